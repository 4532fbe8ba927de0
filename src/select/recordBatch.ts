/** Judged records come in; the text that the scratch keeps of them goes out. */
import type { Judged } from './judgeRecord.js';

/**
 * What outcomes tell of the records of a batch, column by column. As JSON it is one value: outcomes are written
 * from front to back, so nothing is ever asked of one record alone.
 */
export type RecordBatch = readonly [
  lines: readonly number[],
  writtenVins: readonly string[],
  ranks: readonly number[],
];

/** JSON of a `RecordBatch`. */
export function batchText(records: readonly Judged[]): string {
  const batch: RecordBatch = [
    records.map(({ row }) => row.line),
    records.map(({ row }) => row.writtenVin),
    records.map(({ rank }) => rank),
  ];
  return JSON.stringify(batch);
}
