/** Rejects a first line that is not the header of a CSV table, and says what it is instead. */
import { Fault } from '../../base/problems.js';
import type { RawRow } from '../source/recordSource.js';

interface HeaderPlace {
  readonly file: string;
  readonly line: number;
}

const DELIMITERS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
] as const;

/** What the first bytes of other file formats look like as text. */
const KINDS: readonly (readonly [RegExp, string, string])[] = [
  [/^PK\p{Cc}/u, 'an Excel workbook or a ZIP archive', 'save the sheet as CSV in UTF-8'],
  [/^\uFFFD{2}\p{Cc}/u, 'an old Excel workbook', 'save the sheet as CSV in UTF-8'],
  [/^\p{Cc}\uFFFD/u, 'a gzip archive', 'unpack it first'],
  [/^%PDF-/, 'a PDF document', 'export the table as CSV in UTF-8'],
  [/^\s*<(?:!doctype|html|table|\?xml)/i, 'a web page or XML', 'export the table as CSV in UTF-8'],
  [/^\s*(?:\{\s*"|\[\s*[[{"]|[[{]\s*$)/, 'JSON', 'for one JSON object per line, use the extension .ndjson'],
];

/**
 * @throws Fault FILE_UNREADABLE for another file format or encoding; COLUMN_MISSING for a table that is not
 * comma-separated, begins with a `sep=` line, or has an unreadable header
 */
export function assertHeader({ fields, line, damage, text = fields.join(',') }: RawRow, file: string): void {
  const place = { file, line };
  assertIsTable(text, place);
  if (/^\s*sep=/i.test(text))
    throw refused('the first line is a "sep=" line, which only spreadsheets read', place, 'remove the line');
  if (fields.length === 1 && text.includes(',') && damage === '')
    throw refused('the whole line is one quoted field', place, 'quote the fields one by one, not the line');
  assertCommas(text, place);
  if (damage === '') return;
  const hint = 'save the table as CSV in UTF-8, with the names of its columns in the first line';
  throw refused(`the header cannot be read: ${damage}`, place, hint);
}

function assertIsTable(text: string, place: HeaderPlace): void {
  const kind = KINDS.find(([begins]) => begins.test(text));
  if (kind !== undefined)
    throw new Fault('FILE_UNREADABLE', `the file is ${kind[1]}, not a table in CSV`, {
      place,
      hint: kind[2],
    });
  const zeros = text.split('\0').length - 1;
  if (zeros > 1 && zeros >= text.length / 2 - 1)
    throw new Fault('FILE_UNREADABLE', 'the file is in UTF-16', { place, hint: 'save it as CSV in UTF-8' });
}

/** Decided by the number of names, because the header of a single column may contain the sign. */
function assertCommas(text: string, place: HeaderPlace): void {
  const commas = text.split(',').length;
  for (const [sign, name] of DELIMITERS) {
    if (text.split(sign).length > Math.max(2, commas) || (commas === 1 && text.includes(sign)))
      throw refused(`the fields are separated by ${name}`, place, 'separate the fields with commas');
  }
}

function refused(what: string, place: HeaderPlace, hint: string): Fault {
  return new Fault('COLUMN_MISSING', what, { place, hint });
}
