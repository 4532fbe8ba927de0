/** Reads tables that scanners and machines write: what was scanned, a word on it, and perhaps a day. */
import { CODES, Fault, type Problem } from '../../base/problems.js';
import { csvRows } from '../../records/csv/csvRows.js';
import { dayHint, writtenDay } from '../../records/fields/writtenDay.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import type { RawRow } from '../../records/source/recordSource.js';
import type { IsoDay } from '../../shapes/units.js';

export interface ScannedRow {
  /** Bare name of the file. */
  readonly source: string;
  readonly line: number;
  /** Piece id, barcode or mark, as written. */
  readonly scanned: string;
  /** Reason or state, as written; undefined where the table has no column for it. */
  readonly word: string | undefined;
  readonly day: IsoDay | undefined;
  /** What is wrong with the row; it is not used then. */
  readonly problem: Problem | undefined;
}

/** Names of columns, in lower case without spaces, hyphens and underscores. The first one with a value counts. */
const SCANNED = [
  'pieceid',
  'piece',
  'imb',
  'imbtracking',
  'trackingcode',
  'barcode',
  'mark',
  'datamatrix',
  'scan',
  'scanned',
  'id',
];
const WORDS = [
  'reason',
  'reasoncode',
  'returnreason',
  'state',
  'status',
  'result',
  'disposition',
  'code',
  'event',
];
const DAYS = ['date', 'day', 'returned', 'returndate', 'scandate', 'scanned_on'];

interface Places {
  readonly scanned: readonly number[];
  readonly word: number;
  readonly day: number;
}

/** Scanners that write no header write these, in this order. */
const WITHOUT_HEADER: Places = { scanned: [0], word: 1, day: 2 };

/** An id, a number of twenty digits or more, or a mark: no header looks like it. */
const IS_SCAN = /^\s*(?:\S+-\d+|\d{20,31}|[^|]+\|\d+(?:\|[^|]*)*)\s*$/;

/** In the order of the file. @throws Fault FILE_UNREADABLE, and COLUMN_MISSING for a header without a column of pieces */
export async function* scannedRows(path: string): AsyncGenerator<ScannedRow, undefined> {
  const source = await openRecordFile(path);
  let places: Places | undefined;
  for await (const rows of csvRows(source))
    for (const row of rows) {
      if (places === undefined) {
        const written = placesOf(row, source.name);
        places = written ?? WITHOUT_HEADER;
        if (written !== undefined) continue;
      }
      if (row.damage === '' && row.fields.every((field) => field.trim() === '')) continue;
      yield readRow(row, places, source.name);
    }
  if (places === undefined) throw noPieces(source.name, 'the file is empty');
  return undefined;
}

function placesOf({ fields }: RawRow, file: string): Places | undefined {
  if (fields.some((field) => IS_SCAN.test(field))) return undefined;
  const names = fields.map((field) => field.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const scanned = SCANNED.map((name) => names.indexOf(name)).filter((place) => place >= 0);
  if (scanned.length === 0)
    throw noPieces(file, `there is no column piece_id; the header reads: ${fields.join(', ')}`);
  return { scanned, word: names.findIndex(isIn(WORDS)), day: names.findIndex(isIn(DAYS)) };
}

const isIn =
  (wanted: readonly string[]) =>
  (name: string): boolean =>
    wanted.includes(name);

const noPieces = (file: string, what: string): Fault =>
  new Fault('COLUMN_MISSING', what, {
    place: { file, line: 1 },
    hint: 'name the column of the pieces piece_id, imb, or mark',
  });

function readRow({ line, fields, damage }: RawRow, places: Places, source: string): ScannedRow {
  const text = (place: number): string => (fields[place] ?? '').trim();
  const scanned = places.scanned.map(text).find((each) => each !== '') ?? '';
  const word =
    places.word < 0 || (places === WITHOUT_HEADER && fields.length < 2) ? undefined : text(places.word);
  const row = { source, line, scanned, word };
  const wrong = (code: Problem['code'], column: string, value: string, hint: string): ScannedRow => ({
    ...{ ...row, day: undefined },
    problem: { ...{ source, line, column, code }, value, hint },
  });
  if (damage !== '')
    return wrong('ROW_MALFORMED', '', fields.join(','), `${damage}; ${CODES.ROW_MALFORMED.hint}`);
  if (scanned === '') return wrong('PIECE_UNKNOWN', 'piece_id', '', 'the row names no piece: scan it again');
  const written = places.day < 0 ? '' : text(places.day);
  const day = writtenDay(written);
  if (written !== '' && day === undefined) return wrong('DATE_INVALID', 'date', written, dayHint(written));
  return { ...row, day, problem: undefined };
}
