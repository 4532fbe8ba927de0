/** Reads the rows of a CSV file that a batch wrote, header first. */
import { createReadStream } from 'node:fs';
import { cellText } from '../../base/text/csvRow.js';

const CHUNK = 1 << 18;
/** A field with or without quotes, then its end. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/**
 * Rows in arrays, as many as a chunk of the file holds, with what was written and not what spreadsheets see. A row that is not RFC 4180 has one field, its text.
 * The record readers are for files from elsewhere and are stricter about the content of texts.
 */
export async function* readCsv(path: string): AsyncGenerator<readonly (readonly string[])[]> {
  let text = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: CHUNK })) {
    text += chunk;
    const { rows, rest } = cutRows(text, false);
    text = rest;
    yield rows;
  }
  yield cutRows(text, true).rows;
}

interface Cut {
  readonly rows: readonly (readonly string[])[];
  /** What may continue in the next chunk. */
  readonly rest: string;
}

function cutRows(text: string, last: boolean): Cut {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row = cutRow(text, at);
    if (row.end === text.length && !last && !text.endsWith('\n')) break;
    if (row.whole) rows.push(row.fields);
    else if (!last) break;
    else rows.push([text.slice(at)]);
    at = row.whole ? row.end : text.length;
  }
  return { rows, rest: text.slice(at) };
}

function cutRow(text: string, start: number): { fields: string[]; end: number; whole: boolean } {
  const fields: string[] = [];
  FIELD.lastIndex = start;
  for (;;) {
    const match = FIELD.exec(text);
    if (match === null) return { fields, end: start, whole: false };
    const [, quoted, plain = '', end] = match;
    fields.push(cellText(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    if (end !== ',') return { fields, end: FIELD.lastIndex, whole: true };
  }
}
