/** Finds the campaigns that a remedied file reports as done on a vehicle. */
import { openRecordFile } from '../../records/openRecordFile.js';
import { readRemedied } from '../../records/readRemedied.js';
import type { HeaderRules } from '../../shapes/columns.js';

/** Says of a code whether the campaign is done. A row without a campaign counts for none. */
export type IsDone = (code: string) => boolean;

export interface RemediedQuestion {
  readonly vin: string;
  readonly headers: HeaderRules;
  /** Which rows count: those without a problem, as in a batch, or whatever names the VIN. */
  readonly rows: 'good' | 'all';
}

/** Without a file, nothing is done. */
export async function findRemedied(path: string | undefined, question: RemediedQuestion): Promise<IsDone> {
  const { vin, headers } = question;
  const counts = (problems: readonly unknown[]) => question.rows === 'all' || problems.length === 0;
  const done = new Set<string>();
  if (path !== undefined)
    for await (const rows of readRemedied(await openRecordFile(path), headers))
      for (const row of rows)
        if (row.vin === vin && row.campaign !== '' && counts(row.problems)) done.add(row.campaign);
  return (code) => done.has(code);
}
