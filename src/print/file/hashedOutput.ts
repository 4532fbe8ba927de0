/** Buffers output, counts and hashes it, and passes it to the sink in large blocks. */
import { createHash } from 'node:crypto';
import type { Sink } from '../../base/files/fileSink.js';
import { ByteWriter } from './byteWriter.js';

const PIECE = 128 * 1024;

export class HashedOutput {
  /** Receives what is written next. Call `drain` now and then. */
  readonly buffer = new ByteWriter(PIECE * 2);
  readonly #sink: Sink;
  readonly #hash = createHash('sha256');
  #drained = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Bytes written so far: the offset of the next one. */
  get offset(): number {
    return this.#drained + this.buffer.length;
  }

  /** Passes the buffer on once it is worth a system call. */
  drain(): void {
    if (this.buffer.length >= PIECE) this.#flush();
  }

  /** SHA-256 of everything so far. */
  digest(): Buffer {
    this.#flush();
    return this.#hash.copy().digest();
  }

  #flush(): void {
    if (this.buffer.length === 0) return;
    const piece = this.buffer.view();
    this.#hash.update(piece);
    this.#sink.write(piece);
    this.#drained += piece.length;
    this.buffer.clear();
  }
}
