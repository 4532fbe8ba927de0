/** Hashes files and folders: SHA-256, in hexadecimal. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { unreadable } from '../../base/files/unreadable.js';
import { sha256Of } from '../../base/text/sha256Of.js';

const CHUNK = 1 << 18;

/** For files of any length. @throws Fault FILE_UNREADABLE */
export async function hashFile(path: string): Promise<string> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    return await hashOf(file);
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    await file?.close();
  }
}

/** Reads into the same bytes again and again: a stream takes new memory for each chunk. */
async function hashOf(file: FileHandle): Promise<string> {
  const hashed = createHash('sha256');
  const chunk = Buffer.allocUnsafeSlow(CHUNK);
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK);
    if (bytesRead === 0) return hashed.digest('hex');
    hashed.update(chunk.subarray(0, bytesRead));
  }
}

/**
 * For many short files: a stream allocates a whole chunk however little there is to read, which for a hundred
 * templates triggers repeated garbage collection.
 *
 * @throws Fault FILE_UNREADABLE
 */
export function hashShortFile(path: string): string {
  try {
    return sha256Of(readFileSync(path));
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * Hashes the names and contents of the files in a folder. Links count as what they point to, just as when the folder
 * is read. A folder that does not exist counts as empty.
 */
export async function hashFolder(folder: string): Promise<string> {
  const files: string[] = [];
  for (const path of (await filesIn(folder, [])).sort())
    files.push(relative(folder, path).split(sep).join('/'), hashShortFile(path));
  return sha256Of(JSON.stringify(files));
}

/** @param above the folders that contain it, because a link back to one of them would never end */
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

/** Undefined if there is nothing there, or a dangling link. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
