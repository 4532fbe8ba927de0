/** Finds the vehicles that were promised a notice and have not got it. */
import { foldVin } from '../../base/facts/vin.js';
import type { Reason } from '../../shapes/piece.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from '../scratch/insertRows.js';
import { readOutcomes } from './readOutcomes.js';

export interface Promised {
  /** The notices that promised it, each with its bit among those that were mailed. */
  readonly promisors: readonly { readonly bit: number; readonly id: string }[];
  /** The bit of the notice itself; undefined where no earlier batch mailed it. */
  readonly own: number | undefined;
}

export interface PromisedRow {
  readonly vin: string;
  /** Id of the notice that promised it. */
  readonly notice: string;
  /** The piece in the earlier batch. */
  readonly piece: string;
  /** Why it does not get it now; empty where the owners file has no row of it. */
  readonly reason: Reason | '';
}

/** Called once the pieces are selected. @returns how many vehicles there are */
export function selectPromised(scratch: Sqlite, { promisors, own }: Promised): number {
  const bits = promisors.map(({ bit }) => bit).join(', ');
  scratch.exec(`
    insert or ignore into promised (vin, notice, piece)
      select vin, notice, piece from mailed where notice in (${bits})
        and vin not in (select vin from mailed where notice = ${own ?? -1})
      order by vin, notice;
    create table reasons (id integer primary key, vin text not null, reason text not null);
  `);
  const insert = insertRows(scratch, 'reasons', ['vin', 'reason']);
  let rows: (readonly string[])[] = [];
  for (const { vin, reason } of readOutcomes(scratch)) {
    rows.push([foldVin(vin), reason]);
    if (rows.length < AT_ONCE) continue;
    insert(rows);
    rows = [];
  }
  insert(rows);
  scratch.exec(REASONS);
  return countPromised(scratch);
}

const AT_ONCE = 2500;

/** A duplicate shares its VIN with the record that is mailed. */
const REASONS = `
  create index reasons_by_vin on reasons (vin);
  delete from promised where vin in (select vin from reasons where reason = '');
  update promised set reason = (select reason from reasons r where r.vin = promised.vin order by r.id limit 1);
  drop table reasons;
`;

export function countPromised(scratch: Sqlite): number {
  return scratch.prepare<[number]>('select count(*) from promised').get()?.[0] ?? 0;
}

/** By VIN. */
export function* readPromised(scratch: Sqlite, { promisors }: Promised): Iterable<PromisedRow> {
  const idOf = new Map(promisors.map(({ bit, id }) => [bit, id]));
  const rows = scratch.prepare<[string, number, string, Reason | null]>(
    'select vin, notice, piece, reason from promised order by vin',
  );
  for (const [vin, notice, piece, reason] of rows.iterate())
    yield { vin, notice: idOf.get(notice) ?? '', piece, reason: reason ?? '' };
}
