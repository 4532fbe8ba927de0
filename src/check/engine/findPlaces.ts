/** Finds file, line and column of what a rule found, also of words that only show when texts are merged. */
import { basename } from 'node:path';
import { parsePath } from '../../base/path.js';
import type { Place } from '../../base/problems.js';
import { asNotice } from '../../campaign/notices/asNotice.js';
import type { Brand } from '../../campaign/schema/brandSchema.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { FollowUp } from '../../campaign/schema/followUpSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { YamlSource } from '../../campaign/yaml/readYaml.js';
import type { Origin } from '../rule/paper.js';
import type { Found } from '../rule/rule.js';

export type PlaceFinder = (found: Found) => Place;

/** Each file is parsed at most once. */
export function placeFinder(
  workspace: Workspace,
  campaign: Campaign,
  linked: readonly Campaign[],
): PlaceFinder {
  const files = new Map<string, YamlSource | undefined>();
  const sourceOf = (file: Campaign | FollowUp | Brand, name: string): YamlSource | undefined => {
    if (!files.has(name)) files.set(name, workspace.sourceOf(file));
    return files.get(name);
  };
  const named = (name: string): YamlSource | undefined => {
    const file = [campaign, ...linked].find(({ code }) => name === `${code}.yaml`);
    if (file !== undefined) return sourceOf(file, name);
    const [, followUp] = /^follow-ups\/(.+)\.yaml$/.exec(name) ?? [];
    if (followUp !== undefined) return sourceOf(workspace.followUp(followUp), name);
    return name === `${campaign.brand}.yaml` ? sourceOf(workspace.brand(campaign.brand), name) : undefined;
  };
  const home = `${campaign.code}.yaml`;
  return (found) => {
    const { path, block, words, paper } = found;
    const written = (field: string): string =>
      paper === undefined || campaign.notices?.[paper.notice.id] === undefined
        ? field
        : asNotice(campaign, paper.notice.id).writtenAt(field);
    if (path !== undefined)
      return named(home)?.placeOf(parsePath(written(path))) ?? { file: home, field: path };
    const origins = (block?.origins ?? []).map((origin) =>
      'field' in origin && origin.file === home ? { ...origin, field: written(origin.field) } : origin,
    );
    const spoken = words === undefined ? undefined : wordsIn(origins, words, named, campaign);
    return spoken ?? firstPlace(origins, named) ?? { file: named(home)?.file ?? home };
  };
}

type Named = (file: string) => YamlSource | undefined;

/** A text that prints another by its path is followed to where the words are typed. */
function wordsIn(
  origins: readonly Origin[],
  words: string,
  named: Named,
  campaign: Campaign,
): Place | undefined {
  const open = [...origins];
  const seen = new Set<string>();
  for (const origin of open) {
    if (!('field' in origin) || seen.has(`${origin.file} ${origin.field}`)) continue;
    seen.add(`${origin.file} ${origin.field}`);
    const source = named(origin.file);
    const texts = textsAt(source?.valueAt(parsePath(origin.field)));
    if (source !== undefined && texts.some((text) => folded(text).includes(words)))
      return source.placeOfText(parsePath(origin.field), words);
    for (const { root, field } of texts.flatMap(pathsIn))
      open.push({ file: root === 'brand' ? `${campaign.brand}.yaml` : origin.file, field });
  }
  return undefined;
}

/** The texts at a place of a file, in every language and below every condition. */
function textsAt(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsAt);
}

const PATH = /\{\{\s*(campaign|brand)\.([\w.[\]-]+)\s*\}\}/g;

function pathsIn(text: string): { root: string; field: string }[] {
  return [...text.matchAll(PATH)].map(([, root = '', field = '']) => ({ root, field }));
}

/** As it prints: single spaces, without the marks of emphasis. */
function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/\*+/g, '');
}

function firstPlace(origins: readonly Origin[], named: Named): Place | undefined {
  const [origin] = origins;
  if (origin === undefined) return undefined;
  if ('line' in origin) return { file: origin.file, line: origin.line };
  return (
    named(origin.file)?.placeOf(parsePath(origin.field)) ?? {
      file: basename(origin.file),
      field: origin.field,
    }
  );
}
