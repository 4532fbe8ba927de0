import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sqlite } from '../../src/shapes/sqlite.js';
import { openScratch } from '../../src/store/sqlite/openScratch.js';

/** Runs the work on a scratch of its own, a real file, and removes it. */
export async function withScratch<T>(work: (scratch: Sqlite) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-'));
  const scratch = openScratch(join(folder, 'scratch.sqlite'));
  try {
    return await work(scratch);
  } finally {
    scratch.close();
    rmSync(folder, { recursive: true });
  }
}
