/** The commands of tests of the queue, on the fixtures. */
import { join } from 'node:path';
import type { World } from '../batch/world.js';
import { noticepress, type Ran } from '../cli/noticepress.js';

export const run = (...args: string[]): Promise<Ran> => noticepress(...args, '--workspace', 'fixtures');

/** Makes the batch of the tables in the world's folder: a few files of at most ten pieces. */
export function smallBatch(world: World, out: string, ...more: readonly string[]): Promise<Ran> {
  const inputs = ['owners', 'vehicles'].flatMap((role) => [`--${role}`, join(world.folder, `${role}.csv`)]);
  return run('batch', '--campaign', '23LJ01', '--split', '10', ...inputs, '--out', out, ...more);
}
