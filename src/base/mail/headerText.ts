/** Any text comes in; text that may stand in a message header goes out, or an error. */

import { Fault } from '../problems.js';
import { codePointName } from '../text/codePointName.js';

declare const headerText: unique symbol;

/**
 * Text without control characters. Every header of a message is made of it, so a line break that would
 * begin a header of its own (RFC 5322 2.2) cannot be written down.
 */
export type HeaderText = string & { readonly [headerText]: true };

/** RFC 5322 2.1.1 limits a line to 998 octets; a header that long has gone wrong long before. */
const LONGEST = 900;

/** Control characters, the two separators that some readers take for line ends, and halves of characters. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** @throws Fault MAIL_HEADER_INVALID, naming the header as `what`. */
export function headerTextOf(text: string, what: string): HeaderText {
  const found = FORBIDDEN.exec(text);
  if (found !== null) throw refused(what, `holds ${characterName(found[0])} at position ${found.index + 1}`);
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
