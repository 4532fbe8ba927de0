/** Loads what the letters of a follow-up are made from. */
import type { Brand } from '../../campaign/schema/brandSchema.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { FollowUp } from '../../campaign/schema/followUpSchema.js';
import { textConditions } from '../../campaign/texts/textConditions.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { openPictures } from '../../pictures/openPictures.js';
import type { EnvelopeLengths } from '../../post/envelopes/envelopeLengths.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { PictureSource } from '../../shapes/layout/picture.js';
import type { TextConditions } from '../../shapes/textConditions.js';
import { lengthsOf, templateFolders } from './letterSource.js';

/** A follow-up and every file whose texts its documents print. */
export interface FollowUpSource {
  readonly followUp: FollowUp;
  /** Its campaigns, in the order of its file. */
  readonly campaigns: readonly Campaign[];
  /** The brand with the follow-up's overrides. */
  readonly brand: Brand;
  readonly placeIn: Workspace['placeIn'];
  readonly pictures: PictureSource;
  /** The conditions of their texts. */
  readonly conditions: TextConditions;
  readonly templateFolders: readonly string[];
  /** Of the envelope that its letters are made for. */
  readonly lengths: EnvelopeLengths;
  readonly fonts: FontBook;
}

/** @throws Fault CAMPAIGN_INVALID if one of its campaigns has no file */
export function followUpSource(workspace: Workspace, followUp: FollowUp, fonts: FontBook): FollowUpSource {
  const campaigns = workspace.followed(followUp);
  return {
    followUp,
    campaigns,
    conditions: textConditions({ campaigns, followUp }),
    brand: workspace.followUpBrand(followUp),
    placeIn: workspace.placeIn,
    pictures: openPictures(workspace.dir),
    templateFolders: templateFolders(workspace),
    lengths: lengthsOf(workspace),
    fonts,
  };
}
