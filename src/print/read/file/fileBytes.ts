/** Reads any part of a file of any length through windows that neighboring reads share. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PdfFault } from '../syntax/pdfValues.js';

const WINDOW = 128 * 1024;
/** A window reads this far beyond its end, so that few objects are cut off. */
const OVERLAP = 16 * 1024;
const WINDOWS_KEPT = 6;

export class FileBytes {
  readonly length: number;
  readonly #file: number;
  readonly #windows = new Map<number, Uint8Array>();

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.length = fstatSync(this.#file).size;
  }

  close(): void {
    closeSync(this.#file);
  }

  /** The bytes from an offset on, for some kilobytes or to the end of the file. Do not change them. */
  from(offset: number): Uint8Array {
    const index = Math.floor(offset / WINDOW);
    const bytes = this.#windows.get(index) ?? this.#load(index);
    return bytes.subarray(offset - index * WINDOW);
  }

  /** Exactly these bytes. @throws PdfFault if the file ends before them */
  exactly(offset: number, length: number): Uint8Array {
    if (offset + length > this.length) throw new PdfFault('it ends too early');
    const near = this.from(offset);
    return near.length >= length ? near.subarray(0, length) : this.#read(offset, length);
  }

  #load(index: number): Uint8Array {
    const start = index * WINDOW;
    const bytes = this.#read(start, Math.max(0, Math.min(WINDOW + OVERLAP, this.length - start)));
    const [oldest] = this.#windows.keys();
    if (this.#windows.size === WINDOWS_KEPT && oldest !== undefined) this.#windows.delete(oldest);
    this.#windows.set(index, bytes);
    return bytes;
  }

  #read(offset: number, length: number): Uint8Array {
    const bytes = Buffer.allocUnsafeSlow(length);
    for (let read = 0; read < length; ) {
      const more = readSync(this.#file, bytes, read, length - read, offset + read);
      if (more === 0) throw new PdfFault('it ends too early');
      read += more;
    }
    return bytes;
  }
}
