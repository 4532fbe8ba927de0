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
  const writing = durably(path, parts);
  for (;;) {
    const { done, value } = writing.next();
    if (done) return value;
  }
}

/** The same for a long file: the event loop gets a turn after each chunk, for what goes on in other threads. */
export async function writeInTurns(path: string, parts: Iterable<string | Uint8Array>): Promise<string> {
  const writing = durably(path, parts);
  for (;;) {
    const { done, value } = writing.next();
    if (done) return value;
    await new Promise(setImmediate);
  }
}

/** Yields after each chunk. */
function* durably(path: string, parts: Iterable<string | Uint8Array>): Generator<void, string> {
  const hash = createHash('sha256');
  const sink = openFileSink(path);
  try {
    for (const bytes of gathered(parts)) {
      hash.update(bytes);
      sink.write(bytes);
      yield;
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
