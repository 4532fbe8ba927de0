/** The fields of a CSV row come in; the row goes out with its line and with what is wrong with it as a row. */
import { partsOf } from '../base/partsOf.js';
import { Fault } from '../base/problems.js';
import { LOST_BYTES, type RawRow } from './recordSource.js';

const BAD_QUOTES = 'a quote stands where none may stand';
const LOST = /[\0\uFFFD]/;
const RETURN = 13;

/** Makes the rows of one file, from the first to the last. */
export class RowMaker {
  readonly #file: string;
  /** Line at the place of reading. */
  line = 1;
  /** Fields of the header; 0 until it was read. */
  width = 0;
  /** Whether there may be NUL or lost bytes anywhere: then each row is looked at. */
  lost = false;

  constructor(file: string) {
    this.#file = file;
  }

  row(fields: readonly string[]): RawRow {
    if (this.width === 0) this.width = fields.length;
    const { line } = this;
    if (fields.length !== this.width)
      return { line, fields, damage: `the row has ${fields.length} fields, the header ${this.width}` };
    return this.lost && fields.some(isLost) ? { line, fields, ...LOST_BYTES } : { line, fields, damage: '' };
  }

  /** The row of a line without quotes; none when the line is blank. `ascii` when it is so throughout. */
  plainRow(line: string, ascii: boolean): RawRow | undefined {
    const text = line.charCodeAt(line.length - 1) === RETURN ? line.slice(0, -1) : line;
    return isBlank(text) ? undefined : this.row(ascii ? partsOf(text, ',') : text.split(','));
  }

  /** What can be read of a line with a stray quote: enough to say which VIN it was. */
  brokenRow(line: string): RawRow {
    return { line: this.line, fields: line.split(',').map(withoutQuotes), damage: BAD_QUOTES };
  }

  fault(code: 'FILE_INCOMPLETE' | 'FILE_UNREADABLE', line: number, message: string, hint?: string): Fault {
    return new Fault(code, message, { place: { file: this.#file, line }, hint });
  }
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
