/** The selected scratch comes in; what became of each record, and what was wrong, go out. */
import type { Code, Problem } from '../base/problems.js';
import type { Reason } from '../shapes/piece.js';
import type { OutcomeKind } from '../shapes/records.js';
import type { Sqlite } from '../shapes/sqlite.js';
import { outcomeOf } from './ranks.js';
import { SOURCES } from './sources.js';

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

/** In input order. */
export function* readOutcomes(scratch: Sqlite): Iterable<OutcomeRow> {
  const source = sourceName(scratch);
  const rows = scratch.prepare<[number, string, number, number | null]>(`
    select w.line, w.written_vin, o.rank, p.seq
    from owners w join outcomes o on o.id = w.id left join pieces p on p.owner_id = w.id
    order by w.id
  `);
  for (const [line, vin, rank, seq] of rows.iterate())
    yield { source, line, vin, ...outcomeOf(rank), seq: seq ?? undefined };
}

function sourceName(scratch: Sqlite): string {
  return scratch.prepare<[string]>('select name from sources where id = ?').get(SOURCES.owners)?.[0] ?? '';
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
