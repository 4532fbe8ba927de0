/** The batches of the notices of a recall: who gets which. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { readSummary } from '../../src/batch/folder/readSummary.js';
import type { BatchRequest, BatchResult } from '../../src/batch/plan/batchRequest.js';
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

/** 26NA04 with further notices, indented by two. */
function withNotices(notices: string, change: (text: string) => string = (text) => text): void {
  world.overrideCampaign('26NA04', (text) => change(text).replace(/^notices:\n/m, `notices:\n${notices}\n`));
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
    withNotices('  reminder: { mailing: mid-March 2026, to: { when: { line: fjord } } }');
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
    withNotices('  reminder: { mailing: May 2027, to: { when: { repaired_under: 25NA01 } } }', (text) =>
      text.replace(/^kind:/m, 'earlier: [{ code: 25NA01 }]\nkind:'),
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
    withNotices('  reminder: { mailing: May 2027, to: { when: { model_year: 2023 } } }', (text) =>
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
