/** Builds a balanced page tree while pages are written, holding only its open branch in memory. */
import type { PdfFile } from './pdfFile.js';

const FAN = 64;

interface PageTreeNode {
  readonly number: number;
  readonly kids: number[];
  count: number;
}

/** The page tree of a file (ISO 32000-1 7.7.3). A node is written when it is full. */
export class PageTree {
  readonly #file: PdfFile;
  /** The open node of each level, the lowest first. */
  readonly #open: PageTreeNode[] = [];

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** Adds the next page; returns the object number of its parent. */
  add(page: number): number {
    return this.#hang(0, page, 1);
  }

  /** Writes the open nodes. All pages inherit the entries `inherited`. Returns the object number of the root. */
  close(inherited: string): number {
    for (let level = 0; level < this.#open.length - 1; level++) this.#finish(level);
    const root = this.#open.at(-1);
    if (!root) throw new RangeError('a file needs a page');
    this.#write(root, inherited);
    return root.number;
  }

  #hang(level: number, kid: number, pages: number): number {
    if (this.#open[level]?.kids.length === FAN) this.#finish(level);
    const node = this.#open[level] ?? { number: this.#file.reserve(), kids: [], count: 0 };
    this.#open[level] = node;
    node.kids.push(kid);
    node.count += pages;
    return node.number;
  }

  /** Writes the open node of a level, adds it to the level above, and opens the next. */
  #finish(level: number): void {
    const node = this.#open[level];
    if (!node) return;
    const parent = this.#hang(level + 1, node.number, node.count);
    this.#write(node, `/Parent ${parent} 0 R`);
    delete this.#open[level];
  }

  #write(node: PageTreeNode, entries: string): void {
    const kids = node.kids.map((kid) => `${kid} 0 R`).join(' ');
    this.#file.object(node.number, `<</Type/Pages/Count ${node.count}/Kids[${kids}]${entries}>>`);
  }
}
