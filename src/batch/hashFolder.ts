/** A folder comes in; a hash of the names and contents of its files goes out. */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fingerprintOf } from './fingerprint.js';
import { hashShortFile } from './hashFile.js';

/** A folder that does not exist counts as an empty one. */
export async function hashFolder(folder: string): Promise<string> {
  const files: string[] = [];
  for (const path of (await filesIn(folder)).sort())
    files.push(relative(folder, path).split(sep).join('/'), hashShortFile(path));
  return fingerprintOf(files);
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
