/** Makes the rows of a CSV file from their fields, each with its line number and its damage, if any. */

import { Fault } from '../../base/problems.js';
import { partsOf } from '../../base/text/partsOf.js';
import { tidinessOf } from '../fields/fieldText.js';
import { unguarded } from '../fields/textGuard.js';
import { LOST_BYTES, type RawRow, type Tidiness } from '../source/recordSource.js';
import { scanRecord } from './scanRecord.js';

const BAD_QUOTES = 'a quotation mark neither opens nor closes a field';
const NEVER_CLOSED = 'a quotation mark opens a field that is never closed';
const QUOTES_HINT = 'quote a field as a whole, and double the quotation marks inside it: "Ann ""Nan"" Lee"';
const HEADER_AGAIN = {
  damage: 'the row repeats the header',
  hint: 'remove it: two files were joined',
} as const;
const ALL_BLANK = { damage: 'every field of the row is blank', hint: 'remove the row' } as const;
/** Damage that cannot come from a truncated file. */
const NOT_BY_A_CUT: readonly string[] = [HEADER_AGAIN.damage, ALL_BLANK.damage];

const LOST = /[\0\uFFFD]/;
const RETURN = 13;
/** A field in which stray quotes joined a VIN and what follows it. */
const VIN_AND_MORE = /^[\s"]*([A-Za-z\d]{17})(?=[",\n]|$)/;

/** Makes the rows of one file, from the first to the last. */
export class RowMaker {
  readonly #file: string;
  /** The current line. */
  line = 1;
  /** Fields of the header up to its last name; 0 until it was read. */
  width = 0;
  /** Whether there may be NUL or lost bytes anywhere, so that each row is checked. */
  lost = false;
  /** Whether any field may begin with an apostrophe, so that each is checked. */
  guarded = false;
  #header: readonly string[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  row(fields: readonly string[], tidiness?: Tidiness): RawRow {
    const { line, width } = this;
    if (width === 0) return this.#headerRow(fields);
    if (isBlank(fields[0] ?? '') && fields.every(isBlank)) return { line, fields, ...ALL_BLANK };
    if (fields.length !== width && !isPadded(fields, width))
      return { line, fields, ...this.#otherWidth(fields) };
    if (this.#isHeader(fields)) return { line, fields, ...HEADER_AGAIN };
    return this.lost && fields.some(isLost)
      ? { line, fields, ...LOST_BYTES }
      : { line, fields, tidiness, damage: '' };
  }

  /** The row of a line without quotes; none if the line is blank. `ascii` if it is all ASCII. */
  plainRow(line: string, ascii: boolean): RawRow | undefined {
    const text = withoutReturn(line);
    if (isBlank(text)) return undefined;
    const fields = ascii ? partsOf(text, ',') : text.split(',');
    return this.row(this.guarded ? fields.map(unguarded) : fields, tidinessOf(text, ascii));
  }

  /** The row of fields some of which were quoted. */
  quotedRow(fields: readonly string[]): RawRow {
    const row = this.row(fields.map(unguarded));
    return row.damage === '' ? row : { ...row, fields: row.fields.map(vinAlone) };
  }

  /** What can be read of a line with a stray quote, enough to identify its VIN. */
  brokenRow(line: string): RawRow {
    const text = withoutReturn(line);
    const scan = scanRecord(text, 0);
    const [whole, from] = scan.kind === 'record' ? [[], 0] : [scan.fields, scan.from];
    const fields = [...whole.map(vinAlone), ...text.slice(from).split(',').map(withoutQuotes)];
    const damage = scan.kind === 'open' ? NEVER_CLOSED : BAD_QUOTES;
    return { line: this.line, fields, damage, hint: QUOTES_HINT, text };
  }

  /** @throws Fault FILE_INCOMPLETE for a last line without a line end that does not read as a row */
  requireWhole(row: RawRow | undefined): void {
    if (row === undefined || row.damage === '' || this.width === 0 || NOT_BY_A_CUT.includes(row.damage))
      return;
    if (row.damage === LOST_BYTES.damage && !row.fields.at(-1)?.endsWith('\uFFFD')) return;
    throw this.incomplete(
      row.line,
      `the last line has no line end and does not read as a row: ${row.damage}`,
    );
  }

  incomplete(line: number, message: string): Fault {
    return new Fault('FILE_INCOMPLETE', message, { place: { file: this.#file, line } });
  }

  unreadable(message: string, hint: string): Fault {
    return new Fault('FILE_UNREADABLE', message, { place: { file: this.#file, line: this.line }, hint });
  }

  /** Without the blank fields that a spreadsheet adds after the last name. */
  #headerRow(fields: readonly string[]): RawRow {
    const last = fields.findLastIndex((field) => field.trim() !== '');
    this.#header = last < 0 ? fields : fields.slice(0, last + 1);
    this.width = this.#header.length;
    const row = { line: this.line, fields: this.#header };
    return this.lost && fields.some(isLost) ? { ...row, ...LOST_BYTES } : { ...row, damage: '' };
  }

  /** In any case, and after a byte order mark. For nearly every row, the lengths show that it does not. */
  #isHeader(fields: readonly string[]): boolean {
    const [first = ''] = fields;
    const [name = ''] = this.#header;
    if (this.width < 2 || first.length < name.length || first.length > name.length + 1) return false;
    return this.#header.every((header, index) => isSameName(header, fields[index] ?? ''));
  }

  #otherWidth(fields: readonly string[]): Pick<RawRow, 'damage' | 'hint'> {
    const damage = `the row has ${fields.length} fields, the header ${this.width}`;
    if (fields.some(holdsReturn)) return { damage, hint: RETURN_HINT };
    return { damage, hint: fields.length < this.width ? SHORT_HINT : LONG_HINT };
  }
}

const SHORT_HINT =
  'if only blank fields are missing at its end, add their commas; otherwise count its fields and quotes';
const RETURN_HINT =
  'the line contains a CR without LF, which may join two rows: end every line with LF or CRLF, and count the rows';
const LONG_HINT = 'a field with a comma in it must be quoted: "Lee, Ann"';

const holdsReturn = (field: string): boolean => /\r\s*\S/.test(field);

/** Whether everything beyond the header is blank: spreadsheets write a comma for each column that was ever used. */
function isPadded(fields: readonly string[], width: number): boolean {
  return fields.length > width && fields.every((field, index) => index < width || isBlank(field));
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function isLost(field: string): boolean {
  return LOST.test(field);
}

function isBlank(line: string): boolean {
  return line.length === 0 || (line.charCodeAt(0) <= 32 && line.trim() === '');
}

function withoutReturn(line: string): string {
  return line.charCodeAt(line.length - 1) === RETURN ? line.slice(0, -1) : line;
}

function withoutQuotes(field: string): string {
  return vinAlone(field).replaceAll('"', '').trim();
}

function vinAlone(field: string): string {
  return VIN_AND_MORE.exec(field)?.[1] ?? field;
}
