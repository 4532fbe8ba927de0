import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../../src/base/facts/vin.js';
import { Fault } from '../../../src/base/problems.js';
import { csvRows } from '../../../src/records/csv/csvRows.js';
import { readOwners } from '../../../src/records/readOwners.js';
import type { RawRow } from '../../../src/records/source/recordSource.js';
import { all, source } from '../source.js';

const vinOf = (serial: number): string => withCheckDigit(`2T2HZMDA0PC${String(serial).padStart(6, '0')}`);
const [A = '', B = '', C = '', D = ''] = [1, 2, 3, 4].map(vinOf);

const word = fc.constantFrom(
  'Ann',
  'Lee, Jr',
  '1 Elm St\nApt 4',
  '',
  'O"Neil',
  'Austin',
  'TX',
  '78701',
  'ñ 字',
);

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table of whole rows, its VIN in any column, and places to strew quotes at. */
const strewn = fc
  .record({
    width: fc.integer({ min: 2, max: 9 }),
    place: fc.nat(),
    words: fc.array(fc.array(word, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 7 }),
    quotes: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
    end: fc.constantFrom('\n', '\r\n'),
    chunk: fc.constantFrom(7, 1 << 16),
  })
  .map(({ width, place, words, quotes, end, chunk }) => {
    const vinAt = place % width;
    const rows = words.map((texts, index) => {
      const fields = texts.slice(0, width).map(quoted);
      fields[vinAt] = vinOf(index);
      return fields.join(',');
    });
    const header = Array.from({ length: width }, (_, index) => (index === vinAt ? 'vin' : `c${index}`)).join(
      ',',
    );
    let body = rows.join(end) + end;
    for (const each of quotes) {
      const at = each % (body.length - end.length);
      body = `${body.slice(0, at)}"${body.slice(at)}`;
    }
    return { width, vinAt, header, body, end, chunk };
  });

/** The fields of a physical line that by itself is a row of the table, as csv-parse reads it. */
function aloneFields(line: string, width: number): string[] | undefined {
  try {
    const records: string[][] = parse(line);
    const [fields] = records;
    return records.length === 1 && fields?.length === width ? fields : undefined;
  } catch {
    return undefined;
  }
}

const beginning = (line: string): string | undefined => /^"*(2T2[A-Z\d]{14})(?![A-Z\d])/.exec(line)?.[1];

describe('quotes strewn into a table', () => {
  it('cost no line that stands alone, hide no damaged one, and mix no two rows', async () => {
    await fc.assert(
      fc.asyncProperty(strewn, async ({ width, vinAt, header, body, end, chunk }) => {
        const lines = body
          .split('\n')
          .slice(0, -1)
          .map((line) => line.replace(/\r$/, ''));
        const content = `${header}${end}${body}`;
        const rows = await all(csvRows(source(content, { chunk }))).catch((error: unknown) => {
          if (!(error instanceof Fault)) throw error;
          expect(error.code).toBe('FILE_INCOMPLETE');
          expect(aloneFields(lines.at(-1) ?? '', width)).toBeUndefined();
          return undefined;
        });
        if (rows === undefined) return;
        const at = new Map<number, RawRow>(rows.map((row) => [row.line, row]));
        for (const [index, line] of lines.entries()) {
          const row = at.get(index + 2);
          const fields = aloneFields(line, width);
          const vin = beginning(line);
          if (fields?.[vinAt]?.startsWith('2T2')) expect(row?.fields).toEqual(fields);
          else if (vin !== undefined && vinAt === 0) expect(row?.fields[0]).toBe(vin);
        }
        for (const row of rows) {
          const own = row.fields[vinAt] ?? '';
          const others = row.damage === '' ? row.fields.join('\n').match(/2T2[A-Z\d]{14}/g) : null;
          for (const vin of others ?? []) expect(vin).toBe(own.trim());
        }
      }),
      { numRuns: 500 },
    );
  });

  const HEADER = 'name,vin,address1,city,state,zip';
  it.each([
    ['two meet in one field', [`Ann,${A},"1 Elm,Austin,TX,78701`, `Bob,${B},2 Oak",Boston,MA,02134`]],
    ['the VINs are blank', ['Ann,,"1 Elm,Austin,TX,78701', 'Bob,,2 Oak",Boston,MA,02134']],
    ['the second is doubled', [`Ann,${A},"1 Elm,Austin,TX,78701`, `Bob,${B},2 Oak"",Boston,MA,02134`]],
    ['the first ends its line', [`Ann,${A},1 Elm,Austin,TX,"`, `"Bob,${B},2 Oak,Boston,MA,02134`]],
  ])('damage both rows when %s', async (_, [first = '', second = '']) => {
    const good = `Cal,${C},3 Ash,Dover,DE,19901`;
    const found = await all(readOwners(source(`${HEADER}\n${first}\n${second}\n${good}\n`)));
    expect(found.map(({ line, problems }) => [line, problems[0]?.code])).toEqual([
      [2, 'ROW_MALFORMED'],
      [3, 'ROW_MALFORMED'],
      [4, undefined],
    ]);
    expect(found[2]?.writtenVin).toBe(C);
  });

  it('say of a quote that is never closed that it is, and read on behind it', async () => {
    const rows = [`Ann,${A},"1 Elm,Austin,TX,78701`, `Bob,${B},2 Oak,Boston,MA,02134`];
    const [found, next] = await all(readOwners(source(`${HEADER}\n${rows.join('\n')}\n`)));
    expect(found).toMatchObject({ line: 2, writtenVin: A });
    expect(found?.problems[0]).toMatchObject({
      value: rows[0],
      hint: expect.stringContaining('opens a field that is never closed'),
    });
    expect(next).toMatchObject({ line: 3, writtenVin: B, problems: [] });
  });

  it('are read past in a VIN: it says which vehicle it was', async () => {
    const [found] = await all(
      readOwners(source(`${HEADER}\nAnn,${D.slice(0, 9)}"${D.slice(9)},1 Elm,Austin,TX,78701\n`)),
    );
    expect(found).toMatchObject({ writtenVin: D, problems: [{ code: 'ROW_MALFORMED' }] });
  });

  it('are none around an address of several lines, whatever its lines say', async () => {
    const address = '"Apt 4, Rear\n12 Telecommunication St\n\nBuilding 2, Floor 3"';
    const found = await all(readOwners(source(`${HEADER}\nAnn,${A},${address},Austin,TX,78701\n`)));
    expect(found.flatMap(({ problems }) => problems)).toEqual([]);
    expect(found).toHaveLength(1);
  });
});
