/** Recognizes text that another program decoded with the wrong encoding: `LÃ³pez` for López, `L?pez`, `L√≥pez`. */

/** The bytes 80 to 9F, as Windows-1252 shows them; those that it lacks stay controls. */
const HIGH = '\\x80-\\x9f€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const NEXT = `[${HIGH}\\xa0-\\xbf]`;

/**
 * UTF-8 read as Latin-1 or Windows-1252: a letter of two bytes (Latin; Greek and Cyrillic only side by side, since
 * one alone may be meant), or of three (quotation marks, dashes, Vietnamese). Then UTF-8 read as Mac Roman, and letters
 * that became question marks.
 */
const MISREAD = new RegExp(
  [
    `[ÂÃÄÅ]${NEXT}`,
    `(?:[ÎÏÐÑ]${NEXT}){2}`,
    `â[${HIGH}]${NEXT}`,
    `á[º»¸¹]${NEXT}`,
    // a non-breaking space, which is a plain space by now, was the second byte of à or Š
    '[ÃÅ] \\p{Ll}',
    '√[^\\s\\d]',
    '‚Ä[^\\s]',
    '\\p{L}\\?\\p{L}',
  ].join('|'),
  'u',
);

/** Whether letters of the text were lost before we read it. */
export function isMisread(text: string): boolean {
  return MISREAD.test(text);
}
