/** Reads what became of each record from a finished batch. */
import { join } from 'node:path';
import type { MadeOutcome } from '../../select/judge/selectionRules.js';
import { readTable } from '../folder/readTable.js';

/** In input order. */
export async function* madeOutcomes(folder: string): AsyncGenerator<MadeOutcome, undefined> {
  for await (const [line, reason] of readTable(join(folder, 'outcomes.csv'), ['line', 'reason']))
    yield { line: Number(line), reason: reason as MadeOutcome['reason'] };
  return undefined;
}
