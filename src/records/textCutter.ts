/** Text of a CSV file that begins with a row of several lines comes in; its rows go out, one at a time. */
import { VIN_LENGTH } from '../base/vin.js';
import { LONGEST_ROW, type RawRow } from './recordSource.js';
import type { RowMaker } from './rowMaker.js';
import { scanRecord } from './scanRecord.js';

const VIN = /^\s*[A-HJ-NPR-Z0-9]{17}\s*$/i;

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
    this.#go(end + 1);
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
    const row = this.#maker.row(scan.fields);
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
      this.open = true;
      return undefined;
    }
    if (from > end && this.#swallowed(start, from)) return this.#brokenRow(start, end);
    const line = this.#maker.line + lines(this.#text, start, from);
    const what = tooLong
      ? 'the quoted field that begins here is never closed'
      : 'the file ends inside the quoted field that begins here';
    throw this.#maker.fault('FILE_INCOMPLETE', line, what);
  }

  #brokenRow(start: number, end: number): RawRow {
    const row = this.#maker.brokenRow(this.#text.slice(start, end));
    this.#go(end + 1);
    return row;
  }

  #go(next: number): void {
    this.#maker.line += lines(this.#text, this.#at, next);
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
      if (scan.kind === 'record' && scan.fields.length === this.#maker.width && scan.fields.some(isVin))
        return true;
    }
    return false;
  }
}

function isVin(field: string): boolean {
  return field.length >= VIN_LENGTH && VIN.test(field);
}

/** Line feeds from one place to before another. */
function lines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
