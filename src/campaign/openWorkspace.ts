/** A folder with noticepress.yaml comes in; its campaigns, brands and settings go out, each file read once. */
import { basename, isAbsolute, join } from 'node:path';
import { Fault } from '../base/problems.js';
import type { FileSource } from '../shapes/files.js';
import type { Brand } from './brandSchema.js';
import { nearest } from './nearest.js';
import { brandFor } from './overrideBrand.js';
import { parseBrand, parseCampaign } from './parseCampaign.js';
import { parseFile } from './parseFile.js';
import type { Campaign } from './schema.js';
import { type WorkspaceSettings, workspaceSchema } from './workspaceSchema.js';

export interface Workspace {
  readonly dir: string;
  readonly settings: WorkspaceSettings;
  /** Codes of the campaigns/ folder, sorted; an earlier revision (`23LJ01@2023-12-21.yaml`) is none of them. */
  campaignCodes(): readonly string[];
  /** By code, in any case, or by the path of a file. Throws CAMPAIGN_UNKNOWN, CAMPAIGN_INVALID or FILE_UNREADABLE. */
  campaign(codeOrPath: string): Campaign;
  /** The brand of a campaign as the campaign, and where given the document, says it. Throws CAMPAIGN_INVALID. */
  brandOf(campaign: Campaign, document?: string): Brand;
  /** The campaigns that share documents with this one, in the order of its file. Throws as `campaign` does. */
  linked(campaign: Campaign): readonly Campaign[];
  /** A path of the settings, from the workspace folder on. */
  resolve(path: string): string;
}

const CODE_FILE = /^([0-9A-Z]{3}|[0-9]{2}[A-Z]{2}[0-9]{2})\.yaml$/;

/** Opens a workspace. Throws WORKSPACE_INVALID when noticepress.yaml is missing or wrong. */
export function openWorkspace(dir: string, files: FileSource): Workspace {
  const settings = readSettings(dir, files);
  const campaigns = new Map<string, Campaign>();
  const brands = new Map<string, Brand>();
  const resolve = (path: string): string => (isAbsolute(path) ? path : join(dir, path));

  const campaignCodes = (): readonly string[] =>
    files.list(join(dir, 'campaigns')).flatMap((name) => CODE_FILE.exec(name)?.[1] ?? []);

  const readCampaign = (path: string): Campaign =>
    remember(campaigns, path, () => parseCampaign({ file: path, text: files.readText(path) }));

  const campaignOfCode = (code: string): Campaign => {
    const path = join(dir, 'campaigns', `${code}.yaml`);
    return ownCode(readCampaign(path), path, code);
  };

  const campaign = (codeOrPath: string): Campaign => {
    const codes = campaignCodes();
    const code = codes.find((known) => known === codeOrPath.toUpperCase());
    if (code !== undefined) return campaignOfCode(code);
    if (isPath(codeOrPath)) return readCampaign(codeOrPath);
    throw unknownCampaign(codeOrPath, codes, dir);
  };

  const linkedCampaign = (code: string, from: Campaign): Campaign => {
    if (campaignCodes().includes(code)) return campaignOfCode(code);
    const what = `${from.code} is linked with ${code}, which has no file in campaigns/`;
    throw new Fault('CAMPAIGN_INVALID', what, {
      place: { file: join(dir, 'campaigns', `${from.code}.yaml`), field: 'linked' },
    });
  };

  return {
    dir,
    settings,
    campaignCodes,
    campaign,
    brandOf: (of, document) => brandFor(readBrand(of.brand), of, document),
    linked: (of) => of.linked.map((code) => linkedCampaign(code, of)),
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

function unknownBrand(name: string, entries: readonly string[], file: string): Fault {
  const known = entries
    .filter((entry) => entry.endsWith('.yaml'))
    .map((entry) => entry.replace(/\.yaml$/, ''));
  const what = `no brand "${name}"; brands/ has ${known.join(', ') || 'none'}`;
  return new Fault('CAMPAIGN_INVALID', what, { place: { file } });
}
