/** Refuses a test run where a batch is asked for that is mailed. */
import { Fault } from '../../base/problems.js';
import { plural } from '../../base/text/plural.js';
import type { Summary } from './summary.js';

/** @throws Fault TEST_RUN */
export function refuseTestRun(folder: string, { test_run: test }: Pick<Summary, 'test_run'>): void {
  if (test === undefined) return;
  const what = `this is a test run of the first ${plural(test.first, 'piece')}: no owner is notified by it`;
  throw new Fault('TEST_RUN', what, { place: { file: folder } });
}
