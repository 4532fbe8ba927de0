/** Writes a file that survives a power cut, and hashes it. */
import { createHash } from 'node:crypto';
import { openFileSink } from '../../base/files/fileSink.js';

/** Characters buffered before they are written. */
const CHUNK = 1 << 17;

/**
 * Writes the file, replacing any existing one.
 *
 * @returns the SHA-256 of what was written, in hexadecimal
 * @throws Fault DISK_FULL or FILE_UNWRITABLE
 */
export function writeDurably(path: string, parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  const sink = openFileSink(path);
  try {
    for (const bytes of gathered(parts)) {
      hash.update(bytes);
      sink.write(bytes);
    }
  } catch (error) {
    sink.abandon();
    throw error;
  }
  sink.close();
  return hash.digest('hex');
}

function* gathered(parts: Iterable<string | Uint8Array>): Iterable<Uint8Array> {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    if (text.length >= CHUNK || (typeof part !== 'string' && text !== '')) {
      yield Buffer.from(text);
      text = '';
    }
    if (typeof part !== 'string') yield part;
  }
  if (text !== '') yield Buffer.from(text);
}
