/** Counts the outcomes of the records, for the summary. */
import type { Reason } from '../../shapes/piece.js';
import type { OutcomeKind } from '../../shapes/records.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { outcomeOf, rankOf } from '../codes/ranks.js';
import { readUnread, type UnreadColumns } from '../scratch/unreadColumns.js';

/** The outcomes of the records of one model, state or phase; an empty name means unknown. */
export interface Tally {
  readonly name: string;
  readonly mailed: number;
  readonly suppressed: number;
  readonly rejected: number;
}

export interface Tallies {
  readonly records: number;
  readonly outcomes: Readonly<Record<OutcomeKind, number>>;
  /** Each reason that occurs, in the order in which reasons count. */
  readonly reasons: Readonly<Partial<Record<Reason, number>>>;
  readonly problems: number;
  /** Mailed pieces by language of the letter. */
  readonly languages: Readonly<Record<string, number>>;
  /** Mailed pieces whose owner's language is missing or unsupported. */
  readonly fellBack: number;
  readonly models: readonly Tally[];
  readonly states: readonly Tally[];
  readonly phases: readonly Tally[];
  readonly unread: readonly UnreadColumns[];
  /** Records that are not covered, by model; an empty name means unknown. */
  readonly notCovered: readonly (readonly [model: string, records: number])[];
}

export function tallies(scratch: Sqlite): Tallies {
  const ranks = scratch
    .prepare<[number, number]>('select rank, sum(records) from counts group by rank order by rank')
    .all()
    .map(([rank, count]) => ({ ...outcomeOf(rank), count }));
  const of = (kind: OutcomeKind): number =>
    ranks.filter(({ outcome }) => outcome === kind).reduce((sum, { count }) => sum + count, 0);
  const outcomes = { mailed: of('mailed'), suppressed: of('suppressed'), rejected: of('rejected') };
  return {
    records: outcomes.mailed + outcomes.suppressed + outcomes.rejected,
    outcomes,
    reasons: Object.fromEntries(ranks.flatMap(({ reason, count }) => (reason ? [[reason, count]] : []))),
    problems: count(scratch, 'select count(*) from problems'),
    languages: Object.fromEntries(scratch.prepare(LANGUAGES).all()),
    fellBack: count(scratch, FELL_BACK),
    models: tallied(scratch, 'g.model'),
    states: tallied(scratch, 'g.state'),
    phases: tallied(scratch, 'g.phase'),
    unread: readUnread(scratch),
    notCovered: scratch.prepare<[string, number]>(NOT_COVERED).all(),
  };
}

const COUNTED = 'counts c join record_groups g on g.id = c.record_group';
const LANGUAGES = `
  select g.language, sum(c.records) from ${COUNTED} where c.rank = 0 group by 1 order by 1
`;
const NOT_COVERED = `
  select g.model, sum(c.records) from ${COUNTED} where c.rank = ${rankOf('NOT_COVERED')}
  group by 1 order by 2 desc, 1 limit 1000
`;
const FELL_BACK = `select coalesce(sum(c.records), 0) from ${COUNTED} where c.rank = 0 and g.fell_back`;

function count(scratch: Sqlite, query: string): number {
  return scratch.prepare<[number]>(query).get()?.[0] ?? 0;
}

/** More names than this come from shifted columns, not from models or states; the rest count as one. */
const NAMES_SHOWN = 100;
const ALL_OTHERS = 'all others';

function tallied(scratch: Sqlite, column: string): readonly Tally[] {
  const firstSuppressed = rankOf('EXCLUDED');
  return scratch
    .prepare<[string, number, number, number]>(`
      with named as (
        select coalesce(cast(${column} as text), '') as name,
          sum(iif(c.rank = 0, c.records, 0)) as mailed,
          sum(iif(c.rank >= ${firstSuppressed}, c.records, 0)) as suppressed,
          sum(iif(c.rank between 1 and ${firstSuppressed - 1}, c.records, 0)) as rejected,
          row_number() over (order by sum(c.records) desc, ${column}) as place
        from ${COUNTED}
        group by ${column}
      )
      select iif(place <= ${NAMES_SHOWN}, name, '${ALL_OTHERS}'), sum(mailed), sum(suppressed), sum(rejected)
      from named group by 1 order by place > ${NAMES_SHOWN}, name
    `)
    .all()
    .map(([name, mailed, suppressed, rejected]) => ({ name, mailed, suppressed, rejected }));
}
