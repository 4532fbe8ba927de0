/** Pieces of a CSV file come in as bytes; its rows go out, and a broken one is its first line and no more. */
import { isUtf8 } from 'node:buffer';
import { Fault } from '../base/problems.js';
import { VIN_LENGTH } from '../base/vin.js';
import { LineReader } from './lineReader.js';
import { partsOf } from './partsOf.js';
import { LONGEST_ROW, type RawRow, ROWS_AT_ONCE } from './recordSource.js';
import { scanRecord } from './scanRecord.js';

const BAD_QUOTES = 'a quote stands where none may stand';
const BAD_BYTES = 'the row holds bytes that are not UTF-8, or NUL';
const LOST = /[\0\uFFFD]/;
const REPLACEMENT = Buffer.from('\uFFFD');
const RETURN = 13;
const VIN = /^\s*[A-HJ-NPR-Z0-9]{17}\s*$/i;

/**
 * Cuts one file, line by line. Only from a row that goes over several lines to the end of its piece the rows are
 * cut from text. What is held follows the last row that is whole: never more than a row and a piece.
 */
export class RowCutter {
  readonly #file: string;
  readonly #lines = new LineReader();
  /** From a row of several lines on; used up or empty while rows are cut from lines. */
  #text = '';
  #at = 0;
  #line = 1;
  /** Fields of the header; 0 until it was read. */
  #width = 0;
  /** Next quote at or behind the place of reading in the text; Infinity when there is none. */
  #quote = -1;
  /** Whether there may be NUL or lost bytes anywhere: then each row is looked at. */
  #lost = false;
  /** Whether the text ends inside a quoted field of the row at the place of reading. */
  #open = false;
  /** Whether no text follows. */
  #last = false;

  constructor(file: string) {
    this.#file = file;
  }

  add(bytes: Buffer, last: boolean): void {
    const lost = mayBeLost(bytes);
    if (this.#hasText()) {
      this.#setText(this.#text.slice(this.#at) + bytes.toString('utf8'));
      this.#lost ||= lost;
    } else {
      this.#lines.add(bytes);
      this.#lost = lost;
    }
    this.#open = false;
    this.#last = last;
  }

  /** Up to 1,000 rows; none when the piece is used up or ends inside a quoted field. */
  cut(): RawRow[] {
    const rows: RawRow[] = [];
    while (rows.length < ROWS_AT_ONCE && !this.#open) {
      const inText = this.#hasText();
      if (!inText && this.#lines.done) break;
      const row = inText ? this.#textRow() : this.#lineRow();
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  tooLong(): Fault {
    return this.#fault(
      'FILE_UNREADABLE',
      this.#line,
      `the line is longer than ${LONGEST_ROW.toLocaleString('en-US')} bytes`,
    );
  }

  #hasText(): boolean {
    return this.#at < this.#text.length;
  }

  #setText(text: string): void {
    this.#text = text;
    this.#at = 0;
    this.#quote = -1;
  }

  #lineRow(): RawRow | undefined {
    const line = this.#lines.read();
    if (!this.#lines.quoted) return this.#plainRow(line, this.#lines.ascii);
    const scan = scanRecord(line, 0);
    if (scan.kind === 'open') {
      this.#setText(this.#lines.rest());
      return this.#textRow();
    }
    const row = scan.kind === 'broken' ? this.#broken(line) : this.#finished(scan.fields);
    this.#line++;
    return row;
  }

  #textRow(): RawRow | undefined {
    const start = this.#at;
    const feed = this.#text.indexOf('\n', start);
    const end = feed < 0 ? this.#text.length : feed;
    if (this.#quote < start) this.#findQuote(start);
    if (this.#quote < end) return this.#quotedRow(start, end);
    this.#at = end + 1;
    return this.#plainRow(this.#text.slice(start, end), false);
  }

  /** The row of a line without quotes; none when the line is blank. */
  #plainRow(line: string, ascii: boolean): RawRow | undefined {
    const text = line.charCodeAt(line.length - 1) === RETURN ? line.slice(0, -1) : line;
    const row = isBlank(text) ? undefined : this.#finished(ascii ? partsOf(text, ',') : text.split(','));
    this.#line++;
    return row;
  }

  #findQuote(from: number): void {
    const quote = this.#text.indexOf('"', from);
    this.#quote = quote < 0 ? Number.POSITIVE_INFINITY : quote;
  }

  /** A row whose first line, up to `end`, holds a quote. */
  #quotedRow(start: number, end: number): RawRow | undefined {
    const scan = scanRecord(this.#text, start);
    if (scan.kind === 'open') return this.#openRow(start, end, scan.from);
    if (scan.kind === 'broken' || this.#swallowed(start, scan.next)) return this.#brokenRow(start, end);
    const row = this.#finished(scan.fields);
    this.#go(scan.next);
    return row;
  }

  /**
   * The text ends inside the quoted field at `from`: more text is needed, and if there is none the file was
   * cut. But when that field begins on a later line, behind a whole row, the first line was broken.
   */
  #openRow(start: number, end: number, from: number): RawRow | undefined {
    const tooLong = this.#text.length - start > LONGEST_ROW;
    if (!this.#last && !tooLong) {
      this.#open = true;
      return undefined;
    }
    if (from > end && this.#swallowed(start, from)) return this.#brokenRow(start, end);
    const line = this.#line + lines(this.#text, start, from);
    const what = tooLong
      ? 'the quoted field that begins here is never closed'
      : 'the file ends inside the quoted field that begins here';
    throw this.#fault('FILE_INCOMPLETE', line, what);
  }

  #brokenRow(start: number, end: number): RawRow {
    const row = this.#broken(this.#text.slice(start, end));
    this.#go(end + 1);
    return row;
  }

  /** What can be read of a line with a stray quote: enough to say which VIN it was. */
  #broken(line: string): RawRow {
    return { line: this.#line, fields: line.split(',').map(withoutQuotes), damage: BAD_QUOTES };
  }

  #go(next: number): void {
    this.#line += lines(this.#text, this.#at, next);
    this.#at = next;
  }

  /**
   * Whether a line behind the first reads as a row of its own, as wide as the header and with a VIN: then two
   * stray quotes met, and what looks like one field holds whole rows.
   */
  #swallowed(start: number, next: number): boolean {
    let at = this.#text.indexOf('\n', start) + 1;
    for (; at > 0 && at < next; at = this.#text.indexOf('\n', at) + 1) {
      const scan = scanRecord(this.#text, at);
      if (scan.kind === 'record' && scan.fields.length === this.#width && scan.fields.some(isVin))
        return true;
    }
    return false;
  }

  #finished(fields: readonly string[]): RawRow {
    if (this.#width === 0) this.#width = fields.length;
    return { line: this.#line, fields, damage: this.#damage(fields) };
  }

  #damage(fields: readonly string[]): string {
    if (fields.length !== this.#width)
      return `the row has ${fields.length} fields, the header ${this.#width}`;
    return this.#lost && fields.some(isLost) ? BAD_BYTES : '';
  }

  #fault(code: 'FILE_INCOMPLETE' | 'FILE_UNREADABLE', line: number, message: string): Fault {
    return new Fault(code, message, { place: { file: this.#file, line } });
  }
}

function isVin(field: string): boolean {
  return field.length >= VIN_LENGTH && VIN.test(field);
}

/** Whether bytes hold NUL, what is no UTF-8, or U+FFFD, which stands for lost bytes. */
function mayBeLost(bytes: Buffer): boolean {
  return bytes.includes(0) || !isUtf8(bytes) || bytes.includes(REPLACEMENT);
}

function isLost(field: string): boolean {
  return LOST.test(field);
}

function isBlank(line: string): boolean {
  return line.length === 0 || (line.charCodeAt(0) <= 32 && line.trim() === '');
}

function withoutQuotes(field: string): string {
  return field.trim().replace(/^"+|"+$/g, '');
}

/** Line feeds from one place to before another. */
function lines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
