/** Puts new addresses in the place of those in the owners file, before its rows are checked. */
import { foldVin } from '../../base/facts/vin.js';
import type { NewPlace } from '../../shapes/records.js';
import type { Sqlite } from '../../shapes/sqlite.js';

/** The new address of each of these VINs that has one. */
export type NewAddresses = (vins: readonly string[]) => ReadonlyMap<string, NewPlace>;

/** Undefined if no addresses were loaded. Call it after loading them. */
export function openNewAddresses(scratch: Sqlite): NewAddresses | undefined {
  if (scratch.prepare('select 1 from addresses limit 1').get() === undefined) return undefined;
  const read = scratch.prepare<[string | null]>(
    'select group_concat(json_array(vin, json(text))) from json_each(?) cross join addresses on vin = value',
  );
  return (vins) => {
    const [found] = read.get(JSON.stringify([...new Set(vins.map(foldVin))])) ?? [];
    return new Map(JSON.parse(`[${found ?? ''}]`) as [string, NewPlace][]);
  };
}
