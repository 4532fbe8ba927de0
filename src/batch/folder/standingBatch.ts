/** Checks what is in the folder for a batch. */

import { existsSync } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../../base/problems.js';
import { listed } from '../../base/text/nearest.js';
import { readSummary } from './readSummary.js';
import type { Summary } from './summary.js';

/**
 * Undefined if there is nothing, or an empty folder that a finished batch can replace.
 * @throws Fault OUTPUT_OCCUPIED if there is something else
 */
export async function standingBatch(folder: string): Promise<Summary | undefined> {
  if (!existsSync(folder)) {
    if (await isLink(folder)) throw occupied(folder, 'it is a dangling link');
    return undefined;
  }
  if (!(await stat(folder)).isDirectory()) throw occupied(folder, 'it is a file');
  const entries = await readdir(folder);
  if (entries.length === 0) return assertNotFixed(folder);
  const summary = await readSummary(folder);
  if (summary === undefined) throw occupied(folder, `it contains ${listed(entries, 3)}`);
  return summary;
}

/** A batch is published by a rename, which cannot replace every empty folder. */
async function assertNotFixed(folder: string): Promise<undefined> {
  const why = await fixedBy(folder);
  if (why === undefined) return undefined;
  throw occupied(folder, why, `name a new folder inside it, as ${join(folder, 'batch')}`);
}

async function fixedBy(folder: string): Promise<string | undefined> {
  if (await isLink(folder)) return 'it is a link';
  const [own, above] = [await stat(folder), await stat(dirname(folder))];
  if (own.dev !== above.dev) return 'another file system is mounted there';
  if ((await realpath(folder)) === process.cwd()) return 'it is the current folder of the command';
  return undefined;
}

async function isLink(path: string): Promise<boolean> {
  const there = await lstat(path).catch(() => undefined);
  return there?.isSymbolicLink() ?? false;
}

function occupied(folder: string, why: string, hint?: string): Fault {
  return new Fault('OUTPUT_OCCUPIED', `the folder is not free for a batch: ${why}`, {
    place: { file: folder },
    hint,
  });
}
