/** Writes a line of an address in capitals: as a street, or as the name of a company that was put there. */
import { nameText, standardText } from './standardText.js';
import { SUFFIX_CODES, SUFFIXES } from './streetWords.js';

/** A full stop between letters: `A.B.C. Leasing`, `Amazon.com`; and `N.E.`, which only a street has. */
const SPELLED = /\p{L}\.\p{L}/u;
/** `One Broadway S.E.`: a house number in words, and a direction. */
const IN_WORDS = /^(?:ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN) (?:.* )?[NS][EW](?: |$)/;

export function lineText(text: string): string {
  const street = standardText(text);
  if (!SPELLED.test(text) || /\d/.test(text) || /^PO\b/.test(street) || IN_WORDS.test(street)) return street;
  return street.split(' ').some(namesStreet) ? street : nameText(text);
}

const namesStreet = (word: string): boolean => SUFFIXES.has(word) || SUFFIX_CODES.has(word);
