/** A folder comes in; a hash of the names and contents of its files goes out. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fingerprintOf } from '../plan/fingerprint.js';
import { hashShortFile } from './hashFiles.js';

/** Links count as what they point to, as they do for whoever reads the folder. One that does not exist is empty. */
export async function hashFolder(folder: string): Promise<string> {
  const files: string[] = [];
  for (const path of (await filesIn(folder, [])).sort())
    files.push(relative(folder, path).split(sep).join('/'), hashShortFile(path));
  return fingerprintOf(files);
}

/** @param above the folders that it stands in: a link back to one of them would never end */
async function filesIn(folder: string, above: readonly string[]): Promise<string[]> {
  const real = await orNothing(realpath(folder));
  if (real === undefined || above.includes(real)) return [];
  const files: string[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const there = await orNothing(stat(path));
    if (there?.isDirectory()) files.push(...(await filesIn(path, [...above, real])));
    else if (there?.isFile()) files.push(path);
  }
  return files;
}

/** Undefined for what is not there, and for a link to nothing. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
