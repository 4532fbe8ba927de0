/** Finds campaigns that divide a population and do not agree on it. */
import { partsOf } from '../../coverage/parts/partsOf.js';
import type { Campaign } from '../../schema/campaignSchema.js';
import { type Neighbors, strangeCodes } from '../findStrangers.js';
import { type Inconsistency, repeats } from '../inconsistency.js';

const PATH = ['vehicles', 'precedence'];

/** Without neighbors, the files of the other campaigns are not checked. */
export function findPartIssues(campaign: Campaign, neighbors?: Neighbors): Inconsistency[] {
  const { precedence, zones } = campaign.vehicles ?? {};
  if (precedence === undefined) return [];
  const both =
    zones === undefined
      ? []
      : [{ path: PATH, what: 'a population is divided by zones or by campaigns; take one of the two out' }];
  const codes = [precedence].flat();
  const strangers = neighbors === undefined ? [] : strange(codes, campaign.code, neighbors);
  if (strangers.length > 0) return [...both, ...strangers];
  return [
    ...both,
    ...(Array.isArray(precedence)
      ? listIssues(precedence, campaign)
      : elsewhere(campaign, precedence, neighbors)),
  ];
}

function strange(codes: readonly string[], own: string, neighbors: Neighbors): Inconsistency[] {
  const others = codes.filter((code) => code !== own);
  return strangeCodes(others, 'precedence', `${own} divides a population with`, neighbors).map((issue) => ({
    ...issue,
    path: PATH,
  }));
}

function listIssues(listed: readonly string[], campaign: Campaign): Inconsistency[] {
  const { code } = campaign;
  const missing = listed.includes(code)
    ? []
    : [{ path: PATH, what: `the list has no ${code}, which is the code of this file; put it in its place` }];
  const silent = partsOf(campaign).filter((part) => part.code !== code && part.vehicles?.precedence !== code);
  return [
    ...missing,
    ...repeats(listed).map(({ index, value }) => ({
      path: [...PATH, index],
      what: `${value} stands in the list twice`,
    })),
    ...silent.map((part) => ({
      path: [...PATH, listed.indexOf(part.code)],
      what: `${part.code} does not name this file; write precedence: ${code} under its vehicles`,
    })),
  ];
}

/** The file that is named has the list. */
function elsewhere(campaign: Campaign, code: string, neighbors: Neighbors | undefined): Inconsistency[] {
  if (campaign.beside.parts !== undefined || neighbors === undefined) return [];
  const what =
    code === campaign.code
      ? `${code} is the code of this file; give the list of campaigns in their order`
      : `${code} does not list ${campaign.code} under vehicles.precedence; add it there in its place`;
  return [{ path: PATH, what }];
}
