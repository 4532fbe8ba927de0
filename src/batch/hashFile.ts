/** A path comes in; the SHA-256 of the file goes out, in hexadecimal. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Fault } from '../base/problems.js';

const CHUNK = 1 << 20;

/** @throws Fault FILE_UNREADABLE */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) hash.update(chunk);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Fault('FILE_UNREADABLE', `the file cannot be read: ${why}`, {
      place: { file: path },
      cause: error,
    });
  }
  return hash.digest('hex');
}
