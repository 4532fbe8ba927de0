/** Replaces characters that the fonts lack: names of files, columns and enclosures may be in any script. */
import type { FontBook } from '../../shapes/layout/fontBook.js';

/** With a question mark for each such character. */
export function printableText(text: string, fonts: FontBook): string {
  return Array.from(text, (each) => (fonts.missing(each) === undefined ? each : '?')).join('');
}
