import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { type Summary, summaryText } from '../../../src/batch/folder/summary.js';
import { verifyBatch } from '../../../src/batch/verify/verifyBatch.js';
import { contents, World } from '../world.js';

const world = new World();
let whole: Map<string, string> | undefined;

beforeEach(async () => {
  if (whole === undefined) {
    await world.run({ ...(await world.tables(80)), split: 20 });
    whole = contents(world.out);
  }
  for (const [name, bytes] of whole) writeFileSync(join(world.out, name), bytes, 'latin1');
});
afterAll(() => world.remove());

const path = (name: string) => join(world.out, name);
const findings = async () =>
  (await verifyBatch(world.out)).findings.map(({ file, message }) => `${file}: ${message}`);

/** Changes a table and records its new hash, so that only its contents can give it away. */
function forge(name: string, change: (text: string) => string): Promise<string[]> {
  const bytes = Buffer.from(change(readFileSync(path(name), 'utf8')));
  writeFileSync(path(name), bytes);
  const sha256 = hash('sha256', bytes);
  return forgeSummary(({ beside, ...summary }) => ({
    ...summary,
    beside: beside.map((file) => (file.name === name ? { name, sha256 } : file)),
  }));
}

/** Changes the summary and seals it again. */
function forgeSummary(change: (summary: Summary) => Summary): Promise<string[]> {
  const { seal: _, ...summary } = change(JSON.parse(readFileSync(path('summary.json'), 'utf8')));
  writeFileSync(path('summary.json'), summaryText(summary));
  return findings();
}

/** Changes the rows of a table that has no quoted field, the header aside. */
const rows =
  (change: (rows: string[][]) => readonly (readonly string[])[]) =>
  (text: string): string => {
    const [header = '', ...lines] = text.trimEnd().split('\n');
    const changed = change(lines.map((line) => line.split(',')));
    return `${[header, ...changed.map((fields) => fields.join())].join('\n')}\n`;
  };

const MANIFEST = ['piece_id', 'seq', 'vin', 'file', 'first_page', 'pages', 'sheets', 'zip', 'sha256'];
const OUTCOMES = ['source', 'line', 'vin', 'outcome', 'reason', 'piece_id'];

/** One field of the row of that number, counted from 0. */
const field = (columns: readonly string[], index: number, column: string, value: string) =>
  rows((all) => all.map((row, at) => (at === index ? row.with(columns.indexOf(column), value) : row)));

it('finds nothing in a batch as it was made', async () => {
  expect(await findings()).toEqual([]);
});

it('finds one changed byte in any file', async () => {
  for (const name of whole?.keys() ?? []) {
    const bytes = readFileSync(path(name));
    const middle = Math.floor(bytes.length / 2);
    const changed = Buffer.from(bytes);
    changed[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(path(name), changed);
    expect((await findings()).some((finding) => finding.startsWith(name))).toBe(true);
    writeFileSync(path(name), bytes);
  }
});

it('finds a missing and an added file', async () => {
  rmSync(path('letters-0002.pdf'));
  writeFileSync(path('note.txt'), '');
  expect(await findings()).toEqual([
    'letters-0002.pdf: it is missing',
    'note.txt: it is not part of the batch',
  ]);
  rmSync(path('note.txt'));
});

it('finds what stands in the place of a file', async () => {
  rmSync(path('letters-0001.pdf'));
  symlinkSync(join(world.folder, 'nowhere'), path('letters-0001.pdf'));
  for (const name of ['letters-0002.pdf', 'problems.csv']) {
    rmSync(path(name));
    mkdirSync(path(name));
  }
  expect(await findings()).toEqual(
    expect.arrayContaining([
      'letters-0001.pdf: it is missing',
      'letters-0002.pdf: it is not a file',
      'problems.csv: it is not a file',
    ]),
  );
  for (const name of ['letters-0001.pdf', 'letters-0002.pdf', 'problems.csv'])
    rmSync(path(name), { recursive: true });
});

it('finds a VIN that is mailed twice', async () => {
  const found = await forge('manifest.csv', (text) => {
    const rows = text.split('\n');
    const vin = rows[1]?.split(',')[2] ?? '';
    const other = rows[2]?.split(',')[2] ?? '';
    return text.replace(other, vin);
  });
  expect(found).toContainEqual(expect.stringMatching(/manifest.csv: the VIN \w{17} stands 2 times/));
});

it('finds a piece that is gone from the manifest', async () => {
  const found = await forge('manifest.csv', (text) => text.split('\n').toSpliced(3, 1).join('\n'));
  expect(found).toContainEqual(expect.stringContaining('manifest does not have'));
  expect(found).toContainEqual(expect.stringContaining('begins on page'));
});

interface Forgery {
  readonly what: string;
  readonly table: 'manifest.csv' | 'outcomes.csv';
  readonly change: (text: string) => string;
  readonly says: RegExp;
}

it.each<Forgery>([
  {
    what: 'a piece that stands twice',
    table: 'manifest.csv',
    change: rows(([first = [], second = [], ...rest]) => [first, second.with(0, first[0] ?? ''), ...rest]),
    says: /^manifest.csv: the piece \S+ stands 2 times$/,
  },
  {
    what: 'a number that is not that of the row',
    table: 'manifest.csv',
    change: field(MANIFEST, 2, 'seq', '7'),
    says: /^manifest.csv: the piece \S+ is number 7 on row 3$/,
  },
  {
    what: 'a ZIP Code out of order',
    table: 'manifest.csv',
    change: field(MANIFEST, 3, 'zip', 'ZZZZZ'),
    says: /^manifest.csv: the piece \S+ stands out of order$/,
  },
  {
    what: 'pages that its sheets do not have',
    table: 'manifest.csv',
    change: field(MANIFEST, 1, 'sheets', '9'),
    says: /^manifest.csv: the piece \S+ has \d+ pages on 9 sheets$/,
  },
  {
    what: 'a print file with fewer pieces than it has',
    table: 'manifest.csv',
    change: field(MANIFEST, 0, 'file', 'letters-0002.pdf'),
    says: /^manifest.csv: letters-0001.pdf has 19 pieces and \d+ pages here, 20 and \d+ in the summary$/,
  },
  {
    what: 'a row that became two things',
    table: 'outcomes.csv',
    change: field(OUTCOMES, 1, 'line', '2'),
    says: /^outcomes.csv: line 2 of owners.csv stands 2 times$/,
  },
  {
    what: 'a mailed record with a reason',
    table: 'outcomes.csv',
    change: rows((all) => all.map((row) => (row[3] === 'mailed' ? row.with(4, 'EXCLUDED') : row))),
    says: /^outcomes.csv: line \d+ is mailed with reason "EXCLUDED" and piece "\S+"$/,
  },
  {
    what: 'a record that is not mailed and has a piece',
    table: 'outcomes.csv',
    change: rows((all) => all.map((row) => (row[3] === 'suppressed' ? row.with(5, 'x-1') : row))),
    says: /^outcomes.csv: line \d+ is suppressed with reason "\w+" and piece "x-1"$/,
  },
  {
    what: 'an outcome that there is not',
    table: 'outcomes.csv',
    change: rows((all) => all.map((row) => (row[3] === 'suppressed' ? row.with(3, 'lost') : row))),
    says: /^outcomes.csv: line \d+ is lost with reason/,
  },
  {
    what: 'a piece without a record',
    table: 'manifest.csv',
    change: field(MANIFEST, 4, 'piece_id', '23LJ01-000000-0000005'),
    says: /^outcomes.csv: the piece 23LJ01-000000-0000005 of the manifest has no record here$/,
  },
])('finds $what', async ({ table, change, says }) => {
  expect(await forge(table, change)).toContainEqual(expect.stringMatching(says));
});

it.each<[string, (summary: Summary) => Summary, RegExp]>([
  [
    'records that are not the sum of outcomes',
    (summary) => ({ ...summary, records: 81 }),
    /^summary.json: 81 records are not the sum/,
  ],
  [
    'reasons for more records than have one',
    (summary) => ({ ...summary, reasons: { ...summary.reasons, EXCLUDED: 999 } }),
    /^summary.json: \d+ reasons for \d+ records$/,
  ],
  [
    'pieces that its print files do not have',
    (summary) => ({ ...summary, files: summary.files.map((file) => ({ ...file, pieces: 1 })) }),
    /^summary.json: \d+ pieces in print files for \d+ mailed records$/,
  ],
  [
    'a count that the tables do not have',
    (summary) => ({ ...summary, problems: 999 }),
    /^summary.json: it says 999 problems, the tables have \d+$/,
  ],
])('finds a summary with %s', async (_what, change, says) => {
  expect(await forgeSummary(change)).toContainEqual(expect.stringMatching(says));
});

it('finds a summary that was changed after the batch was made', async () => {
  const summary: Summary = JSON.parse(readFileSync(path('summary.json'), 'utf8'));
  writeFileSync(path('summary.json'), JSON.stringify({ ...summary, variants: 999 }));
  expect(await findings()).toEqual(['summary.json: it was changed after the batch was made']);
});

it('finds a record that is gone from the outcomes', async () => {
  const found = await forge('outcomes.csv', (text) => text.split('\n').toSpliced(3, 1).join('\n'));
  expect(found).toContainEqual(expect.stringContaining('80 records, the tables have 79'));
});

it.each<[string, (summary: Record<string, unknown>) => object]>([
  ['no list of the other files', ({ beside: _, ...rest }) => rest],
  ['no reasons', (summary) => ({ ...summary, reasons: null })],
  ['reasons that are a list', (summary) => ({ ...summary, reasons: [] })],
  ['a print file that says nothing', (summary) => ({ ...summary, files: [{}] })],
  ['an input that is a name', (summary) => ({ ...summary, inputs: ['owners.csv'] })],
  ['a count in words', (summary) => ({ ...summary, mailed: 'ten' })],
  ['a count below zero', (summary) => ({ ...summary, rejected: -1 })],
  ['a list instead', () => []],
])('finds a summary with %s', async (_what, change) => {
  const summary = JSON.parse(readFileSync(path('summary.json'), 'utf8'));
  writeFileSync(path('summary.json'), JSON.stringify(change(summary)));
  expect(await findings()).toEqual([expect.stringMatching(/^summary\.json: .* of another format$/)]);
});

it.each<[string, (summary: Record<string, unknown>) => object]>([
  ['as another version writes it', ({ compositions: _, seal: _seal, ...rest }) => rest],
  ['of a later format', (summary) => ({ ...summary, format: 2 })],
])('does not read a summary %s, and does not call it broken', async (_what, change) => {
  const summary = JSON.parse(readFileSync(path('summary.json'), 'utf8'));
  writeFileSync(path('summary.json'), summaryText(change(summary) as Summary));
  const told = { code: 'BATCH_VERSION', place: { file: world.out } };
  await expect(verifyBatch(world.out)).rejects.toMatchObject(told);
  const request = { out: world.out, inputs: { owners: join(world.folder, 'owners.csv') } };
  await expect(world.run(request)).rejects.toMatchObject(told);
});

it('says so when there is no batch', async () => {
  await expect(verifyBatch(join(world.folder, 'absent'))).rejects.toEqual(
    expect.objectContaining({ code: 'FILE_UNREADABLE' }),
  );
  expect((await verifyBatch(world.folder)).findings).toHaveLength(1);
});
