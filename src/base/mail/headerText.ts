/** Checks text for use in a message header. */

import { Fault } from '../problems.js';
import { codePointName } from '../text/codePointName.js';

declare const headerText: unique symbol;

/**
 * Text without control characters. All message headers are made of it, so a line break that would begin another
 * header (RFC 5322 2.2) cannot occur.
 */
export type HeaderText = string & { readonly [headerText]: true };

/** RFC 5322 2.1.1 limits a line to 998 octets; a longer header is certainly a mistake. */
const LONGEST = 900;

/** Control characters, the two separators that some readers treat as line ends, and unpaired surrogates. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** @throws Fault MAIL_HEADER_INVALID, naming the header as `what`. */
export function headerTextOf(text: string, what: string): HeaderText {
  const found = FORBIDDEN.exec(text);
  if (found !== null)
    throw refused(what, `contains ${characterName(found[0])} at position ${found.index + 1}`);
  if (Buffer.byteLength(text) > LONGEST) throw refused(what, `is longer than ${LONGEST} bytes`);
  return text as HeaderText;
}

function refused(what: string, why: string): Fault {
  return new Fault('MAIL_HEADER_INVALID', `the ${what} ${why}`);
}

function characterName(character: string): string {
  if (character === '\r' || character === '\n') return 'a line break';
  return `the character ${codePointName(character)}`;
}
