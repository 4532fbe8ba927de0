/** Reads how many characters the longest value of each field of a mailing has. */
import type { Sqlite } from '../../shapes/sqlite.js';
import { readKeptFields } from './keptFields.js';

/** By field. Of the candidates that did not become pieces, too. */
export function longestValues(scratch: Sqlite): ReadonlyMap<string, number> {
  const own = scratch.prepare<[string, number]>('select field, length from longest_values').all();
  const shared = readKeptFields(scratch).shared.map(([name]): [string, number] => {
    const query = `select coalesce(max(length(text ->> '$.values.${name}')), 0) from record_groups`;
    return [name, scratch.prepare<[number]>(query).get()?.[0] ?? 0];
  });
  return new Map([...own, ...shared]);
}
