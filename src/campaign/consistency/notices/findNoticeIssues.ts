/** Finds notices without a promise, and what they name that the campaign does not have. */
import type { Path } from '../../../base/path.js';
import { suggestion } from '../../../base/text/nearest.js';
import { asNotice, isPeriod } from '../../notices/asNotice.js';
import { kindOf, noticeIds } from '../../notices/noticeFacts.js';
import type { Campaign } from '../../schema/campaignSchema.js';
import { NOTICE_KINDS, type Notice } from '../../schema/notices.js';
import { enclosureIssues } from '../findDocumentIssues.js';
import { letterIssues } from '../findRecallIssues.js';
import { type Inconsistency, repeats } from '../inconsistency.js';

export function findNoticeIssues(campaign: Campaign): Inconsistency[] {
  return Object.entries(campaign.notices ?? {}).flatMap(([id, notice]) => {
    const found = [
      ...kindIssues(id, notice),
      ...codeIssues(notice, campaign),
      ...promiseIssues(id, notice, campaign),
      ...recipientIssues(id, notice, campaign),
      ...mailingIssues(notice, campaign),
      ...sectionIssues(notice, campaign),
      ...spokenIssues(id, notice, campaign),
    ];
    return found.map(({ path, ...issue }) => ({ path: ['notices', id, ...path], ...issue }));
  });
}

function kindIssues(id: string, notice: Notice): Inconsistency[] {
  if (kindOf(id, notice) !== undefined) return [];
  return [{ path: [], what: `"${id}" does not say what it is; give kind: ${NOTICE_KINDS.join(', ')}` }];
}

function codeIssues({ code }: Notice, campaign: Campaign): Inconsistency[] {
  const own = campaign.codes.filter(({ role }) => role !== 'twin').map((other) => other.code);
  const known = [campaign.code, ...own];
  if (code === undefined || known.includes(code)) return [];
  return [
    { path: ['code'], what: `${code} is not among the codes of this event; ${suggestion(code, known)}` },
  ];
}

/** A first notice without a remedy is lawful only with a second one to follow. */
function promiseIssues(id: string, notice: Notice, campaign: Campaign): Inconsistency[] {
  const { promises } = notice;
  const isInterim = kindOf(id, notice) === 'interim';
  if (promises === undefined) {
    const what =
      'an interim notice says which notice follows it once there is a remedy, and this one does not';
    return isInterim ? [{ path: [], what, code: 'NOTICE_PROMISE', hint: PROMISE }] : [];
  }
  const others = noticeIds(campaign).filter((each) => each !== id);
  if (!others.includes(promises)) {
    const what =
      promises === id
        ? `it promises itself; ${suggestion('', others)}`
        : `it promises "${promises}", and there is no such notice; ${suggestion(promises, others)}`;
    return [{ path: ['promises'], what, code: 'NOTICE_PROMISE', hint: PROMISE }];
  }
  return isInterim ? undated(campaign) : [];
}

const PROMISE =
  'add promises: remedy to the interim notice, and to its phase remedy_from: a day, a month, or TBD while nobody knows';

/** What an interim notice says of the second one is when its remedy is expected. */
function undated({ available, phases, remedy_from }: Campaign): Inconsistency[] {
  if (remedy_from !== undefined) return [];
  const waiting = phases.filter((phase) => !phase.available && phase.remedy_from === undefined);
  const which = waiting.map(({ number }) => `phase ${number}`).join(', ');
  if (waiting.length === 0 && (phases.length > 0 || available)) return [];
  const what = `the notice that follows it has no date: ${which === '' ? 'the campaign' : which} has no remedy_from`;
  return [{ path: ['promises'], what, code: 'NOTICE_PROMISE', hint: PROMISE }];
}

function recipientIssues(id: string, { to }: Notice, campaign: Campaign): Inconsistency[] {
  const others = noticeIds(campaign).filter((each) => each !== id);
  return (['mailed', 'not_mailed'] as const).flatMap((key) => {
    const named = to?.[key];
    const isKnown = named === undefined || others.includes(named) || (named === id && key === 'not_mailed');
    if (isKnown) return [];
    return [{ path: ['to', key], what: `there is no other notice "${named}"; ${suggestion(named, others)}` }];
  });
}

function mailingIssues({ mailing }: Notice, { phases }: Campaign): Inconsistency[] {
  if (mailing === undefined || isPeriod(mailing)) return [];
  const numbers = phases.map(({ number }) => String(number));
  return Object.keys(mailing).flatMap((number) =>
    numbers.includes(number)
      ? []
      : [{ path: ['mailing', number], what: `there is no phase ${number}; ${suggestion(number, numbers)}` }],
  );
}

function sectionIssues({ owner_letter: letter }: Notice, campaign: Campaign): Inconsistency[] {
  if (letter === undefined) return [];
  const ids = campaign.owner_letter?.sections.map(({ id }) => id) ?? [];
  const path: Path = ['owner_letter'];
  const lacking = (['greeting', 'closing'] as const).filter(
    (key) => letter[key] === undefined && campaign.owner_letter?.[key] === undefined,
  );
  const entries = letter.sections ?? [];
  return [
    ...lacking.map((key) => ({ path: [...path, key], what: 'is missing; the campaign has no owner letter' })),
    ...entries.flatMap((entry, index) =>
      'use' in entry && !ids.includes(entry.use)
        ? [
            {
              path: [...path, 'sections', index, 'use'],
              what: `the owner letter has no section "${entry.use}"; ${suggestion(entry.use, ids)}`,
            },
          ]
        : [],
    ),
    ...repeats(entries.map((entry) => ('use' in entry ? entry.use : entry.id))).map(({ index, value }) => ({
      path: [...path, 'sections', index],
      what: `the section "${value}" stands twice; keep one`,
    })),
  ];
}

/** What is wrong with the papers as the notice says them, where it says them itself. */
function spokenIssues(id: string, notice: Notice, file: Campaign): Inconsistency[] {
  const { campaign } = asNotice(file, id);
  const found = [
    ...(notice.enclosures === undefined ? [] : enclosureIssues(campaign)),
    ...letterIssues(campaign, notice.statutory && file.kind === 'safety_recall'),
  ];
  const isOwn = ([root]: Path): boolean =>
    Object.entries(notice).some(([key, value]) => key === root && value !== undefined);
  return found.filter(({ path }) => isOwn(path) || !notice.statutory);
}
