/** Makes the papers of one document of a campaign, each variant once. */
import { parseHtml } from '../../html/parseHtml.js';
import { inventedAnswers } from '../../render/letters/inventedAnswers.js';
import { audiencesOf } from '../../shapes/documents/documentKinds.js';
import type { DocumentKind } from '../../shapes/documents/documents.js';
import type { Facets } from '../../shapes/recordModel.js';
import { plainFacets, sampleFacets, sampleValues } from '../../shapes/recordValues.js';
import type { Paper } from '../rule/paper.js';
import { type Gathered, gatherInto, type Reader, readersOf, type Speaking } from './gathered.js';
import { readBlocks } from './readBlocks.js';
import { speakerOf } from './speakerOf.js';

export function documentPapers(speaking: Speaking, kind: DocumentKind<'campaign'>, gathered: Gathered): void {
  if (!speaking.letters.merger.has(kind.id)) return;
  const seen = new Set<unknown>();
  const audiences = audiencesOf(kind);
  for (const reader of readersOf(speaking, kind.reader))
    for (const audience of audiences.length === 0 ? [undefined] : audiences)
      for (const more of listsIn(speaking, kind))
        gatherInto(gathered, speaking, () => paperFor(speaking, kind, { ...reader, more }, audience, seen));
}

/** The letter of one vehicle, and the one that lists several where the campaign has such a letter. */
function listsIn({ source }: Speaking, { isMainLetter }: DocumentKind<'campaign'>): readonly Facets[] {
  const hasLists = isMainLetter === true && source.campaign.households?.letter === 'list';
  return hasLists ? [{}, { lists_vehicles: true }] : [{}];
}

/** Empty for a variant that was seen. */
function paperFor(
  { source, letters, notice }: Speaking,
  kind: DocumentKind<'campaign'>,
  { invented, answers, more }: Reader & { readonly more: Facets },
  audience: string | undefined,
  seen: Set<unknown>,
): readonly Paper[] {
  const answered = inventedAnswers(invented, [source.campaign, ...source.linked], source.conditions);
  const facets = { ...(answers === 'yes' ? sampleFacets(answered) : plainFacets(invented)), ...more };
  const variant = letters.variant(kind.id, facets, audience);
  if (seen.has(variant)) return [];
  seen.add(variant);
  const { markup } = variant;
  return [
    {
      document: kind.id,
      reader: kind.reader,
      campaign: source.campaign,
      notice,
      speaker: speakerOf(kind.section, source),
      language: markup.language,
      audience,
      phase: invented.phase,
      answers,
      blocks: readBlocks(markup.tree ?? parseHtml(markup.html, kind.id)),
      compose: () => letters.letter(variant, sampleValues(answered)),
    },
  ];
}
