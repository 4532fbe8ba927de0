/** Collects judged records into the texts in which the scratch stores them. */
import type { Judged } from './judgeRecord.js';

/**
 * The outcomes of many records, column by column. Stored as one JSON value, because outcomes are written from start
 * to end and no single record is ever queried.
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
