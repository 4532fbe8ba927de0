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
  const file = new DurableFile(path);
  try {
    for (const part of parts) file.add(part);
  } catch (error) {
    file.abandon();
    throw error;
  }
  return file.close();
}

/** The same for a long file, whose parts may have to be waited for: other work gets a turn after each chunk. */
export async function writeInTurns(
  path: string,
  parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<string> {
  const file = new DurableFile(path);
  try {
    for await (const part of parts) if (file.add(part)) await new Promise(setImmediate);
    return file.close();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

class DurableFile {
  readonly #hash = createHash('sha256');
  readonly #sink;
  #text = '';

  constructor(path: string) {
    this.#sink = openFileSink(path);
  }

  /** Whether it wrote a chunk. */
  add(part: string | Uint8Array): boolean {
    if (typeof part !== 'string') {
      this.#flush();
      this.#write(part);
      return true;
    }
    this.#text += part;
    if (this.#text.length < CHUNK) return false;
    this.#flush();
    return true;
  }

  /** The hash of all that was added. */
  close(): string {
    this.#flush();
    this.#sink.close();
    return this.#hash.digest('hex');
  }

  abandon(): void {
    this.#sink.abandon();
  }

  #flush(): void {
    if (this.#text !== '') this.#write(Buffer.from(this.#text));
    this.#text = '';
  }

  #write(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#sink.write(bytes);
  }
}
