/** Loads new addresses and the order of the post into the scratch, by VIN. */
import { type AddressRow, isUsable } from '../../shapes/records.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from '../scratch/insertRows.js';
import { addSource } from '../scratch/sources.js';
import { type LikelyRules, openLikelyVins } from './likelyVins.js';

/** The batch that a piece belongs to. */
const PREFIX = /^(.+)-\d{7,}$/;

/** Of several rows with one VIN, the first counts. A row that cannot be used changes nothing. */
export async function loadAddresses(
  scratch: Sqlite,
  source: string,
  batches: AsyncIterable<readonly AddressRow[]>,
  rules: LikelyRules,
): Promise<void> {
  const addProblems = addSource(scratch, 'addresses', source);
  const likely = openLikelyVins(scratch, rules);
  const addPlaces = insertRows(scratch, 'addresses', ['vin', 'text'], 'insert or ignore into');
  const addSorts = insertRows(scratch, 'presorted', ['vin', 'sort'], 'insert or ignore into');
  const replaced = new Set<string>();
  for await (const rows of batches) {
    const good = rows.filter(isUsable);
    addPlaces(good.flatMap(({ vin, place }) => (place === undefined ? [] : [[vin, JSON.stringify(place)]])));
    addSorts(good.flatMap(({ vin, sort }) => (sort === '' ? [] : [[vin, sort]])));
    for (const { piece } of good) {
      const prefix = PREFIX.exec(piece)?.[1];
      if (prefix !== undefined) replaced.add(prefix);
    }
    addProblems(rows.flatMap((row) => likely(row.vin, row.problems)));
  }
  insertRows(scratch, 'replaced', ['prefix'])([...replaced].sort().map((prefix) => [prefix]));
}

/** The common beginning of the piece ids of the batch whose addresses these are, or of several; undefined where none is named. */
export function replacedBatch(scratch: Sqlite): string | undefined {
  const found = scratch.prepare<[string]>('select prefix from replaced order by prefix').all();
  return found.length === 0 ? undefined : found.map(([prefix]) => prefix).join(' ');
}

/** Whether the post's order decides the order of print. */
export function isPresorted(scratch: Sqlite): boolean {
  return scratch.prepare('select 1 from presorted limit 1').get() !== undefined;
}
