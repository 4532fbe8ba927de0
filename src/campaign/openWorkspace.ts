/** A folder with noticepress.yaml comes in; its campaigns, follow-ups, brands and settings go out, each file read once. */
import { basename, isAbsolute, join } from 'node:path';
import { Fault } from '../base/problems.js';
import type { FileSource } from '../shapes/files.js';
import type { IsoDay } from '../shapes/units.js';
import type { Brand } from './brandSchema.js';
import type { FollowUp } from './followUpSchema.js';
import { nearest } from './nearest.js';
import { brandFor, overrideBrand } from './overrideBrand.js';
import { parseBrand, parseCampaign, parseFollowUp } from './parseCampaign.js';
import { parseFile } from './parseFile.js';
import { openRevisions } from './revisions.js';
import type { Campaign } from './schema.js';
import { type WorkspaceSettings, workspaceSchema } from './workspaceSchema.js';

export interface Workspace {
  readonly dir: string;
  readonly settings: WorkspaceSettings;
  /** Codes of the campaigns/ folder, sorted; an earlier revision (`23LJ01@2023-12-21.yaml`) is none of them. */
  campaignCodes(): readonly string[];
  /** By code, in any case, by `CODE@DATE`, or by the path of a file. Throws CAMPAIGN_UNKNOWN, CAMPAIGN_INVALID or FILE_UNREADABLE. */
  campaign(codeOrPath: string): Campaign;
  /** The brand of a campaign as the campaign, and where given the document, says it. Throws CAMPAIGN_INVALID. */
  brandOf(campaign: Campaign, document?: string): Brand;
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
  /** The revision before the newest change of a campaign; undefined when none stands beside it. */
  before(campaign: Campaign): Campaign | undefined;
  /** A path of the settings, from the workspace folder on. */
  resolve(path: string): string;
}

const CODE_FILE = /^([0-9A-Z]{3}|[0-9]{2}[A-Z]{2}[0-9]{2})\.yaml$/;

/** The name begins piece ids, so it holds what they may. */
const FOLLOW_UP_FILE = /^([A-Za-z0-9][A-Za-z0-9-]*)\.yaml$/;

/** Opens a workspace. Throws WORKSPACE_INVALID when noticepress.yaml is missing or wrong. */
export function openWorkspace(dir: string, files: FileSource): Workspace {
  const settings = readSettings(dir, files);
  const campaigns = new Map<string, Campaign>();
  const brands = new Map<string, Brand>();
  const followUps = new Map<string, FollowUp>();
  const resolve = (path: string): string => (isAbsolute(path) ? path : join(dir, path));

  const campaignCodes = (): readonly string[] =>
    files.list(join(dir, 'campaigns')).flatMap((name) => CODE_FILE.exec(name)?.[1] ?? []);

  const readCampaign = (path: string): Campaign =>
    remember(campaigns, path, () => parseCampaign({ file: path, text: files.readText(path) }));

  const revisions = openRevisions(join(dir, 'campaigns'), files, readCampaign);

  const campaignOfCode = (code: string): Campaign => {
    const path = join(dir, 'campaigns', `${code}.yaml`);
    return ownCode(readCampaign(path), path, code);
  };

  const campaign = (codeOrPath: string): Campaign => {
    const codes = campaignCodes();
    const code = codes.find((known) => known === codeOrPath.toUpperCase());
    if (code !== undefined) return campaignOfCode(code);
    if (isPath(codeOrPath)) return readCampaign(codeOrPath);
    const [ofCode = '', date] = codeOrPath.split('@');
    if (date !== undefined) return revisions.on(ofCode.toUpperCase(), date);
    throw unknownCampaign(codeOrPath, codes, dir);
  };

  const linkedCampaign = (code: string, from: Campaign): Campaign => {
    if (campaignCodes().includes(code)) return campaignOfCode(code);
    const what = `${from.code} is linked with ${code}, which has no file in campaigns/`;
    throw new Fault('CAMPAIGN_INVALID', what, {
      place: { file: join(dir, 'campaigns', `${from.code}.yaml`), field: 'linked' },
    });
  };

  const followUpNames = (): readonly string[] =>
    files.list(join(dir, 'follow-ups')).flatMap((name) => FOLLOW_UP_FILE.exec(name)?.[1] ?? []);

  const followUp = (nameOrPath: string): FollowUp => {
    const path = followUpNames().includes(nameOrPath)
      ? join(dir, 'follow-ups', `${nameOrPath}.yaml`)
      : nameOrPath;
    if (path === nameOrPath && !isPath(nameOrPath)) throw unknownFollowUp(nameOrPath, followUpNames(), dir);
    const name = basename(path).replace(/\.ya?ml$/, '');
    return remember(followUps, path, () => parseFollowUp({ file: path, text: files.readText(path) }, name));
  };

  const followedCampaign = (code: string, from: FollowUp): Campaign => {
    if (campaignCodes().includes(code)) return campaignOfCode(code);
    const what = `${from.name} follows up ${code}, which has no file in campaigns/`;
    throw new Fault('CAMPAIGN_INVALID', what, {
      place: { file: join(dir, 'follow-ups', `${from.name}.yaml`), field: 'campaigns' },
    });
  };

  return {
    dir,
    settings,
    campaignCodes,
    campaign,
    followUpNames,
    followUp,
    followed: (of) => of.campaigns.map((code) => followedCampaign(code, of)),
    followUpBrand: (of) => overrideBrand(readBrand(of.brand), of.speaks),
    brandOf: (of, document) => brandFor(readBrand(of.brand), of, document),
    linked: (of) => of.linked.map((code) => linkedCampaign(code, of)),
    revisions: revisions.dates,
    revision: revisions.on,
    before: revisions.before,
    resolve,
  };

  function readBrand(name: string): Brand {
    const path = join(dir, 'brands', `${name}.yaml`);
    if (!files.exists(path)) throw unknownBrand(name, files.list(join(dir, 'brands')), path);
    return remember(brands, name, () => parseBrand({ file: path, text: files.readText(path) }));
  }
}

function readSettings(dir: string, files: FileSource): WorkspaceSettings {
  const file = join(dir, 'noticepress.yaml');
  if (!files.exists(file)) {
    const what = `${dir} is no workspace: it has no noticepress.yaml`;
    throw new Fault('WORKSPACE_INVALID', what, { place: { file } });
  }
  return parseFile(workspaceSchema, { file, text: files.readText(file) }, 'WORKSPACE_INVALID');
}

function remember<T>(known: Map<string, T>, key: string, read: () => T): T {
  const value = known.get(key) ?? read();
  known.set(key, value);
  return value;
}

function isPath(name: string): boolean {
  return name.includes('/') || name.includes('\\') || /\.ya?ml$/.test(name);
}

function ownCode(campaign: Campaign, file: string, code: string): Campaign {
  if (campaign.code === code) return campaign;
  const what = `${basename(file)} holds the campaign ${campaign.code}; name the file after its code`;
  throw new Fault('CAMPAIGN_INVALID', what, { place: { file, field: 'code' } });
}

function unknownCampaign(name: string, codes: readonly string[], dir: string): Fault {
  const near = nearest(name, codes);
  const known = codes.length === 0 ? 'it has none' : `it has ${codes.join(', ')}`;
  const suggestion = near === undefined ? '' : `; did you mean ${near}?`;
  return new Fault(
    'CAMPAIGN_UNKNOWN',
    `no campaign "${name}" in ${join(dir, 'campaigns')}, ${known}${suggestion}`,
  );
}

function unknownFollowUp(name: string, names: readonly string[], dir: string): Fault {
  const known = names.length === 0 ? 'it has none' : `it has ${names.join(', ')}`;
  return new Fault('FOLLOW_UP_UNKNOWN', `no follow-up "${name}" in ${join(dir, 'follow-ups')}, ${known}`);
}

function unknownBrand(name: string, entries: readonly string[], file: string): Fault {
  const known = entries
    .filter((entry) => entry.endsWith('.yaml'))
    .map((entry) => entry.replace(/\.yaml$/, ''));
  const what = `no brand "${name}"; brands/ has ${known.join(', ') || 'none'}`;
  return new Fault('CAMPAIGN_INVALID', what, { place: { file } });
}
