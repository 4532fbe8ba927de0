/** Splits CSV text that begins with a row of several lines into rows, one at a time. */
import { LONGEST_ROW, type RawRow } from '../source/recordSource.js';
import type { RowMaker } from './rowMaker.js';
import { scanRecord } from './scanRecord.js';
import { holdsRow, joinsRows } from './swallowsRows.js';

/** Holds the text after the last complete row, never more than a row and a chunk. */
export class TextCutter {
  readonly #maker: RowMaker;
  #text = '';
  #at = 0;
  /** The next quote at or after the current position; Infinity if there is none. */
  #quote = -1;
  /** Whether no text follows. */
  #last = false;
  /** Whether the text ends inside a quoted field of the current row. */
  open = false;

  constructor(maker: RowMaker) {
    this.#maker = maker;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Appends text to what is not yet used up. */
  add(text: string, last: boolean): void {
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    this.#quote = -1;
    this.#last = last;
    this.open = false;
  }

  /** The next row; none if the line is blank or the text ends inside a quoted field. */
  row(): RawRow | undefined {
    const start = this.#at;
    const feed = this.#text.indexOf('\n', start);
    const end = feed < 0 ? this.#text.length : feed;
    if (this.#quote < start) this.#findQuote(start);
    if (this.#quote < end) return this.#quotedRow(start, end);
    const row = this.#maker.plainRow(this.#text.slice(start, end), false);
    return this.#pass(row, end + 1);
  }

  #findQuote(from: number): void {
    const quote = this.#text.indexOf('"', from);
    this.#quote = quote < 0 ? Number.POSITIVE_INFINITY : quote;
  }

  /** A row whose first line, up to `end`, contains a quote. */
  #quotedRow(start: number, end: number): RawRow | undefined {
    const scan = scanRecord(this.#text, start);
    if (scan.kind === 'open') return this.#openRow(start, end, scan.from);
    if (scan.kind === 'broken' || this.#swallows(start, end, scan.next, scan.fields))
      return this.#brokenRow(start, end);
    return this.#pass(this.#maker.quotedRow(scan.fields), scan.next);
  }

  /** Whether a record that continues after its first line contains other rows. */
  #swallows(start: number, end: number, next: number, fields: readonly string[]): boolean {
    const { width } = this.#maker;
    return next > end + 1 && (holdsRow(this.#text, start, next, width) || joinsRows(fields, width));
  }

  /**
   * The text ends inside the quoted field at `from`. If a row follows the first line, or the field is too long, the
   * first line is broken. Otherwise more text is needed; if there is none, the file was truncated.
   */
  #openRow(start: number, end: number, from: number): RawRow | undefined {
    const { length } = this.#text;
    if (holdsRow(this.#text, start, length, this.#maker.width)) return this.#brokenRow(start, end);
    if (length - start > LONGEST_ROW) return this.#brokenRow(start, end);
    if (!this.#last) {
      this.open = true;
      return undefined;
    }
    const line = this.#maker.line + lines(this.#text, start, from);
    throw this.#maker.incomplete(line, 'the file ends inside the quoted field that begins here');
  }

  #brokenRow(start: number, end: number): RawRow | undefined {
    return this.#pass(this.#maker.brokenRow(this.#text.slice(start, end)), end + 1);
  }

  /** Returns the row and continues at `next`, which is beyond the text if its last line has no line end. */
  #pass(row: RawRow | undefined, next: number): RawRow | undefined {
    if (this.#last && next > this.#text.length) this.#maker.requireWhole(row);
    this.#maker.line += lines(this.#text, this.#at, next);
    this.#at = next;
    return row;
  }
}

/** The number of line feeds between two positions. */
function lines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
