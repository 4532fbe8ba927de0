/** What a batch does with record files whose columns or rows decide less than they seem to. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batchReport } from '../../src/cli/reports/batchReport.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { table, World } from './world.js';

const VIN = '2T2BAMCA4RC911965';
const HEADER = 'vin,name,address1,city,state,zip,model,model_year,origin,production_date';
const OWNER = `${VIN},Ana Example,1 Sample St,Austin,TX,78701,RX 350h,2024,NAP,2023-09-05`;

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

function request(files: Readonly<Record<string, readonly string[]>>, header = HEADER, row = OWNER) {
  const { out, inputs } = world.owners([row], header);
  const others = Object.entries(files).map(([role, lines]) => [
    role,
    world.write(`${role}.csv`, `${lines.join('\n')}\n`),
  ]);
  return { out, inputs: { ...inputs, ...Object.fromEntries(others) } };
}

describe('a batch', () => {
  it('names every column that it does not read, on the report, in summary.json and in summary.pdf', async () => {
    const files = { exclude: ['vin,reason,entered by'] };
    const result = await world.run(request(files, `${HEADER},mileage,campaign_no`, `${OWNER},9,X`));
    const unread = [
      { role: 'owners', name: 'owners.csv', columns: ['mileage', 'campaign_no'] },
      { role: 'exclude', name: 'exclude.csv', columns: ['entered by'] },
    ];
    const summary: unknown = JSON.parse(readFileSync(join(world.out, 'summary.json'), 'utf8'));
    expect(summary).toMatchObject({ unread });
    const words = 'Not read: 2 columns of owners.csv: mileage, campaign_no.';
    expect(batchReport(result, 'out')).toContain(`${words}\n`);
    const { pages } = await readPdf(readFileSync(join(world.out, 'summary.pdf')));
    const [wall = '', ...counts] = pages.map((page) => textOf(page).replace(/\s+/g, ' '));
    expect(wall).toContain(words);
    // the first page is for the wall: what to print, what to watch, and the files
    expect(wall).toMatch(
      /1 piece.*1 sheet.*1 file.*What to Watch.*letters-0001\.pdf.*Made From.*owners\.csv/,
    );
    expect([wall, counts.join(' ')].map((text) => text.includes('State'))).toEqual([false, true]);
  });

  it('makes nothing of an owners file with a column that looks like ours', async () => {
    const made = world.run(request({}, `${HEADER},Leased`, `${OWNER},Y`));
    await expect(made).rejects.toMatchObject({ code: 'COLUMN_UNKNOWN', exit: 3 });
    expect(existsSync(world.out)).toBe(false);
  });

  it('mails an owner whom a remedied row without a campaign, or with an unknown one, would suppress', async () => {
    for (const campaign of ['', '23LJ10']) {
      const { summary, exit } = await world.run({
        ...request({ remedied: ['vin,campaign', `${VIN},${campaign}`] }),
        out: join(world.folder, `out-${campaign}`),
      });
      expect([exit, summary.mailed, summary.problems]).toEqual([1, 1, 1]);
    }
  });

  it.each([VIN.toLowerCase(), `${VIN.slice(0, 3)}-${VIN.slice(3, 9)} ${VIN.slice(9)}`, `\u200B${VIN}\u00A0`])(
    'excludes the VIN that is written %j',
    async (written) => {
      await world.run(request({ exclude: ['vin,reason', `${written},sold`] }));
      const [outcome] = await table(world.out, 'outcomes.csv');
      expect(outcome).toMatchObject({ vin: VIN, reason: 'EXCLUDED' });
    },
  );

  it.each([
    `${VIN.slice(0, 16)},sold`,
    `${VIN},sold,too much`,
    ',stolen',
    `${VIN.slice(0, 8)}9${VIN.slice(9)},sold`,
  ])('stops at the exclude row %j, and makes nothing', async (row) => {
    const made = world.run(request({ exclude: ['vin,reason', row] }));
    await expect(made).rejects.toMatchObject({ code: 'EXCLUSION_UNREADABLE', exit: 3, place: { line: 2 } });
    expect(existsSync(world.out)).toBe(false);
  });
});
