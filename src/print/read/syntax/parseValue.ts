/** Parses values of PDF syntax from bytes (ISO 32000-1 7.3). */
import { CLASSES, latin1, REGULAR, WHITE } from './characters.js';
import {
  PdfCut,
  type PdfDictionary,
  PdfFault,
  PdfName,
  PdfReference,
  PdfStream,
  PdfString,
  type PdfValue,
} from './pdfValues.js';
import { readHex, readLiteral } from './readString.js';

const KEYWORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Deeper nesting is an attempt to exhaust the reader. */
const DEEPEST = 100;

const byteOf = (character: string): number => character.charCodeAt(0);
const [SLASH, PERCENT, OPEN, LESS, GREATER, BEGIN, END] = [...'/%(<>[]'].map(byteOf);

export class Parser {
  readonly #bytes: Uint8Array;
  #at: number;
  #depth = 0;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  /** The next value. A keyword that is not a value, such as `endobj`, is a fault. */
  value(): PdfValue {
    const byte = this.#next();
    if (byte === SLASH) return this.#name();
    if (byte === OPEN) return this.#string(readLiteral);
    if (byte === BEGIN) return this.#nested(() => this.#array());
    if (byte === LESS)
      return this.#bytes[this.#at + 1] === LESS
        ? this.#nested(() => this.#dictionary())
        : this.#string(readHex);
    return this.#numberOrKeyword();
  }

  /** A value, or the stream whose dictionary it is. */
  object(): PdfValue {
    const value = this.value();
    if (!(value instanceof Map)) return value;
    const before = this.#at;
    if (this.keyword() !== 'stream') {
      this.#at = before;
      return value;
    }
    if (this.#bytes[this.#at] === 0x0d) this.#at++;
    if (this.#bytes[this.#at] === 0x0a) this.#at++;
    return new PdfStream(value, this.#at);
  }

  /** The next characters up to a blank or a delimiter. */
  keyword(): string {
    this.#next();
    const start = this.#at;
    while (this.#at < this.#bytes.length && CLASSES[this.#bytes[this.#at] ?? 0] === REGULAR) this.#at++;
    if (this.#at === this.#bytes.length) throw new PdfCut('it ends in the middle of an object');
    return latin1(this.#bytes, start, this.#at);
  }

  /** Skips blanks and comments. */
  #next(): number {
    for (; this.#at < this.#bytes.length; this.#at++) {
      const byte = this.#bytes[this.#at] ?? 0;
      if (byte === PERCENT) {
        while (this.#at < this.#bytes.length && !isLineEnd(this.#bytes[this.#at])) this.#at++;
      } else if (CLASSES[byte] !== WHITE) return byte;
    }
    throw new PdfCut('it ends in the middle of an object');
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > DEEPEST) throw new PdfFault('its objects are nested too deeply');
    const value = read();
    this.#depth--;
    return value;
  }

  #string(read: (bytes: Uint8Array, at: number, into: number[]) => number): PdfString {
    const into: number[] = [];
    this.#at = read(this.#bytes, this.#at, into);
    return new PdfString(Uint8Array.from(into));
  }

  #name(): PdfName {
    this.#at++;
    const first = this.#bytes[this.#at] ?? 0;
    const written = CLASSES[first] === REGULAR ? this.keyword() : '';
    if (!written.includes('#')) return new PdfName(written);
    return new PdfName(
      written.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }

  #array(): readonly PdfValue[] {
    this.#at++;
    const values: PdfValue[] = [];
    while (this.#next() !== END) values.push(this.value());
    this.#at++;
    return values;
  }

  #dictionary(): PdfDictionary {
    this.#at += 2;
    const entries = new Map<string, PdfValue>();
    while (this.#next() !== GREATER) {
      const key = this.value();
      if (!(key instanceof PdfName)) throw new PdfFault('a key of a dictionary is not a name');
      if (entries.has(key.name)) throw new PdfFault(`a dictionary gives /${key.name} twice`);
      entries.set(key.name, this.value());
    }
    this.#at += 2;
    return entries;
  }

  #numberOrKeyword(): PdfValue {
    const word = this.keyword();
    const known = KEYWORDS.get(word);
    if (known !== undefined) return known;
    const number = Number(word);
    if (word === '' || Number.isNaN(number))
      throw new PdfFault(`it has "${word.slice(0, 20)}" where a value belongs`);
    return this.#reference(number) ?? number;
  }

  /** `12 0 R`, after its first number was read. */
  #reference(number: number): PdfReference | undefined {
    const bytes = this.#bytes;
    let at = this.#at;
    while (CLASSES[bytes[at] ?? 0] === WHITE && at < bytes.length) at++;
    const start = at;
    while (isDigit(bytes[at])) at++;
    if (at === start) return undefined;
    while (CLASSES[bytes[at] ?? 0] === WHITE && at < bytes.length) at++;
    if (bytes[at] !== 0x52 || CLASSES[bytes[at + 1] ?? 0] === REGULAR) return undefined;
    this.#at = at + 1;
    return new PdfReference(number);
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
