/** Makes the papers of the follow-ups that name a campaign. */
import { unlessFault } from '../../base/unlessFault.js';
import { exampleVehicle } from '../../campaign/coverage/exampleVehicle.js';
import { noticesOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { parseHtml } from '../../html/parseHtml.js';
import { followUpSource } from '../../render/letters/followUpSource.js';
import { inventedAnswers } from '../../render/letters/inventedAnswers.js';
import { Letters } from '../../render/letters/letters.js';
import type { DocumentKind } from '../../shapes/documents/documents.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import { sampleFacets, sampleValues } from '../../shapes/recordValues.js';
import type { Paper } from '../rule/paper.js';
import { readBlocks } from './readBlocks.js';

/**
 * What is wrong with a follow-up file is said when it is rendered. A follow-up of recalls and other programs has the words
 * of both, so it is a paper of its recalls only.
 */
export function followUpPapers(
  workspace: Workspace,
  campaign: Campaign,
  fonts: FontBook,
  kind: DocumentKind<'follow_up'>,
): readonly Paper[] {
  return workspace
    .followUpNames()
    .flatMap((name) => unlessFault(() => papersOf(workspace, campaign, fonts, kind, name)) ?? []);
}

function papersOf(
  workspace: Workspace,
  campaign: Campaign,
  fonts: FontBook,
  kind: DocumentKind<'follow_up'>,
  name: string,
): readonly Paper[] {
  const followUp = workspace.followUp(name);
  const { code } = campaign;
  if (!followUp.campaigns.includes(code) || followUp[kind.section] === undefined) return [];
  const source = followUpSource(workspace, followUp, fonts);
  const { campaigns, conditions } = source;
  const isMixed = campaigns.some((each) => each.kind === 'safety_recall');
  const [notice] = noticesOf(campaign);
  if (notice === undefined || (isMixed && campaign.kind !== 'safety_recall')) return [];
  const letters = new Letters(source);
  const audiences = kind.audiences === 'declared' ? followUp.audiences.map(({ id }) => id) : [undefined];
  const languages = kind.reader === 'dealer' ? (['en'] as const) : followUp.languages;
  return languages.flatMap((language) => {
    const { line, model, modelYear } = exampleVehicle(campaign, {});
    const invented = inventedAnswers(
      { language, vehicleLine: line, model, modelYear, phase: undefined, openCampaigns: followUp.campaigns },
      campaigns,
      conditions,
    );
    return audiences.map((audience): Paper => {
      const variant = letters.variant(kind.id, sampleFacets(invented), audience);
      const { markup } = variant;
      return {
        document: kind.id,
        reader: kind.reader,
        campaign,
        notice,
        speaker: campaign,
        followUp: name,
        language: markup.language,
        audience,
        phase: undefined,
        answers: 'yes',
        blocks: readBlocks(markup.tree ?? parseHtml(markup.html, kind.id)),
        compose: () => letters.letter(variant, sampleValues(invented)),
      };
    });
  });
}
