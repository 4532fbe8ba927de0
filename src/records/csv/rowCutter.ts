/** Splits chunks of a CSV file into rows; a broken row is only its first line. */
import { isUtf8 } from 'node:buffer';
import type { Fault } from '../../base/problems.js';
import { LONGEST_ROW, type RawRow, ROWS_AT_ONCE } from '../source/recordSource.js';
import { LineReader } from './lineReader.js';
import { RowMaker } from './rowMaker.js';
import { scanRecord } from './scanRecord.js';
import { TextCutter } from './textCutter.js';

const APOSTROPHE = 39;
const REPLACEMENT = Buffer.from('\uFFFD');

/** Splits a file line by line; after a row of several lines, the rest of the chunk is split as one text. */
export class RowCutter {
  readonly #maker: RowMaker;
  readonly #lines = new LineReader();
  readonly #text: TextCutter;
  /** Whether the chunk is the last one. */
  #last = false;

  constructor(file: string) {
    this.#maker = new RowMaker(file);
    this.#text = new TextCutter(this.#maker);
  }

  add(bytes: Buffer, last: boolean): void {
    const held = !this.#text.done;
    this.#maker.lost = mayBeLost(bytes) || (this.#maker.lost && held);
    this.#maker.guarded = mayBeGuarded(bytes) || (this.#maker.guarded && held);
    this.#last = last;
    if (this.#text.done) this.#lines.add(bytes);
    else this.#text.add(bytes.toString('utf8'), last);
  }

  /** Up to 256 rows; none if the chunk is used up or ends inside a quoted field. The header comes alone. */
  cut(): RawRow[] {
    const rows: RawRow[] = [];
    const most = this.#maker.width === 0 ? 1 : ROWS_AT_ONCE;
    while (rows.length < most && !this.#text.open && !(this.#text.done && this.#lines.done)) {
      const row = this.#text.done ? this.#lineRow() : this.#text.row();
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  tooLong(): Fault {
    const most = LONGEST_ROW.toLocaleString('en-US');
    const hint = 'is this a table in CSV, and do its lines end with LF or CRLF?';
    return this.#maker.unreadable(`the line is longer than ${most} bytes`, hint);
  }

  #lineRow(): RawRow | undefined {
    const line = this.#lines.read();
    if (!this.#lines.quoted) return this.#counted(this.#maker.plainRow(line, this.#lines.ascii));
    const scan = scanRecord(line, 0);
    if (scan.kind === 'broken') return this.#counted(this.#maker.brokenRow(line));
    if (scan.kind === 'record') return this.#counted(this.#maker.quotedRow(scan.fields));
    this.#text.add(this.#lines.rest(), this.#last);
    return this.#text.row();
  }

  #counted(row: RawRow | undefined): RawRow | undefined {
    if (!this.#lines.ended) this.#maker.requireWhole(row);
    this.#maker.line++;
    return row;
  }
}

/** Whether the bytes contain NUL, invalid UTF-8, or U+FFFD, which marks lost bytes. */
function mayBeLost(bytes: Buffer): boolean {
  return bytes.includes(0) || !isUtf8(bytes) || bytes.includes(REPLACEMENT);
}

/** Whether a field begins with an apostrophe. */
function mayBeGuarded(bytes: Buffer): boolean {
  return bytes.includes(",'") || bytes.includes("\n'") || bytes[0] === APOSTROPHE;
}
