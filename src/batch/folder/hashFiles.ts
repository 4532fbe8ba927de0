/** A path comes in; the SHA-256 of the file goes out, in hexadecimal. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { Fault } from '../../base/problems.js';
import { sha256Of } from '../../base/text/sha256Of.js';

const CHUNK = 1 << 20;

/** For files of any length. @throws Fault FILE_UNREADABLE */
export async function hashFile(path: string): Promise<string> {
  const hashed = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) hashed.update(chunk);
  } catch (error) {
    throw unreadable(path, error);
  }
  return hashed.digest('hex');
}

/**
 * For short files, of which there are many: a stream asks for its whole chunk however little there is to read, and
 * for a hundred templates that sets the collector going time and again.
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

function unreadable(path: string, cause: unknown): Fault {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Fault('FILE_UNREADABLE', `the file cannot be read: ${why}`, { place: { file: path }, cause });
}
