/** Turns a campaign into what one of its notices says: the same campaign with the keys that the notice replaces. */
import { formatPath, type Path, parsePath } from '../../base/path.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { type Notice, REMEDY, REPLACED_KEYS } from '../schema/notices.js';
import type { Section } from '../schema/sections/section.js';
import type { Period } from '../schema/values/period.js';
import { noticeNamed } from './noticeFacts.js';

/** A campaign as one of its notices says it. */
export interface AsNotice {
  /** The campaign itself for a remedy notice that its file does not write. */
  readonly campaign: Campaign;
  /** Where the file writes what stands at a path of `campaign`. */
  readonly writtenAt: (field: string) => string;
}

/** @throws Fault NOTICE_UNKNOWN */
export function asNotice(campaign: Campaign, id: string = REMEDY): AsNotice {
  const facts = noticeNamed(campaign, id);
  const written = campaign.notices?.[id];
  if (written === undefined) return { campaign, writtenAt: (field) => field };
  return {
    campaign: {
      ...campaign,
      ...replacedBy(written),
      ...datedBy(campaign, written, facts.kind === REMEDY),
      owner_letter: letterOf(campaign.owner_letter, written.owner_letter),
      notice: facts,
    },
    writtenAt: (field) => formatPath(writtenPath(parsePath(field), campaign, id, written)),
  };
}

function replacedBy(written: Notice): Partial<Campaign> {
  const given = REPLACED_KEYS.filter((key) => written[key] !== undefined);
  return Object.fromEntries(given.map((key) => [key, written[key]]));
}

type Dates = Pick<Campaign, 'owner_mailing' | 'phases'>;

/** The time of the remedy mailing is that of no other notice. */
function datedBy({ owner_mailing, phases }: Campaign, { mailing }: Notice, isRemedy: boolean): Dates {
  const own = (phase?: number): Period | undefined => mailingOf(mailing, phase);
  return {
    owner_mailing: own() ?? (isRemedy ? owner_mailing : undefined),
    phases: phases.map((phase) => ({
      ...phase,
      owner_mailing: own(phase.number) ?? (isRemedy ? phase.owner_mailing : undefined),
    })),
  };
}

function mailingOf(mailing: Notice['mailing'], phase: number | undefined): Period | undefined {
  if (mailing === undefined || isPeriod(mailing)) return mailing;
  return phase === undefined ? undefined : mailing[String(phase)];
}

/** Whether it is one for all phases. */
export function isPeriod(mailing: NonNullable<Notice['mailing']>): mailing is Period {
  return 'printed' in mailing;
}

type Letter = Campaign['owner_letter'];

/** What the notice leaves out of its letter is the campaign's. */
function letterOf(campaigns: Letter, own: Notice['owner_letter']): Letter {
  if (own === undefined) return campaigns;
  const { sections, greeting = campaigns?.greeting, closing = campaigns?.closing, ...others } = own;
  if (greeting === undefined || closing === undefined) return campaigns;
  const base = campaigns ?? { opening: [], sections: [] };
  const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
  return {
    ...base,
    ...given,
    greeting,
    closing,
    sections: sections?.flatMap((entry) => sectionOf(entry, base.sections) ?? []) ?? base.sections,
  };
}

type Entry = NonNullable<NonNullable<Notice['owner_letter']>['sections']>[number];

function sectionOf(entry: Entry, sections: readonly Section[]): Section | undefined {
  return 'use' in entry ? sections.find(({ id }) => id === entry.use) : entry;
}

/** A notice writes when it is mailed once, or by the number of the phase. */
function mailingPath(
  [root, index, key, ...below]: Path,
  { phases }: Campaign,
  id: string,
  { mailing }: Notice,
): Path | undefined {
  if (mailing === undefined) return undefined;
  if (root === 'owner_mailing') return ['notices', id, 'mailing', ...(index === undefined ? [] : [index])];
  const phase = root === 'phases' && key === 'owner_mailing' ? phases[Number(index)] : undefined;
  if (phase === undefined) return undefined;
  return ['notices', id, 'mailing', ...(isPeriod(mailing) ? [] : [String(phase.number)]), ...below];
}

/** A section that the notice takes over stands in the campaign's letter. */
function writtenPath(path: Path, campaign: Campaign, id: string, written: Notice): Path {
  const [root, key, index, ...below] = path;
  const own = { ...written.owner_letter };
  const mailing = mailingPath(path, campaign, id, written);
  if (mailing !== undefined) return mailing;
  if (root !== 'owner_letter') {
    const isOwn = REPLACED_KEYS.some((each) => each === root && written[each] !== undefined);
    return isOwn ? ['notices', id, ...path] : path;
  }
  if (!Object.entries(own).some(([name, value]) => name === key && value !== undefined)) return path;
  const entry = key === 'sections' && typeof index === 'number' ? own.sections?.[index] : undefined;
  if (entry === undefined || !('use' in entry)) return ['notices', id, ...path];
  const at = campaign.owner_letter?.sections.findIndex((section) => section.id === entry.use) ?? -1;
  return ['owner_letter', 'sections', at, ...below];
}
