/** Makes the mailing of a campaign to its owners. */
import { Fault } from '../../base/problems.js';
import { noticeOf } from '../../campaign/notices/noticeFacts.js';
import { documentsIn, insertsIn } from '../../campaign/schema/sections/enclosures.js';
import { standingOf } from '../../campaign/workspace/standing.js';
import type { CampaignSource } from '../../render/letters/letterSource.js';
import { documentKind, mainLetterFrom } from '../../shapes/documents/documentKinds.js';
import type { Mailing } from './mailing.js';

export function campaignMailing(source: CampaignSource): Mailing {
  const { campaign, linked, brandFor } = source;
  return {
    name: campaign.code,
    title: campaign.title,
    campaigns: [campaign],
    languages: campaign.languages,
    phases: campaign.phases,
    available: campaign.available,
    notice: noticeOf(campaign),
    letter: mainLetterFrom('campaign'),
    documentsOf: (document) => documentsOf(document, source),
    insertsOf: (document) =>
      documentKind('campaign', document)?.isMainLetter ? insertsIn(campaign.enclosures) : [],
    brandFor,
    files: [campaign, ...linked],
    standing: standingOf([campaign, ...linked]),
    households: campaign.households && {
      boxFrom: campaign.households.box_from,
      countsSheets: campaign.households.letter === 'list',
    },
    listing: campaign.households?.letter === 'list' ? listingOf(source) : undefined,
    countsOpen: false,
  };
}

/**
 * The sheet to tear off is for one vehicle: each gets it on a page of its own.
 *
 * @throws Fault LIST_MISSING where each would need several
 */
function listingOf({ campaign, linked }: CampaignSource): Mailing['listing'] {
  const letter = mainLetterFrom('campaign');
  const [sheet, ...more] = [campaign, ...linked].filter((each) => each.sheet !== undefined);
  if (more.length > 0)
    throw new Fault('LIST_MISSING', 'each vehicle would need more than one sheet to tear off', {
      place: { file: `${campaign.code}.yaml`, field: 'households.letter' },
      hint: `write households.letter: each in the campaign file: ${[sheet, ...more].map((each) => each?.code).join(' and ')} each have a sheet to tear off`,
    });
  const isEnclosed = documentsIn(campaign.enclosures).includes('csp-sheet');
  return { letter, besides: sheet === undefined || isEnclosed ? [] : ['csp-sheet'] };
}

/** The letter is mailed with its enclosures; any other document is mailed alone. */
function documentsOf(document: string, { campaign, linked }: CampaignSource): readonly string[] {
  const kind = documentKind('campaign', document);
  if (kind === undefined) throw new Fault('DOCUMENT_UNKNOWN', `there is no document "${document}"`);
  if (kind.reader !== 'owner')
    throw new Fault('USAGE', `${document} is for dealers; a batch mails documents for owners`);
  if (kind.record === 'none')
    throw new Fault('USAGE', `${document} does not show the owner or the address`, {
      hint: 'add it to "enclosures" in the campaign file, to mail it with the owner letter',
    });
  if ([campaign, ...linked].every((each) => each[kind.section] === undefined))
    throw new Fault('DOCUMENT_ABSENT', `${campaign.code} has no ${document}`);
  return kind.isMainLetter ? [document, ...documentsIn(campaign.enclosures)] : [document];
}
