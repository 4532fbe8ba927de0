/** Reads the outcome of each record, and all problems, from the selected scratch. */
import type { Code, Problem } from '../../base/problems.js';
import type { Reason } from '../../shapes/piece.js';
import type { OutcomeKind } from '../../shapes/records.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { outcomeOf, rankOf } from '../codes/ranks.js';
import { sourceName } from '../scratch/sources.js';
import { openPlaces } from './openPlaces.js';
import { recordBatches } from './recordBatches.js';

export interface OutcomeRow {
  /** Bare name of the owners file. */
  readonly source: string;
  readonly line: number;
  /** As in the file. */
  readonly vin: string;
  readonly outcome: OutcomeKind;
  readonly reason: Reason | '';
  /** Position of its piece in print order; undefined if it is not mailed. */
  readonly seq: number | undefined;
  /** For a duplicate, the position of the piece that is mailed for its VIN. */
  readonly keptSeq: number | undefined;
}

const DUPLICATE = rankOf('DUPLICATE_VIN');

/** In input order. A candidate that did not become a piece is a duplicate. */
export function* readOutcomes(scratch: Sqlite): Iterable<OutcomeRow> {
  const source = sourceName(scratch, 'owners');
  const placeOf = openPlaces(scratch);
  const kept = scratch.prepare<[number]>('select kept_seq from duplicates where candidate = ?');
  const companion = openCompanions(scratch);
  let candidate = 0;
  for (const [lines, vins, ranks] of recordBatches(scratch)) {
    for (const [index, line] of lines.entries()) {
      const rank = ranks[index] ?? 0;
      const seq = rank === 0 ? (placeOf(++candidate) ?? companion(candidate)) : undefined;
      const isDuplicate = rank === 0 && seq === undefined;
      const { outcome, reason } = outcomeOf(isDuplicate ? DUPLICATE : rank);
      const keptSeq = isDuplicate ? kept.get(candidate)?.[0] : undefined;
      yield { source, line, vin: vins[index] ?? '', outcome, reason, seq, keptSeq };
    }
  }
}

/** The position of the piece that has the letter of a candidate besides that of another one of its owner. */
function openCompanions(scratch: Sqlite): (candidate: number) => number | undefined {
  if (scratch.prepare('select 1 from companions limit 1').get() === undefined) return () => undefined;
  const read = scratch.prepare<[number]>('select seq from companions where candidate = ?');
  return (candidate) => read.get(candidate)?.[0];
}

/** By file in the order owners, vehicles, remedied, exclude, then by line. */
export function* readProblems(scratch: Sqlite): Iterable<Problem> {
  const rows = scratch.prepare<[string, number, string, Code, string, string]>(`
    select s.name, p.line, p.field, p.code, p.value, p.hint
    from problems p join sources s on s.id = p.source
    order by p.source, p.line, p.rowid
  `);
  for (const [source, line, column, code, value, hint] of rows.iterate())
    yield { source, line, column, code, value, hint };
}
