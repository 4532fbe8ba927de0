/** Lists the elements that mark up words within a line of text. */

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
