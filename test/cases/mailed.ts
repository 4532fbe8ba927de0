/** What each batch of the cases mails of its invented owners, and why it leaves out the others: data. */

export interface Mailed {
  readonly folder: string;
  readonly campaign: string;
  readonly notice: string;
  readonly phase?: number;
  readonly records: number;
  readonly mailed: number;
  readonly reasons: Readonly<Record<string, number>>;
}

/** One batch for each phase. Who is done, or excluded, counts in the phase that the vehicle has. */
function byPhase(
  of: Pick<Mailed, 'folder' | 'campaign' | 'records'>,
  phases: readonly (readonly [mailed: number, done: number])[],
  elsewhere: Readonly<Record<string, number>>,
): readonly Mailed[] {
  const apart = Object.values(elsewhere).reduce((sum, count) => sum + count, 0);
  return phases.map(([mailed, done], index) => ({
    ...of,
    notice: 'remedy',
    phase: index + 1,
    mailed,
    reasons: {
      ...elsewhere,
      OTHER_PHASE: of.records - apart - mailed - done,
      ...(done === 0 ? {} : { ALREADY_REMEDIED: done }),
    },
  }));
}

export const MAILED: readonly Mailed[] = [
  {
    folder: '24S49',
    campaign: '24S49',
    notice: 'remedy',
    records: 14,
    mailed: 7,
    // another plant, a day before the first and a day after the last
    reasons: { EXCLUDED: 1, NOT_COVERED: 3, ALREADY_REMEDIED: 1, DUPLICATE_VIN: 1, VEHICLE_INCOMPLETE: 1 },
  },
  {
    folder: '13454',
    campaign: '13454',
    notice: 'interim',
    records: 14,
    mailed: 8,
    // a year before the first, one after the last, a model under another make; one repaired under each number
    reasons: { EXCLUDED: 1, NOT_COVERED: 3, ALREADY_REMEDIED: 2 },
  },
  {
    folder: 'K0D',
    campaign: 'K0D',
    notice: 'remedy',
    records: 16,
    mailed: 11,
    // two registered where it is warm, and a model year after the last
    reasons: { EXCLUDED: 1, NOT_COVERED: 3, ALREADY_REMEDIED: 1 },
  },
  ...byPhase(
    { folder: 'K0D', campaign: 'K0D', records: 16 },
    [...[2, 2, 2, 1, 1, 1, 1, 1].entries()].map(([index, mailed]) => [mailed, index === 0 ? 1 : 0]),
    { EXCLUDED: 1, NOT_COVERED: 3 },
  ),
  {
    folder: 'K0D',
    campaign: 'ZKA',
    notice: 'remedy',
    records: 16,
    mailed: 13,
    reasons: { EXCLUDED: 1, NOT_COVERED: 1, ALREADY_REMEDIED: 1 },
  },
  {
    folder: '20TA02',
    campaign: '20TA02',
    notice: 'remedy',
    records: 25,
    mailed: 15,
    // one that the population file does not have; repaired under either code; six whose remedy is not there yet
    reasons: { EXCLUDED: 1, NOT_COVERED: 1, PHASE_NOT_AVAILABLE: 6, ALREADY_REMEDIED: 2 },
  },
  ...byPhase(
    { folder: '20TA02', campaign: '20TA02', records: 25 },
    [...[3, 5, 2, 1, 2, 2].entries()].map(([index, mailed]) => [mailed, index === 1 ? 2 : 0]),
    { EXCLUDED: 1, NOT_COVERED: 1 },
  ),
  {
    folder: '20TA02',
    campaign: '20TA02',
    notice: 'interim',
    records: 25,
    mailed: 6,
    reasons: { EXCLUDED: 1, NOT_COVERED: 1, OTHER_NOTICE: 17 },
  },
];
