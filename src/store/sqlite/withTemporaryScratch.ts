/** Works on a scratch that nobody resumes: it lies in a temporary folder, which is removed afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sqlite } from '../../shapes/sqlite.js';
import { openScratch } from './openScratch.js';

/** @param name the purpose, for the name of the folder: `verify` */
export async function withTemporaryScratch<T>(
  name: string,
  work: (scratch: Sqlite) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), `noticepress-${name}-`));
  const scratch = openScratch(join(folder, `${name}.sqlite`), { spillFolder: folder });
  try {
    scratch.exec('pragma synchronous = off');
    return await work(scratch);
  } finally {
    scratch.close();
    rmSync(folder, { recursive: true });
  }
}
