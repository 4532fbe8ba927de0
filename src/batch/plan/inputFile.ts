/** Hashes an input file, and notes how to recognize a later change. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { requireFile } from '../../base/files/requireFile.js';
import { Fault } from '../../base/problems.js';
import { hashFile } from '../folder/hashFiles.js';
import type { HashedFile } from '../folder/summary.js';

export interface InputFile extends HashedFile {
  readonly path: string;
  /** Its size and times before it was hashed. */
  readonly stamp: string;
}

/** @throws Fault FILE_UNREADABLE */
export async function inputFile(path: string): Promise<InputFile> {
  requireFile(path);
  const stamp = await stampOf(path);
  return { path, name: basename(path), sha256: await hashFile(path), stamp };
}

/** Its entry in the summary. */
export function hashedFile({ name, sha256 }: InputFile): HashedFile {
  return { name, sha256 };
}

/**
 * Called after the file is read, so that the summary has the hash of what was read.
 *
 * @throws Fault FILE_UNREADABLE for a file that changed since it was hashed
 */
export async function requireUnchanged(path: string, inputs: readonly InputFile[]): Promise<void> {
  const hashed = inputs.find((input) => input.path === path);
  if (hashed?.stamp === (await stampOf(path))) return;
  throw new Fault('FILE_UNREADABLE', 'the file changed while it was being read', {
    place: { file: path },
    hint: 'wait until it is completely written, then run the command again',
  });
}

async function stampOf(path: string): Promise<string> {
  try {
    const { size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [size, mtimeNs, ctimeNs].join();
  } catch {
    return 'not there';
  }
}
