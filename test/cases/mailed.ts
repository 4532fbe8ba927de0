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
];
