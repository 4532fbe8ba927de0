import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../../src/base/facts/vin.js';
import { Fault } from '../../../src/base/problems.js';
import { csvRows } from '../../../src/records/csv/csvRows.js';
import { unguarded } from '../../../src/records/fields/textGuard.js';
import type { RawRow } from '../../../src/records/source/recordSource.js';
import { all, source } from '../source.js';

function read(content: string | Uint8Array, chunk = 1 << 16): Promise<RawRow[]> {
  return all(csvRows(source(content, { chunk })));
}

const vin = fc
  .integer({ min: 0, max: 999_999 })
  .map((serial) => withCheckDigit(`2T2HZMDA0PC${String(serial).padStart(6, '0')}`));
const text = fc.string({
  unit: fc.constantFrom('a', 'é', 'ữ', '😀', ' ', ',', '"', '\n', '0', "'"),
  maxLength: 12,
});
const lineEnd = fc.constantFrom('\n', '\r\n');

/** A field as a careful program writes it, quoted when it must be or when asked. */
function field(value: string, quoted: boolean): string {
  return quoted || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

const row = fc
  .tuple(vin, fc.array(fc.tuple(text, fc.boolean()), { minLength: 2, maxLength: 2 }))
  .map(([first, others]) => ({
    vin: first,
    fields: [first, ...others.map(([value]) => value)],
    written: [first, ...others.map(([value, quoted]) => field(value, quoted))].join(','),
  }));

describe('csvRows', () => {
  it('reads what csv-parse reads, in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 8 }),
        lineEnd,
        fc.integer({ min: 1, max: 40 }),
        async (rows, end, chunk) => {
          const content = `${['vin,name,city', ...rows.map((each) => each.written)].join(end)}${end}`;
          const found = await read(content, chunk);
          const expected: string[][] = parse(content);
          expect(found.map((each) => each.fields)).toEqual(expected.map((each) => each.map(unguarded)));
          expect(found.every((each) => each.damage === '')).toBe(true);
        },
      ),
    );
  });

  it('reads what csv-parse reads over many pieces, plain rows and rows of several lines by turns', async () => {
    const names = ['Ann', 'Đorđević', '"Ann ""A"", the first"', '"two\nlines"', 'ữ😀', '"\r\n\r\n"'];
    const rows = Array.from({ length: 20_000 }, (_, i) => {
      const end = i % 3 === 0 ? '\r\n' : '\n';
      // long stretches without a quote, then rows of several lines close together
      return `${i},${names[i % 500 < 400 ? i % 2 : i % names.length]},Austin${end}`;
    });
    const content = `vin,name,city\n${rows.join('')}`;
    const found = await read(content, 50_000);
    expect(found.map((each) => each.fields)).toEqual(parse(content, { record_delimiter: ['\n', '\r\n'] }));
    const starts = [1];
    for (const each of ['\n', ...rows]) starts.push((starts.at(-1) ?? 0) + each.split('\n').length - 1);
    expect(found.map((each) => each.line)).toEqual(starts.slice(0, -1));
  });

  it('names the physical line of each row, behind line breaks in fields and blank lines', async () => {
    const blanks = fc.array(fc.constantFrom('', '  '), { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(blanks, row), { maxLength: 8 }), lineEnd, async (rows, end) => {
        const lines = ['vin,name,city'];
        const expected = [1];
        for (const [before, each] of rows) {
          lines.push(...before);
          expected.push(lines.length + 1);
          lines.push(...each.written.split('\n'));
        }
        const found = await read(lines.join(end) + end);
        expect(found.map((each) => each.line)).toEqual(expected);
      }),
    );
  });

  it('reports every good row exactly once, whatever garbage one row has', async () => {
    const junk = fc.oneof(
      fc.string({ unit: fc.constantFrom('"', ',', 'a', ' ', "'", ';'), minLength: 1, maxLength: 14 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map((each) => each.replaceAll('\n', '')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, { selector: (each) => each.vin, maxLength: 6 }),
        junk,
        fc.uniqueArray(row, { selector: (each) => each.vin, maxLength: 6 }),
        async (before, garbage, after) => {
          fc.pre(garbage.trim() !== '');
          const head = ['vin,name,city', ...before.map((each) => each.written)].join('\n');
          const content = [head, garbage, ...after.map((each) => each.written)].join('\n');
          const place = head.split('\n').length + 1;
          try {
            const found = await read(`${content}\n`);
            const good = found.filter((each) => each.line !== place).map((each) => each.fields);
            expect(good.slice(1)).toEqual([...before, ...after].map((each) => each.fields.map(unguarded)));
            expect(found.filter((each) => each.line === place)).toHaveLength(1);
          } catch (error) {
            if (!(error instanceof Fault)) throw error;
            // An open quote on the last line may be that of a file that was cut.
            expect(error).toMatchObject({ code: 'FILE_INCOMPLETE', place: { line: place } });
            expect(after).toEqual([]);
          }
        },
      ),
      { numRuns: 700 },
    );
  });

  it('never fails but with a fault, and never reports a line twice, for any bytes', async () => {
    const soup = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(fc.constantFrom('"', ',', '\n', '\r\n', 'a', '""', '\0', '2T2HZMDA0PC000000'), {
          maxLength: 60,
        })
        .map((parts) => new Uint8Array(Buffer.from(parts.join('')))),
    );
    await fc.assert(
      fc.asyncProperty(soup, fc.integer({ min: 1, max: 9 }), async (bytes, chunk) => {
        const found = await read(bytes, chunk).catch((error: unknown) => {
          if (error instanceof Fault) return [];
          throw error;
        });
        const lines = found.map((each) => each.line);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
        expect(lines.every((line) => line <= Buffer.from(bytes).toString().split('\n').length)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the rows back that two stray quotes had joined into one field', async () => {
    const [a, b, c] = [1, 2, 3].map((serial) => withCheckDigit(`2T2HZMDA0PC00000${serial}`));
    const found = await read(`vin,name,city\n${a},"Ann,Austin\n${b},Bob,Boston\n${c},Carl",Dallas\n`);
    expect(found.map((each) => [each.line, each.fields[0], each.damage !== ''])).toEqual([
      [1, 'vin', false],
      [2, a, true],
      [3, b, false],
      [4, c, true],
    ]);
  });

  it('keeps a row of too many fields one row, over however many lines it goes', async () => {
    const found = await read('vin,name\nA,"two\nlines",more\nB,Bob\n');
    expect(found.map((each) => [each.line, each.damage])).toEqual([
      [1, ''],
      [2, 'the row has 3 fields, the header 2'],
      [4, ''],
    ]);
  });

  it('marks a row with bytes that are no UTF-8 and leaves its neighbors alone', async () => {
    const bytes = Buffer.concat([
      Buffer.from('vin,name\nA,'),
      Buffer.from([0xe9]),
      Buffer.from('\nB,\u00e9\nC,\0\n'),
    ]);
    const found = await read(bytes);
    expect(found.map((each) => each.damage !== '')).toEqual([false, true, false, true]);
  });

  it.each([
    ['vin,name\nA,"Ann\n', 2],
    ['vin,name\nA,Ann\nB,"Bob\nis cut', 3],
    ['vin,name\nA,"two\nlines"\n"B",""', 0],
    ['vin,name\n"A\nB","cut\n', 3],
    ['vin,name\nA,"Ann""', 2],
  ])('names the line of the quoted field in which the file ends: %j', async (content, line) => {
    if (line === 0) expect(await read(content)).toHaveLength(3);
    else await expect(read(content)).rejects.toMatchObject({ code: 'FILE_INCOMPLETE', place: { line } });
  });

  it('takes a quoted field without end for a stray quote instead of holding it', async () => {
    async function* long(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('vin,name\nA,"never closed\n');
      for (let i = 0; i < 30; i++) yield Buffer.from('x'.repeat(99_999).concat('\n'));
      yield Buffer.from('B,Bob\n');
    }
    const rows = await all(csvRows({ name: 'owners.csv', format: 'csv', chunks: long() }));
    expect(rows).toHaveLength(33);
    expect(rows[1]).toMatchObject({
      line: 2,
      text: 'A,"never closed',
      damage: expect.stringContaining('opens'),
    });
    expect(rows.at(-1)).toMatchObject({ line: 33, fields: ['B', 'Bob'], damage: '' });
  });

  it('gives up on a line without end', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('vin,name\nA,Ann\n');
      for (;;) yield Buffer.alloc(100_000, 'x');
    }
    const rows = all(csvRows({ name: 'owners.csv', format: 'csv', chunks: endless() }));
    await expect(rows).rejects.toMatchObject({ code: 'FILE_UNREADABLE', place: { line: 3 } });
  });

  it('refuses UTF-16 with a word on what to do', async () => {
    await expect(read(Buffer.from('\ufeffvin,name\n', 'utf16le'))).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
  });
});
