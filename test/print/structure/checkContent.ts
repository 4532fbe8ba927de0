/** Finds painted content outside the structure elements, and elements that it does not lead back to. */
import { PDFArray, PDFDict, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import {
  type Content,
  type Element,
  lookUp,
  numberOf,
  type PageParts,
  type StructureFile,
} from './readStructure.js';
import type { Finding } from './rules.js';

interface Held extends Content {
  readonly holder: Element;
}

export function checkContent(file: StructureFile): Finding[] {
  const held = file.elements.flatMap((holder) =>
    holder.kids.flatMap((kid) => (kid.type === 'content' ? [{ ...(kid as Content), holder }] : [])),
  );
  const known = new Set(file.pages.map((page) => page.reference));
  return [
    ...held
      .filter(({ page }) => page === undefined || !known.has(page))
      .map(({ mcid }): Finding => ({ rule: 'reached', what: `content ${mcid} is on no page` })),
    ...file.pages.flatMap((page) => checkPage(page, inReadingOrder(file, page), file)),
  ];
}

/** What a page's elements hold on it, as the tree is walked. */
function inReadingOrder(file: StructureFile, page: PageParts): Held[] {
  const walk = (element: Element): Held[] =>
    element.kids.flatMap((kid) => {
      if (kid.type === 'content') {
        const content = kid as Content;
        return content.page === page.reference ? [{ ...content, holder: element }] : [];
      }
      return kid.type === 'object' ? [] : walk(kid as Element);
    });
  return file.top.flatMap(walk);
}

function checkPage(page: PageParts, held: readonly Held[], file: StructureFile): Finding[] {
  const where = `page ${page.number}`;
  const drawn = page.marks.filter((mark) => mark.kind === 'content').map((mark) => mark.mcid);
  const read = held.map((each) => each.mcid);
  const findings: Finding[] = [];
  for (const mark of page.marks) {
    if (mark.kind === 'bare')
      findings.push({ rule: 'marked', what: `${where}: ${mark.operator} outside of all marks` });
    else if (mark.depth > 0) findings.push({ rule: 'marked', what: `${where}: a mark inside of another` });
  }
  for (const mcid of new Set([...drawn, ...read])) {
    const [times, holders] = [count(drawn, mcid), count(read, mcid)];
    if (times !== 1 || holders !== 1) {
      findings.push({
        rule: 'reached',
        what: `${where}: content ${mcid} drawn ${times}, held ${holders} times`,
      });
    }
  }
  if (read.some((mcid, i) => drawn.indexOf(mcid) < drawn.indexOf(read[i - 1] ?? -1))) {
    findings.push({ rule: 'order', what: `${where}: read ${read.join(' ')}, drawn ${drawn.join(' ')}` });
  }
  return [...findings, ...checkParents(page, held, file)];
}

function count(all: readonly number[], one: number): number {
  return all.filter((each) => each === one).length;
}

function checkParents(page: PageParts, held: readonly Held[], file: StructureFile): Finding[] {
  if (held.length === 0) return [];
  const parents = parentEntry(file, numberOf(page.dictionary, 'StructParents'));
  const list = parents instanceof PDFRef ? file.context.lookup(parents) : parents;
  return held
    .filter(({ mcid, holder }) => !(list instanceof PDFArray) || list.get(mcid) !== holder.reference)
    .map(({ mcid }) => ({ rule: 'parents', what: `page ${page.number}: content ${mcid} leads elsewhere` }));
}

/** The entry of the parent tree, which is one flat list. */
export function parentEntry(file: StructureFile, key: number | undefined): PDFObject | undefined {
  const root = lookUp(file.catalog, 'StructTreeRoot', PDFDict);
  const tree = root && lookUp(root, 'ParentTree', PDFDict);
  const entries = tree && lookUp(tree, 'Nums', PDFArray);
  const all = entries?.asArray() ?? [];
  const at = all.findIndex((entry, i) => i % 2 === 0 && String(entry) === String(key));
  return at < 0 ? undefined : all[at + 1];
}
