/** The selected scratch comes in; what became of each record, and what was wrong, go out. */
import type { Code, Problem } from '../base/problems.js';
import type { Reason } from '../shapes/piece.js';
import type { OutcomeKind } from '../shapes/records.js';
import type { Sqlite } from '../shapes/sqlite.js';
import { outcomeOf } from './ranks.js';
import { sourceName } from './sources.js';

export interface OutcomeRow {
  /** Bare name of the owners file. */
  readonly source: string;
  readonly line: number;
  /** As in the file. */
  readonly vin: string;
  readonly outcome: OutcomeKind;
  readonly reason: Reason | '';
  /** Place of its piece in print order; undefined when it is not mailed. */
  readonly seq: number | undefined;
}

/** Records read at once: a call for each row would cost more than the row. */
const AT_ONCE = 1000;

/** In input order. */
export function* readOutcomes(scratch: Sqlite): Iterable<OutcomeRow> {
  const source = sourceName(scratch, 'owners');
  const read = scratch.prepare<[string]>(`
    select json_group_array(json_array(line, written_vin, rank, seq)) from (
      select r.line, r.written_vin, r.rank, p.seq
      from records r left join pieces p on p.record = r.id
      where r.id between ? and ?
      order by r.id
    )
  `);
  for (let start = 1; ; start += AT_ONCE) {
    const rows = JSON.parse(read.get(start, start + AT_ONCE - 1)?.[0] ?? '[]') as RecordRow[];
    for (const [line, vin, rank, seq] of rows) {
      const { outcome, reason } = outcomeOf(rank);
      yield { source, line, vin, outcome, reason, seq: seq ?? undefined };
    }
    if (rows.length < AT_ONCE) return;
  }
}

type RecordRow = readonly [line: number, vin: string, rank: number, seq: number | null];

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
