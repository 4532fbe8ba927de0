/** The standard structure types of PDF (ISO 32000-1 14.8.4) for the elements of a document. */
import { INLINE_ELEMENTS } from '../../html/elementNames.js';

/** An element that is not listed has no type of its own; its content belongs to the element around it. */
const TYPES: Readonly<Record<string, string>> = {
  section: 'Sect',
  article: 'Art',
  blockquote: 'BlockQuote',
  p: 'P',
  ul: 'L',
  ol: 'L',
  dl: 'L',
  li: 'LI',
  '::marker': 'Lbl',
  dt: 'Lbl',
  dd: 'LBody',
  table: 'Table',
  caption: 'Caption',
  thead: 'THead',
  tbody: 'TBody',
  tfoot: 'TFoot',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
  figure: 'Figure',
  img: 'Figure',
  svg: 'Figure',
  figcaption: 'Caption',
  a: 'Link',
  input: 'Form',
};

export function structureType(element: string): string | undefined {
  return TYPES[element] ?? (INLINE_ELEMENTS.includes(element) ? 'Span' : undefined);
}

/** 1 to 6 for a heading. */
export function headingLevel(element: string): number | undefined {
  const match = /^h([1-6])$/.exec(element);
  return match ? Number(match[1]) : undefined;
}

/** Types that contain elements and no text of their own (ISO 32000-1 14.8.4.2). */
export const GROUPING: readonly string[] = ['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote'];

/** Inline types. */
export const IN_LINE: readonly string[] = ['Span', 'Link', 'Form'];
