/** Reads a CSV table of which rows are copied into another: its header once, then its rows as they stand. */
import { Fault } from '../../base/problems.js';
import { csvRows } from '../../records/csv/csvRows.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import type { RawRow } from '../../records/source/recordSource.js';

export interface CopiedRows<Head> {
  /** What was read of the header. */
  readonly head: Head;
  /** Some of the rows below it, perhaps none. */
  readonly rows: readonly RawRow[];
}

/**
 * Some rows at a time. An empty file has neither header nor rows.
 *
 * @param what is done with the table, for whoever gives another file
 * @param readHeader is called before any rows are passed on
 * @throws Fault FILE_UNREADABLE, USAGE for a file that is not CSV
 */
export async function* copiedTable<Head>(
  path: string,
  what: string,
  readHeader: (header: RawRow, file: string) => Head,
): AsyncGenerator<CopiedRows<Head>> {
  const source = await openRecordFile(path);
  if (source.format !== 'csv')
    throw new Fault('USAGE', `${what} a CSV file`, { place: { file: source.name } });
  let head: { readonly read: Head } | undefined;
  for await (const some of csvRows(source)) {
    const [first] = some;
    const rows = head === undefined ? some.slice(1) : some;
    if (head === undefined && first !== undefined) head = { read: readHeader(first, source.name) };
    if (head !== undefined) yield { head: head.read, rows };
  }
}
