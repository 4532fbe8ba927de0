/** Refuses a batch of what is over or still to be decided. */
import { Fault } from '../../../base/problems.js';
import { suggestion } from '../../../base/text/nearest.js';
import { requireStillOpen } from '../../../campaign/workspace/standing.js';
import type { PhaseRule } from '../../../select/judge/judgeRecord.js';
import type { IsoDay } from '../../../shapes/units.js';
import type { BatchRequest } from '../batchRequest.js';
import type { Mailing } from '../mailing.js';

/** What a batch can be made in spite of, each with the reason why. */
export type Accepted = Readonly<Record<string, string>>;

const ACCEPTABLE = ['open-points'];

/**
 * What was accepted, with its reasons.
 *
 * @throws Fault CAMPAIGN_CLOSED, OPEN_POINTS; USAGE for what nobody can accept
 */
export function standingRule(
  mailing: Mailing,
  phases: PhaseRule,
  { day, accept = {} }: Pick<BatchRequest, 'day' | 'accept'>,
): Accepted {
  requireStillOpen(mailing.campaigns, 'a batch', day);
  for (const campaign of mailing.campaigns)
    for (const begins of mailingDays(campaign, phases)) requireStillOpen([campaign], 'its mailing', begins);
  requireAcceptable(accept);
  const open = mailing.standing.flatMap(({ name, open: points }) =>
    points.map((point) => `${name}: ${point}`),
  );
  if (open.length === 0) return {};
  const reason = accept['open-points'];
  if (reason === undefined) throw new Fault('OPEN_POINTS', `this is still to be decided: ${open.join('; ')}`);
  return { 'open-points': reason };
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

function requireAcceptable(accept: Accepted): void {
  const unknown = Object.keys(accept).find((id) => !ACCEPTABLE.includes(id));
  if (unknown !== undefined)
    throw new Fault(
      'USAGE',
      `--accept ${unknown}: nothing is accepted by that name; ${suggestion(unknown, ACCEPTABLE)}`,
    );
  const empty = Object.entries(accept).find(([, reason]) => reason.trim() === '');
  if (empty !== undefined)
    throw new Fault('USAGE', `--accept ${empty[0]} needs a reason: --accept ${empty[0]}=REASON`);
}
