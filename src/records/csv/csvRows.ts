/**
 * Reads the rows of a CSV file, header first, each exactly once, even if some are broken.
 *
 * We split the rows ourselves, because csv-parse never goes back to the line after a broken one. Of the
 * rows `1,"x` `2,z` `3,"q"`, relax_quotes makes one row whose field holds the two others, and
 * skip_records_with_error drops all three and names one place. In the tests, csv-parse is the reference: what it
 * can read, both must read the same way.
 *
 * The rule for a broken row: it ends at the end of its first line, and reading continues with the next one.
 */
import { lineChunks } from '../source/lineChunks.js';
import type { RawRow, RecordSource } from '../source/recordSource.js';
import { RowCutter } from './rowCutter.js';

/**
 * The rows of the file in arrays of up to 256; the header is an array by itself, so that it is checked before the
 * rest is read.
 */
export async function* csvRows(source: RecordSource): AsyncGenerator<RawRow[]> {
  const cutter = new RowCutter(source.name);
  for await (const chunk of lineChunks(source)) {
    if (chunk.end === 'limit') throw cutter.tooLong();
    cutter.add(chunk.bytes, chunk.end === 'file');
    for (let rows = cutter.cut(); rows.length > 0; rows = cutter.cut()) yield rows;
  }
}
