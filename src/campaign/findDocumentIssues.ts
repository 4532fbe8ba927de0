/** A campaign comes in; documents without their text, revisions out of order and repeated ids go out. */
import { documentKind } from '../shapes/documents.js';
import { type Inconsistency, repeats } from './inconsistency.js';
import type { Campaign } from './schema.js';

export function findDocumentIssues(campaign: Campaign): Inconsistency[] {
  return [...documentIssues(campaign), ...revisionIssues(campaign), ...repeatedIds(campaign)];
}

/** A document that is named needs its text, here or in a linked campaign. */
function documentIssues(campaign: Campaign): Inconsistency[] {
  const named = [
    ...campaign.package.map((document, index) => ({ document, path: ['package', index] })),
    ...campaign.enclosures.map((document, index) => ({ document, path: ['enclosures', index] })),
  ];
  return named.flatMap(({ document, path }) => {
    const text = documentKind(document)?.section;
    if (text === undefined || campaign[text] !== undefined || campaign.linked.length > 0) return [];
    return [{ path, what: `${document} has no text here; give ${text}, or link the campaign that has it` }];
  });
}

function revisionIssues(campaign: Campaign): Inconsistency[] {
  return campaign.revisions.flatMap((revision, index) => {
    const newer = campaign.revisions[index - 1];
    if (newer === undefined || revision.date < newer.date) return [];
    const what = `revisions stand newest first; ${revision.date} is not before ${newer.date}`;
    return [{ path: ['revisions', index, 'date'], what }];
  });
}

function repeatedIds(campaign: Campaign): Inconsistency[] {
  const sections = (campaign.dealer_letter?.groups ?? []).flatMap((group, g) =>
    group.sections.map((section, s) => ({
      id: section.id,
      path: ['dealer_letter', 'groups', g, 'sections', s, 'id'],
    })),
  );
  const owner = (campaign.owner_letter?.sections ?? []).map((section, s) => ({
    id: section.id,
    path: ['owner_letter', 'sections', s, 'id'],
  }));
  const asked = (['dealer_faq', 'owner_faq'] as const).map((faq) =>
    (campaign[faq]?.questions ?? []).map((question, q) => ({
      id: question.id,
      path: [faq, 'questions', q, 'id'],
    })),
  );
  return [sections, owner, ...asked].flatMap((ids) =>
    repeats(ids.map(({ id }) => id)).map(({ index, value }) => ({
      path: ids[index]?.path ?? [],
      what: `the id ${value} stands twice; each needs its own`,
    })),
  );
}
