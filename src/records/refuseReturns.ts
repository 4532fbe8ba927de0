/** Refuses a file whose lines end with CR alone. */
import { Fault } from '../base/problems.js';
import type { HeaderPlace } from './fileRole.js';

/**
 * COLUMN_MISSING when lines end with CR alone: then the whole file is its header, and a list of owners not to be
 * mailed would be read as one that names nobody.
 */
export function refuseReturns(header: readonly string[], place: HeaderPlace): void {
  if (!header.some((text) => /\r[^\S\n]*\S/.test(text))) return;
  throw new Fault('COLUMN_MISSING', 'the header goes on behind a CR, to the end of the file', {
    place,
    hint: 'end the lines with LF or CRLF: this file has CR alone',
  });
}
