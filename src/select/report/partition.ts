/** Counts how zones, or campaigns, divide the records of a batch. */
import type { Sqlite } from '../../shapes/sqlite.js';

export interface Partition {
  /** Records of each zone by its id, or of each campaign by its code, in their order; the first that claims a vehicle has it. */
  readonly zones: Readonly<Record<string, number>>;
  /** Records that more than one claims; precedence decided. */
  readonly several: number;
  /** Records of the population that none claims. */
  readonly none: number;
}

/** Undefined for a population that nothing divides. */
export function partitionOf(scratch: Sqlite): Partition | undefined {
  const rows = scratch
    .prepare<[zone: string, division: string, records: number]>(
      'select zone, division, records from zone_counts order by zone, division',
    )
    .all();
  if (rows.length === 0) return undefined;
  const zones: Record<string, number> = {};
  for (const [zone, division, records] of rows)
    if (division !== 'none') zones[zone] = (zones[zone] ?? 0) + records;
  const sum = (wanted: string): number =>
    rows.filter(([, division]) => division === wanted).reduce((total, [, , records]) => total + records, 0);
  return { zones, several: sum('several'), none: sum('none') };
}
