/** A batch of what is over is refused, and one of what is still to be decided unless somebody accepts it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSummary } from '../../src/batch/folder/readSummary.js';
import { planBatch } from '../../src/batch/plan/planBatch.js';
import { runBatch } from '../../src/batch/runBatch.js';
import { verifyBatch } from '../../src/batch/verify/verifyBatch.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { World } from './world.js';

const world = new World();
afterAll(() => world.remove());
const request = { ...(await world.tables(12)), phase: 5 };
const says = (words: string) => {
  world.overrideCampaign('23LJ01', (text) => `${text}\n${words}\n`);
  return world.context();
};

describe('a closed campaign', () => {
  const closed = (date: string) => says(`closed: { date: ${date}, as: withdrawn, reason: A new remedy. }`);

  it('is not mailed after its last day: neither by the day of the run nor by the date of its letters', async () => {
    const later = closed('2026-09-30');
    const plan = planBatch({ ...request, day: '2026-10-01' }, later);
    await expect(plan).rejects.toMatchObject({
      code: 'CAMPAIGN_CLOSED',
      message: '23LJ01 is withdrawn since 2026-09-30 (A new remedy.), and a batch would start on 2026-10-01',
      place: { file: '23LJ01.yaml', field: 'closed' },
    });
    await expect(planBatch({ ...request, day: '2026-09-30' }, later)).resolves.toBeDefined();
    await expect(planBatch(request, closed('2020-01-01'))).rejects.toMatchObject({
      code: 'CAMPAIGN_CLOSED',
      message: expect.stringMatching(/its mailing would start on 20/),
    });
  });
});

describe('open points', () => {
  it('need a reason, which the summary keeps and which makes another batch', async () => {
    const plain = (await planBatch(request, says(''))).fingerprint;
    const open = says('open_points: [Counsel has not read the risk.]');
    await expect(planBatch(request, open)).rejects.toMatchObject({
      code: 'OPEN_POINTS',
      message: 'this is still to be decided: 23LJ01: Counsel has not read the risk.',
      hint: expect.stringContaining('--accept open-points=REASON'),
    });
    const accepted = { ...request, accept: { 'open-points': 'agreed by phone' } };
    const other = { ...request, accept: { 'open-points': 'agreed by mail' } };
    const prints = await Promise.all([accepted, other].map((each) => planBatch(each, open)));
    expect(new Set([plain, ...prints.map(({ fingerprint }) => fingerprint)]).size).toBe(3);
    await runBatch(accepted, open);
    expect(await readSummary(accepted.out)).toMatchObject({
      accepted: { 'open-points': 'agreed by phone' },
      open_points: ['23LJ01: Counsel has not read the risk.'],
      assumed: [{ path: '23LJ01 chart', why: expect.stringContaining('Months of phases') }],
    });
    const { pages } = await readPdf(readFileSync(join(accepted.out, 'proof.pdf')));
    const last = pages.map(textOf).at(-1)?.replaceAll(/\s+/g, '');
    expect(last).toContain('Stilltobedecided');
    expect(last).toContain('23LJ01Counselhasnotreadtherisk.');
    expect(last).toContain('23LJ01chartMonthsofphases');
    expect((await verifyBatch(accepted.out)).findings).toEqual([]);
  });

  it('are all that can be accepted', async () => {
    const strange = planBatch({ ...request, accept: { 'open-point': 'why not' } }, says(''));
    await expect(strange).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('did you mean "open-points"'),
    });
  });
});
