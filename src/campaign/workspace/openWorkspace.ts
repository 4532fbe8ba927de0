/** Opens a workspace folder: its campaigns, follow-ups, brands and settings, each file read once. */
import { isAbsolute, join } from 'node:path';
import { Fault, type Place } from '../../base/problems.js';
import type { FileSource } from '../../shapes/files.js';
import { OUR_FAMILIES } from '../../shapes/layout/ourFamilies.js';
import type { IsoDay } from '../../shapes/units.js';
import { requirePaidElsewhere } from '../consistency/work/paidElsewhere.js';
import type { Brand } from '../schema/brandSchema.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { FollowUp } from '../schema/followUpSchema.js';
import { type WorkspaceSettings, workspaceSchema } from '../schema/workspaceSchema.js';
import { parseFile } from '../yaml/parseFile.js';
import { type ParseMemory, ParsingFiles } from '../yaml/parsingFiles.js';
import type { YamlSource } from '../yaml/readYaml.js';
import { openBrandFolder } from './openBrandFolder.js';
import { openCampaignFolder, type ReleasedFile } from './openCampaignFolder.js';
import { openFollowUpFolder } from './openFollowUpFolder.js';
import { brandFor, overrideBrand } from './overrideBrand.js';
import { openReleases } from './released/openReleases.js';
import { RELEASED_TEMPLATES } from './released/releasedFolder.js';

export interface Workspace {
  readonly dir: string;
  /** Whether it is the folder of a release, not one that people work in. */
  readonly released: boolean;
  readonly settings: WorkspaceSettings;
  /** Codes of the campaigns/ folder, sorted; an earlier revision (`23LJ01@2023-12-21.yaml`) is none of them. */
  campaignCodes(): readonly string[];
  /** By code, in any case, by `CODE@DATE`, or by the path of a file. Throws CAMPAIGN_UNKNOWN, CAMPAIGN_INVALID or FILE_UNREADABLE. */
  campaign(codeOrPath: string): Campaign;
  /** Names in the brands/ folder, sorted. */
  brandNames(): readonly string[];
  /** As its file says it. Throws CAMPAIGN_INVALID or FILE_UNREADABLE. */
  brand(name: string): Brand;
  /** The brand of a campaign as the campaign, and where given the document, says it. Throws CAMPAIGN_INVALID. */
  brandOf(campaign: Campaign, document?: string): Brand;
  /** What a campaign is printed with: for a released revision what was kept with it, for every other this workspace. */
  printedIn(campaign: Campaign): Workspace;
  /** The campaigns that share documents with this one, in the order of its file. Throws as `campaign` does. */
  linked(campaign: Campaign): readonly Campaign[];
  /** Names in the follow-ups/ folder, sorted. */
  followUpNames(): readonly string[];
  /** By name, or by the path of a file. Throws FOLLOW_UP_UNKNOWN, CAMPAIGN_INVALID or FILE_UNREADABLE. */
  followUp(nameOrPath: string): FollowUp;
  /** The campaigns that a follow-up names, in its order. Throws as `campaign` does. */
  followed(followUp: FollowUp): readonly Campaign[];
  /** The brand as a follow-up says it. Throws CAMPAIGN_INVALID. */
  followUpBrand(followUp: FollowUp): Brand;
  /** Days of the earlier revisions beside a campaign, newest first. */
  revisions(code: string): readonly IsoDay[];
  /** A campaign as it was on that day. Throws REVISION_UNKNOWN and CAMPAIGN_INVALID. */
  revision(code: string, date: IsoDay): Campaign;
  /** The revision before the newest change of a campaign; undefined when there is none. */
  before(campaign: Campaign): Campaign | undefined;
  /** The place of a field such as `owner_letter.opening[0]` in the file of a campaign or follow-up that was read here. */
  placeIn(file: Campaign | FollowUp, field: string): Place | undefined;
  /** The file of a campaign, follow-up or brand that was read here, with the places of its values; parsed anew at each call. */
  sourceOf(file: Campaign | FollowUp | Brand): YamlSource | undefined;
  /** A path of the settings, from the workspace folder on. */
  resolve(path: string): string;
}

/**
 * Opens a workspace. Throws WORKSPACE_INVALID when noticepress.yaml is missing or wrong.
 *
 * @param memory of a program that opens the workspace again and again: what has not changed since is not parsed again
 */
export function openWorkspace(dir: string, files: FileSource, memory?: ParseMemory): Workspace {
  return openFolder(dir, new ParsingFiles(files, memory));
}

/** `released`: where the folder is what a revision was printed with, that revision. */
function openFolder(dir: string, files: ParsingFiles, released?: ReleasedFile): Workspace {
  const settings = releasedSettings(readSettings(dir, files), released);
  const families = (): readonly string[] => [
    ...OUR_FAMILIES,
    ...readSettings(dir, files).fonts.map(({ family }) => family),
  ];
  const brands = openBrandFolder(join(dir, 'brands'), files, families);
  const releases = openReleases(files, (folder, revision) => openFolder(folder, files, revision));
  const campaigns = openCampaignFolder(join(dir, 'campaigns'), files, {
    ...{ brands, families },
    readReleased: releases.read,
    released,
  });
  const { codes, find, revisions } = campaigns;
  const followUps = openFollowUpFolder(join(dir, 'follow-ups'), files, () => ({
    brands: brands.names(),
    campaigns: codes(),
    campaign: find,
    families,
  }));

  const own: Workspace = {
    dir,
    released: released !== undefined,
    settings,
    campaignCodes: codes,
    campaign: find,
    brandNames: brands.names,
    brand: brands.brand,
    printedIn: (campaign) => releases.folderOf(campaign) ?? own,
    brandOf: (campaign, document) =>
      releases.folderOf(campaign)?.brandOf(campaign, document) ??
      brandFor(brands.brand(campaign.brand), campaign, document),
    linked(campaign) {
      const kept = releases.folderOf(campaign);
      if (kept !== undefined) return kept.linked(campaign);
      const linked = campaign.linked.map(find);
      requirePaidElsewhere(campaign, linked);
      return linked;
    },
    followUpNames: followUps.names,
    followUp: followUps.find,
    followed: (followUp) => followUp.campaigns.map(find),
    followUpBrand: (followUp) => overrideBrand(brands.brand(followUp.brand), followUp.speaks),
    revisions: revisions.dates,
    revision: revisions.on,
    before: revisions.before,
    placeIn: (file, field) =>
      campaigns.placeIn(file, field) ?? followUps.placeIn(file, field) ?? releases.placeIn(file, field),
    sourceOf: (file) => campaigns.sourceOf(file) ?? followUps.sourceOf(file) ?? brands.sourceOf(file),
    resolve: (path) => (isAbsolute(path) ? path : join(dir, path)),
  };
  return own;
}

/** A release keeps the templates under the name that they have by default, wherever they stood. */
function releasedSettings(
  settings: WorkspaceSettings,
  released: ReleasedFile | undefined,
): WorkspaceSettings {
  return released === undefined ? settings : { ...settings, templates: RELEASED_TEMPLATES };
}

/** Parsed once; whatever is parsed with them is parsed again when they change. */
function readSettings(dir: string, files: ParsingFiles): WorkspaceSettings {
  const file = join(dir, 'noticepress.yaml');
  return files.parse(file, () => parseSettings(dir, file, files));
}

function parseSettings(dir: string, file: string, files: FileSource): WorkspaceSettings {
  if (!files.exists(file)) {
    const what = `${dir} is not a workspace: it has no noticepress.yaml`;
    throw new Fault('WORKSPACE_INVALID', what, { place: { file } });
  }
  return parseFile(workspaceSchema, { file, text: files.readText(file) }, 'WORKSPACE_INVALID');
}
