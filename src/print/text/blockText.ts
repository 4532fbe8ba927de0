/** Wraps the text of elements in reading order, with an empty line between blocks. */
import { spanOf } from '../../base/tableGrid.js';
import { headingLevel, IN_LINE, structureType } from '../content/structureTypes.js';
import { inlineText } from './inlineText.js';
import type { TextBranch, TextLeaf } from './readingTree.js';
import { type TextCell, type TextTable, tableText } from './tableText.js';
import { wrapText } from './wrapText.js';

/** Each entry is one block. Text beside blocks is a block of its own. */
export function blockTexts(kids: readonly (TextBranch | TextLeaf)[], width: number): string[] {
  const blocks: string[] = [];
  let line: (TextBranch | TextLeaf)[] = [];
  const close = () => {
    const text = inlineText(line, true);
    if (text !== '') blocks.push(wrapText(text, width).join('\n'));
    line = [];
  };
  for (const kid of kids) {
    if (kid.kind === 'leaf' || isInline(kid)) line.push(kid);
    else {
      close();
      blocks.push(...blockText(kid, width));
    }
  }
  close();
  return blocks;
}

function isInline({ element }: TextBranch): boolean {
  return IN_LINE.includes(structureType(element) ?? '');
}

function blockText(branch: TextBranch, width: number): string[] {
  const { element, kids } = branch;
  const level = headingLevel(element);
  if (level !== undefined) return heading(inlineText(kids, true), level, width);
  if (element === 'ul' || element === 'ol') return [list(branch, width)];
  if (element === 'table') return table(branch, width);
  const label = branch.attributes['aria-label'] ?? branch.attributes.alt;
  if (label !== undefined) return [wrapText(`[${label}]`, width).join('\n')];
  return blockTexts(kids, width);
}

const RULES: Readonly<Record<number, string>> = { 1: '=', 2: '-' };

/** Headings of the top two levels are underlined. */
function heading(text: string, level: number, width: number): string[] {
  const lines = wrapText(text, width);
  const rule = RULES[level]?.repeat(Math.max(0, ...lines.map((line) => line.length)));
  return text === '' ? [] : [[...lines, ...(rule === undefined ? [] : [rule])].join('\n')];
}

function list({ kids }: TextBranch, width: number): string {
  return kids.flatMap((kid) => (kid.kind === 'branch' ? [listItem(kid, width)] : [])).join('\n');
}

/** The text is indented after its marker. */
function listItem({ kids }: TextBranch, width: number): string {
  const marker = kids.find((kid) => kid.kind === 'branch' && kid.element === '::marker');
  const written = marker?.kind === 'branch' ? inlineText(marker.kids, false) : '';
  const sign = written === '' ? '' : `${/^[•◦▪]$/u.test(written) ? '-' : written} `;
  const indent = ' '.repeat(sign.length);
  const blocks = blockTexts(
    kids.filter((kid) => kid !== marker),
    width - sign.length,
  );
  return sign + blocks.join('\n').replaceAll('\n', `\n${indent}`);
}

function table(branch: TextBranch, width: number): string[] {
  const caption = below(branch, ['caption']).flatMap((each) => blockTexts(each.kids, width));
  const rows = below(branch, ['tr']);
  const isHead = new Set(below(branch, ['thead']).flatMap((head) => below(head, ['tr'])));
  if (!rows.some((row) => below(row, ['th']).length > 0)) {
    return [
      ...caption,
      ...rows.flatMap((row) => below(row, ['td']).flatMap((cell) => blockTexts(cell.kids, width))),
    ];
  }
  const cells = (row: TextBranch) => below(row, ['th', 'td']).map((cell) => textCell(cell));
  const content: TextTable = {
    head: rows.filter((row) => isHead.has(row)).map(cells),
    body: rows.filter((row) => !isHead.has(row)).map(cells),
  };
  return [...caption, tableText(content, width)];
}

/** The nearest descendants with these names, except those inside another table. */
function below(branch: TextBranch, names: readonly string[]): TextBranch[] {
  return branch.kids.flatMap((kid) => {
    if (kid.kind === 'leaf') return [];
    if (names.includes(kid.element)) return [kid];
    return kid.element === 'table' ? [] : below(kid, names);
  });
}

function textCell({ kids, attributes }: TextBranch): TextCell {
  const lines = (width: number) => blockTexts(kids, width).flatMap((block) => block.split('\n'));
  return { lines, columns: spanOf(attributes.colspan), rows: spanOf(attributes.rowspan) };
}
