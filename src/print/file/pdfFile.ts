/** Streams a PDF file of any length, object by object. */
import { deflateSync, type ZlibOptions } from 'node:zlib';
import type { Sink } from '../../base/files/fileSink.js';
import { ByteWriter } from './byteWriter.js';
import { writeStream, writeTable } from './crossReference.js';
import { HashedOutput } from './hashedOutput.js';
import { ObjectTable } from './objectTable.js';

/** `deflate` packs objects into object streams and compresses all; `none` writes plain objects. */
export type Compression = 'deflate' | 'none';

/** PDF/X-4 is made of PDF 1.6 (ISO 15930-7). */
export type PdfVersion = '1.6' | '1.7';

export interface FileDigest {
  /** Of the whole file, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Large enough to deflate well, small enough for a reader to unpack at once. */
const OBJECT_STREAM = 48 * 1024;
const OBJECTS_IN_STREAM = 2000;

/**
 * The content of a single letter is shorter. Deflating it would save a seventh of a batch's bytes and double the
 * printing time, because zlib has to be set up for each stream.
 */
const WORTH_DEFLATING = 600;
/** Objects are so much alike that level 4 saves one byte in 25 of them, and takes a third longer. */
const DEFLATE: ZlibOptions = { level: 2 };

/**
 * The object layer of one PDF file (ISO 32000-1 7.5). Only the place of each object is kept in
 * memory. Objects are numbered first and written once, in any order.
 */
export class PdfFile {
  readonly #output: HashedOutput;
  readonly #compression: Compression;
  readonly #table = new ObjectTable();
  readonly #packed = new ByteWriter(OBJECT_STREAM * 2);
  readonly #packedIndex = new ByteWriter();
  #packedNumbers: number[] = [];

  constructor(sink: Sink, compression: Compression, version: PdfVersion = '1.7') {
    this.#output = new HashedOutput(sink);
    this.#compression = compression;
    this.#output.buffer.ascii(`%PDF-${version}\n%`);
    this.#output.buffer.bytes(Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a));
  }

  /** A number for an object that will be written before the file ends. */
  reserve(): number {
    return this.#table.reserve();
  }

  /** Begins an object other than a stream: write it to the returned writer, then call `end`. */
  begin(number: number): ByteWriter {
    if (this.#compression === 'deflate') return this.#beginPacked(number);
    this.#beginPlain(number);
    return this.#output.buffer;
  }

  end(): void {
    if (this.#compression === 'deflate') this.#endPacked();
    else this.#endPlain();
  }

  /** Writes a complete object other than a stream. */
  object(number: number, body: string): void {
    this.begin(number).ascii(body);
    this.end();
  }

  /** Writes a stream whose bytes are packed already: the entries name the filter. */
  packedStream(number: number, entries: string, bytes: Uint8Array): void {
    this.#beginPlain(number);
    this.#output.buffer.ascii(`<<${entries}/Length `);
    this.#endStream(bytes);
  }

  /**
   * Writes a stream. `entries` are those of its dictionary besides length and filter; `shrinks` is how many of the bytes
   * deflating makes shorter.
   */
  stream(number: number, entries: string, bytes: Uint8Array, shrinks = bytes.length): void {
    const worth = this.#compression === 'deflate' && shrinks >= WORTH_DEFLATING;
    const deflated = worth ? deflateSync(bytes, DEFLATE) : bytes;
    const shorter = deflated.length < bytes.length;
    this.#beginPlain(number);
    const out = this.#output.buffer;
    out.ascii('<<');
    out.ascii(entries);
    out.ascii(shorter ? '/Filter/FlateDecode/Length ' : '/Length ');
    this.#endStream(shorter ? deflated : bytes);
  }

  #endStream(bytes: Uint8Array): void {
    const out = this.#output.buffer;
    out.integer(bytes.length);
    out.ascii('>>stream\n');
    out.bytes(bytes);
    out.ascii('\nendstream');
    this.#endPlain();
  }

  /** Ends the file. Its identifier is a hash of its content (ISO 32000-1 14.4). */
  close(root: number, info: number): FileDigest {
    this.#flushPacked();
    const id = this.#output.digest().toString('hex', 0, 16);
    const trailer = `/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]`;
    const write = this.#compression === 'deflate' ? writeStream : writeTable;
    write(this.#output, this.#table, trailer);
    return { sha256: this.#output.digest().toString('hex'), bytes: this.#output.offset };
  }

  #beginPlain(number: number): void {
    this.#table.place(number, this.#output.offset);
    this.#output.buffer.integer(number);
    this.#output.buffer.ascii(' 0 obj\n');
  }

  #endPlain(): void {
    this.#output.buffer.ascii('\nendobj\n');
    this.#output.drain();
  }

  #beginPacked(number: number): ByteWriter {
    this.#packedNumbers.push(number);
    this.#packedIndex.integer(number);
    this.#packedIndex.byte(0x20);
    this.#packedIndex.integer(this.#packed.length);
    this.#packedIndex.byte(0x20);
    return this.#packed;
  }

  #endPacked(): void {
    this.#packed.byte(0x0a);
    if (this.#packed.length >= OBJECT_STREAM || this.#packedNumbers.length >= OBJECTS_IN_STREAM) {
      this.#flushPacked();
    }
  }

  /** Writes the objects gathered so far as one object stream (ISO 32000-1 7.5.7). */
  #flushPacked(): void {
    if (this.#packedNumbers.length === 0) return;
    const number = this.reserve();
    this.#packedNumbers.forEach((packed, index) => {
      this.#table.placeInStream(packed, number, index);
    });
    const first = this.#packedIndex.length;
    this.#packedIndex.bytes(this.#packed.view());
    const entries = `/Type/ObjStm/N ${this.#packedNumbers.length}/First ${first}`;
    this.stream(number, entries, this.#packedIndex.view());
    this.#packedNumbers = [];
    this.#packedIndex.clear();
    this.#packed.clear();
  }
}
