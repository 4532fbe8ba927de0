/** Scans a content stream for the text and the Form XObjects that it draws (ISO 32000-1 8 and 9). */

import type { ReadFont } from './readFont.js';
import { CLASSES, latin1, REGULAR } from './syntax/characters.js';
import { PdfFault } from './syntax/pdfValues.js';
import { readHex, readLiteral } from './syntax/readString.js';

/** Resolves the names in a content stream. */
export interface ContentNames {
  font(name: string): ReadFont;
  /** Text of the Form XObject; empty for an image. */
  draw(name: string): void;
  /** A picture in the content itself. */
  picture(picture: InlinePicture): void;
}

/** A picture of one bit a dot, as batches stamp them. */
export interface InlinePicture {
  /** The tag of the marked content that it stands in. */
  readonly tag: string;
  readonly columns: number;
  readonly rows: number;
  /** Rows from the top, each in whole bytes; a bit that is set is black. */
  readonly dots: Uint8Array;
}

/** How batches begin one. */
const PICTURE = /^\/W (\d{1,4})\/H (\d{1,4})\/BPC 1\/IM true\/D\[1 0\]ID\s/;
const LONGEST_HEAD = 60;

/** In 1/1000 em: a gap of this width separates words. */
const WORD_GAP = -200;
/** Text in these rendering modes is invisible: 3 draws nothing, 7 only clips (ISO 32000-1 table 106). */
const UNSEEN = new Set([3, 7]);

const SLASH = 0x2f;
const PERCENT = 0x25;
const OPEN = 0x28;
const LESS = 0x3c;
const GREATER = 0x3e;

/** Returns the text that is shown, one line for each text-showing operator. @throws PdfFault */
export function scanContent(bytes: Uint8Array, names: ContentNames): string {
  return new Scan(bytes, names).run();
}

class Scan {
  readonly #bytes: Uint8Array;
  readonly #names: ContentNames;
  #at = 0;
  #text = '';
  #shown = '';
  #font: ReadFont | undefined;
  #name = '';
  #tag = '';
  #number = 0;
  #unseen = false;
  readonly #codes: number[] = [];

  constructor(bytes: Uint8Array, names: ContentNames) {
    this.#bytes = bytes;
    this.#names = names;
  }

  run(): string {
    const bytes = this.#bytes;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at] ?? 0;
      if (byte === OPEN) this.#string(readLiteral);
      else if (byte === LESS && bytes[this.#at + 1] !== LESS) this.#string(readHex);
      else if (byte === SLASH) this.#readName();
      else if (byte === PERCENT) this.#skipComment();
      else if (CLASSES[byte] === REGULAR) this.#word();
      else this.#at += (byte === LESS || byte === GREATER) && bytes[this.#at + 1] === byte ? 2 : 1;
    }
    return this.#text;
  }

  #string(read: (bytes: Uint8Array, at: number, into: number[]) => number): void {
    const codes = this.#codes;
    codes.length = 0;
    this.#at = read(this.#bytes, this.#at, codes);
    const font = this.#font;
    if (font === undefined) return;
    if (font.width === 1) for (const code of codes) this.#shown += font.text(code);
    else
      for (let i = 0; i < codes.length; i += 2)
        this.#shown += font.text(((codes[i] ?? 0) << 8) | (codes[i + 1] ?? 0));
  }

  #readName(): void {
    const start = this.#at + 1;
    this.#at = this.#endOfWord(start);
    this.#name = this.#slice(start);
  }

  #skipComment(): void {
    while (this.#at < this.#bytes.length && this.#bytes[this.#at] !== 0x0a && this.#bytes[this.#at] !== 0x0d)
      this.#at++;
  }

  #word(): void {
    const start = this.#at;
    this.#at = this.#endOfWord(start);
    const first = this.#bytes[start] ?? 0;
    if (first < 0x3a && first !== 0x27 && first !== 0x22) this.#readNumber(start);
    else this.#operator(start);
  }

  #readNumber(start: number): void {
    this.#number = Number(this.#slice(start));
    if (this.#number < WORD_GAP && this.#shown !== '') this.#shown += ' ';
  }

  #operator(start: number): void {
    const operator = this.#slice(start);
    if (operator === 'TJ' || operator === 'Tj' || operator === "'" || operator === '"') this.#show();
    else if (operator === 'Tf') this.#font = this.#names.font(this.#name);
    else if (operator === 'Do') this.#names.draw(this.#name);
    else if (operator === 'Tr') this.#unseen = UNSEEN.has(this.#number);
    else if (operator === 'BMC') this.#tag = this.#name;
    else if (operator === 'BI') this.#picture();
    this.#shown = '';
  }

  #picture(): void {
    const head = PICTURE.exec(
      latin1(this.#bytes, this.#at, Math.min(this.#bytes.length, this.#at + LONGEST_HEAD)),
    );
    if (head === null) throw new PdfFault('it has a picture inside its text, which is not read here');
    const [columns, rows] = [Number(head[1]), Number(head[2])];
    const start = this.#at + head[0].length;
    this.#at = start + Math.ceil(columns / 8) * rows;
    if (this.#at > this.#bytes.length) throw new PdfFault('a picture inside its text is cut off');
    const dots = this.#bytes.subarray(start, this.#at);
    this.#names.picture({ tag: this.#tag, columns, rows, dots });
  }

  #show(): void {
    if (!this.#unseen) this.#text += `${this.#shown}\n`;
  }

  #endOfWord(start: number): number {
    let at = start;
    while (at < this.#bytes.length && CLASSES[this.#bytes[at] ?? 0] === REGULAR) at++;
    return at;
  }

  #slice(start: number): string {
    return latin1(this.#bytes, start, this.#at);
  }
}
