/** Finds the vehicle that a wrong VIN of a record file most likely means. */
import { likelyHint, nearVins, VIN_CODES } from '../../base/facts/nearVins.js';
import type { VinReader } from '../../base/facts/vinRules.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import type { RowProblem } from '../scratch/sources.js';

/** The most VINs to look for, because a shifted column makes every VIN wrong. */
const MOST_ASKED = 2000;

export interface LikelyRules {
  readonly vins: VinReader;
  /** The VINs that campaign files name one by one. */
  readonly listed: readonly string[];
}

/** The problems of a row; hints of a wrong VIN begin with the one that it most likely means. */
export type WithLikely = <Found extends RowProblem>(
  vin: string,
  problems: readonly Found[],
) => readonly Found[];

/**
 * Looks among the VINs of the vehicles file, the population files and the campaigns, as far as they are loaded. A hint
 * names a VIN only if no other is one character off.
 */
export function openLikelyVins(scratch: Sqlite, { vins, listed }: LikelyRules): WithLikely {
  const known = new Set(listed);
  const reads = TABLES.filter((table) => isFilled(scratch, table)).map((table) =>
    scratch.prepare<[string]>(
      `select distinct vin from json_each(?) cross join ${table} on vin = value limit 2`,
    ),
  );
  if (reads.length === 0 && known.size === 0) return (_vin, problems) => problems;
  let asked = 0;
  const likely = (vin: string): string | undefined => {
    if (++asked > MOST_ASKED) return undefined;
    const near = nearVins(vin, vins);
    const text = JSON.stringify(near);
    const found = new Set(near.filter((one) => known.has(one)));
    for (const read of reads) for (const [one] of read.all(text)) found.add(one);
    return found.size === 1 ? [...found][0] : undefined;
  };
  return (vin, problems) => {
    if (problems.length === 0 || !problems.some(isOfVin)) return problems;
    const other = likely(vin);
    if (other === undefined) return problems;
    return problems.map((problem) =>
      isOfVin(problem) ? { ...problem, hint: likelyHint(other, problem.hint) } : problem,
    );
  };
}

const TABLES = ['vehicles', 'population'] as const;

function isFilled(scratch: Sqlite, table: (typeof TABLES)[number]): boolean {
  return scratch.prepare(`select 1 from ${table} limit 1`).get() !== undefined;
}

const isOfVin = ({ code }: RowProblem): boolean => VIN_CODES.has(code);
