/** Opens a PDF file and reads its objects by its cross-reference, as a viewer does. */

import { readCrossReferences } from './file/crossReferences.js';
import { FileBytes } from './file/fileBytes.js';
import { ObjectStream } from './file/objectStream.js';
import { latin1 } from './syntax/characters.js';
import { decodeStream } from './syntax/decodeStream.js';
import { Parser } from './syntax/parseValue.js';
import {
  countOf,
  isDictionary,
  PdfCut,
  type PdfDictionary,
  PdfFault,
  PdfReference,
  PdfStream,
  type PdfValue,
} from './syntax/pdfValues.js';

/** An object and the place of its bytes in the file. */
interface Found {
  readonly value: PdfValue;
  readonly offset: number;
}

export interface OpenStream {
  readonly entries: PdfDictionary;
  /** Unpacked. @throws PdfFault */
  readonly bytes: () => Uint8Array;
}

export interface OpenObject {
  /** Null for a stream. */
  readonly value: PdfValue;
  readonly stream: OpenStream | undefined;
}

/** Pages are read in order, and so are the object streams that contain them. */
const OBJECT_STREAMS_KEPT = 4;

/** Caches little: the caller keeps what it reads repeatedly. */
export class PdfReader {
  readonly trailer: PdfDictionary;
  readonly #bytes: FileBytes;
  readonly #places: Float64Array;
  readonly #packed = new Map<number, ObjectStream>();

  /** @throws PdfFault for what is not a PDF, or one with more than one cross-reference */
  constructor(path: string) {
    this.#bytes = new FileBytes(path);
    try {
      const { places, trailer } = readCrossReferences(this.#bytes);
      this.#places = places;
      this.trailer = trailer;
    } catch (error) {
      this.#bytes.close();
      throw error;
    }
  }

  close(): void {
    this.#bytes.close();
  }

  /** The value itself, with a reference resolved; null for an object that does not exist. */
  resolve(value: PdfValue | undefined): PdfValue {
    if (!(value instanceof PdfReference)) return value ?? null;
    const found = this.#object(value.number);
    if (found instanceof PdfReference) throw new PdfFault(`its object ${value.number} is only a reference`);
    return found;
  }

  /** @throws PdfFault for any other value */
  dictionary(value: PdfValue | undefined, what: string): PdfDictionary {
    const found = this.resolve(value);
    if (isDictionary(found)) return found;
    throw new PdfFault(`its ${what} is missing or damaged`);
  }

  /** An object that may be a stream: its value or entries, and access to its bytes. */
  open(value: PdfReference): OpenObject {
    const place = this.#places[value.number] ?? 0;
    const found = place > 0 ? this.#at(value.number, place) : { value: this.resolve(value), offset: 0 };
    if (!(found.value instanceof PdfStream)) return { value: found.value, stream: undefined };
    const stream = found.value;
    return {
      value: null,
      stream: { entries: stream.entries, bytes: () => this.#bytesOf(stream, found.offset) },
    };
  }

  /** @throws PdfFault for any other value */
  stream(value: PdfValue | undefined, what: string): OpenStream {
    const { stream } = value instanceof PdfReference ? this.open(value) : { stream: undefined };
    if (stream === undefined) throw new PdfFault(`its ${what} is missing or is not a stream`);
    return stream;
  }

  #object(number: number): PdfValue {
    const place = this.#places[number] ?? 0;
    if (place === 0) return null;
    return place > 0 ? this.#at(number, place).value : this.#objectStream(-1 - place).object(number);
  }

  #objectStream(number: number): ObjectStream {
    const known = this.#packed.get(number);
    if (known !== undefined) return known;
    const { entries, bytes } = this.stream(new PdfReference(number), `object stream ${number}`);
    const opened = new ObjectStream(entries, bytes());
    const [oldest] = this.#packed.keys();
    if (this.#packed.size === OBJECT_STREAMS_KEPT && oldest !== undefined) this.#packed.delete(oldest);
    this.#packed.set(number, opened);
    return opened;
  }

  #at(number: number, offset: number): Found {
    if (offset >= this.#bytes.length) throw new PdfFault(`its object ${number} lies beyond its end`);
    const near = this.#bytes.from(offset);
    try {
      return { value: parseObject(near, number), offset };
    } catch (error) {
      if (!(error instanceof PdfCut) || offset + near.length >= this.#bytes.length) throw error;
    }
    return { value: parseObject(this.#bytes.exactly(offset, this.#bytes.length - offset), number), offset };
  }

  #bytesOf({ entries, start }: PdfStream, offset: number): Uint8Array {
    const length = countOf(this.resolve(entries.get('Length')), 'stream length');
    const raw = this.#bytes.exactly(offset + start, length + END.length + 2);
    if (!latin1(raw, length, raw.length).trimStart().startsWith(END.slice(0, -2)))
      throw new PdfFault('a stream of it is longer than it says');
    return decodeStream(entries, raw.subarray(0, length));
  }
}

const END = 'endstream';

function parseObject(bytes: Uint8Array, number: number): PdfValue {
  const parser = new Parser(bytes);
  const head = [parser.keyword(), parser.keyword(), parser.keyword()].join(' ');
  if (head !== `${number} 0 obj`)
    throw new PdfFault(`its object ${number} is not where its cross-reference says`);
  return parser.object();
}
