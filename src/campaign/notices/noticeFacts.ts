/** The facts of a notice, whether the campaign file writes it or not. */
import { Fault } from '../../base/problems.js';
import { suggestion } from '../../base/text/nearest.js';
import type { Campaign } from '../schema/campaignSchema.js';
import {
  NOTICE_KINDS,
  type Notice,
  type NoticeEffect,
  type NoticeKind,
  REMEDY,
  type SpokenNotice,
} from '../schema/notices.js';

/** Ids in the order of the file; the remedy notice comes first where the file does not write it. */
export function noticeIds({ notices = {} }: Pick<Campaign, 'notices'>): readonly string[] {
  const written = Object.keys(notices);
  return written.includes(REMEDY) ? written : [REMEDY, ...written];
}

/** As the file says it; an id that is a kind says it by itself. Undefined where neither does. */
export function kindOf(id: string, written: Pick<Notice, 'kind'> | undefined): NoticeKind | undefined {
  return written?.kind ?? NOTICE_KINDS.find((kind) => kind === id);
}

const EFFECTS: Readonly<Partial<Record<NoticeKind, NoticeEffect>>> = {
  retraction: 'closes',
  supplement: 'reopens',
};

/** @throws Fault NOTICE_UNKNOWN */
export function noticeNamed(campaign: Campaign, id: string): SpokenNotice {
  const ids = noticeIds(campaign);
  if (!ids.includes(id)) throw unknownNotice(campaign, id, ids);
  const written = campaign.notices?.[id];
  const kind = kindOf(id, written) ?? REMEDY;
  return {
    id,
    kind,
    code: written?.code ?? campaign.code,
    effect: written?.effect ?? EFFECTS[kind] ?? 'none',
    statutory: written?.statutory ?? true,
    promises: written?.promises,
  };
}

function unknownNotice({ code }: Campaign, id: string, ids: readonly string[]): Fault {
  return new Fault('NOTICE_UNKNOWN', `${code} has no notice "${id}"; ${suggestion(id, ids)}`);
}

/** All notices of a campaign. */
export function noticesOf(campaign: Campaign): readonly SpokenNotice[] {
  return noticeIds(campaign).map((id) => noticeNamed(campaign, id));
}

/** The notice that the papers of a campaign belong to. */
export function noticeOf(campaign: Campaign): SpokenNotice {
  return campaign.notice ?? noticeNamed(campaign, REMEDY);
}

/** Whether its papers for owners bear what the law prescribes for a safety recall. */
export function isLawNotice(campaign: Campaign): boolean {
  return campaign.kind === 'safety_recall' && noticeOf(campaign).statutory;
}
