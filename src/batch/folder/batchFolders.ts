/** Names the places in which a batch is made. */
import { join, resolve } from 'node:path';

/**
 * The batch is made in `<out>.partial/made`, which becomes `<out>` in a single rename, so that a batch is either
 * complete or not there. Working files are next to it and are removed afterwards.
 */
export interface BatchFolders {
  readonly out: string;
  readonly partial: string;
  readonly scratch: string;
  /** Which steps are done. */
  readonly steps: string;
  /** Held by the process that makes the batch. */
  readonly lock: string;
  /** Manifest rows of each finished print file. */
  readonly parts: string;
  /** What other processes print from, besides the scratch. */
  readonly press: string;
  /** Where SQLite sorts what does not fit in its cache. */
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
    press: join(partial, 'press'),
    spill: join(partial, 'spill'),
    made: join(partial, 'made'),
  };
}

/** The place of the manifest rows of a print file. */
export const manifestPathOf = (parts: string, name: string): string =>
  join(parts, name.replace(/^letters-(\d+)\.pdf$/, 'manifest-$1.csv'));
