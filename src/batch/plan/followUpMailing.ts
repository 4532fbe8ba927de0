/** Makes the mailing of a follow-up to the owners of vehicles with open campaigns. */
import { Fault } from '../../base/problems.js';
import { standingOf } from '../../campaign/workspace/standing.js';
import type { FollowUpSource } from '../../render/letters/followUpSource.js';
import { documentKind, mainLetterFrom } from '../../shapes/documents/documentKinds.js';
import type { Mailing } from './mailing.js';

export function followUpMailing({ followUp, campaigns, brand }: FollowUpSource): Mailing {
  return {
    name: followUp.name,
    title: followUp.subject,
    campaigns,
    languages: followUp.languages,
    phases: [],
    available: true,
    notice: undefined,
    letter: mainLetterFrom('follow_up'),
    documentsOf: (document) => documentsOf(document, followUp.name),
    insertsOf: () => [],
    brandFor: () => brand,
    files: [followUp, ...campaigns],
    standing: standingOf([followUp, ...campaigns]),
    countsOpen: true,
  };
}

function documentsOf(document: string, name: string): readonly string[] {
  const kind = documentKind('follow_up', document);
  if (kind === undefined) throw new Fault('DOCUMENT_ABSENT', `the follow-up ${name} has no ${document}`);
  if (kind.reader !== 'owner')
    throw new Fault('USAGE', `${document} is for dealers; a batch mails documents for owners`);
  return [document];
}
