/** Reads the work on a vehicle by what the inspections of its campaigns say: which outcome completes a campaign. */
import type { Completes, Work, WorkRules } from '../../shapes/work.js';
import { fold } from '../conditions/fold.js';
import type { Campaign } from '../schema/campaignSchema.js';

type Outcome = Campaign['inspection'][number];

/** Ids of the outcomes that may be reported under each code of each event; none for a campaign without an inspection. */
export type OutcomeIds = ReadonlyMap<string, readonly string[]>;

export function outcomeIds(campaigns: readonly Campaign[]): OutcomeIds {
  const inspected = campaigns.filter(({ inspection }) => inspection.length > 0);
  return new Map(
    inspected.flatMap((campaign) => {
      const ids = campaign.inspection.map(({ id }) => id);
      return eventCodes(campaign).map((code) => [code, ids] as const);
    }),
  );
}

/** How a set of work and outcomes names an outcome; no code of a campaign reads like it. */
export function outcomeName(campaign: string, id: string): string {
  return `${campaign} outcome ${id}`;
}

/** The ids of the outcomes of a campaign in such a set. */
export function outcomesOf(campaign: string, found: ReadonlySet<string>): ReadonlySet<string> {
  const start = outcomeName(campaign, '');
  const names = [...found].filter((name) => name.startsWith(start));
  return new Set(names.map((name) => name.slice(start.length)));
}

/**
 * Work without an outcome completes the campaign, and so does any work under a code whose file is not among these, or
 * has no inspection. An outcome that the inspection does not declare completes nothing.
 */
export function workRules(campaigns: readonly Campaign[]): WorkRules {
  const byCode = new Map<string, Campaign>();
  for (const campaign of campaigns)
    for (const code of eventCodes(campaign)) if (!byCode.has(code)) byCode.set(code, campaign);
  const find = (code: string, outcome: string): Outcome | undefined => {
    const wanted = fold(outcome);
    return byCode.get(code)?.inspection.find(({ id }) => fold(id) === wanted);
  };
  return {
    completes: (code, outcome) => {
      const inspection = byCode.get(code)?.inspection ?? [];
      if (outcome === '' || inspection.length === 0) return true;
      return completesBy(find(code, outcome));
    },
    foundBy: (code, outcome) => {
      const home = byCode.get(code);
      const found = find(code, outcome);
      return home === undefined || found === undefined ? [] : [outcomeName(home.code, found.id)];
    },
  };
}

function completesBy(outcome: Outcome | undefined): Completes {
  if (outcome === undefined) return false;
  const { completes, visits = 1 } = outcome;
  return completes === 'after_last_visit' ? { visits } : completes;
}

/** Those whose work is the campaign's own; a twin's is on other vehicles. */
function eventCodes({ code, codes }: Campaign): readonly string[] {
  return [code, ...codes.filter(({ role }) => role !== 'twin').map((other) => other.code)];
}

/** The codes that are done on one vehicle, and the names of the outcomes found. A visit is a day. */
export function doneBy(work: readonly Work[], { completes, foundBy }: WorkRules): ReadonlySet<string> {
  const done = new Set<string>();
  const days = new Map<string, Set<string>>();
  for (const { campaign, date = '', outcome } of work) {
    for (const name of foundBy(campaign, outcome)) done.add(name);
    const answer = completes(campaign, outcome);
    if (answer === true) done.add(campaign);
    if (typeof answer === 'boolean') continue;
    const key = `${campaign} ${fold(outcome)}`;
    const visited = days.get(key) ?? new Set();
    days.set(key, visited.add(date));
    if (visited.size >= answer.visits) done.add(campaign);
  }
  return done;
}
