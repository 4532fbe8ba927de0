/** A VIN and a remedied file come in; the campaigns that it says are done on the vehicle go out. */
import { openRecordFile } from '../records/openRecordFile.js';
import { readRemedied } from '../records/readRemedied.js';
import type { ReadOptions } from '../records/recordSource.js';

/** Says of a code whether the campaign is done. A row without a campaign counts for every one. */
export type IsDone = (code: string) => boolean;

/** Nothing is done where there is no file. Rows with a problem count for nothing, as in a batch. */
export async function findRemedied(
  path: string | undefined,
  columns: ReadOptions['columns'],
  vin: string,
): Promise<IsDone> {
  const done = new Set<string>();
  if (path !== undefined)
    for await (const rows of readRemedied(await openRecordFile(path), { columns }))
      for (const row of rows)
        if (row.vin === vin && row.problems.length === 0) done.add(row.campaign.trim().toUpperCase());
  return (code) => done.has('') || done.has(code);
}
