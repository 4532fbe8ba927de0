/** The same batch with more and more workers: whether its folder stays the same, byte for byte. */
import { join } from 'node:path';
import { hashOf, measureBatch, tablesOf } from './batchRun.mjs';

export const WORKERS = [1, 2, 8];
export const OWNERS = 20_000;

/** Twenty print files, so that eight workers have some each. */
export function sameBytes(folder) {
  const tables = tablesOf(OWNERS, folder);
  const out = join(folder, 'same');
  const hashes = WORKERS.map((workers) => {
    measureBatch(tables, out, ['--split', '1000', '--workers', String(workers)]);
    return hashOf(out);
  });
  return hashes.every((hash) => hash === hashes[0]);
}
