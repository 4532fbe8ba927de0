/** A campaign comes in; the mailing to its owners goes out. */
import { Fault } from '../../base/problems.js';
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
    letter: mainLetterFrom('campaign'),
    documentsOf: (document) => documentsOf(document, source),
    brandFor,
    files: [campaign, ...linked],
    countsOpen: false,
  };
}

/** The letter takes its enclosures along; any other document is mailed alone. */
function documentsOf(document: string, { campaign, linked }: CampaignSource): readonly string[] {
  const kind = documentKind('campaign', document);
  if (kind === undefined) throw new Fault('DOCUMENT_UNKNOWN', `there is no document "${document}"`);
  if (kind.reader !== 'owner')
    throw new Fault('USAGE', `${document} is for dealers; a batch mails documents for owners`);
  if (kind.record === 'none')
    throw new Fault('USAGE', `${document} has nothing of the owner on it, not even the address`, {
      hint: 'name it under "enclosures" in the campaign file: it is mailed along with the owner letter',
    });
  if ([campaign, ...linked].every((each) => each[kind.section] === undefined))
    throw new Fault('DOCUMENT_ABSENT', `${campaign.code} has no ${document}`);
  return kind.isMainLetter ? [document, ...campaign.enclosures] : [document];
}
