/** A batch of a follow-up, held to what its record files say. */
import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { readCsv } from '../../src/batch/folder/readCsv.js';
import type { Summary } from '../../src/batch/folder/summary.js';
import { batchContext } from '../../src/batch/plan/batchContext.js';
import type { BatchRequest, BatchResult } from '../../src/batch/plan/batchRequest.js';
import { runBatch } from '../../src/batch/runBatch.js';
import { verifyBatch } from '../../src/batch/verify/verifyBatch.js';
import { coverageOf } from '../../src/campaign/coverage/compileCoverage.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { readPageTexts } from '../print/readPdf.js';
import { table, World } from './world.js';

const FONTS = openFontBook();
const workspace = openWorkspace('fixtures', nodeFiles);
const campaigns = workspace.followed(workspace.followUp('2013-02'));
const DATA = 'fixtures/data/follow-up';
const inputs = Object.fromEntries(
  ['owners', 'vehicles', 'remedied', 'exclude'].map((role) => [role, join(DATA, `${role}.csv`)]),
);

/** The first notices of these campaigns are not at hand. */
const accept = { 'open-points': 'a test batch' };

const world = new World();
afterAll(() => world.remove());

function run(name: string, request: Partial<BatchRequest> = {}): Promise<BatchResult> {
  const context = batchContext({ workspace, followUp: '2013-02', fonts: FONTS, version: 'test' });
  return runBatch({ out: join(world.folder, name), inputs, accept, ...request }, context);
}

type Row = Readonly<Record<string, string>>;

async function rowsOf(name: string): Promise<readonly Row[]> {
  const rows: (readonly string[])[] = [];
  for await (const some of readCsv(join(DATA, name))) rows.push(...some);
  const [header = [], ...data] = rows;
  return data.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])));
}

/** Codes of the campaigns that are open on each VIN of the vehicles file, by asking each campaign. */
async function openByVin(): Promise<ReadonlyMap<string, readonly string[]>> {
  const done = new Set((await rowsOf('remedied.csv')).map(({ vin, campaign }) => `${vin} ${campaign}`));
  const vehicles = await rowsOf('vehicles.csv');
  return new Map(
    vehicles.map(({ vin = '', model, model_year, production_date }) => {
      const vehicle = { model, modelYear: Number(model_year), productionDate: production_date };
      const covering = campaigns.filter((campaign) => coverageOf(campaign, vehicle, vin).kind === 'covered');
      return [vin, covering.map(({ code }) => code).filter((code) => !done.has(`${vin} ${code}`))];
    }),
  );
}

it('prints no letter when a row of dealers.csv is broken', async () => {
  const folder = join(world.folder, 'workspace');
  cpSync('fixtures', folder, { recursive: true });
  appendFileSync(join(folder, 'dealers.csv'), ',No Code,1 Sample St,,East\n');
  const steps = new Set<string>();
  const context = batchContext({
    workspace: openWorkspace(folder, nodeFiles),
    followUp: '2013-02',
    fonts: FONTS,
    version: 'test',
    progress: (step) => steps.add(step),
  });
  const making = runBatch({ out: join(world.folder, 'broken'), inputs, accept }, context);
  await expect(making).rejects.toEqual(expect.objectContaining({ code: 'DEALERS_INVALID' }));
  expect([...steps]).toContain('select');
  expect([...steps]).not.toContain('print');
});

it('is held back while something is open in its files, and by nothing else', async () => {
  await expect(run('held', { accept: {} })).rejects.toMatchObject({ code: 'OPEN_POINTS' });
});

/** The whole batch, without waves. */
let made: BatchResult;
beforeAll(async () => {
  made = await run('whole');
}, 120_000);

describe('the batch of a follow-up', () => {
  let open: ReadonlyMap<string, readonly string[]>;
  let outcomes: readonly Row[];
  let manifest: readonly Row[];
  /** Rows of the manifest whose letters are read: some of each combination of campaigns. */
  let read: readonly Row[];
  /** The first page of each of them. */
  let pages: readonly string[];

  beforeAll(async () => {
    open = await openByVin();
    outcomes = await table(made.folder, 'outcomes.csv');
    manifest = await table(made.folder, 'manifest.csv');
    const letters = readFileSync(join(made.folder, 'letters-0001.pdf'));
    const combinations = new Map<string, number>();
    read = manifest.filter(({ vin = '' }) => {
      const combination = String(open.get(vin));
      const count = combinations.get(combination) ?? 0;
      combinations.set(combination, count + 1);
      return count % 5 === 0;
    });
    const first = read.map(({ first_page }) => Number(first_page));
    pages = (await readPageTexts(letters, first)).map((text) => text.replaceAll(/\s+/g, ' '));
  }, 120_000);

  it('mails each VIN that is still open once, and no other', () => {
    const mailed = outcomes.filter(({ outcome }) => outcome === 'mailed').map(({ vin = '' }) => vin);
    expect(new Set(mailed).size).toBe(mailed.length);
    expect(mailed.filter((vin) => (open.get(vin) ?? []).length === 0)).toEqual([]);
    const good = outcomes.filter(({ reason = '' }) => ['', 'DUPLICATE_VIN'].includes(reason));
    expect(new Set(good.map(({ vin }) => vin))).toEqual(new Set(mailed));
  });

  it('suppresses a VIN that none of the campaigns covers, or on which all that do are done', async () => {
    const done = new Set((await rowsOf('remedied.csv')).map(({ vin }) => vin));
    const of = (reason: string) => outcomes.filter((row) => row.reason === reason).map(({ vin = '' }) => vin);
    expect(of('NOT_COVERED').length).toBeGreaterThan(0);
    expect(of('ALREADY_REMEDIED').length).toBeGreaterThan(0);
    for (const vin of [...of('NOT_COVERED'), ...of('ALREADY_REMEDIED')]) expect(open.get(vin)).toEqual([]);
    for (const vin of of('NOT_COVERED')) expect(done.has(vin)).toBe(false);
    for (const vin of of('ALREADY_REMEDIED')) expect(done.has(vin)).toBe(true);
  });

  // that each page of the others has its VIN is what verifyBatch finds below
  it('names in a letter all campaigns that are open on the VIN, in their order', () => {
    expect(manifest.length).toBeGreaterThan(400);
    expect(read.length).toBeGreaterThan(80);
    for (const [index, { vin = '' }] of read.entries()) {
      const page = pages[index] ?? '';
      expect(page).toContain(vin);
      const named = [...page.matchAll(/Safety Recall\/Campaign (\w{3}):/g)].map(([, code]) => code);
      // the headings of recalls, which letters share, are drawn first; then the list names each
      const list = named.slice(-(open.get(vin)?.length ?? 0));
      expect([vin, list]).toEqual([vin, open.get(vin)]);
      expect(new Set(named)).toEqual(new Set(list));
    }
  });

  it('has letters of one campaign and of several, some with one of several done', async () => {
    const sizes = new Set(manifest.map(({ vin = '' }) => open.get(vin)?.length));
    expect([...sizes].sort()).toEqual([1, 2, 3]);
    const partly = (await rowsOf('remedied.csv')).filter(({ vin = '' }) => (open.get(vin) ?? []).length > 0);
    expect(partly.length).toBeGreaterThan(0);
  });

  it('counts open vehicles by area and by the dealer that served them last', async () => {
    const areas = await table(made.folder, 'open-by-area.csv');
    const dealers = await table(made.folder, 'open-by-dealer.csv');
    const vehicles = new Map((await rowsOf('vehicles.csv')).map((row) => [row.vin ?? '', row]));
    const expected = new Map<string, number>();
    for (const { vin = '' } of manifest) {
      const dealer = vehicles.get(vin)?.last_dealer ?? '';
      expected.set(dealer, (expected.get(dealer) ?? 0) + 1);
    }
    expect(new Map(dealers.map(({ dealer = '', vehicles: count }) => [dealer, Number(count)]))).toEqual(
      expected,
    );
    const sum = (rows: readonly Row[], column: string) =>
      rows.reduce((total, row) => total + Number(row[column]), 0);
    for (const column of ['vehicles', '9LA', 'ALE', 'BLB', 'BLG', 'CLB'])
      expect(sum(areas, column)).toBe(sum(dealers, column));
    const opened = manifest.filter(({ vin = '' }) => open.get(vin)?.includes('ALE'));
    expect(sum(areas, 'ALE')).toBe(opened.length);
    expect(areas.at(-1)?.area).toBe('');
    expect(dealers[0]).toMatchObject({ name: 'Lexus of Tamarack Falls', area: 'Central Area' });
  });

  it('shows the same counts on a page, and lists the files beside the letters', async () => {
    const areas = await table(made.folder, 'open-by-area.csv');
    const [counted = ''] = await readPageTexts(readFileSync(join(made.folder, 'open-vehicles.pdf')));
    const text = counted.replaceAll(/\s+/g, ' ');
    for (const { area, '9LA': first, ALE, BLB, BLG, CLB, vehicles } of areas)
      expect(text).toContain(`${area || 'Area not known'} ${first} ${ALE} ${BLB} ${BLG} ${CLB} ${vehicles}`);
    const beside = made.summary.beside.map(({ name }) => name);
    expect(beside).toEqual(
      expect.arrayContaining(['open-by-area.csv', 'open-by-dealer.csv', 'open-vehicles.pdf']),
    );
    expect(made.summary.inputs.map(({ name }) => name)).toContain('dealers.csv');
    expect((await verifyBatch(made.folder)).findings).toEqual([]);
  });

  it('is the same batch when it is made again, and another one where a dealer moved to another area', async () => {
    expect((await run('whole')).kind).toBe('already_made');
    const dealers = world.write(
      'dealers.csv',
      'code,name,area\n91247,Lexus of Tamarack Falls,Northern Area\n',
    );
    const context = batchContext({ workspace, followUp: '2013-02', fonts: FONTS, version: 'test' });
    const again = runBatch({ out: made.folder, inputs, accept }, { ...context, dealers });
    await expect(again).rejects.toMatchObject({ code: 'BATCH_DIFFERS' });
  });
});

describe('the waves of a follow-up', () => {
  it('hold each VIN once between them, however their letters are split into files', async () => {
    const waves: Summary[] = [];
    const mailed: string[][] = [];
    for (const [number, split] of [
      [1, 1000],
      [2, 50],
    ] as const) {
      const { folder, summary } = await run(`wave-${number}`, { wave: { number, of: 2 }, split });
      waves.push(summary);
      mailed.push((await table(folder, 'manifest.csv')).map(({ vin = '' }) => vin).sort());
      expect(readFileSync(join(folder, 'open-by-dealer.csv'), 'utf8')).toBe(
        readFileSync(join(world.folder, 'wave-1', 'open-by-dealer.csv'), 'utf8'),
      );
    }
    const all = mailed.flat();
    expect(new Set(all).size).toBe(all.length);
    const whole = made.summary.mailed;
    expect(all.length).toBe(whole);
    for (const summary of waves) expect(summary.mailed).toBeGreaterThan(whole / 5);
  }, 120_000);
});

describe('a follow-up that is asked for what it has not', () => {
  it.each([
    [{ phase: 1 }, 'PHASE_UNKNOWN'],
    [{ document: 'owner-letter' }, 'DOCUMENT_ABSENT'],
    [{ document: 'follow-up-dealer-letter' }, 'USAGE'],
  ] as const)('is refused: %j', async (request, code) => {
    await expect(run('refused', request)).rejects.toMatchObject({ code });
  });
});
