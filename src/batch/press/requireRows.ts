/** Holds the number of rows that were read against the number that was expected. */
import { basename } from 'node:path';
import { Fault } from '../../base/problems.js';
import { plural } from '../../base/text/plural.js';
import type { BatchPlan } from '../plan/planBatch.js';

/** @throws Fault ROWS_UNEXPECTED when the owners file has another number of rows than the request says */
export function requireRows({ expect, inputs }: Pick<BatchPlan, 'expect' | 'inputs'>, records: number): void {
  if (expect === undefined || expect === records) return;
  const found = `the owners file has ${plural(records, 'row')}, not the ${expect.toLocaleString('en-US')} expected`;
  throw new Fault('ROWS_UNEXPECTED', found, { place: { file: basename(inputs.owners ?? '') } });
}
