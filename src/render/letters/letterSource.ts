/** Loads what the letters of a campaign are made from. */
import type { Brand } from '../../campaign/schema/brandSchema.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { AgencyMarks } from '../../campaign/schema/workspaceSchema.js';
import { textConditions } from '../../campaign/texts/textConditions.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { releasedStatute } from '../../campaign/workspace/released/releasedFolder.js';
import { spokenCampaign } from '../../campaign/workspace/spokenCampaign.js';
import { OUR_TEMPLATES } from '../../merge/template/templateSource.js';
import { openPictures } from '../../pictures/openPictures.js';
import { type EnvelopeLengths, envelopeLengths } from '../../post/envelopes/envelopeLengths.js';
import { ENVELOPES } from '../../post/envelopes/profiles.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { PictureSource } from '../../shapes/layout/picture.js';
import type { TextConditions } from '../../shapes/textConditions.js';

/** A campaign and every file whose texts its documents print. */
export interface CampaignSource {
  /** As the notice says it. */
  readonly campaign: Campaign;
  /** The campaigns linked in its file. */
  readonly linked: readonly Campaign[];
  /** The brand for that document of the campaign, or of a linked one, with overrides applied. */
  readonly brandFor: (document: string, speaker?: Campaign) => Brand;
  readonly placeIn: Workspace['placeIn'];
  readonly pictures: PictureSource;
  /** The conditions of their texts. */
  readonly conditions: TextConditions;
  readonly agencyMarks: AgencyMarks;
  /** Of the envelope that its letters are made for. */
  readonly lengths: EnvelopeLengths;
  /** Template folders; if two have a file of the same name, the first wins. */
  readonly templateFolders: readonly string[];
  /** Folder of the prescribed texts; undefined for those of this release. */
  readonly statuteFolder: string | undefined;
}

/** What letters are made from. */
export interface LetterSource extends CampaignSource {
  /** The revision before the newest change; read if a document shows what changed. */
  readonly before: () => CampaignSource | undefined;
  readonly fonts: FontBook;
}

/** @throws Fault NOTICE_UNKNOWN */
export function letterSource(
  workspace: Workspace,
  campaign: Campaign,
  fonts: FontBook,
  notice?: string,
): LetterSource {
  return {
    ...campaignSource(workspace, campaign, notice),
    before() {
      const before = workspace.before(campaign);
      return before && campaignSource(workspace, before);
    },
    fonts,
  };
}

/**
 * A campaign as one of its notices says it, its linked campaigns, and its brand: as they are now, or as they were kept when
 * the revision was released.
 */
export function campaignSource(current: Workspace, file: Campaign, notice?: string): CampaignSource {
  const workspace = current.printedIn(file);
  const { campaign, placeIn } = spokenCampaign(workspace, file, notice);
  const linked = workspace.linked(campaign);
  return {
    campaign,
    linked,
    conditions: textConditions({ campaigns: [campaign, ...linked], notice }),
    brandFor: (document, speaker = campaign) => workspace.brandOf(speaker, document),
    placeIn,
    pictures: openPictures(workspace.dir),
    agencyMarks: workspace.settings.agency_marks,
    lengths: lengthsOf(workspace),
    templateFolders: templateFolders(workspace),
    statuteFolder: workspace.released ? releasedStatute(workspace.dir) : undefined,
  };
}

/** Of its envelope, with room for a barcode where it has a mailer id. */
export function lengthsOf({ settings: { print, imb } }: Pick<Workspace, 'settings'>): EnvelopeLengths {
  return envelopeLengths(ENVELOPES[print.envelope], imb !== undefined);
}

/** Each file in the workspace's template folder overrides ours. */
export function templateFolders({ settings, resolve }: Workspace): readonly string[] {
  return [resolve(settings.templates), OUR_TEMPLATES];
}
