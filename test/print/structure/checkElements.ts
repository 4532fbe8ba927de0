/** Finds structure elements of a wrong kind or in a wrong place. */
import { PDFArray, PDFDict } from '@cantoo/pdf-lib';
import {
  type Element,
  isElement,
  lookUp,
  nameOf,
  numberOf,
  type StructureFile,
  textOf,
} from './readStructure.js';
import type { Finding } from './rules.js';

/** Standard types (ISO 32000-1 14.8.4), each with those that may stand around it; none for any. */
const AROUND: Readonly<Record<string, readonly string[]>> = {
  Document: [],
  Part: ['Document', 'Part'],
  Art: [],
  Sect: [],
  Div: [],
  BlockQuote: [],
  Caption: ['Table', 'Figure', 'L'],
  P: [],
  H1: [],
  H2: [],
  H3: [],
  H4: [],
  H5: [],
  H6: [],
  L: [],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  Table: [],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  Span: [],
  Link: [],
  Form: [],
  Figure: [],
};

/** Types that hold nothing but these. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};

const NO_TEXT = ['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', ...Object.keys(WITHIN)];

export function checkElements(file: StructureFile): Finding[] {
  return [
    ...file.elements.flatMap(checkType),
    ...checkHeadings(file.elements),
    ...file.elements.filter((element) => element.type === 'Table').flatMap(checkTable),
    ...file.elements.filter((element) => element.type === 'L').flatMap(checkList),
    ...file.elements.filter((element) => element.type === 'Figure').flatMap(checkFigure),
  ];
}

function checkType(element: Element): Finding[] {
  const { type, parent, kids } = element;
  const around = AROUND[type];
  const wrong = (what: string): Finding[] => [{ rule: 'types', what }];
  if (around === undefined) return wrong(`${type} is no standard type`);
  if (around.length > 0 && parent && !around.includes(parent.type)) return wrong(`${type} in ${parent.type}`);
  if (NO_TEXT.includes(type) && kids.some((kid) => !isElement(kid)))
    return wrong(`${type} holds text itself`);
  const within = WITHIN[type];
  const stranger = within && kids.find((kid) => !within.includes(kid.type));
  return stranger ? wrong(`${stranger.type} in ${type}`) : [];
}

function checkHeadings(elements: readonly Element[]): Finding[] {
  const levels = elements.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
  return levels.flatMap((level, i): Finding[] =>
    level > (levels[i - 1] ?? 0) + 1
      ? [{ rule: 'headings', what: `H${level} after H${levels[i - 1] ?? 0}` }]
      : [],
  );
}

function checkTable(table: Element): Finding[] {
  const rows = table.kids
    .filter(isElement)
    .flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.kids.filter(isElement)));
  const cells = rows.flatMap((row) => row.kids.filter(isElement));
  const heads = cells.filter((cell) => cell.type === 'TH');
  const findings: Finding[] = heads
    .filter((head) => !['Row', 'Column', 'Both'].includes(attribute(head, 'Scope') ?? ''))
    .map(() => ({ rule: 'tables', what: 'a head cell without a scope' }));
  if (heads.length === 0) findings.push({ rule: 'tables', what: 'a table without head cells' });
  const widths = new Set(columnCounts(rows));
  if (widths.size > 1)
    findings.push({ rule: 'tables', what: `rows of ${[...widths].join(' and ')} columns` });
  return findings;
}

/** How many columns each row fills, with the cells that reach into it from above. */
function columnCounts(rows: readonly Element[]): number[] {
  const counts = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const cell of row.kids.filter(isElement)) {
      const down = span(cell, 'RowSpan');
      for (let i = index; i < index + down && i < counts.length; i++) {
        counts[i] = (counts[i] ?? 0) + span(cell, 'ColSpan');
      }
    }
  });
  return counts;
}

function span(cell: Element, name: string): number {
  const found = attributesOf(cell).map((each) => numberOf(each, name));
  return found.find((value) => value !== undefined) ?? 1;
}

function checkList(list: Element): Finding[] {
  const labelled = list.kids.filter(isElement).some((item) => item.kids.some((kid) => kid.type === 'Lbl'));
  const numbering = attribute(list, 'ListNumbering');
  return labelled && numbering === undefined
    ? [{ rule: 'lists', what: 'a list with labels and no numbering' }]
    : [];
}

function checkFigure(figure: Element): Finding[] {
  const findings: Finding[] = [];
  if (textOf(figure.dictionary, 'Alt').trim() === '')
    findings.push({ rule: 'figures', what: 'no alternative text' });
  const box = attributesOf(figure).map((each) => lookUp(each, 'BBox', PDFArray));
  if (!box.some((each) => each?.size() === 4)) findings.push({ rule: 'figures', what: 'no box' });
  return findings;
}

function attributesOf(element: Element): PDFDict[] {
  const one = lookUp(element.dictionary, 'A', PDFDict);
  return one ? [one] : [];
}

function attribute(element: Element, name: string): string | undefined {
  return attributesOf(element)
    .map((each) => nameOf(each, name))
    .find((value) => value !== undefined);
}
