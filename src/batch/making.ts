/** What the steps of a batch share while it is made. */
import { Letters } from '../render/letters.js';
import type { Sqlite } from '../shapes/sqlite.js';
import type { BatchFolders } from './batchFolders.js';
import type { BatchContext } from './batchRequest.js';
import type { BatchPlan } from './planBatch.js';
import { Steps } from './steps.js';

export interface Making {
  readonly plan: BatchPlan;
  readonly context: BatchContext;
  readonly folders: BatchFolders;
  readonly scratch: Sqlite;
  readonly steps: Steps;
  readonly letters: Letters;
  /** Threads that print at the same time. */
  readonly workers: number;
}

export function beginMaking(
  plan: BatchPlan,
  context: BatchContext,
  folders: BatchFolders,
  scratch: Sqlite,
  workers: number,
): Making {
  const steps = new Steps(scratch, folders.made, context.stop);
  return { plan, context, folders, scratch, steps, letters: new Letters(context.source), workers };
}
