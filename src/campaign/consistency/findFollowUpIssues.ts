/** Finds what in a follow-up contradicts itself or the files beside it. */

import type { Campaign } from '../schema/campaignSchema.js';
import type { FollowUp } from '../schema/followUpSchema.js';
import type { YamlIssue, YamlSource } from '../yaml/readYaml.js';
import { findFollowUpConditionIssues } from './findConditionIssues.js';
import { beginsAfter } from './findEndIssues.js';
import { findStandingIssues } from './findStandingIssues.js';
import { findStrangeFonts } from './findStrangeFonts.js';
import { type Neighbors, strangeBrand, strangeCodes } from './findStrangers.js';
import { findFollowUpTextIssues } from './findTextIssues.js';
import { type Inconsistency, repeats } from './inconsistency.js';
import { findFollowUpShownIssues } from './work/findShownIssues.js';

/** The files beside a follow-up, including the campaigns themselves. */
export interface FollowUpNeighbors extends Omit<Neighbors, 'codeForms' | 'decoded'> {
  campaign(code: string): Campaign;
}

/** Without neighbors, the files that the follow-up names are not checked. */
export function findFollowUpIssues(
  followUp: FollowUp,
  source: YamlSource,
  neighbors?: FollowUpNeighbors,
): readonly YamlIssue[] {
  const found = [
    ...(neighbors === undefined ? [] : strangers(followUp, neighbors)),
    ...repeated(followUp),
    ...findStandingIssues(followUp),
    ...findFollowUpShownIssues(followUp),
  ];
  return [
    ...found.map(({ path, ...issue }) => ({ place: source.placeOf(path), ...issue })),
    ...findFollowUpTextIssues(followUp, source),
  ];
}

function strangers(followUp: FollowUp, neighbors: FollowUpNeighbors): Inconsistency[] {
  const known = followUp.campaigns.filter((code) => neighbors.campaigns.includes(code));
  return [
    ...strangeBrand(followUp.brand, neighbors),
    ...(neighbors.families ? findStrangeFonts(followUp.speaks, ['speaks'], neighbors.families()) : []),
    ...strangeCodes(followUp.campaigns, 'campaigns', `${followUp.name} follows up`, neighbors),
    ...known.flatMap((code) => endIssues(followUp, neighbors.campaign(code))),
    ...findFollowUpConditionIssues(
      followUp,
      known.map((code) => neighbors.campaign(code)),
    ),
  ];
}

/** Owners are not reminded of a campaign that has ended. */
function endIssues(
  { date, mailing_month }: FollowUp,
  { code, closed, ...campaign }: Campaign,
): Inconsistency[] {
  const ends = campaign.ends ?? closed?.date;
  if (ends === undefined) return [];
  const later = `after ${code} has ended (${campaign.ends === undefined ? 'closed' : 'ends'}: ${ends}); leave ${code} out, or correct one of the two dates`;
  return [
    ...(date > ends ? [{ path: ['date'], what: `dealers are informed on ${date}, ${later}` }] : []),
    ...(beginsAfter(mailing_month, ends)
      ? [{ path: ['mailing_month'], what: `owners are written to in ${mailing_month}, ${later}` }]
      : []),
  ];
}

function repeated({ campaigns, audiences, dealer_letter, owner_letter }: FollowUp): Inconsistency[] {
  const ids = audiences.map(({ id }) => id);
  const sections = dealer_letter.sections.map(({ id }) => id);
  return [
    ...repeats(campaigns).map(({ index, value }) => ({
      path: ['campaigns', index],
      what: `${value} appears twice; keep one`,
    })),
    ...repeats(ids).map(({ index, value }) => ({
      path: ['audiences', index, 'id'],
      what: `the audience ${value} appears twice; give each its own id`,
    })),
    ...repeats(sections).map(({ index, value }) => ({
      path: ['dealer_letter', 'sections', index, 'id'],
      what: `the id ${value} appears twice; give each section its own`,
    })),
    ...repeats(owner_letter.sections.map(({ id }) => id)).map(({ index, value }) => ({
      path: ['owner_letter', 'sections', index, 'id'],
      what: `the id ${value} appears twice; give each section its own`,
    })),
  ];
}
