/** Refuses a batch of what is over or still to be decided. */
import { Fault } from '../../../base/problems.js';
import { nearest } from '../../../base/text/nearest.js';
import { requireStillOpen } from '../../../campaign/workspace/standing.js';
import type { PhaseRule } from '../../../select/judge/selectionRules.js';
import type { IsoDay } from '../../../shapes/units.js';
import type { BatchRequest } from '../batchRequest.js';
import type { Mailing } from '../mailing.js';

/** What a batch can be made in spite of, each with the reason why. */
export type Accepted = Readonly<Record<string, string>>;

const OPEN_POINTS = 'open-points';

/**
 * What was accepted, with its reasons: rules as they are given, since only the selected batch shows whether they are broken.
 *
 * @param ruleIds of all rules
 * @throws Fault CAMPAIGN_CLOSED, OPEN_POINTS; USAGE for what nobody can accept
 */
export function standingRule(
  mailing: Mailing,
  phases: PhaseRule,
  { day, accept = {} }: Pick<BatchRequest, 'day' | 'accept'>,
  ruleIds: readonly string[],
): Accepted {
  requireStillOpen(mailing.campaigns, 'a batch', day);
  for (const campaign of mailing.campaigns)
    for (const begins of mailingDays(campaign, phases)) requireStillOpen([campaign], 'its mailing', begins);
  requireAcceptable(accept, [OPEN_POINTS, ...ruleIds]);
  const { [OPEN_POINTS]: reason, ...rules } = accept;
  const open = mailing.standing.flatMap(({ name, open: points }) =>
    points.map((point) => `${name}: ${point}`),
  );
  if (open.length === 0) return rules;
  if (reason === undefined) throw new Fault('OPEN_POINTS', `this is still to be decided: ${open.join('; ')}`);
  return { [OPEN_POINTS]: reason, ...rules };
}

function mailingDays(campaign: Mailing['campaigns'][number], phases: PhaseRule): readonly IsoDay[] {
  const selected = campaign.phases.filter(
    ({ number }) =>
      phases.kind === 'all' ||
      (phases.kind === 'one' ? phases.phase === number : phases.phases.includes(number)),
  );
  const mailings = campaign.phases.length === 0 ? [campaign.owner_mailing] : selected.map(mailingOf);
  return mailings.flatMap((mailing) => (mailing?.from === undefined ? [] : [mailing.from]));
}

const mailingOf = ({ owner_mailing }: Mailing['campaigns'][number]['phases'][number]) => owner_mailing;

function requireAcceptable(accept: Accepted, acceptable: readonly string[]): void {
  const unknown = Object.keys(accept).find((id) => !acceptable.includes(id));
  if (unknown !== undefined)
    throw new Fault(
      'USAGE',
      `--accept ${unknown}: nothing is accepted by that name; ${suggested(unknown, acceptable)}`,
    );
  const empty = Object.entries(accept).find(([, reason]) => reason.trim() === '');
  if (empty !== undefined)
    throw new Fault('USAGE', `--accept ${empty[0]} needs a reason: --accept ${empty[0]}=REASON`);
}

/** The list of all rules would fill the screen. */
function suggested(unknown: string, acceptable: readonly string[]): string {
  const near = nearest(unknown, acceptable);
  return near === undefined ? 'give open-points, or the id of a rule' : `did you mean "${near}"?`;
}
