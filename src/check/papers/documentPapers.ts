/** Makes the papers of one document of a campaign, each variant once. */
import { parseHtml } from '../../html/parseHtml.js';
import { inventedAnswers } from '../../render/letters/inventedAnswers.js';
import { audiencesOf } from '../../shapes/documents/documentKinds.js';
import type { DocumentKind } from '../../shapes/documents/documents.js';
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
      gatherInto(gathered, speaking, () => paperFor(speaking, kind, reader, audience, seen));
}

/** Empty for a variant that was seen. */
function paperFor(
  { source, letters, notice }: Speaking,
  kind: DocumentKind<'campaign'>,
  { invented, answers }: Reader,
  audience: string | undefined,
  seen: Set<unknown>,
): readonly Paper[] {
  const answered = inventedAnswers(invented, [source.campaign, ...source.linked], source.conditions);
  const facets = answers === 'yes' ? sampleFacets(answered) : plainFacets(invented);
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
