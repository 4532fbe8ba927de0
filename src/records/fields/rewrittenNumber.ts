/** Recognizes a long number that a spreadsheet rounded and rewrote with an exponent. */

const EXPONENT = /^[+-]?\d+(?:[.,]\d*E[+-]?|E[+-])\d{1,3}$/i;

/** Whether the text is a number such as `7.8701E+04`; digits are lost and cannot be restored. */
export function isRewritten(text: string): boolean {
  return EXPONENT.test(text.trim());
}

/** What to do about it. */
export const REWRITTEN_HINT =
  'a spreadsheet turned it into a number with an exponent, and digits are lost; format the column as text and export it again';
