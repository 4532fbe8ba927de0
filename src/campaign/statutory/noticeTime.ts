/** Says at which stage a notice is mailed, which date its papers bear, and from when its remedy is available. */
import { documentKind } from '../../shapes/documents/documentKinds.js';
import { noticeOf } from '../notices/noticeFacts.js';
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

/**
 * A paper for owners is of the stage of its notice; one for dealers, of the stage that the campaign is in. `phase` is
 * the number of one of its phases, as records give it.
 */
export function noticeTime(campaign: Campaign, document: string, phase: string | undefined): NoticeTime {
  const timed = timedOf(campaign, phase);
  const date = dateOf(campaign, document, timed);
  if (isForDealers(document)) {
    const stage = timed.available ? 'remedy' : 'interim';
    return { stage, date, ...remedyTime(timed, date) };
  }
  const stage = noticeOf(campaign).kind === 'interim' ? 'interim' : 'remedy';
  if (stage === 'interim') return { stage, date, ...awaited(timed) };
  const time = remedyTime(timed, date);
  // a remedy notice names a day; until there is one, only an interim notice can be sent
  return { stage, date, ...time, remedy: time.remedy === 'unknown' ? undefined : time.remedy };
}

export function isForDealers(document: string): boolean {
  return documentKind('campaign', document)?.reader === 'dealer';
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

type RemedyTime = Pick<NoticeTime, 'remedy' | 'remedyFrom'>;

function remedyTime({ available, remedy_from }: Timed, date = ''): RemedyTime {
  if (!available) return awaited({ remedy_from });
  const isLater = (remedy_from?.from ?? '') > date;
  return isLater ? { remedy: 'dated', remedyFrom: remedy_from } : { remedy: 'now', remedyFrom: undefined };
}

function awaited({ remedy_from: remedyFrom }: Pick<Timed, 'remedy_from'>): RemedyTime {
  if (remedyFrom === undefined) return { remedy: undefined, remedyFrom };
  return { remedy: remedyFrom.from === undefined ? 'unknown' : 'dated', remedyFrom };
}
