/** Rejects a file whose header does not end at its line end: a lone CR separates it from the rows. */
import { Fault } from '../../base/problems.js';
import type { HeaderPlace } from './fileRole.js';

/**
 * COLUMN_MISSING if lines end with only CR: the whole file would be its header, and an exclude list would be
 * read as an empty one. In UTF-16 each character is followed or preceded by a NUL, and a CR means nothing yet.
 */
export function assertLineFeeds(header: readonly string[], place: HeaderPlace): void {
  if (!header.some((text) => /\r[^\S\n]*[^\s\0]/.test(text)) || header.some((text) => text.includes('\0')))
    return;
  throw new Fault('COLUMN_MISSING', 'the header continues after a CR', {
    place,
    hint: 'end the lines with LF or CRLF: a line of this file ends with only CR',
  });
}
