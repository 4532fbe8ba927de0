/** Takes variants that are merged already, for a command that makes them, as the papers to be looked at. */
import { noticeOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { parseHtml } from '../../html/parseHtml.js';
import type { Variant } from '../../merge/variantIndex.js';
import type { FollowUpSource } from '../../render/letters/followUpSource.js';
import type { LetterSource } from '../../render/letters/letterSource.js';
import { audiencesOf, documentKind } from '../../shapes/documents/documentKinds.js';
import type { FilledComposition } from '../../shapes/layout/composition.js';
import type { Paper } from '../rule/paper.js';
import { readBlocks } from './readBlocks.js';
import { speakerOf } from './speakerOf.js';

export interface Made {
  readonly source: LetterSource | FollowUpSource;
  readonly variant: Variant;
  readonly audience?: string | undefined;
  readonly compose: () => FilledComposition;
}

/** Of a campaign; a follow-up is a paper of each of its own. A label or card is none. */
export function madePapers(made: readonly Made[], campaign: Campaign): readonly Paper[] {
  return made.flatMap((each) => {
    const { source, variant } = each;
    const { document, markup, facets } = variant;
    const kind = documentKind('campaign', document) ?? documentKind('follow_up', document);
    if (kind === undefined) return [];
    const spoken =
      'followUp' in source ? { campaign, followUp: source.followUp.name } : { campaign: source.campaign };
    return [
      {
        ...spoken,
        document,
        reader: kind.reader,
        notice: noticeOf(spoken.campaign),
        speaker: 'followUp' in source ? campaign : speakerOf(kind.section, source),
        language: markup.language,
        audience: each.audience ?? audiencesOf(kind)[0],
        phase: facets.phase === undefined ? undefined : Number(facets.phase),
        answers: 'yes' as const,
        blocks: readBlocks(markup.tree ?? parseHtml(markup.html, document)),
        compose: each.compose,
      },
    ];
  });
}
