/** The name of a batch folder comes in; the places in which it is made go out. */
import { join, resolve } from 'node:path';

/**
 * The batch is made in `<out>.partial/made`, which becomes `<out>` by one rename, so that a batch is either
 * there as a whole or not at all. What only the making needs stands beside it and is removed afterwards.
 */
export interface BatchFolders {
  readonly out: string;
  readonly partial: string;
  readonly scratch: string;
  /** Which steps are done. */
  readonly steps: string;
  /** Held by the one process that makes the batch. */
  readonly lock: string;
  /** Manifest rows of each finished print file. */
  readonly parts: string;
  /** Where SQLite sorts what outgrows its cache. */
  readonly spill: string;
  readonly made: string;
}

export function batchFolders(out: string): BatchFolders {
  const folder = resolve(out);
  const partial = `${folder}.partial`;
  return {
    out: folder,
    partial,
    scratch: join(partial, 'scratch.sqlite'),
    steps: join(partial, 'steps.sqlite'),
    lock: join(partial, 'lock.sqlite'),
    parts: join(partial, 'parts'),
    spill: join(partial, 'spill'),
    made: join(partial, 'made'),
  };
}
