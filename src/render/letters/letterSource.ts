/** What the letters of a campaign are made from. */
import type { Brand } from '../../campaign/schema/brandSchema.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { SpanishLabel } from '../../campaign/statutory/statuteOf.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { OUR_TEMPLATES } from '../../merge/template/templateSource.js';
import type { FontBook } from '../../shapes/fontBook.js';

/** A campaign, and everything whose texts its documents print. */
export interface CampaignSource {
  readonly campaign: Campaign;
  /** The campaigns that it names as linked. */
  readonly linked: readonly Campaign[];
  /** The brand for that document of the campaign, or of a linked one, with overrides applied. */
  readonly brandFor: (document: string, speaker?: Campaign) => Brand;
  readonly placeIn: Workspace['placeIn'];
  /** Words of the Spanish envelope label, where the workspace gives them. */
  readonly spanishLabel: SpanishLabel | undefined;
}

/** What letters are made from. */
export interface LetterSource extends CampaignSource {
  /** The revision before the newest change, read when a document shows what changed. */
  readonly before: () => CampaignSource | undefined;
  /** Folders of templates; of two files with one name the first counts. */
  readonly templateFolders: readonly string[];
  readonly fonts: FontBook;
}

export function letterSource(workspace: Workspace, campaign: Campaign, fonts: FontBook): LetterSource {
  return {
    ...campaignSource(workspace, campaign),
    before() {
      const before = workspace.before(campaign);
      return before && campaignSource(workspace, before);
    },
    templateFolders: templateFolders(workspace),
    fonts,
  };
}

/** A campaign, those linked to it as they are now, and its brand. */
export function campaignSource(workspace: Workspace, campaign: Campaign): CampaignSource {
  return {
    campaign,
    linked: workspace.linked(campaign),
    brandFor: (document, speaker = campaign) => workspace.brandOf(speaker, document),
    placeIn: workspace.placeIn,
    spanishLabel: workspace.settings.agency_marks.spanish_label,
  };
}

/** Files in the workspace's template folder win over ours, one by one. */
export function templateFolders({ settings, resolve }: Workspace): readonly string[] {
  return [resolve(settings.templates), OUR_TEMPLATES];
}
