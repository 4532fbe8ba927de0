/** Owners files in the line ends and encodings that programs write: the right rows, or a clear refusal. */
import { describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { readOwners } from '../../src/records/readOwners.js';
import { all, source } from './source.js';

const vinOf = (serial: number): string => withCheckDigit(`2T2BZMCA0HC00000${serial}`);
const HEADER = 'vin,name,address1,city,state,zip';
const rowOf = (serial: number, name: string): string =>
  `${vinOf(serial)},${name},${serial} Elm St,Barre,VT,05641`;
const LINES = [HEADER, rowOf(1, 'José Vale'), rowOf(2, '"Ana ""A"" Lee"'), rowOf(3, 'Bob Ray')];
const READ = [
  [2, vinOf(1), 'José Vale', 'BARRE VT 05641', ''],
  [3, vinOf(2), 'Ana "A" Lee', 'BARRE VT 05641', ''],
  [4, vinOf(3), 'Bob Ray', 'BARRE VT 05641', ''],
] as const;

const ended = (...ends: readonly string[]): string =>
  LINES.map((line, at) => line + ends[at % ends.length]).join('');
const swapped = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

/** Line, VIN, name, last line of the address, and the codes of the problems of each row, the same in any chunks. */
async function read(content: string | Uint8Array) {
  const inChunks = async (chunk: number) =>
    (await all(readOwners(source(content, { chunk })))).map(({ line, vin, owner, problems }) => [
      line,
      vin,
      owner.name,
      owner.addressBlock.at(-1) ?? '',
      problems.map(({ code }) => code).join(),
    ]);
  const whole = await inChunks(1 << 16);
  expect(await inChunks(1)).toEqual(whole);
  return whole;
}

it.each([
  ['LF', ended('\n')],
  ['CRLF', ended('\r\n')],
  ['CRLF and LF by turns', ended('\r\n', '\n')],
  ['CRLF after a header with LF', ended('\n', '\r\n', '\r\n', '\r\n')],
  ['CR and CRLF at once', ended('\r\r\n')],
  ['no line end on the last line', ended('\r\n').trimEnd()],
  ['a byte order mark', `\uFEFF${ended('\n')}`],
  ['a byte order mark and CRLF', `\uFEFF${ended('\r\n')}`],
  ['two byte order marks', `\uFEFF\uFEFF${ended('\n')}`],
  ['the byte order mark of a second file in it', ended('\n').replace(vinOf(2), `\uFEFF${vinOf(2)}`)],
])('reads a file with %s', async (_what, content) => {
  expect(await read(content)).toEqual(READ);
});

describe('a file in UTF-16', () => {
  it.each([
    ['with a byte order mark', Buffer.from(`\uFEFF${ended('\r\n')}`, 'utf16le')],
    ['without one', Buffer.from(ended('\r\n'), 'utf16le')],
    ['with LF', Buffer.from(ended('\n'), 'utf16le')],
    ['in the other byte order', swapped(`\uFEFF${ended('\r\n')}`)],
    ['in the other byte order, without a mark', swapped(ended('\r\n'))],
  ])('is refused as such: %s', async (_what, content) => {
    await expect(all(readOwners(source(content)))).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: 'the file is in UTF-16',
      hint: 'save it as CSV in UTF-8',
    });
  });
});

describe('a file in Latin-1 or Windows-1252', () => {
  it('loses only the rows that it cannot spell, under their VINs', async () => {
    const rows = await read(Buffer.from(ended('\n'), 'latin1'));
    expect(rows).toEqual([[2, vinOf(1), '', '', 'ROW_MALFORMED'], ...READ.slice(1)]);
    const [first] = await all(readOwners(source(Buffer.from(ended('\n'), 'latin1'))));
    expect(first?.problems[0]?.hint).toContain(
      'save the file as UTF-8; it may be in Latin-1 or Windows-1252',
    );
  });

  it('is refused where it cannot spell the header', async () => {
    const content = Buffer.from(ended('\n').replace('zip', 'zip,Año'), 'latin1');
    await expect(all(readOwners(source(content)))).rejects.toThrow('the header cannot be read');
  });
});

describe('a lone CR', () => {
  it('that joins two rows is told as such', async () => {
    const [joined, next, ...more] = await all(readOwners(source(ended('\n', '\r', '\n', '\n'))));
    expect(joined).toMatchObject({ line: 2, vin: vinOf(1), problems: [{ code: 'ROW_MALFORMED' }] });
    expect(joined?.problems[0]?.hint).toContain('a CR without LF, which may join two rows');
    expect([next?.vin, more.length]).toEqual([vinOf(3), 0]);
  });

  it('after the header refuses the file', async () => {
    await expect(all(readOwners(source(ended('\r', '\n', '\n', '\n'))))).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
      hint: 'end the lines with LF or CRLF: a line of this file ends with only CR',
    });
  });

  it('inside a quoted field is a line break of the field', async () => {
    const content = ended('\n').replace(',1 Elm St', ',"Rear\r1 Elm St"');
    expect(await read(content)).toEqual(READ);
  });
});
