/** Says which work counts after a notice that opens the campaign again. */
import type { IsoDay } from '../../shapes/units.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { isPeriod } from './asNotice.js';
import { noticesOf } from './noticeFacts.js';

export interface Reopening {
  /** Id of the notice. */
  readonly id: string;
  /** The code that it bears, if it has one of its own: only work under it counts. */
  readonly code: string | undefined;
  /** Otherwise, work from that day on counts; none where nobody knows it. */
  readonly since: IsoDay | undefined;
}

/** For each notice that opens the campaign again. */
export function countsAgain(campaign: Campaign): readonly Reopening[] {
  return noticesOf(campaign)
    .filter(({ effect }) => effect === 'reopens')
    .map(({ id }) => {
      const { code, mailing } = campaign.notices?.[id] ?? {};
      return { id, code: code === campaign.code ? undefined : code, since: firstDay(mailing) };
    });
}

type Mailings = NonNullable<Campaign['notices']>[string]['mailing'];

function firstDay(mailing: Mailings): IsoDay | undefined {
  if (mailing === undefined || isPeriod(mailing)) return mailing?.from;
  return Object.values(mailing)
    .flatMap(({ from }) => from ?? [])
    .sort()[0];
}
