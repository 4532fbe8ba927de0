/** Makes the email messages of a campaign as papers, each variant once. */

import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { parseHtml } from '../../html/parseHtml.js';
import { openCampaignMessages } from '../../mail/notices/openCampaignMessages.js';
import { inventedAnswers } from '../../render/letters/inventedAnswers.js';
import { MESSAGE_SECTIONS, type MessageKind } from '../../shapes/mail/message.js';
import { plainFacets, sampleFacets } from '../../shapes/recordValues.js';
import { type Gathered, gatherInto, readersOf, type Speaking } from './gathered.js';
import { readBlocks } from './readBlocks.js';

/** `file`: the campaign as its file says it, whatever the notice. */
export function messagePapers(
  workspace: Workspace,
  file: Campaign,
  speaking: Speaking,
  kind: MessageKind,
  gathered: Gathered,
): void {
  const { source, notice } = speaking;
  if (source.campaign[MESSAGE_SECTIONS[kind]] === undefined) return;
  const merger = openCampaignMessages(workspace, file, file.notices?.[notice.id] && notice.id);
  const seen = new Set<string>();
  for (const { invented, answers } of readersOf(speaking, 'owner'))
    gatherInto(gathered, speaking, () => {
      const answered = inventedAnswers(invented, [source.campaign, ...source.linked], source.conditions);
      const { markup } = merger.merge(
        kind,
        answers === 'yes' ? sampleFacets(answered) : plainFacets(invented),
      );
      const { mjml, language } = markup;
      if (seen.has(mjml)) return [];
      seen.add(mjml);
      return [
        {
          document: kind,
          reader: 'owner',
          campaign: source.campaign,
          notice,
          speaker: source.campaign,
          language,
          audience: undefined,
          phase: invented.phase,
          answers,
          blocks: readBlocks(parseHtml(mjml.replaceAll(/<(mj-[\w-]+)([^>]*)\/>/g, '<$1$2></$1>'), kind)),
          compose: undefined,
        },
      ];
    });
}
