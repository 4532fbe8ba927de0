/** Writes who was promised the notice of a batch and has not got it. */
import { csvRow } from '../../base/text/csvRow.js';
import { type Promised, readPromised } from '../../select/report/promised.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import type { BesideFile } from '../folder/summary.js';
import { writeDurably } from '../folder/writeDurably.js';
import { noticeBits } from '../plan/notices/earlierBatches.js';
import { promisedBy } from '../plan/notices/promisors.js';
import type { BatchRun } from '../press/batchRun.js';

const HEADER = ['vin', 'notice', 'piece_id', 'reason'];

/** `promised.csv`; none where no earlier batch promised the notice. */
export async function writePromised({
  plan,
  context,
  scratch,
  steps,
}: BatchRun): Promise<readonly BesideFile[]> {
  const promised = promisedBy(context.mailing, noticeBits(plan.earlier));
  if (promised === undefined) return [];
  const write = async (path: string): Promise<string> => writeDurably(path, rowsOf(scratch, promised));
  return [{ name: 'promised.csv', sha256: await steps.file('promised.csv', write) }];
}

function* rowsOf(scratch: Sqlite, promised: Promised): Iterable<string> {
  yield csvRow(HEADER);
  for (const { vin, notice, piece, reason } of readPromised(scratch, promised))
    yield csvRow([vin, notice, piece, reason]);
}
