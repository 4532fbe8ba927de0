/** Turns a field as written into text as we keep it: NFC, without HTML entities, outer or repeated spaces. */
import type { Tidiness } from '../source/recordSource.js';
import { withoutEntities } from './withoutEntities.js';

/**
 * Far more than any address window holds. A longer field is a broken row or another kind of file, and laying
 * it out would cost more than all good rows together.
 */
export const LONGEST_PRINTED = 400;

/** Whether the text is printable ASCII without a question mark: NFC, on one line, in every font, and not misread. */
export function isPlain(text: string): boolean {
  return !NOT_PLAIN.test(text);
}

const NOT_PLAIN = /[^ ->@-~]/;

/** Only signs, which people type into required fields: `.`, `--`, `???`. */
const FILLER = /^[\s!-/:-@[-`{-~–—…“”„«»]*$/;

/**
 * NFC, trimmed, every run of white space (tabs, line breaks, hard spaces) one space. Invisible formatting that
 * comes along when text is copied (soft hyphens, zero-width spaces) is dropped. Signs without a letter or digit
 * count as blank.
 */
export function oneLine(written: string): string {
  if (written === '' || !UNTIDY.test(written)) return written;
  const text = (written.includes('&') ? withoutEntities(written) : written).trim();
  if (FILLER.test(text)) return '';
  return text
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Matches text that needs normalizing, which is rare: a first character that is not a Latin letter or a
 * digit, trailing or repeated spaces, an ampersand (it may begin an HTML entity), or a character that is not a Latin
 * letter or sign (those are always in NFC).
 * A regular expression, because a loop is slow on a mix of one-byte and two-byte strings.
 */
const UNTIDY = /[^ -%'-~\xA1-\xAC\xAE-\u02FF]| {2}|^[^\dA-Za-z\xC0-\u02FF]| $/;

/**
 * What is known of all fields of a line at once: an expression for each of a million rows' fields costs more than all
 * that is read from them.
 *
 * @param line fields with commas between them, none of them quoted
 */
export function tidinessOf(line: string, ascii: boolean): Tidiness | undefined {
  if (UNTIDY_FIELDS.test(line)) return undefined;
  return ascii && line.length <= LONGEST_PRINTED ? 'plain' : 'settled';
}

/** `UNTIDY` of any field, or a question mark, of which `isPlain` knows. */
const UNTIDY_FIELDS =
  /[^ -%'->@-~\xA1-\xAC\xAE-\u02FF]| [ ,]|,[^\dA-Za-z\xC0-\u02FF,]|^[^\dA-Za-z\xC0-\u02FF,]| $/;

/** As `oneLine`, but a line break stays a line break: what an address field may hold. */
export function someLines(written: string): string {
  if (written === '' || !UNTIDY.test(written)) return written;
  return (written.includes('&') ? withoutEntities(written) : written)
    .split(/[\r\n\u2028\u2029]+/)
    .map(oneLine)
    .filter(Boolean)
    .join('\n');
}
