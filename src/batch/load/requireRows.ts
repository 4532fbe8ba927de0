/** Compares the number of rows read with the expected number. */
import { basename } from 'node:path';
import { Fault } from '../../base/problems.js';
import { plural } from '../../base/text/plural.js';
import type { BatchPlan } from '../plan/planBatch.js';

/** @throws Fault ROWS_UNEXPECTED if the owners file has a different number of rows from the one requested */
export function requireRows({ expect, inputs }: Pick<BatchPlan, 'expect' | 'inputs'>, records: number): void {
  if (expect === undefined || expect === records) return;
  const found = `the owners file has ${plural(records, 'row')}, not the ${expect.toLocaleString('en-US')} expected`;
  throw new Fault('ROWS_UNEXPECTED', found, { place: { file: basename(inputs.owners ?? '') } });
}
