/** Finds where the papers of a revision promise a mark that they do not have, or change what no date tells of. */

import { joinWords } from '../base/facts/joinWords.js';
import { type Code, Fault } from '../base/problems.js';
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import type { Workspace } from '../campaign/workspace/openWorkspace.js';
import { isBoxed } from '../revise/markChanges.js';
import type { Change } from '../shapes/layout/revision.js';
import { campaignSource } from './letters/letterSource.js';
import { openCampaignMerger } from './letters/openCampaignMerger.js';
import { dealerChanges } from './letters/revisedMerger.js';

/** To be told, never thrown, each with the line in the campaign file. Throws what merging throws. */
export function revisionWarnings(workspace: Workspace, campaign: Campaign): readonly Fault[] {
  const [newest] = campaign.revisions;
  if (newest === undefined) return [];
  const warn = (code: Code, what: string, field: string): Fault =>
    new Fault(code, what, {
      place: workspace.placeIn(campaign, field) ?? { file: `${campaign.code}.yaml`, field },
    });
  const before = workspace.before(campaign);
  if (before === undefined) {
    const what = `${campaign.code} lists a revision of ${newest.date}, and no file of an earlier day is beside it; nothing in its papers is marked`;
    return [warn('REVISION_EARLIER', what, 'revisions[0]')];
  }
  const [now, old] = [campaign, before].map((each) => openCampaignMerger(campaignSource(workspace, each)));
  const changes = now === undefined ? [] : dealerChanges(now, old).flatMap((document) => document.changes);
  const boxed = changes.filter(isBoxed);
  const sections = new Set(boxed.filter(isMoreThanDate).map(idOf));
  const undated = [...sections].filter((id) => id !== '' && !isDated(campaign, id, newest.date));
  const unchanged = Object.keys(campaign.updated).filter(
    (id) => isDated(campaign, id, newest.date) && !sections.has(id),
  );
  return [
    ...(undated.length === 0
      ? []
      : [warn('SECTION_UNDATED', ...undatedWords(undated, campaign, newest.date))]),
    ...unchanged.map((id) =>
      warn('SECTION_UNCHANGED', `the section ${id} has not changed since the last revision`, `updated.${id}`),
    ),
    ...(boxed.length === 0
      ? [
          warn(
            'REVISION_UNMARKED',
            `the revision of ${newest.date} changed nothing in a paper for dealers`,
            'revisions[0]',
          ),
        ]
      : []),
  ];
}

/** What is wrong, and where: the day that the file gives, or its revision. */
function undatedWords(
  ids: readonly string[],
  { updated }: Campaign,
  day: string,
): [what: string, field: string] {
  const what = `the revision of ${day} changed ${ids.length === 1 ? 'the section' : 'the sections'} ${joinWords(ids, 'and', 'en')}, and "updated" does not say so`;
  const dated = ids.find((id) => updated[id] !== undefined);
  return [what, dated === undefined ? 'revisions[0]' : `updated.${dated}`];
}

/** The day after a heading changes with every update. */
function isMoreThanDate(change: Change): boolean {
  if (change.kind !== 'changed' || change.after.kind !== 'heading') return true;
  return withoutDay(change.before.text) !== withoutDay(change.after.text);
}

function withoutDay(heading: string): string {
  return heading.replace(/ \([^()]*\d{2}\/\d{2}\/\d{4}\)$/, '');
}

function idOf(change: Change): string {
  return change.kind === 'removed' ? change.before.id : change.after.id;
}

function isDated({ updated }: Campaign, id: string, day: string): boolean {
  return (updated[id] ?? '') >= day;
}
