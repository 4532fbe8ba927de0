/** The batches of the notices of a recall: who gets which. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { readSummary } from '../../src/batch/folder/readSummary.js';
import type { BatchRequest, BatchResult } from '../../src/batch/plan/batchRequest.js';
import { verifyBatch } from '../../src/batch/verify/verifyBatch.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { table, World } from './world.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const HEADER = 'vin,name,address1,city,state,zip,country,language,model,model_year,production_date';
const vinOf = (index: number) => withCheckDigit(`2T2BAMCA0PC91200${index}`);
const FJORD = 'Fjord,2023,2023-06-01';
const HYBRID = 'Fjord Hybrid,2023,2023-06-01';

function owners(vehicles: readonly string[]): BatchRequest {
  const rows = vehicles.map(
    (vehicle, index) => `${vinOf(index)},Ana Vale,1 Elm St,Barre,VT,05641,US,en,${vehicle}`,
  );
  return world.owners(rows, HEADER);
}

/** What a reminder has to say in its own words. */
const URGES =
  'owner_letter: { opening: [We wrote to you in March 2026 about this recall. Please have your vehicle remedied now.] }';

/** 26NA04 with further notices, indented by two. */
function withNotices(notices: string, change: (text: string) => string = (text) => text): void {
  world.overrideCampaign('26NA04', (text) =>
    change(text)
      .replace(/^notices:\n/m, `notices:\n${notices}\n`)
      .concat('suppress: [{ rule: SR-028, reason: The notices of this test are short. }]\n'),
  );
}

async function run(request: BatchRequest, notice?: string): Promise<BatchResult> {
  return world.run(request, '26NA04', notice);
}

async function reasons(folder = world.out): Promise<readonly string[]> {
  return (await table(folder, 'outcomes.csv')).map(({ reason = '' }) => reason);
}

describe('the phases of a notice', () => {
  it('are those without a remedy for the interim notice, and the others for the remedy notice', async () => {
    const request = owners([FJORD, HYBRID]);
    await run(request);
    expect(await reasons()).toEqual(['', 'PHASE_NOT_AVAILABLE']);
    const interim = { ...request, out: join(world.folder, 'interim') };
    const { summary } = await run(interim, 'interim');
    expect(await reasons(interim.out)).toEqual(['OTHER_NOTICE', '']);
    expect(summary).toMatchObject({ notice: 'interim', mailed: 1, reasons: { OTHER_NOTICE: 1 } });
    expect(await readSummary(world.out)).not.toHaveProperty('notice');
  });

  it('can be mailed one by one, but for those of the other notice', async () => {
    const request = owners([FJORD, HYBRID]);
    await run({ ...request, phase: 2 }, 'interim');
    expect(await reasons()).toEqual(['OTHER_PHASE', '']);
    const other = { ...request, out: join(world.folder, 'other') };
    await expect(run({ ...other, phase: 1 }, 'interim')).rejects.toMatchObject({ code: 'PHASE_AVAILABLE' });
    await expect(run({ ...other, phase: 2 })).rejects.toMatchObject({ code: 'PHASE_UNAVAILABLE' });
    await expect(run(other, 'interm')).rejects.toMatchObject({ code: 'NOTICE_UNKNOWN' });
  });

  it('decide for a campaign at once as well', async () => {
    world.overrideCampaign('26NA04', (text) =>
      text
        .replace(/^phases:\n(?: .*\n)+/m, 'available: false\nremedy_from: TBD\n')
        .replaceAll(/^ +phase: \d\n/gm, '')
        .replace(/^ +show: phases\n/m, '')
        .replaceAll(/\{\{campaign\.phases.*?\}\}/g, 'then'),
    );
    const request = owners([FJORD, HYBRID]);
    await expect(run(request)).rejects.toMatchObject({ code: 'PHASE_UNAVAILABLE' });
    await run(request, 'interim');
    expect(await reasons()).toEqual(['', '']);
  });
});

describe('the fingerprint of a batch', () => {
  it('is another one for another notice', async () => {
    withNotices(`  reminder: { mailing: mid-March 2026, to: { when: { line: fjord } }, ${URGES} }`);
    const request = owners([FJORD]);
    const { summary } = await run(request, 'reminder');
    await expect(run(request)).rejects.toMatchObject({ code: 'BATCH_DIFFERS' });
    expect(summary.batch).not.toBe(
      (await run({ ...request, out: join(world.folder, 'remedy') })).summary.batch,
    );
  });
});

describe('who gets a notice', () => {
  it('is said by a condition; what would decide it may be missing', async () => {
    withNotices(
      `  reminder: { mailing: May 2027, to: { when: { repaired_under: 25NA01 } }, ${URGES} }`,
      (text) => text.replace(/^kind:/m, 'earlier: [{ code: 25NA01 }]\nkind:'),
    );
    const request = owners([FJORD, FJORD]);
    await run({ ...request, out: join(world.folder, 'unknown') }, 'reminder');
    expect(await reasons(join(world.folder, 'unknown'))).toEqual([
      'VEHICLE_INCOMPLETE',
      'VEHICLE_INCOMPLETE',
    ]);
    const remedied = world.write('remedied.csv', `vin,campaign,date\n${vinOf(1)},25NA01,2025-04-01\n`);
    await run({ ...request, inputs: { ...request.inputs, remedied } }, 'reminder');
    expect(await reasons()).toEqual(['OTHER_NOTICE', '']);
  });

  it('is said by a population file, vehicle by vehicle', async () => {
    withNotices(`  reminder: { mailing: May 2027, to: { when: { model_year: 2023 } }, ${URGES} }`, (text) =>
      text.replace(/^vehicles:\n/m, 'vehicles:\n  file: { path: data/population.csv }\n'),
    );
    mkdirSync(join(world.workspace, 'data'), { recursive: true });
    const rows = ['vin,notice', `${vinOf(0)},remedy`, `${vinOf(1)},reminder`, `${vinOf(2)},`];
    writeFileSync(join(world.workspace, 'data/population.csv'), `${rows.join('\n')}\n`);
    await run(owners([FJORD, FJORD, FJORD]));
    expect(await reasons()).toEqual(['', 'OTHER_NOTICE', '']);
    await run({ ...owners([FJORD, FJORD, FJORD]), out: join(world.folder, 'reminder') }, 'reminder');
    expect(await reasons(join(world.folder, 'reminder'))).toEqual(['OTHER_NOTICE', '', '']);
  });
});

describe('earlier batches', () => {
  const folder = (name: string) => join(world.folder, name);
  const all = (vehicles: readonly string[]) => owners(vehicles);

  it('say who was promised the notice and has not got it', async () => {
    const request = all([FJORD, HYBRID, HYBRID]);
    await run({ ...request, out: folder('interim') }, 'interim');
    const remedied = world.write('remedied.csv', `vin,campaign,date\n${vinOf(2)},26NA04,2026-05-01\n`);
    const now = { ...request, inputs: { ...request.inputs, remedied }, earlier: [folder('interim')] };
    const { summary } = await run({ ...now, out: folder('remedy') });
    const interim = await table(folder('interim'), 'manifest.csv');
    expect(await table(folder('remedy'), 'promised.csv')).toEqual(
      [
        { vin: vinOf(1), notice: 'interim', piece_id: interim[0]?.piece_id, reason: 'PHASE_NOT_AVAILABLE' },
        { vin: vinOf(2), notice: 'interim', piece_id: interim[1]?.piece_id, reason: 'PHASE_NOT_AVAILABLE' },
      ].sort((a, b) => (a.vin < b.vin ? -1 : 1)),
    );
    expect(summary.promised).toBe(2);
    expect((await verifyBatch(folder('remedy'))).findings).toEqual([]);
    world.overrideCampaign('26NA04', (text) =>
      text.replace('    available: false\n', '    available: true\n    owner_mailing: June 2026\n'),
    );
    await run({ ...now, out: folder('second') });
    expect(await table(folder('second'), 'promised.csv')).toMatchObject([
      { vin: vinOf(2), reason: 'ALREADY_REMEDIED' },
    ]);
    const third = { ...now, earlier: [folder('interim'), folder('second')], out: folder('third') };
    expect((await run(third)).summary.promised).toBe(1);
  });

  it('answer the texts that ask who was mailed before; without earlier batches the row is a problem', async () => {
    await run({ ...owners([HYBRID]), out: folder('interim') }, 'interim');
    world.overrideCampaign('26NA04', (text) =>
      text
        .replace(
          /^warnings:\n {2}en: (.*)\n {2}es: \|-\n(?: {4}.*\n)+/m,
          'warnings:\n  - { when: { mailed: interim }, text: { en: We wrote before., es: Ya le escribimos. } }\n  - { en: "$1", es: Nada. }\n',
        )
        .replace('    available: false\n', '    available: true\n    owner_mailing: June 2026\n'),
    );
    const request = owners([HYBRID, HYBRID]);
    await run({ ...request, earlier: [folder('interim')] });
    const pages = (await readPdf(readFileSync(join(world.out, 'letters-0001.pdf')))).pages.map(textOf);
    const told = [0, 1].map((index) =>
      pages.some((page) => page.includes(vinOf(index)) && page.includes('We wrote before.')),
    );
    expect(told).toEqual([true, false]);
    expect(await table(world.out, 'problems.csv')).toEqual([]);
    await run({ ...request, out: folder('alone') });
    expect(await table(folder('alone'), 'problems.csv')).toMatchObject([
      { line: '2', column: 'mailed', code: 'TEXT_UNDECIDED', hint: expect.stringContaining('--earlier') },
      { line: '3', column: 'mailed', code: 'TEXT_UNDECIDED' },
    ]);
  });

  it('decide who gets a reminder, and have to be given for it', async () => {
    withNotices(
      `  reminder: { mailing: May 2027, ${URGES} }\n  other: { kind: reminder, mailing: May 2027, to: { not_mailed: reminder }, ${URGES} }`,
    );
    await run({ ...all([FJORD]), out: folder('remedy') });
    const request = all([FJORD, FJORD]);
    await expect(run(request, 'reminder')).rejects.toThrow('who were mailed the notice remedy');
    await run({ ...request, earlier: [folder('remedy')], out: folder('reminder') }, 'reminder');
    expect(await reasons(folder('reminder'))).toEqual(['', 'OTHER_NOTICE']);
    await expect(run(request, 'other')).rejects.toThrow('who were not mailed the notice reminder');
    await run({ ...request, earlier: [folder('reminder')] }, 'other');
    expect(await reasons()).toEqual(['OTHER_NOTICE', '']);
  });

  it('are refused where they are of something else, or changed', async () => {
    const request = all([FJORD, HYBRID]);
    await run({ ...request, out: folder('interim') }, 'interim');
    const other = run({ ...request, earlier: [world.folder] });
    await expect(other).rejects.toMatchObject({ code: 'MAIL_BATCH_MISSING' });
    const ofOther = world.run({ ...request, earlier: [folder('interim')] }, '20LC02');
    await expect(ofOther).rejects.toMatchObject({ code: 'BATCH_DIFFERS' });
    const manifest = join(folder('interim'), 'manifest.csv');
    chmodSync(manifest, 0o600);
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(vinOf(1), vinOf(0)));
    await expect(run({ ...request, earlier: [folder('interim')] })).rejects.toMatchObject({
      code: 'BATCH_BROKEN',
      message: 'manifest.csv: its content differs from what was recorded',
    });
  });
});

describe('the effect of a notice', () => {
  const RETRACTION = `  retraction:
    mailing: May 2027
    statutory: false
    envelope: { line: About your vehicle }
    owner_letter: { opening: [Your vehicle needs no repair.], sections: [{ use: questions }] }`;

  it('closes the record: it counts as done without work', async () => {
    withNotices(RETRACTION);
    const request = owners([FJORD, FJORD]);
    await run({ ...request, out: join(world.folder, 'remedy') });
    const one = { ...owners([FJORD]), earlier: [join(world.folder, 'remedy')] };
    await run({ ...one, out: join(world.folder, 'retraction') }, 'retraction');
    await run({ ...owners([FJORD, FJORD]), earlier: [join(world.folder, 'retraction')] });
    expect(await reasons()).toEqual(['ALREADY_REMEDIED', '']);
  });

  it('opens the record again: only work done since counts', async () => {
    withNotices('  supplement: { code: 26NS04, mailing: May 2027, to: { when: { line: fjord } } }', (text) =>
      text.replace('codes: [', 'codes: [{ code: 26NS04, role: also }, '),
    );
    const request = owners([FJORD, FJORD, FJORD]);
    const done = [`${vinOf(0)},26NA04,2026-05-01`, `${vinOf(1)},26NS04,2027-06-01`];
    const remedied = world.write('remedied.csv', ['vin,campaign,date', ...done, ''].join('\n'));
    const inputs = { ...request.inputs, remedied };
    await run({ ...request, inputs, out: join(world.folder, 'supplement') }, 'supplement');
    expect(await reasons(join(world.folder, 'supplement'))).toEqual(['', 'ALREADY_REMEDIED', '']);
    await run({ ...request, inputs, out: join(world.folder, 'before') });
    expect(await reasons(join(world.folder, 'before'))).toEqual(['ALREADY_REMEDIED', 'ALREADY_REMEDIED', '']);
    await run({ ...request, inputs, earlier: [join(world.folder, 'supplement')] });
    expect(await reasons()).toEqual(['', 'ALREADY_REMEDIED', '']);
  });

  it('tells by the day which work counts where the notice has no code of its own', async () => {
    withNotices('  supplement: { mailing: May 2027, to: { when: { line: fjord } } }');
    const request = owners([FJORD, FJORD, FJORD]);
    const done = [`${vinOf(0)},26NA04,2027-04-30`, `${vinOf(1)},26NA04,2027-05-01`, `${vinOf(2)},26NA04,`];
    const remedied = world.write('remedied.csv', ['vin,campaign,date', ...done, ''].join('\n'));
    await run({ ...request, inputs: { ...request.inputs, remedied } }, 'supplement');
    expect(await reasons()).toEqual(['', 'ALREADY_REMEDIED', '']);
  });
});

describe('a list', () => {
  const CORRECTION = (count: number) => `  correction:
    mailing: May 2027
    statutory: false
    envelope: { line: About our letter }
    to: { list: { path: data/wrong.csv, count: ${count} } }
    owner_letter: { opening: [Our letter was a mistake.], sections: [{ use: questions }] }`;

  function withList(count: number): void {
    withNotices(CORRECTION(count));
    mkdirSync(join(world.workspace, 'data'), { recursive: true });
    writeFileSync(join(world.workspace, 'data/wrong.csv'), `vin\n${vinOf(0)}\n${vinOf(1)}\n`);
  }

  it('names who gets the notice, though no line has the vehicle', async () => {
    withList(2);
    const { summary } = await run(owners([FJORD, 'Skerry,2023,2023-06-01', FJORD]), 'correction');
    expect(await reasons()).toEqual(['', '', 'OTHER_NOTICE']);
    expect(summary.inputs.map(({ name }) => name)).toContain('wrong.csv');
  });

  it('of another length makes no batch', async () => {
    withList(3);
    await expect(run(owners([FJORD]), 'correction')).rejects.toMatchObject({
      code: 'POPULATION_FILE',
      message: 'the list has 2 rows, and the campaign file says count: 3',
    });
  });
});
