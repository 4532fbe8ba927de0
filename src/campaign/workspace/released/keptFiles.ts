/** Finds what a campaign is printed with, so that a release can keep it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isThere } from '../../../base/files/isThere.js';
import type { Brand } from '../../schema/brandSchema.js';
import type { Campaign } from '../../schema/campaignSchema.js';
import { OUR_STATUTE } from '../../statutory/readStatute.js';
import type { Workspace } from '../openWorkspace.js';
import { RELEASED_STATUTE, RELEASED_TEMPLATES } from './releasedFolder.js';

/** A file of a release: where it stands in the folder of the release, and what it holds. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Settings, brands, every other campaign that the campaign names, tables and pictures, the workspace's templates, and the
 * prescribed texts, sorted by path. Record files are not printed and not kept. Throws as reading the files does.
 */
export function keptFiles(workspace: Workspace, campaign: Campaign): readonly KeptFile[] {
  const { dir, settings, resolve } = workspace;
  const campaigns = namedCampaigns(workspace, campaign);
  const brandNames = [...new Set(campaigns.map(({ brand }) => brand))];
  const brands = brandNames.map((name) => workspace.brand(name));
  const templates = filesBelow(resolve(settings.templates), RELEASED_TEMPLATES);
  const own = [
    'noticepress.yaml',
    ...brandNames.map((name) => `brands/${name}.yaml`),
    ...campaigns.flatMap((each) => (each === campaign ? [] : [`campaigns/${each.code}.yaml`])),
    ...tablesOf(campaigns),
    ...fontsOf(settings),
    ...picturesOf([...campaigns, ...brands], templates).filter((path) => isThere(join(dir, path))),
  ].map((path) => ({ path, bytes: readFileSync(join(dir, path)) }));
  return [...own, ...templates, ...filesBelow(OUR_STATUTE, RELEASED_STATUTE)].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

/** The campaign and all that it names by their codes, and those that these name. */
function namedCampaigns(workspace: Workspace, campaign: Campaign): readonly Campaign[] {
  const codes = new Set(workspace.campaignCodes());
  const found = new Map([[campaign.code, campaign]]);
  for (const each of found.values())
    for (const code of stringsIn(each))
      if (codes.has(code) && !found.has(code)) found.set(code, workspace.campaign(code));
  return [...found.values()];
}

function tablesOf(campaigns: readonly Campaign[]): readonly string[] {
  const named = campaigns.flatMap(({ tables }) => Object.values(tables).flatMap(({ file }) => file ?? []));
  return [...new Set(named)];
}

/** Files beside the workspace are not kept. */
function fontsOf({ fonts }: Workspace['settings']): readonly string[] {
  const files = fonts.flatMap(({ faces }) => faces.map(({ file }) => file));
  return [...new Set(files)].filter(isInside);
}

/** A path of a picture in a text, a template or a value. */
const PICTURE = /[^\s()[\]{}"'<>=]+\.(?:png|jpe?g|svg)\b/gi;

function picturesOf(files: readonly (Campaign | Brand)[], templates: readonly KeptFile[]): readonly string[] {
  const texts = [
    ...files.flatMap((file) => [...stringsIn(file)]),
    ...templates.map(({ bytes }) => Buffer.from(bytes).toString()),
  ];
  const named = texts.flatMap((text) => text.match(PICTURE) ?? []).map((path) => path.replaceAll('%20', ' '));
  return [...new Set(named)].filter(isInside);
}

function stringsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (each: unknown): void => {
    if (typeof each === 'string') found.add(each);
    else if (typeof each === 'object' && each !== null) for (const part of Object.values(each)) walk(part);
  };
  walk(value);
  return found;
}

/** All files of a folder, under another name; none if there is no such folder. */
function filesBelow(folder: string, name: string): readonly KeptFile[] {
  if (!isThere(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({
      path: `${name}/${path.replaceAll('\\', '/')}`,
      bytes: readFileSync(join(folder, path)),
    }));
}

const isInside = (path: string): boolean => !path.startsWith('/') && !path.split('/').includes('..');
