import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BatchRequest, BatchResult, Progress } from '../../src/batch/plan/batchRequest.js';
import { runBatch } from '../../src/batch/runBatch.js';
import { verifyBatch } from '../../src/batch/verify/verifyBatch.js';
import { contents, table, World } from './world.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

/** Beside its letters. */
const FILES = [
  ...['control-0001.pdf', 'control-totals.pdf', 'job.json', 'manifest.csv', 'mrdf.csv', 'outcomes.csv'],
  ...['problems.csv', 'proof.pdf', 'summary.json', 'summary.pdf'],
];

/** Good rows of 23LJ01, phase 5. */
const GOOD = '2T2BAMCA2RC911964,Ana Example,,1 Sample St,,Austin,TX,78701,,,,RX 350h,2024,NAP,2023-09-05';
const fault = (code: string) => expect.objectContaining({ code });

/** Of many records, made once for all that only look at it. */
describe('a batch of many', () => {
  let many: World;
  let request: BatchRequest;
  let result: BatchResult;
  beforeAll(async () => {
    many = new World();
    request = { ...(await many.tables(250)), split: 40 };
    result = await many.run(request);
  });
  afterAll(() => many.remove());

  const rows = (name: string) => table(many.out, name);

  it('is a folder with these files and no other, and nothing beside it', async () => {
    expect(result.kind).toBe('made');
    const letters = result.summary.files.map(({ name }) => name);
    expect(letters.length).toBeGreaterThan(2);
    expect(readdirSync(many.out).sort()).toEqual([...letters, ...FILES].sort());
    expect(readdirSync(many.folder).sort()).toEqual([
      'exclude.csv',
      'out',
      'owners.csv',
      'remedied.csv',
      'vehicles.csv',
    ]);
    expect(await verifyBatch(many.out)).toMatchObject({ findings: [], pieces: result.summary.mailed });
  });

  it('accounts for every record once', async () => {
    const { summary } = result;
    const outcomes = await rows('outcomes.csv');
    expect(summary.records).toBe(outcomes.length);
    expect(summary.mailed + summary.suppressed + summary.rejected).toBe(summary.records);
    expect(new Set(outcomes.map(({ line }) => line)).size).toBe(outcomes.length);
    const mailed = outcomes.filter(({ outcome }) => outcome === 'mailed');
    const manifest = await rows('manifest.csv');
    expect(mailed.map(({ piece_id }) => piece_id).sort()).toEqual(
      manifest.map(({ piece_id }) => piece_id).sort(),
    );
    expect(new Set(manifest.map(({ vin }) => vin)).size).toBe(summary.mailed);
  });

  it('prints by ZIP Code and VIN, each piece from a right-hand page on', async () => {
    const manifest = await rows('manifest.csv');
    const keys = manifest.map(({ zip, vin }) => `${zip}\t${vin}`);
    expect(keys).toEqual([...keys].sort());
    for (const { first_page, pages, sheets } of manifest) {
      expect(Number(first_page) % 2).toBe(1);
      expect(Number(pages)).toBe(2 * Number(sheets));
    }
    expect(manifest[0]?.piece_id).toMatch(/^23LJ01-[0-9A-Z]{6}-0000001$/);
  });

  it('splits its print files', () => {
    const { files, mailed } = result.summary;
    expect(files.map(({ name }) => name)[1]).toBe('letters-0002.pdf');
    expect(
      files
        .map(({ pieces }) => pieces)
        .slice(0, -1)
        .every((pieces) => pieces === 40),
    ).toBe(true);
    expect(files.reduce((sum, { pieces }) => sum + pieces, 0)).toBe(mailed);
  });

  it('composes for its variants, not for its letters', () => {
    const { mailed, compositions, variants, reflows } = result.summary;
    expect(mailed).toBeGreaterThan(120);
    expect(compositions).toBe(variants + reflows);
    expect(compositions).toBeLessThan(60);
  });

  it('has the same bytes when it is made again elsewhere', async () => {
    await many.run({ ...request, out: join(many.folder, 'again') });
    expect(contents(join(many.folder, 'again'))).toEqual(contents(many.out));
  });

  it('puts each VIN into exactly one of the waves', async () => {
    const vins: string[] = [];
    for (const number of [1, 2, 3]) {
      const out = join(many.folder, `wave-${number}`);
      await many.run({ ...request, out, wave: { number, of: 3 } });
      vins.push(...(await table(out, 'manifest.csv')).map(({ vin = '' }) => vin));
    }
    const whole = (await rows('manifest.csv')).map(({ vin = '' }) => vin);
    expect(vins.sort()).toEqual(whole.sort());
  });
});

/** Made once for all that only look at it, or at a copy. */
describe('a batch of one good row', () => {
  let one: World;
  let request: BatchRequest;
  let result: BatchResult;
  beforeAll(async () => {
    one = new World();
    request = one.owners([GOOD]);
    result = await one.run(request);
  });
  afterAll(() => one.remove());

  it('ends with 0: no row wants a person', () => {
    expect(result.exit).toBe(0);
  });

  it('has the keys in its summary.json that other programs read', () => {
    const summary = JSON.parse(readFileSync(join(one.out, 'summary.json'), 'utf8'));
    expect(summary).toMatchObject({
      format: 1,
      records: 1,
      mailed: 1,
      suppressed: 0,
      rejected: 0,
      reasons: {},
      variants: 1,
      compositions: 1,
      reflows: 0,
      inputs: [{ name: 'owners.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      files: [{ name: 'letters-0001.pdf', pieces: 1, pages: 2, sheets: 1 }],
    });
  });

  it('has other piece ids than another batch of the row', async () => {
    await one.run({ ...request, split: 10, out: join(one.folder, 'other') });
    const [first] = await table(one.out, 'manifest.csv');
    const [second] = await table(join(one.folder, 'other'), 'manifest.csv');
    expect(first?.piece_id).not.toBe(second?.piece_id);
  });

  it('is not replaced by another batch', async () => {
    await expect(one.run({ ...request, phase: 5 })).rejects.toEqual(fault('BATCH_DIFFERS'));
  });

  it('is not taken for the same once it is damaged', async () => {
    const out = join(one.folder, 'damaged');
    cpSync(one.out, out, { recursive: true });
    rmSync(join(out, 'letters-0001.pdf'));
    const broken = { code: 'BATCH_BROKEN', message: 'letters-0001.pdf: it is missing' };
    await expect(one.run({ ...request, out })).rejects.toEqual(expect.objectContaining(broken));
  });
});

describe('a batch', () => {
  it('without a piece still tells what became of every record', async () => {
    const { summary, exit } = await world.run(world.owners(['nonsense,,,,,,,,,,,,,,']));
    expect(summary).toMatchObject({ records: 1, mailed: 0, rejected: 1, files: [], variants: 0 });
    expect(exit).toBe(1);
    expect(readdirSync(world.out)).toContain('proof.pdf');
    expect((await verifyBatch(world.out)).findings).toEqual([]);
  });

  it('is made in spite of rows that cannot be mailed, and says of each why', async () => {
    const abroad = GOOD.replace(',TX,78701,', ',\u5317,78701,Canada');
    const bad = [
      ['MODEL_YEAR_MISMATCH', GOOD.replace(',2024,', ',2022,')],
      ['TEXT_TOO_WIDE', GOOD.replace('1 Sample St', 'Wide Mill '.repeat(40))],
      ['GLYPH_MISSING', GOOD.replace('RX 350h', '\u5317')],
      ['GLYPH_MISSING', abroad],
      ['TEXT_TOO_WIDE', GOOD.replace('RX 350h', 'Wide '.repeat(3000))],
      ['TEXT_TOO_WIDE', abroad.replace('\u5317', 'W'.repeat(3000))],
      ['VIN_LENGTH', GOOD.replace('2T2BAMCA2RC911964', '=1+1')],
    ] as const;
    const { summary } = await world.run(world.owners([...bad.map(([, row]) => row), GOOD]));
    expect(summary).toMatchObject({ mailed: 1, rejected: bad.length });
    const outcomes = await table(world.out, 'outcomes.csv');
    expect(outcomes.map(({ reason }) => reason)).toEqual([...bad.map(([reason]) => reason), '']);
    expect(await table(world.out, 'problems.csv')).toContainEqual(
      expect.objectContaining({ line: '3', column: 'address1', code: 'TEXT_TOO_WIDE' }),
    );
    // no formula in a table
    expect(readFileSync(join(world.out, 'outcomes.csv'), 'utf8')).toContain(",'=1+1,rejected,");
  });

  it('holds together with outer spaces of any kind about a VIN, and with postal codes that look like formulas', async () => {
    const [ana, ben, eve] = ['2T2BAMCA2RC911964', '2T2BAMCA4RC911965', '2T2BAMCA6RC911966'];
    const abroad = (zip: string) => GOOD.replace(',TX,78701,', `,BC,${zip},Canada`);
    await world.run(
      world.owners([
        GOOD.replace(ana, `"\t${ana.toLowerCase()}"`),
        abroad('+1').replace(ana, `\u00a0${ben}`),
        abroad('@1').replace(ana, eve),
      ]),
    );
    const pieces = await table(world.out, 'manifest.csv');
    expect(pieces.map(({ zip }) => zip)).toEqual(['+1', '78701', '@1']);
    expect((await verifyBatch(world.out)).findings).toEqual([]);
  });
});

describe('the same folder', () => {
  it('keeps the same batch untouched, and ends as it did', async () => {
    const request = await world.tables(20);
    const first = await world.run(request);
    const before = contents(world.out);
    expect(await world.run({ ...request, resume: true })).toMatchObject({
      kind: 'already_made',
      exit: first.exit,
    });
    expect(contents(world.out)).toEqual(before);
  });

  it('refuses to lose what else it holds', async () => {
    mkdirSync(world.out);
    writeFileSync(join(world.out, 'mine.txt'), 'mine');
    await expect(world.run(world.owners([GOOD]))).rejects.toEqual(fault('OUTPUT_OCCUPIED'));
    expect(contents(world.out)).toEqual(new Map([['mine.txt', 'mine']]));
  });

  it('refuses a partial folder that is none of ours', async () => {
    mkdirSync(`${world.out}.partial`);
    writeFileSync(join(`${world.out}.partial`, 'mine.txt'), 'mine');
    await expect(world.run({ ...world.owners([GOOD]), resume: true })).rejects.toEqual(
      fault('OUTPUT_OCCUPIED'),
    );
  });

  it('refuses a partial folder that is a file', async () => {
    writeFileSync(`${world.out}.partial`, 'mine');
    await expect(world.run(world.owners([GOOD]))).rejects.toEqual(fault('OUTPUT_OCCUPIED'));
    expect(readFileSync(`${world.out}.partial`, 'utf8')).toBe('mine');
    rmSync(`${world.out}.partial`);
  });

  it('begins anew with resume where the scratch is not what an earlier run left', async () => {
    const partial = `${world.out}.partial`;
    mkdirSync(partial);
    writeFileSync(join(partial, 'lock.sqlite'), '');
    writeFileSync(join(partial, 'scratch.sqlite'), 'no database '.repeat(100));
    expect(await world.run({ ...world.owners([GOOD]), resume: true })).toMatchObject({ kind: 'made' });
    expect(existsSync(partial)).toBe(false);
  });

  it('refuses links that no batch can take the place of, before anything is made', async () => {
    const elsewhere = join(world.folder, 'elsewhere');
    for (const make of [() => undefined, () => mkdirSync(elsewhere)]) {
      make();
      rmSync(world.out, { force: true });
      symlinkSync(elsewhere, world.out);
      await expect(world.run(world.owners([GOOD]))).rejects.toEqual(fault('OUTPUT_OCCUPIED'));
      expect(existsSync(`${world.out}.partial`)).toBe(false);
    }
  });

  it('may be there when it is empty', async () => {
    mkdirSync(world.out);
    expect((await world.run(world.owners([GOOD]))).kind).toBe('made');
  });
});

describe('wrong input', () => {
  const nothingLeft = () => {
    expect(existsSync(world.out)).toBe(false);
    expect(existsSync(`${world.out}.partial`)).toBe(false);
  };

  it('leaves nothing behind when a file cannot be read', async () => {
    const request = { out: world.out, inputs: { owners: join(world.folder, 'absent.csv') } };
    await expect(world.run(request)).rejects.toEqual(fault('FILE_UNREADABLE'));
    nothingLeft();
  });

  it('leaves nothing behind when a column is missing', async () => {
    await expect(world.run(world.owners(['x'], 'vin'))).rejects.toEqual(fault('COLUMN_MISSING'));
    nothingLeft();
  });

  it('leaves nothing behind when the file ends inside a quoted field', async () => {
    await expect(world.run(world.owners([GOOD, `${GOOD.slice(0, 18)}"Ana`]))).rejects.toEqual(
      fault('FILE_INCOMPLETE'),
    );
    nothingLeft();
  });

  it('leaves nothing behind when a Spanish letter has a text without Spanish', async () => {
    world.overrideCampaign('23LJ01', (text) => text.replace(', es: "Atentamente,"', ''));
    const spanish = GOOD.replace('78701,,,', '78701,,es,');
    await expect(world.run(world.owners([GOOD, spanish]))).rejects.toEqual(fault('TRANSLATION_MISSING'));
    nothingLeft();
  });

  it.each([
    ['batch-summary', '{{nope}}', 'PATH_UNKNOWN'],
    ['owner-letter', '{{#if record.lessor}}<video></video>{{/if}}', 'ELEMENT_UNKNOWN'],
  ])('prints no letter when %s says %s', async (document, slip, code) => {
    world.overrideTemplate(`templates/${document}/${document}.hbs`, (template) => `${template}\n${slip}\n`);
    const lessor = GOOD.replace('2T2BAMCA2RC911964', '2T2BAMCA4RC911965').replace(
      ',,RX 350h',
      ',yes,RX 350h',
    );
    const request = { ...world.owners([GOOD, lessor]), split: 1 };
    const steps = new Set<string>();
    const context = world.context('23LJ01', (step) => steps.add(step));
    await expect(runBatch(request, context)).rejects.toEqual(fault(code));
    expect([...steps]).toContain('select');
    expect([...steps]).not.toContain('print');
    nothingLeft();
  });

  it.each(['plan', 'load'])('leaves nothing behind when a file is changed in step %s', async (moment) => {
    const request = await world.tables(60);
    const owners = join(world.folder, 'owners.csv');
    const rows = readFileSync(owners, 'utf8').split('\n');
    let reports = 0;
    // The second report of a step comes when owners are hashed, and before they are read.
    const progress: Progress = (step) => {
      if (step === moment && ++reports === 2) writeFileSync(owners, `${rows.slice(0, 50).join('\n')}\n`);
    };
    const making = runBatch(request, world.context('23LJ01', progress));
    await expect(making).rejects.toMatchObject({ code: 'FILE_UNREADABLE', place: { file: owners } });
    nothingLeft();
  });

  it('reads only the files that it is given', async () => {
    const request = { out: world.out, inputs: { vehicles: world.write('vehicles.csv', 'vin\n') } };
    await expect(world.run(request)).rejects.toEqual(fault('USAGE'));
  });

  it.each([
    [{ phase: 99 }, 'PHASE_UNKNOWN'],
    [{ wave: { number: 3, of: 2 } }, 'USAGE'],
    [{ split: 0 }, 'USAGE'],
    [{ document: 'postcard' }, 'DOCUMENT_UNKNOWN'],
    [{ document: 'owner-faq' }, 'USAGE'],
  ])('refuses %j before it writes anything', async (options, code) => {
    await expect(world.run({ ...world.owners([GOOD]), ...options })).rejects.toEqual(fault(code));
    nothingLeft();
  });

  it('refuses a phase whose remedy is not available', async () => {
    const { mailing, ...context } = world.context();
    const phases = mailing.phases.map((phase) => ({ ...phase, available: false }));
    const run = runBatch(
      { ...world.owners([GOOD]), phase: 5 },
      { ...context, mailing: { ...mailing, phases } },
    );
    await expect(run).rejects.toEqual(fault('PHASE_UNAVAILABLE'));
  });
});

describe('a failed write', () => {
  it('of manifest rows names their file, and the batch can be resumed', async () => {
    const request = world.owners([GOOD]);
    const parts = join(`${world.out}.partial`, 'parts');
    const progress: Progress = (step) => step === 'print' && rmSync(parts, { recursive: true, force: true });
    await expect(runBatch(request, world.context('23LJ01', progress))).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      place: { file: join(parts, 'manifest-0001.csv') },
    });
    expect((await world.run({ ...request, resume: true })).kind).toBe('resumed');
  });
});
