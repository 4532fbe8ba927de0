/**
 * A CSV file comes in as bytes; its rows go out, header first, each exactly once, however broken some are.
 *
 * The rows are cut here and not by csv-parse for two reasons, both measured. A stray quote makes csv-parse
 * swallow the good rows behind it, with every combination of its relax and skip options, since it never goes
 * back. And it reads a twelve-column file at a fraction of the speed that a batch of millions wants. In the
 * tests it is the judge: what both can read, both must read alike.
 *
 * The rule for a broken row: it ends at the end of its first line, and reading goes on with the next one.
 */
import { Fault } from '../base/problems.js';
import { VIN_LENGTH } from '../base/vin.js';
import { linePieces } from './linePieces.js';
import { LONGEST_ROW, type RawRow, type RecordSource, ROWS_AT_ONCE } from './recordSource.js';
import { scanRecord } from './scanRecord.js';

/** The rows of the file in arrays of up to 1,000; the header is the first row of the first array. */
export async function* csvRows(source: RecordSource): AsyncGenerator<RawRow[]> {
  const cutter = new RowCutter(source.name);
  for await (const piece of linePieces(source)) {
    cutter.add(piece.text);
    if (piece.end === 'limit') throw cutter.tooLong();
    for (let rows = cutter.cut(); rows.length > 0; rows = cutter.cut()) yield rows;
    if (piece.end === 'file') cutter.finish();
  }
}

const BAD_QUOTES = 'a quote stands where none may stand';
const BAD_BYTES = 'the row holds bytes that are not UTF-8, or NUL';
const LOST = /[\0\uFFFD]/;
const VIN = /^\s*[A-HJ-NPR-Z0-9]{17}\s*$/i;

class RowCutter {
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
  /** Place of the quoted field that the text ends in, -1 when it does not. */
  #open = -1;

  constructor(file: string) {
    this.#file = file;
  }

  add(text: string): void {
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + text : text;
    this.#at = 0;
    this.#quote = -1;
    this.#lost = LOST.test(this.#text);
    this.#open = -1;
  }

  /** Up to 1,000 rows; none when the text is used up or ends inside a quoted field. */
  cut(): RawRow[] {
    const rows: RawRow[] = [];
    while (rows.length < ROWS_AT_ONCE && this.#at < this.#text.length && this.#open < 0) {
      const row = this.#row();
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  /** To be called when no text follows. */
  finish(): void {
    if (this.#open >= 0)
      throw this.#fault(
        'FILE_INCOMPLETE',
        this.#openLine(),
        'the file ends inside the quoted field that begins here',
      );
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
    if (scan.kind === 'open') return this.#openRow(scan.from);
    const next = scan.kind === 'record' && !this.#swallowed(start, scan.next) ? scan.next : end + 1;
    const good = scan.kind === 'record' && scan.next === next;
    const row = good ? this.#finished(scan.fields) : this.#broken(this.#text.slice(start, end));
    this.#line += lines(this.#text, start, next);
    this.#at = next;
    return row;
  }

  #openRow(from: number): undefined {
    this.#open = from;
    if (this.#text.length - this.#at > LONGEST_ROW) {
      throw this.#fault(
        'FILE_INCOMPLETE',
        this.#openLine(),
        'the quoted field that begins here is never closed',
      );
    }
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

  /** What can be read of a row with a stray quote: enough to say which VIN it was. */
  #broken(line: string): RawRow {
    return { line: this.#line, fields: line.split(',').map(withoutQuotes), damage: BAD_QUOTES };
  }

  #openLine(): number {
    return this.#line + lines(this.#text, this.#at, this.#open);
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

/** Line feeds from one place to before another; a record that ends the text counts one line too. */
function lines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
