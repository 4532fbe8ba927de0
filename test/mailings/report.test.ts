import { expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { countCampaign } from '../../src/mailings/report/countCampaign.js';
import { reportPeriods } from '../../src/mailings/report/reportPeriods.js';
import { openVehicleDates } from '../../src/mailings/report/vehicleDates.js';
import type { VehicleMailing, VehicleStory } from '../../src/shapes/mailings/mailings.js';

const campaign = openWorkspace('fixtures', nodeFiles).campaign('26NA04');

const mailed = (day: string, changes: Partial<VehicleMailing> = {}): VehicleMailing => ({
  ...{ day, notice: 'remedy', piece: 'P-1', phase: '1', state: 'TX', reason: '' },
  ...{ machine: undefined, returned: undefined },
  ...changes,
});
const story = (mailings: readonly VehicleMailing[], changes: Partial<VehicleStory> = {}): VehicleStory => ({
  ...{ mailings, works: [], dealer: '', excluded: undefined },
  ...changes,
});
const back = (day: string) => ({ returned: { day, kind: 'undeliverable' } }) as const;
const work = (date: string | undefined, more: object = {}) => ({
  works: [{ campaign: '26NA04', date, outcome: '', ...more }],
});

async function* all(stories: readonly VehicleStory[]) {
  yield* stories;
}

/** The counts of each period that has begun, as `notified remedied inspected undeliverable withoutNotice`. */
async function counted(asOf: string, ...stories: readonly VehicleStory[]): Promise<readonly string[]> {
  const datesOf = openVehicleDates(campaign);
  const periods = reportPeriods('2026-03-16');
  const told = await countCampaign({ stories: all(stories), datesOf, periods, asOf, dealerName: () => '' });
  return told.periods.flatMap(({ counts }) =>
    counts === undefined
      ? []
      : [
          [
            counts.notified,
            counts.remedied,
            counts.inspected,
            counts.unreachable.undeliverable,
            counts.withoutNotice,
          ].join(' '),
        ],
  );
}

it('reports on eight quarters from the first mailing on, then on three years', () => {
  const periods = reportPeriods('2026-03-16');
  expect(periods.map(({ label }) => label).join(' ')).toBe(
    'Q1 2026 Q2 2026 Q3 2026 Q4 2026 Q1 2027 Q2 2027 Q3 2027 Q4 2027 2028 2029 2030',
  );
  expect(periods[3]).toEqual({ label: 'Q4 2026', from: '2026-10-01', to: '2026-12-31', due: '2027-01-30' });
  const late = reportPeriods('2024-11-02');
  expect(late[0]).toEqual({ label: 'Q4 2024', from: '2024-10-01', to: '2024-12-31', due: '2025-01-30' });
  expect(late[8]).toMatchObject({ label: '2026-10 to 2027-09', from: '2026-10-01', to: '2027-09-30' });
});

it.each<[string, VehicleStory, readonly string[]]>([
  [
    'a notice counts from its mailing on',
    story([mailed('2026-04-02')]),
    ['0 0 0 0 0', '1 0 0 0 0', '1 0 0 0 0'],
  ],
  [
    'work counts from its day on, and an inspection without a repair by itself',
    story([mailed('2026-03-16')], work('2026-07-01', { result: 'inspected' })),
    ['1 0 0 0 0', '1 0 0 0 0', '1 1 1 0 0'],
  ],
  [
    'work of an unknown day counts on the last day only',
    story([mailed('2026-03-16')], work(undefined)),
    ['1 0 0 0 0', '1 0 0 0 0', '1 1 0 0 0'],
  ],
  [
    'an owner is unreachable from the return until the next notice',
    story([mailed('2026-03-16', back('2026-03-30')), mailed('2026-07-01', { piece: 'Q-1' })]),
    ['1 0 0 1 0', '1 0 0 1 0', '1 0 0 0 0'],
  ],
  [
    'what comes back after a later notice makes nobody unreachable',
    story([mailed('2026-03-16', back('2026-04-10')), mailed('2026-04-01', { piece: 'Q-1' })]),
    ['1 0 0 0 0', '1 0 0 0 0', '1 0 0 0 0'],
  ],
  [
    'a remedied vehicle is not unreachable',
    story([mailed('2026-03-16', back('2026-03-30'))], work('2026-05-01')),
    ['1 0 0 1 0', '1 1 0 0 0', '1 1 0 0 0'],
  ],
  [
    'a piece that the machine damaged is no notice until its copy is done',
    story([mailed('2026-03-16', { machine: 'damaged' }), mailed('2026-05-01', { machine: 'done' })]),
    ['0 0 0 0 1', '1 0 0 0 0', '1 0 0 0 0'],
  ],
  [
    'a rejected record is without a notice until it is mailed',
    story([mailed('2026-03-16', { piece: '', reason: 'ADDRESS_INCOMPLETE' }), mailed('2026-08-01')]),
    ['0 0 0 0 1', '0 0 0 0 1', '1 0 0 0 0'],
  ],
])('%s', async (_, one, expected) => {
  expect(await counted('2026-08-15', one)).toEqual(expected);
});

it('an excluded vehicle is unreachable where the file says why', async () => {
  const left = mailed('2026-03-16', { piece: '', reason: 'EXCLUDED' });
  const stories = [story([left], { excluded: 'stolen' }), story([left], { excluded: undefined })];
  const told = await countCampaign({
    ...{ stories: all(stories), datesOf: openVehicleDates(campaign), periods: [], asOf: '2026-03-20' },
    dealerName: () => '',
  });
  expect(told.now).toMatchObject({ unreachable: { stolen: 1, other: 0 }, withoutNotice: 1 });
});

it('a supplement opens a remedied vehicle again until the work that follows it', async () => {
  const supplement = {
    kind: 'supplement',
    mailing: { printed: 'July 2026', from: '2026-07-01', to: '2026-07-31' },
  };
  const notices = { ...campaign.notices, again: supplement } as unknown as typeof campaign.notices;
  const datesOf = openVehicleDates({ ...campaign, notices });
  const told = async (mailings: readonly VehicleMailing[], ...days: readonly string[]) => {
    const works = days.map((date) => ({ campaign: '26NA04', date, outcome: '' }));
    const stories = all([story(mailings, { works })]);
    const order = { stories, datesOf, periods: reportPeriods('2026-03-16'), dealerName: () => '' };
    const { periods } = await countCampaign({ ...order, asOf: '2026-12-31' });
    return periods.flatMap(({ counts }) => counts?.remedied ?? []).join('');
  };
  const first = mailed('2026-03-16');
  const again = mailed('2026-07-06', { notice: 'again', piece: 'S-1' });
  expect(await told([first], '2026-05-01')).toBe('0111');
  expect(await told([first, again], '2026-05-01')).toBe('0100');
  expect(await told([first, again], '2026-05-01', '2026-10-01')).toBe('0101');
  expect(await told([first, { ...again, machine: 'damaged' }], '2026-05-01')).toBe('0111');
});

it('an outcome that does not complete the campaign is no remedy', async () => {
  const inspection = campaign.inspection.map((outcome) => ({ ...outcome, completes: outcome.id !== 'A' }));
  const datesOf = openVehicleDates({ ...campaign, inspection });
  const done = (outcome: string) => datesOf(story([], work('2026-05-01', { outcome }))).done?.day;
  expect([done('A'), done('B')]).toEqual([undefined, '2026-05-01']);
});
