/** Says at which stage a notice is mailed, which date its papers bear, and from when its remedy is available. */
import type { Campaign } from '../schema/campaignSchema.js';
import type { Period } from '../schema/values/period.js';
import type { Stage } from './statutorySchema.js';

export interface NoticeTime {
  readonly stage: Stage;
  /** A day; undefined where the file does not say when it is mailed or published. */
  readonly date: string | undefined;
  /** `now`, `dated` (see `remedyFrom`), `unknown`; undefined where the file should say it and does not. */
  readonly remedy: 'now' | 'dated' | 'unknown' | undefined;
  readonly remedyFrom: Period | undefined;
}

/** What of a campaign, or of one of its phases, says when. */
interface Timed {
  readonly available: boolean;
  readonly owner_mailing?: Period | undefined;
  readonly remedy_from?: Period | undefined;
}

/** `phase` is the number of one of its phases, as records give it. */
export function noticeTime(campaign: Campaign, document: string, phase: string | undefined): NoticeTime {
  const timed = timedOf(campaign, phase);
  const date = dateOf(campaign, document, timed);
  const stage = timed.available ? 'remedy' : 'interim';
  return { stage, date, ...remedyTime(timed, date) };
}

function timedOf(campaign: Campaign, number: string | undefined): Timed {
  const { phases, stage, owner_mailing, remedy_from } = campaign;
  const phase =
    phases.find((each) => String(each.number) === number) ??
    phases.findLast(({ available }) => available) ??
    phases[0];
  if (phase !== undefined) return { ...phase, remedy_from: phase.remedy_from ?? remedy_from };
  const available = campaign.available && stage !== 'interim';
  return { available, owner_mailing, remedy_from };
}

/** A paper for dealers is dated by its publication, all others by the mailing. */
function dateOf({ published }: Campaign, document: string, { owner_mailing }: Timed): string | undefined {
  const own = Object.entries(published).find(([id]) => id === document)?.[1];
  return own ?? owner_mailing?.from ?? Object.values(published)[0];
}

function remedyTime({ available, remedy_from }: Timed, date = ''): Pick<NoticeTime, 'remedy' | 'remedyFrom'> {
  if (!available) return { remedy: awaited(remedy_from), remedyFrom: remedy_from };
  const isLater = (remedy_from?.from ?? '') > date;
  return isLater ? { remedy: 'dated', remedyFrom: remedy_from } : { remedy: 'now', remedyFrom: undefined };
}

function awaited(remedyFrom: Period | undefined): NoticeTime['remedy'] {
  if (remedyFrom === undefined) return undefined;
  return remedyFrom.from === undefined ? 'unknown' : 'dated';
}
