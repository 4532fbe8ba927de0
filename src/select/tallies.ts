/** The selected scratch comes in; the counts that a summary shows go out. */
import type { Reason } from '../shapes/piece.js';
import type { OutcomeKind } from '../shapes/records.js';
import type { Sqlite } from '../shapes/sqlite.js';
import { outcomeOf } from './ranks.js';

export interface Tally {
  readonly name: string;
  readonly count: number;
}

export interface Tallies {
  readonly records: number;
  readonly outcomes: Readonly<Record<OutcomeKind, number>>;
  /** Each reason that occurs, in the order in which reasons count. */
  readonly reasons: Readonly<Partial<Record<Reason, number>>>;
  readonly problems: number;
  /** Mailed pieces by language of the letter, and how many of them fell back to English. */
  readonly languages: readonly Tally[];
  readonly fellBack: number;
  /** Mailed pieces by model, state and phase. */
  readonly models: readonly Tally[];
  readonly states: readonly Tally[];
  readonly phases: readonly Tally[];
}

export function tallies(scratch: Sqlite): Tallies {
  const ranks = scratch
    .prepare<[number, number]>('select rank, count(*) from outcomes group by rank order by rank')
    .all()
    .map(([rank, count]) => ({ ...outcomeOf(rank), count }));
  const records = ranks.reduce((sum, { count }) => sum + count, 0);
  return {
    records,
    outcomes: {
      mailed: countOf(ranks, 'mailed'),
      suppressed: countOf(ranks, 'suppressed'),
      rejected: countOf(ranks, 'rejected'),
    },
    reasons: Object.fromEntries(ranks.flatMap(({ reason, count }) => (reason ? [[reason, count]] : []))),
    problems: countRows(scratch, 'select count(*) from problems'),
    languages: mailedBy(scratch, 'p.language'),
    fellBack: countRows(
      scratch,
      'select count(*) from pieces p join owners w on w.id = p.owner_id where w.fell_back',
    ),
    models: mailedBy(scratch, 'p.model'),
    states: mailedBy(scratch, 'w.state'),
    phases: mailedBy(scratch, 'cast(p.phase as text)'),
  };
}

function countOf(ranks: readonly { outcome: OutcomeKind; count: number }[], outcome: OutcomeKind): number {
  return ranks.filter((rank) => rank.outcome === outcome).reduce((sum, { count }) => sum + count, 0);
}

function countRows(scratch: Sqlite, query: string): number {
  return scratch.prepare<[number]>(query).get()?.[0] ?? 0;
}

function mailedBy(scratch: Sqlite, column: string): readonly Tally[] {
  return scratch
    .prepare<[string, number]>(`
      select coalesce(${column}, ''), count(*) as pieces
      from pieces p join owners w on w.id = p.owner_id
      group by 1 order by 1
    `)
    .all()
    .map(([name, count]) => ({ name, count }));
}
