/** Pieces of the same sheets and enclosures run together, and are counted alike wherever they are counted. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withCheckDigit } from '../../../src/base/facts/vin.js';
import { sha256Of } from '../../../src/base/text/sha256Of.js';
import { type Summary, summaryText } from '../../../src/batch/folder/summary.js';
import type { BatchResult } from '../../../src/batch/plan/batchRequest.js';
import { verifyBatch } from '../../../src/batch/verify/verifyBatch.js';
import { readPdf, textOf } from '../../print/readPdf.js';
import { contents, table, World } from '../world.js';

const HEADER = 'vin,name,address1,city,state,zip,country,language,model,model_year,production_date';
const row = (index: number, name: string) =>
  `${withCheckDigit(`2T2BAMCA0HC91300${index}`)},${name},1 Elm St,Barre,VT,0564${index},US,en,RX 350,2017,2017-01-02`;
const LONG = 'Maximiliana Weatherington Montgomery';
const NAMES = ['Bo Li', LONG, 'Al Ng', LONG, 'Cy Ox'];

const world = new World();
let made: BatchResult;
let whole: Map<string, string>;
beforeAll(async () => {
  // a name of one line keeps the letter on its sheets; a long one fills another
  const lines =
    '<p>For {{record.name}}, and {{record.name}}, and {{record.name}}, and {{record.name}}.</p>\n';
  world.overrideLetter((template) => `${template}\n<div style="width: 3in">${lines.repeat(31)}</div>\n`);
  made = await world.run(
    {
      ...world.owners(
        NAMES.map((name, index) => row(index, name)),
        HEADER,
      ),
      split: 2,
    },
    '20LC02',
  );
  whole = contents(world.out);
});
afterAll(() => world.remove());

const read = (name: string) => readFileSync(join(world.out, name), 'utf8');

it('prints pieces of fewer sheets first, however many a name makes, each group from a file of its own on', async () => {
  const { groups = [], files } = made.summary;
  const [few, more] = groups;
  expect(groups.map(({ pieces }) => pieces)).toEqual([3, 2]);
  expect(more?.sheets_each).toBeGreaterThan(few?.sheets_each ?? 99);
  expect(files.map(({ group, pieces }) => [group, pieces])).toEqual([
    [1, 2],
    [1, 1],
    [2, 2],
  ]);
  const pieces = await table(world.out, 'manifest.csv');
  expect(pieces.map(({ zip }) => zip)).toEqual(['05640', '05642', '05644', '05641', '05643']);
  expect(pieces.map(({ sheets }) => Number(sheets))).toEqual([
    ...Array(3).fill(few?.sheets_each),
    ...Array(2).fill(more?.sheets_each),
  ]);
});

it('has as many sheets in the files as in the manifest and in the summary, group by group', async () => {
  const pieces = await table(world.out, 'manifest.csv');
  for (const { group, sheets } of made.summary.groups ?? []) {
    const files = made.summary.files.filter((file) => file.group === group);
    let pages = 0;
    for (const { name } of files) pages += (await readPdf(readFileSync(join(world.out, name)))).pages.length;
    const listed = pieces.filter(({ file }) => files.some(({ name }) => name === file));
    expect([pages / 2, listed.reduce((sum, piece) => sum + Number(piece.sheets), 0)]).toEqual([
      sheets,
      sheets,
    ]);
  }
  expect((await verifyBatch(world.out)).findings).toEqual([]);
});

it('weighs each group, and names its step of postage', () => {
  // a sheet of 90 g/m² weighs 5.43 g, the envelope 6.8 g
  for (const { sheets_each: sheets, grams_each, postage } of made.summary.groups ?? []) {
    expect(grams_each).toBeCloseTo(6.8 + sheets * 5.429, 1);
    expect(postage).toBe(`letter ${Math.ceil((grams_each ?? 0) / 28.35)} oz`);
  }
});

it('says on separator and totals sheets, each with a blank back, what is in the files between them', async () => {
  const { pages } = await readPdf(readFileSync(join(world.out, 'control-0001.pdf')));
  const [separator = '', back, totals = '', last] = pages.map(textOf);
  expect([back, last]).toEqual(['', '']);
  expect(separator).toContain('Begin file group 1 of 2');
  expect(totals).toContain('End of file group 1 of 2');
  for (const text of [separator, totals]) expect(text).toMatch(/letters-0001\.pdf.*letters-0002\.pdf/s);
  expect(separator).not.toContain('letters-0003.pdf');
});

it('writes what a mail shop imports: the job by groups, and a row for each piece', async () => {
  const job = JSON.parse(read('job.json'));
  expect(job.groups.map(({ files }: { files: object[] }) => files.length)).toEqual([2, 1]);
  expect(job).toMatchObject({ pieces: 5, envelope: { name: 'single_window' }, batch: made.summary.batch });
  const rows = await table(world.out, 'mrdf.csv');
  const pieces = await table(world.out, 'manifest.csv');
  expect(rows.map(({ mark, sheets, piece_id }) => [mark, sheets, piece_id])).toEqual(
    pieces.map(({ mark, sheets, piece_id }) => [mark, sheets, piece_id]),
  );
  expect(rows.map(({ group }) => group)).toEqual(['1', '1', '1', '2', '2']);
});

/** Changes a file, and records its new hash and seal, so that only its content can give it away. */
async function forged(name: string, change: (text: string) => string): Promise<readonly string[]> {
  for (const [each, bytes] of whole) writeFileSync(join(world.out, each), bytes, 'latin1');
  const text = change(read(name));
  writeFileSync(join(world.out, name), text);
  const { seal: _, ...summary }: Summary = JSON.parse(name === 'summary.json' ? text : read('summary.json'));
  const beside = summary.beside.map((file) => (file.name === name ? { name, sha256: sha256Of(text) } : file));
  writeFileSync(join(world.out, 'summary.json'), summaryText({ ...summary, beside }));
  const { findings } = await verifyBatch(world.out);
  return findings.map(({ file, message }) => `${file}: ${message}`);
}

it('is found altered where a row, a group or a count of them is', async () => {
  expect(await forged('mrdf.csv', (text) => text.replace('|0000002|', '|0000009|'))).toEqual([
    expect.stringMatching(/^mrdf\.csv: its row of the piece .*-0000002 does not say what the manifest says$/),
  ]);
  expect(await forged('mrdf.csv', (text) => text.split('\n').toSpliced(3, 1).join('\n'))).not.toEqual([]);
  expect(await forged('job.json', (text) => text.replace('"pieces": 3', '"pieces": 4'))).toEqual([
    'job.json: its file groups are not those of summary.json',
  ]);
  const each = made.summary.groups?.[0]?.sheets_each ?? 0;
  const other = (text: string) => text.replace(`"sheets_each": ${each}`, `"sheets_each": ${each + 1}`);
  expect(await forged('summary.json', other)).toContainEqual(
    expect.stringMatching(new RegExp(`has ${each} sheets, its file group 1 has pieces of ${each + 1}$`)),
  );
});
