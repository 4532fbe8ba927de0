/** Rejects a file whose lines end with only CR. */
import { Fault } from '../../base/problems.js';
import type { HeaderPlace } from './fileRole.js';

/**
 * COLUMN_MISSING if lines end with only CR: the whole file would be its header, and an exclude list would be
 * read as an empty one.
 */
export function refuseReturns(header: readonly string[], place: HeaderPlace): void {
  if (!header.some((text) => /\r[^\S\n]*\S/.test(text))) return;
  throw new Fault('COLUMN_MISSING', 'the header continues after a CR to the end of the file', {
    place,
    hint: 'end the lines with LF or CRLF: this file only has CR',
  });
}
