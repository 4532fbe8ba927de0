/** The commands of tests of the queue. */
import { join } from 'node:path';
import type { World } from '../batch/world.js';
import { noticepress, type Ran } from '../cli/noticepress.js';

/** @param workspace folder of the workspace in which they are run */
export const commandsIn = (workspace: () => string) => {
  const run = (...args: string[]): Promise<Ran> => noticepress(...args, '--workspace', workspace());
  /** Makes the batch of the tables in the world's folder: a few files of at most ten pieces. */
  const smallBatch = (world: World, out: string, ...more: readonly string[]): Promise<Ran> => {
    const inputs = ['owners', 'vehicles'].flatMap((role) => [`--${role}`, join(world.folder, `${role}.csv`)]);
    return run('batch', '--campaign', '23LJ01', '--split', '10', ...inputs, '--out', out, ...more);
  };
  return { run, smallBatch };
};

/** On the fixtures. */
export const { run, smallBatch } = commandsIn(() => 'fixtures');
