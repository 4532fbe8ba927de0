/** Reads a CSV file of the workspace as rows of cells, for a table that papers show. */
import { Fault } from '../../base/problems.js';
import type { FileSource } from '../../shapes/files.js';

/** Fields may be quoted, with quotation marks doubled inside. Throws FILE_UNREADABLE, CAMPAIGN_INVALID. */
export function readTable(file: string, files: FileSource): readonly (readonly string[])[] {
  const text = files.readText(file).replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== '') {
    const [whole, quoted, plain, end] = FIELD.exec(rest) ?? [];
    if (whole === undefined || whole === '')
      throw new Fault('CAMPAIGN_INVALID', 'a quotation mark in this table is not closed', {
        place: { file, line: rows.length + 1 },
        hint: 'double quotation marks inside of a quoted field',
      });
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    rest = rest.slice(whole.length);
    if (end === ',' && rest !== '') continue;
    if (end === ',') row.push('');
    if (row.some((cell) => cell !== '')) rows.push(row);
    row = [];
  }
  return rows;
}

/** One field with what ends it. */
const FIELD = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/;
