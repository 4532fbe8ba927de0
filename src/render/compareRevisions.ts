/** Finds the differences between the documents of two revisions of a campaign. */

import type { Merger } from '../merge/openMerger.js';
import { compareBlocks } from '../revise/compareBlocks.js';
import { documentKinds } from '../shapes/documents/documentKinds.js';
import type { DocumentKind } from '../shapes/documents/documents.js';
import type { Markup } from '../shapes/layout/markup.js';
import type { DocumentChanges } from '../shapes/layout/revision.js';
import type { Invented } from '../shapes/recordField.js';
import { sampleFacets } from '../shapes/recordValues.js';
import { inventedAnswers } from './letters/inventedAnswers.js';
import { inventedFor } from './letters/inventedFor.js';
import type { CampaignSource } from './letters/letterSource.js';
import { openCampaignMerger } from './letters/openCampaignMerger.js';

/** One document, as either revision may have it. */
interface ComparedDocument {
  readonly kind: DocumentKind;
  readonly label: string;
  readonly invented: Invented;
}

/**
 * Every document that does not read the same in both revisions, or is only in one; documents for one vehicle as a
 * sample, in each language of the campaign. Throws what merging throws.
 */
export function compareRevisions(before: CampaignSource, after: CampaignSource): readonly DocumentChanges[] {
  const mergers = [before, after].map((source) => ({
    source,
    merger: openCampaignMerger(source),
  }));
  return comparedDocuments(after).flatMap((compared): DocumentChanges[] => {
    const [old, now] = mergers.map(({ merger, source }) => mergeIfThere(merger, compared, source));
    const title = compared.kind.title.en;
    const document = compared.label;
    if (old === undefined && now === undefined) return [];
    if (old === undefined || now === undefined) {
      return [{ document, title, whole: old === undefined ? 'added' : 'removed', changes: [] }];
    }
    const changes = compareBlocks(old, now);
    return changes.length === 0 ? [] : [{ document, title, whole: undefined, changes }];
  });
}

function comparedDocuments({ campaign }: CampaignSource): ComparedDocument[] {
  return documentKinds('campaign').flatMap((kind) => {
    const languages = kind.reader === 'dealer' ? campaign.languages.slice(0, 1) : campaign.languages;
    return languages.map((language, index) => ({
      kind,
      label: index === 0 ? kind.id : `${kind.id} (${language})`,
      invented: inventedFor(campaign, { language }),
    }));
  });
}

/** Each revision has its own conditions, so that each answers them itself. */
function mergeIfThere(
  merger: Merger,
  { kind: { id }, invented }: ComparedDocument,
  { campaign, linked, conditions }: CampaignSource,
): Markup | undefined {
  if (!merger.has(id)) return undefined;
  const answered = inventedAnswers(invented, [campaign, ...linked], conditions);
  return merger.merge(id, sampleFacets(answered)).markup;
}
