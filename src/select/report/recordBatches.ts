/** Reads the judged records of the owners file, in its order. */
import type { Sqlite } from '../../shapes/sqlite.js';
import type { RecordBatch } from '../judge/recordBatch.js';

/** Each query ends before the next begins, because a long result would be read ahead of the caller. */
export function* recordBatches(scratch: Sqlite): Iterable<RecordBatch> {
  const read = scratch.prepare<[string]>('select text from record_batches where id = ?');
  for (let id = 1; ; id++) {
    const row = read.get(id);
    if (row === undefined) return;
    yield JSON.parse(row[0]) as RecordBatch;
  }
}

/**
 * The line of the owners file that a candidate comes from. Candidates are numbered in the order of the records of rank
 * 0, so they need no column for it, which every batch would pay for; only the few that are reported are looked up.
 */
export function openCandidateLines(scratch: Sqlite): (candidate: number) => number {
  const lines: number[] = [0];
  for (const [read, , ranks] of recordBatches(scratch))
    for (const [index, line] of read.entries()) if (ranks[index] === 0) lines.push(line);
  return (candidate) => lines[candidate] ?? 0;
}
