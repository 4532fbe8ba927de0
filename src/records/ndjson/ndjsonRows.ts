/** Reads the rows of an NDJSON file, with fields in the order of the known columns. */
import { Fault } from '../../base/problems.js';
import { unguarded } from '../fields/textGuard.js';
import { lineChunks } from '../source/lineChunks.js';
import {
  LONGEST_ROW,
  LOST_BYTES,
  type RawRow,
  type RecordSource,
  ROWS_AT_ONCE,
} from '../source/recordSource.js';
import { repeatedKey } from './repeatedKey.js';

/** Index of the known column that a key means; -1 for a key that we do not know. */
export type KeyIndex = (key: string) => number;

/** The hint for a line that is not an object, and for a file without one. */
export const NDJSON_HINT =
  'each line is one JSON object, {"vin": "...", ...}, with a string, number or boolean for each key';

/**
 * The rows in arrays of up to 256. Lines are counted from 1; blank lines are skipped. Invalid rows never stop valid ones,
 * but a file whose first line does not begin like a row is in another format.
 *
 * @throws Fault FILE_INCOMPLETE, FILE_UNREADABLE
 */
export async function* ndjsonRows(
  source: RecordSource,
  width: number,
  indexOf: KeyIndex,
): AsyncGenerator<RawRow[]> {
  let line = 1;
  let first = true;
  for await (const chunk of lineChunks(source)) {
    if (chunk.end === 'limit') throw tooLong(source.name, line);
    const last = chunk.end === 'file';
    let rows: RawRow[] = [];
    const texts = chunk.bytes.toString('utf8').split('\n');
    // A chunk other than the last ends with a line feed, so what follows it is not a line.
    const count = texts.length - (last ? 0 : 1);
    for (let i = 0; i < count; i++, line++) {
      const text = (texts[i] ?? '').trim();
      if (text === '') continue;
      if (last && i === count - 1 && isCut(text, first)) throw incomplete(source.name, line);
      if (first && !beginsRow(text)) throw anotherFormat(source.name, line);
      first = false;
      rows.push(readLine(text, line, width, indexOf));
      if (rows.length < ROWS_AT_ONCE) continue;
      yield rows;
      rows = [];
    }
    if (rows.length > 0) yield rows;
  }
}

function readLine(text: string, line: number, width: number, indexOf: KeyIndex): RawRow {
  const fields = new Array<string>(width).fill('');
  const damage = readObject(text, fields, indexOf);
  if (damage !== '') return { line, fields, damage, hint: NDJSON_HINT, text };
  return fields.some(isLost) ? { line, fields, ...LOST_BYTES, text } : { line, fields, damage };
}

/** Puts the values into the fields, but for a key given twice. Returns what is wrong with the line, or nothing. */
function readObject(text: string, fields: string[], indexOf: KeyIndex): string {
  const object = parse(text);
  if (object === undefined) return 'the line is not a JSON object';
  const repeated = repeatedKey(text, object);
  const given = new Set<number>();
  for (const [key, value] of Object.entries(object)) {
    const index = indexOf(key);
    if (index < 0 || value === null || key === repeated) continue;
    if (typeof value === 'object') return `${key} is no text, number or truth value`;
    if (given.has(index)) return `${key} is given twice`;
    given.add(index);
    fields[index] = unguarded(String(value));
  }
  return repeated === undefined ? '' : `the key ${repeated} is given twice`;
}

/** NUL, a replacement character, or an unpaired surrogate. */
function isLost(field: string): boolean {
  return /[\0\uFFFD]|\p{Surrogate}/u.test(field);
}

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A JSON object on several lines begins with a line that is only a brace. */
function beginsRow(text: string): boolean {
  return text.startsWith('{') && text !== '{';
}

/** Whether a last line without a line end is not a row, as is the only line of a file in another format. */
function isCut(text: string, only: boolean): boolean {
  return (!only || text.startsWith('{')) && parse(text) === undefined;
}

function incomplete(file: string, line: number): Fault {
  return new Fault('FILE_INCOMPLETE', 'the last line has no line end and does not read as a row', {
    place: { file, line },
  });
}

function anotherFormat(file: string, line: number): Fault {
  return new Fault('FILE_UNREADABLE', 'the first line is not a JSON object: this is not NDJSON', {
    place: { file, line },
    hint: `${NDJSON_HINT}; name a table in CSV .csv`,
  });
}

function tooLong(file: string, line: number): Fault {
  return new Fault(
    'FILE_UNREADABLE',
    `the line is longer than ${LONGEST_ROW.toLocaleString('en-US')} bytes`,
    { place: { file, line }, hint: NDJSON_HINT },
  );
}
