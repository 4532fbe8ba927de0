/** Writes the document parts of a batch file: one record for each piece (ISO 16612-2 6.6, ISO 32000-2 14.12). */

import type { PdfFile } from '../file/pdfFile.js';
import { textString } from '../file/textString.js';

/** What the metadata of a piece says. */
export interface PieceRecord {
  readonly id: string;
  readonly seq: number;
}

/** The pages of a part that is open. */
interface OpenPart {
  readonly number: number;
  readonly record: PieceRecord;
  first: number;
  last: number;
  sheets: number;
}

/** The tree has two levels: the file, and its records. */
export class DocumentParts {
  readonly #file: PdfFile;
  #node = 0;
  readonly #records: number[] = [];
  #open: OpenPart | undefined;

  constructor(file: PdfFile) {
    this.#file = file;
  }

  begin(record: PieceRecord): void {
    if (this.#node === 0) this.#node = this.#file.reserve();
    this.#open = { number: this.#file.reserve(), record, first: 0, last: 0, sheets: 0 };
  }

  /** The part that the next page belongs to; 0 for none. */
  page(number: number): number {
    const open = this.#open;
    if (open === undefined) return 0;
    if (open.first === 0) open.first = number;
    open.last = number;
    return open.number;
  }

  end(sheets: number): void {
    const open = this.#open;
    if (open === undefined) return;
    const { id, seq } = open.record;
    const out = this.#file.begin(open.number);
    out.ascii('<</Type/DPart/Parent ');
    out.integer(this.#node);
    out.ascii(' 0 R/Start ');
    out.integer(open.first);
    out.ascii(' 0 R/End ');
    out.integer(open.last);
    out.ascii(` 0 R/DPM<</Piece${pieceText(id)}/Seq `);
    out.integer(seq);
    out.ascii('/Sheets ');
    out.integer(sheets);
    out.ascii('>>>>');
    this.#file.end();
    this.#records.push(open.number);
    this.#open = undefined;
  }

  /** @returns the entry of the catalog; empty for a file without records */
  close(): string {
    if (this.#records.length === 0) return '';
    const root = this.#file.reserve();
    const records = this.#records.map((number) => `${number} 0 R`).join(' ');
    this.#file.object(this.#node, `<</Type/DPart/Parent ${root} 0 R/DParts[[${records}]]>>`);
    this.#file.object(
      root,
      `<</Type/DPartRoot/DPartRootNode ${this.#node} 0 R/RecordLevel 1/NodeNameList[/Batch/Piece]>>`,
    );
    return `/DPartRoot ${root} 0 R`;
  }
}

/** Nearly every id is plain: four bytes a character would be most of the part. */
const pieceText = (id: string): string => (/^[\w.-]+$/.test(id) ? `(${id})` : textString(id));
