/** What outcomes in remedied files do. */
import { describe, expect, it } from 'vitest';
import { isCampaignDone } from '../../../src/campaign/repairs/repairs.js';
import { doneBy, outcomeIds, outcomesOf, workRules } from '../../../src/campaign/repairs/workRules.js';
import type { Campaign } from '../../../src/campaign/schema/campaignSchema.js';
import { parseCampaign } from '../../../src/campaign/workspace/parseCampaign.js';
import { fixtureText } from '../fixtureFiles.js';

const INSPECTION = `
inspection:
  - { id: A, finding: Whole, repair: None, op_codes: [], parts: [] }
  - { id: B, finding: Worn, repair: Under the other campaign, op_codes: [], parts: [], completes: false }
  - { id: C, finding: Leaks, repair: In two visits, op_codes: [], parts: [], visits: 2, completes: after_last_visit }
codes: [{ code: 20LB02, role: interim }, { code: 20TC02, role: twin }]
earlier: [{ code: 19LC01, done: true }]
`;

const campaign: Campaign = parseCampaign({
  file: '20LC02.yaml',
  text: `${fixtureText('campaigns/20LC02.yaml')}${INSPECTION}`,
});

type Row = readonly [code: string, outcome: string, date?: string];

const done = (...rows: readonly Row[]) =>
  doneBy(
    rows.map(([code, outcome, date]) => ({ campaign: code, outcome, date })),
    workRules([campaign]),
  );

const isDone = (...rows: readonly Row[]): boolean => isCampaignDone(campaign, done(...rows));

describe('work with an outcome', () => {
  it('completes the campaign where the inspection says so, in any case', () => {
    expect(isDone(['20LC02', 'A'])).toBe(true);
    expect(isDone(['20LC02', 'a'])).toBe(true);
    expect(isDone(['20LB02', 'A'])).toBe(true);
    expect(isDone(['20LC02', 'B'])).toBe(false);
    expect(isDone(['20LB02', 'B'])).toBe(false);
    expect(isDone(['20LC02', 'B'], ['20LC02', ''])).toBe(true);
  });

  it('completes it with the last visit; a day is one visit, and so are all rows without a day', () => {
    expect(isDone(['20LC02', 'C', '2024-01-02'])).toBe(false);
    expect(isDone(['20LC02', 'C', '2024-01-02'], ['20LC02', 'c', '2024-01-02'])).toBe(false);
    expect(isDone(['20LC02', 'C'], ['20LC02', 'C'])).toBe(false);
    expect(isDone(['20LC02', 'C', '2024-01-02'], ['20LC02', 'c', '2024-02-02'])).toBe(true);
  });

  it('completes nothing where the inspection has no such outcome', () => {
    expect(isDone(['20LC02', 'D'])).toBe(false);
  });

  it('is not read under a code whose inspection is not at hand', () => {
    expect(isDone(['19LC01', 'B'])).toBe(true);
    expect(isDone(['20TC02', 'A'])).toBe(false);
  });

  it('is known by its id, whatever the row writes', () => {
    expect([...outcomesOf('20LC02', done(['20LB02', 'b'], ['20LC02', 'C'], ['23LJ01', 'A']))]).toEqual([
      'B',
      'C',
    ]);
    expect(outcomeIds([campaign]).get('20LB02')).toEqual(['A', 'B', 'C']);
    expect(outcomeIds([campaign]).has('20TC02')).toBe(false);
  });
});
