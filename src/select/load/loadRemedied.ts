/** Loads the work of the remedied file into the scratch: for each VIN, the codes that are done and the outcomes found. */
import type { RemediedRow } from '../../shapes/records.js';
import type { Sqlite, SqlValue } from '../../shapes/sqlite.js';
import type { RepairCodes } from '../codes/repairCodes.js';
import { insertRows } from '../scratch/insertRows.js';
import { addSource } from '../scratch/sources.js';
import { type LikelyRules, openLikelyVins } from './likelyVins.js';

const VINS_AT_ONCE = 1000;

type AddRemedied = (rows: readonly (readonly SqlValue[])[]) => void;

/**
 * A row with a problem is reported and otherwise ignored: an unnecessary letter does less harm than an owner who is
 * never notified.
 */
export async function loadRemedied(
  scratch: Sqlite,
  source: string,
  batches: AsyncIterable<readonly RemediedRow[]>,
  repairs: RepairCodes,
  rules: LikelyRules,
): Promise<void> {
  const addProblems = addSource(scratch, 'remedied', source);
  const likely = openLikelyVins(scratch, rules);
  const add = insertRows(scratch, 'remedied', ['vin', 'campaign'], 'insert or ignore into');
  const visits = openVisits(scratch, repairs);
  for await (const rows of batches) {
    const good = rows.filter(({ problems }) => problems.length === 0);
    add(good.flatMap((row) => repairs.bitsOf(row).map((bit) => [row.vin, bit])));
    visits.add(good);
    addProblems(rows.flatMap((row) => likely(row.vin, row.problems)));
  }
  visits.close(add);
}

/** Visits are gathered first, since the rows of a VIN may be anywhere in the file. A visit is a day. */
function openVisits(scratch: Sqlite, { visitsOf, codeBits }: RepairCodes) {
  const works = new Map<
    string,
    { readonly id: number; readonly campaign: string; readonly visits: number }
  >();
  const insert = insertRows(scratch, 'visits', ['work', 'vin', 'day'], 'insert or ignore into');
  const idOf = ({ campaign, outcome }: RemediedRow, visits: number): number => {
    const key = `${campaign} ${outcome.toLowerCase()}`;
    const known = works.get(key) ?? { id: works.size, campaign, visits };
    works.set(key, known);
    return known.id;
  };
  return {
    add(rows: readonly RemediedRow[]): void {
      const several = rows.flatMap((row) => {
        const visits = visitsOf(row);
        return visits === undefined ? [] : [[idOf(row, visits), row.vin, row.date ?? '']];
      });
      if (several.length > 0) insert(several);
    },
    close(addRemedied: AddRemedied): void {
      const read = scratch.prepare<[vin: string, day: string]>(
        'select vin, max(day) from visits where work = ? and vin > ? group by vin having count(*) >= ? limit ?',
      );
      for (const { id, campaign, visits } of works.values()) {
        const bits = (day: string) => codeBits(campaign, day === '' ? undefined : day);
        let rows = read.all(id, '', visits, VINS_AT_ONCE);
        for (; rows.length > 0; rows = read.all(id, rows.at(-1)?.[0] ?? '', visits, VINS_AT_ONCE))
          addRemedied(rows.flatMap(([vin, day]) => bits(day).map((bit) => [vin, bit])));
      }
    },
  };
}
