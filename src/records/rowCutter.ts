/** Text comes in as pieces of a CSV file; its rows go out, and a broken one is its first line and no more. */
import { Fault } from '../base/problems.js';
import { VIN_LENGTH } from '../base/vin.js';
import { LONGEST_ROW, type RawRow, ROWS_AT_ONCE } from './recordSource.js';
import { scanRecord } from './scanRecord.js';

const BAD_QUOTES = 'a quote stands where none may stand';
const BAD_BYTES = 'the row holds bytes that are not UTF-8, or NUL';
const LOST = /[\0\uFFFD]/;
const VIN = /^\s*[A-HJ-NPR-Z0-9]{17}\s*$/i;

/** Cuts one file. The text held is what follows the last row that is whole: never more than a row and a piece. */
export class RowCutter {
  readonly #file: string;
  #text = '';
  #at = 0;
  #line = 1;
  /** Fields of the header; 0 until it was read. */
  #width = 0;
  /** Next quote at or behind the place of reading; Infinity when there is none. */
  #quote = -1;
  /** Whether the text holds NUL or lost bytes anywhere: then each row is looked at. */
  #lost = false;
  /** Whether the text ends inside a quoted field of the row at the place of reading. */
  #open = false;
  /** Whether no text follows. */
  #last = false;

  constructor(file: string) {
    this.#file = file;
  }

  add(text: string, last: boolean): void {
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + text : text;
    this.#at = 0;
    this.#quote = -1;
    this.#lost = LOST.test(this.#text);
    this.#open = false;
    this.#last = last;
  }

  /** Up to 1,000 rows; none when the text is used up or ends inside a quoted field. */
  cut(): RawRow[] {
    const rows: RawRow[] = [];
    while (rows.length < ROWS_AT_ONCE && this.#at < this.#text.length && !this.#open) {
      const row = this.#row();
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

  #row(): RawRow | undefined {
    const start = this.#at;
    const feed = this.#text.indexOf('\n', start);
    const end = feed < 0 ? this.#text.length : feed;
    if (this.#quote < start) this.#findQuote(start);
    if (this.#quote < end) return this.#quotedRow(start, end);
    const line = this.#text.slice(start, this.#text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    this.#at = end + 1;
    const row = isBlank(line) ? undefined : this.#finished(line.split(','));
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

  /** What can be read of a line with a stray quote: enough to say which VIN it was. */
  #brokenRow(start: number, end: number): RawRow {
    const fields = this.#text.slice(start, end).split(',').map(withoutQuotes);
    const row = { line: this.#line, fields, damage: BAD_QUOTES };
    this.#go(end + 1);
    return row;
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
