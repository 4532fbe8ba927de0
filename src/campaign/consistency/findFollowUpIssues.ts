/** A follow-up of the right types comes in; what in it contradicts itself goes out, with places. */

import type { Campaign } from '../schema/campaignSchema.js';
import type { FollowUp } from '../schema/followUpSchema.js';
import type { YamlIssue, YamlSource } from '../yaml/readYaml.js';
import { beginsAfter } from './findEndIssues.js';
import { type Neighbours, strangeBrand, strangeCodes } from './findStrangers.js';
import { findFollowUpTextIssues } from './findTextIssues.js';
import { type Inconsistency, repeats } from './inconsistency.js';

/** What stands beside a follow-up, the campaigns themselves among it. */
export interface FollowUpNeighbours extends Neighbours {
  campaign(code: string): Campaign;
}

/** Without neighbours nothing is said of the files that the follow-up names. */
export function findFollowUpIssues(
  followUp: FollowUp,
  source: YamlSource,
  neighbours?: FollowUpNeighbours,
): readonly YamlIssue[] {
  const found = [...(neighbours === undefined ? [] : strangers(followUp, neighbours)), ...repeated(followUp)];
  return [
    ...found.map(({ path, what }) => ({ place: source.placeOf(path), what })),
    ...findFollowUpTextIssues(followUp, source),
  ];
}

function strangers(followUp: FollowUp, neighbours: FollowUpNeighbours): Inconsistency[] {
  const known = followUp.campaigns.filter((code) => neighbours.campaigns.includes(code));
  return [
    ...strangeBrand(followUp.brand, neighbours),
    ...strangeCodes(followUp.campaigns, 'campaigns', `${followUp.name} follows up`, neighbours),
    ...known.flatMap((code) => endIssues(followUp, neighbours.campaign(code))),
  ];
}

/** Nobody is reminded of a campaign that has ended. */
function endIssues({ date, mailing_month }: FollowUp, { code, ends }: Campaign): Inconsistency[] {
  if (ends === undefined) return [];
  const told = `when ${code} has ended (ends: ${ends}); leave ${code} out, or mend one of the two`;
  return [
    ...(date > ends ? [{ path: ['date'], what: `dealers are told on ${date}, ${told}` }] : []),
    ...(beginsAfter(mailing_month, ends)
      ? [{ path: ['mailing_month'], what: `owners are written to in ${mailing_month}, ${told}` }]
      : []),
  ];
}

function repeated({ campaigns, audiences, dealer_letter }: FollowUp): Inconsistency[] {
  const ids = audiences.map(({ id }) => id);
  const sections = dealer_letter.sections.map(({ id }) => id);
  return [
    ...repeats(campaigns).map(({ index, value }) => ({
      path: ['campaigns', index],
      what: `${value} stands twice; keep one`,
    })),
    ...repeats(ids).map(({ index, value }) => ({
      path: ['audiences', index, 'id'],
      what: `the audience ${value} stands twice; give each its own id`,
    })),
    ...repeats(sections).map(({ index, value }) => ({
      path: ['dealer_letter', 'sections', index, 'id'],
      what: `the id ${value} stands twice; each needs its own`,
    })),
  ];
}
