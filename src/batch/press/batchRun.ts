/** Defines what the steps of a batch share. */
import { Letters } from '../../render/letters/letters.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import type { BatchFolders } from '../folder/batchFolders.js';
import type { PartialBatch } from '../folder/openPartial.js';
import { Steps } from '../folder/steps.js';
import type { BatchContext } from '../plan/batchRequest.js';
import type { BatchPlan } from '../plan/planBatch.js';
import type { Workers } from '../plan/workers.js';

export interface BatchRun {
  readonly plan: BatchPlan;
  readonly context: BatchContext;
  readonly folders: BatchFolders;
  readonly scratch: Sqlite;
  readonly steps: Steps;
  readonly letters: Letters;
  readonly workers: Workers;
  /** Whether other processes may have printed files of it. */
  readonly isShared: boolean;
}

export function beginRun(
  plan: BatchPlan,
  context: BatchContext,
  folders: BatchFolders,
  { scratch, record }: Pick<PartialBatch, 'scratch' | 'record'>,
  { workers, isShared = false }: { readonly workers: Workers; readonly isShared?: boolean | undefined },
): BatchRun {
  const steps = new Steps(
    record,
    { scratch, scratchFile: folders.scratch, made: folders.made },
    context.stop,
  );
  const letters = new Letters(context.source);
  return { plan, context, folders, scratch, steps, letters, workers, isShared };
}
