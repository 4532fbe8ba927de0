/** Finds owner mailings that begin after the last day of a campaign. */

import { monthOf, type YearMonth } from '../../base/facts/months.js';
import type { IsoDay } from '../../shapes/units.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Inconsistency } from './inconsistency.js';

export function findEndIssues({ ends, owner_mailing, phases }: Campaign): Inconsistency[] {
  const mailings = [
    { path: ['owner_mailing'], mailing: owner_mailing },
    ...phases.map((phase, index) => ({
      path: ['phases', index, 'owner_mailing'],
      mailing: phase.owner_mailing,
    })),
  ];
  return mailings.flatMap(({ path, mailing }) => {
    if (ends === undefined || mailing?.from === undefined || mailing.from <= ends) return [];
    const what = `owners are written to in ${mailing.printed.en}, after the campaign has ended (ends: ${ends}); correct one of the two`;
    return [{ path, what }];
  });
}

/** Whether no day of the month is before or on the last day. */
export function beginsAfter(month: YearMonth, lastDay: IsoDay): boolean {
  return month > monthOf(lastDay);
}
