/** Writes a line of an address in capitals: as a street, or as the name of a company that was put there. */
import { nameText, standardText } from './standardText.js';
import { SUFFIX_CODES, SUFFIXES } from './streetWords.js';

/** A full stop between letters: `A.B.C. Leasing`, `Amazon.com`; and `N.E.`, which only a street has. */
const SPELLED = /\p{L}\.\p{L}/u;

export function lineText(text: string): string {
  const street = standardText(text);
  if (!SPELLED.test(text) || /\d/.test(text) || /^PO\b/.test(street)) return street;
  return street.split(' ').some(namesStreet) ? street : nameText(text);
}

const namesStreet = (word: string): boolean => SUFFIXES.has(word) || SUFFIX_CODES.has(word);
