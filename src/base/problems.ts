/**
 * Every error and problem that a user can meet: a code, the hint that goes with it, and its exit code. Each subject has a table
 * in `codes`.
 */
import { BATCH_CODES } from './codes/batchCodes.js';
import type { ExitCode } from './codes/codeEntry.js';
import { COMMAND_CODES } from './codes/commandCodes.js';
import { DESK_CODES } from './codes/deskCodes.js';
import { FILE_CODES } from './codes/fileCodes.js';
import { ROW_CODES } from './codes/rowCodes.js';
import { STORE_CODES } from './codes/storeCodes.js';
import { TEMPLATE_CODES } from './codes/templateCodes.js';
import { WORKSPACE_CODES } from './codes/workspaceCodes.js';
import { shortened, shortPath } from './text/shortened.js';

export type { ExitCode } from './codes/codeEntry.js';

export const CODES = {
  ...ROW_CODES,
  ...FILE_CODES,
  ...WORKSPACE_CODES,
  ...TEMPLATE_CODES,
  ...STORE_CODES,
  ...COMMAND_CODES,
  ...DESK_CODES,
  ...BATCH_CODES,
};

export type Code = keyof typeof CODES;

/** Where something is wrong: a file and, if known, the place in it. Lines and columns are counted from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Table column, or path inside a YAML file, such as `phases[2].volume`. */
  readonly field?: string | undefined;
}

/** One thing that is wrong with one row of a record file. */
export interface Problem {
  readonly source: string;
  /** Physical line on which the row starts; the header is line 1. */
  readonly line: number;
  /** Column name; empty when the problem is the whole row. */
  readonly column: string;
  readonly code: Code;
  readonly value: string;
  readonly hint: string;
}

/**
 * Something that stops the run or the command. Carries its place and code; the hint comes from the table unless
 * given.
 */
export class Fault extends Error {
  readonly code: Code;
  readonly place: Place | undefined;
  readonly hint: string;

  constructor(
    code: Code,
    message: string,
    options: { place?: Place | undefined; hint?: string | undefined; cause?: unknown } = {},
  ) {
    super(shortened(message), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.place = options.place;
    this.hint = options.hint ?? CODES[code].hint;
  }

  /** Never 1: a command that stops has not done its work, even if the same code is a mere problem in a row elsewhere. */
  get exit(): ExitCode {
    const { exit } = CODES[this.code];
    return exit === 1 ? 3 : exit;
  }
}

/** `owners.csv:14:3`, as far as known. */
export function formatPlace(place: Place): string {
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.line === undefined || place.column === undefined ? '' : `:${place.column}`;
  const field = place.field === undefined ? '' : ` ${shortened(place.field)}`;
  return `${shortPath(place.file)}${line}${column}${field}`;
}

/** Place, code, message, and on the next line the hint. */
export function formatFault(fault: Fault): string {
  const place = fault.place ? `${formatPlace(fault.place)}  ` : '';
  return `${place}${fault.code}  ${fault.message}\n  hint: ${fault.hint}`;
}
