import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { type Summary, summaryText } from '../../src/batch/summary.js';
import { verifyBatch } from '../../src/batch/verifyBatch.js';
import { contents, World } from './world.js';

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
async function forge(name: string, change: (text: string) => string): Promise<string[]> {
  const before = readFileSync(path('summary.json'), 'utf8');
  const { seal: _, ...summary }: Summary = JSON.parse(before);
  const bytes = Buffer.from(change(readFileSync(path(name), 'utf8')));
  writeFileSync(path(name), bytes);
  const { createHash } = await import('node:crypto');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const beside = summary.beside.map((file) => (file.name === name ? { name, sha256 } : file));
  writeFileSync(path('summary.json'), summaryText({ ...summary, beside }));
  return findings();
}

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
    'note.txt: the batch has no such file',
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
      'letters-0002.pdf: it is no file',
      'problems.csv: it is no file',
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
  ['another format', (summary) => ({ ...summary, format: 2 })],
  ['a list instead', () => []],
])('finds a summary with %s', async (_what, change) => {
  const summary = JSON.parse(readFileSync(path('summary.json'), 'utf8'));
  writeFileSync(path('summary.json'), JSON.stringify(change(summary)));
  expect(await findings()).toEqual([expect.stringMatching(/^summary\.json: .* of another format$/)]);
});

it('says so when there is no batch', async () => {
  await expect(verifyBatch(join(world.folder, 'absent'))).rejects.toEqual(
    expect.objectContaining({ code: 'FILE_UNREADABLE' }),
  );
  expect((await verifyBatch(world.folder)).findings).toHaveLength(1);
});
