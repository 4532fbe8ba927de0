/** Lists the elements of which several stages need to know what they are. */

export const HEADINGS: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** They mark up words within a line of text. */
export const INLINE_ELEMENTS: readonly string[] = [
  'span',
  'b',
  'strong',
  'i',
  'em',
  'cite',
  'u',
  'small',
  'sup',
  'sub',
];
