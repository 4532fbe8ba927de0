/** A folder comes in; the summary of the batch that stands there goes out, if one does. */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../base/problems.js';
import { BATCH_FORMAT, type Summary } from './summary.js';

/**
 * Undefined when there is nothing, or an empty folder.
 * @throws Fault OUTPUT_OCCUPIED when something else stands there
 */
export async function standingBatch(folder: string): Promise<Summary | undefined> {
  if (!existsSync(folder)) return undefined;
  if (!(await stat(folder)).isDirectory()) throw occupied(folder, 'it is a file');
  const entries = await readdir(folder);
  if (entries.length === 0) return undefined;
  const summary = await readSummary(folder);
  if (summary === undefined) throw occupied(folder, `it holds ${entries.slice(0, 3).join(', ')}`);
  return summary;
}

/** The summary of a batch folder; undefined when it has none that we can read. */
export async function readSummary(folder: string): Promise<Summary | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8'));
    return isSummary(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isSummary(value: unknown): value is Summary {
  if (typeof value !== 'object' || value === null) return false;
  const { format, batch, files } = value as Partial<Summary>;
  return format === BATCH_FORMAT && typeof batch === 'string' && Array.isArray(files);
}

function occupied(folder: string, why: string): Fault {
  return new Fault('OUTPUT_OCCUPIED', `the folder is not free for a batch: ${why}`, {
    place: { file: folder },
  });
}
