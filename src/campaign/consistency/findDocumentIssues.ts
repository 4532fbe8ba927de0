/** Finds documents out of place or without their text, revisions out of order, and ids that are unknown or repeated. */

import { STATES } from '../../base/facts/states.js';
import { suggestion } from '../../base/text/nearest.js';
import { documentKind, documentKinds, idsOf, isDocumentId } from '../../shapes/documents/documentKinds.js';
import type { DocumentId, DocumentKind } from '../../shapes/documents/documents.js';
import { FURTHER_COLUMNS, MANIFEST_COLUMNS } from '../../shapes/manifest.js';
import { placesOf } from '../conditions/vocabularyOf.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { type Inconsistency, repeats } from './inconsistency.js';

export function findDocumentIssues(campaign: Campaign): Inconsistency[] {
  return [
    ...listIssues(PACKAGE, campaign),
    ...enclosureIssues(campaign),
    ...revisionIssues(campaign),
    ...updatedIssues(campaign),
    ...updateNoticeIssues(campaign),
    ...addresseeIssues(campaign),
    ...repeatedIds(campaign),
  ];
}

/** A list of documents that a campaign file may have. */
interface DocumentList {
  readonly key: 'package' | 'enclosures';
  admits(kind: DocumentKind): boolean;
  readonly what: string;
}

const ENCLOSURES: DocumentList = {
  key: 'enclosures',
  admits: ({ enclosable }) => enclosable,
  what: 'cannot be enclosed; what may go with the owner letter is',
};

const PACKAGE: DocumentList = {
  key: 'package',
  admits: ({ packaged }) => packaged,
  what: 'cannot be part of a dealer package; a package may hold',
};

export function enclosureIssues(campaign: Campaign): Inconsistency[] {
  return [...listIssues(ENCLOSURES, campaign), ...insertIssues(campaign)];
}

/** An id is a column of the manifest beside those that every manifest has. */
function insertIssues({ enclosures }: Campaign): Inconsistency[] {
  const ids = enclosures.map((entry) => (typeof entry === 'string' ? '' : entry.id));
  const named = ids.flatMap((id, index) => {
    const what = unfitId(id);
    return what === undefined ? [] : [{ path: ['enclosures', index, 'id'], what }];
  });
  const twice = repeats(ids.map((id, index) => (id === '' ? `document ${index}` : id))).map(
    ({ index, value }) => ({
      path: ['enclosures', index, 'id'],
      what: `${value} is the id of another enclosure; an id is a column of the manifest`,
    }),
  );
  return [...named, ...twice];
}

function unfitId(id: string): string | undefined {
  if (isDocumentId(id)) return `${id} is the id of a document; give the enclosure a name of its own`;
  if ([...MANIFEST_COLUMNS, ...FURTHER_COLUMNS].some((column) => column === id))
    return `every manifest has a column ${id}; give the enclosure another id`;
  return undefined;
}

/** Two objects are never the same document. */
function nameOf(entry: Campaign['enclosures'][number], index: number): string {
  return typeof entry === 'string' ? entry : `${index}`;
}

function listIssues(list: DocumentList, campaign: Campaign): Inconsistency[] {
  return [
    ...campaign[list.key].flatMap((document, index) => {
      if (typeof document !== 'string') return [];
      const what = wrongDocument(document, list, campaign);
      return what === undefined ? [] : [{ path: [list.key, index], what }];
    }),
    ...repeats(campaign[list.key].map(nameOf)).map(({ index, value }) => ({
      path: [list.key, index],
      what: `${value} appears twice in ${list.key}; keep one`,
    })),
  ];
}

/** A document that is named needs its text, here or in a linked campaign. */
function wrongDocument(document: DocumentId, list: DocumentList, campaign: Campaign): string | undefined {
  const kind = documentKind('campaign', document);
  if (kind === undefined || !list.admits(kind)) {
    const admitted = documentKinds('campaign').filter((each) => list.admits(each));
    return `${document} ${list.what} ${idsOf(admitted)}`;
  }
  const { section } = kind;
  if (campaign[section] !== undefined || campaign.linked.length > 0) return undefined;
  return `${document} has no text here; add the section ${section}, or link the campaign that has it`;
}

function revisionIssues(campaign: Campaign): Inconsistency[] {
  return campaign.revisions.flatMap((revision, index) => {
    const newer = campaign.revisions[index - 1];
    if (newer === undefined || revision.date < newer.date) return [];
    const what = `revisions are listed newest first; ${revision.date} is not before ${newer.date}`;
    return [{ path: ['revisions', index, 'date'], what }];
  });
}

/** The update notice tells the revisions. */
function updateNoticeIssues({ update_notice, revisions }: Campaign): Inconsistency[] {
  if (update_notice === undefined || revisions.length > 0) return [];
  return [
    {
      path: ['update_notice'],
      what: 'an update notice lists the revisions, and there are none; add "revisions"',
    },
  ];
}

/** The day of an update is printed after the heading of its section. */
function updatedIssues({ updated, dealer_letter, dealer_faq }: Campaign): Inconsistency[] {
  const sections = [
    ...(dealer_letter?.groups ?? []).flatMap((group) => group.sections),
    ...(dealer_faq?.after ?? []),
  ];
  const ids = sections.map(({ id }) => id);
  return Object.keys(updated)
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      path: ['updated', id],
      what: `no section for dealers has the id ${id}; ${suggestion(id, ids)}`,
    }));
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
      what: `the id ${value} appears twice; give each its own`,
    })),
  );
}

/** Places are states, regions of the file or areas of its brand. */
function addresseeIssues(campaign: Campaign): Inconsistency[] {
  const places = [...Object.keys(placesOf(campaign)), ...STATES.keys()];
  return campaign.addressees.flatMap((addressee, index) =>
    ('in' in addressee ? addressee.in : []).flatMap((place) =>
      places.includes(place)
        ? []
        : [
            {
              path: ['addressees', index, 'in'],
              what: `"${place}" is not a state, a region of this file or an area of its brand; ${suggestion(place, places)}`,
            },
          ],
    ),
  );
}
