/** Cuts the text of a CSV file that begins with a row of several lines into its rows, one at a time. */
import { LONGEST_ROW, type RawRow } from './recordSource.js';
import type { RowMaker } from './rowMaker.js';
import { scanRecord } from './scanRecord.js';
import { holdsRow, joinsRows } from './swallowsRows.js';

/** The text held is what follows the last row that is whole: never more than a row and a piece. */
export class TextCutter {
  readonly #maker: RowMaker;
  #text = '';
  #at = 0;
  /** Next quote at or behind the place of reading; Infinity when there is none. */
  #quote = -1;
  /** Whether no text follows. */
  #last = false;
  /** Whether the text ends inside a quoted field of the row at the place of reading. */
  open = false;

  constructor(maker: RowMaker) {
    this.#maker = maker;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Puts text behind what is not used up yet. */
  add(text: string, last: boolean): void {
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    this.#quote = -1;
    this.#last = last;
    this.open = false;
  }

  /** The next row; none when the line is blank or the text now open. */
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

  /** A row whose first line, up to `end`, holds a quote. */
  #quotedRow(start: number, end: number): RawRow | undefined {
    const scan = scanRecord(this.#text, start);
    if (scan.kind === 'open') return this.#openRow(start, end, scan.from);
    if (scan.kind === 'broken' || this.#swallows(start, end, scan.next, scan.fields))
      return this.#brokenRow(start, end);
    return this.#pass(this.#maker.quotedRow(scan.fields), scan.next);
  }

  /** Whether the record, which goes on behind its first line, holds rows of their own. */
  #swallows(start: number, end: number, next: number, fields: readonly string[]): boolean {
    const { width } = this.#maker;
    return next > end + 1 && (holdsRow(this.#text, start, next, width) || joinsRows(fields, width));
  }

  /**
   * The text ends inside the quoted field at `from`. A row behind the first line shows that the first line is
   * broken, and so does a field that is too long to be one; else more text is needed, and if there is none the
   * file was cut.
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

  /** Hands the row over and goes on at `next`, which is behind the text when its last line has no line end. */
  #pass(row: RawRow | undefined, next: number): RawRow | undefined {
    if (this.#last && next > this.#text.length) this.#maker.requireWhole(row);
    this.#maker.line += lines(this.#text, this.#at, next);
    this.#at = next;
    return row;
  }
}

/** Line feeds from one place to before another. */
function lines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
