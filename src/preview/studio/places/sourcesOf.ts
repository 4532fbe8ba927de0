/** Finds where the words of a block are written: the place that it came from, and the facts in files that it prints. */
import { formatPath, type Path, parsePath } from '../../../base/path.js';
import type { Place } from '../../../base/problems.js';
import type { Brand } from '../../../campaign/schema/brandSchema.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../../campaign/workspace/openWorkspace.js';
import type { YamlSource } from '../../../campaign/yaml/readYaml.js';
import { readPlace } from '../../../shapes/layout/elementPlace.js';
import type { Block } from '../drawn/blocksOn.js';

/** Characters of a fact that is looked for in the words of a block: shorter ones are anywhere. */
const SHORTEST = 5;
const MOST = 6;

/** The place to open first comes first. Fields are of campaign and brand files, lines of templates. */
export function sourcesOf(workspace: Workspace, code: string, { at, words }: Block): readonly Place[] {
  const campaign = workspace.campaign(code);
  const [, name = '', field] = /^(\S+)\.yaml (\S+)$/.exec(at) ?? [];
  if (field !== undefined) {
    const source = fileNamed(workspace, campaign, name);
    const path = parsePath(field);
    if (source !== undefined) return [{ ...placeOfWords(source, path, words), field }];
  }
  const files = [campaign, workspace.brand(campaign.brand)];
  const facts = files.flatMap((file) => factsIn(workspace.sourceOf(file), words));
  const longest = facts.sort((a, b) => b.length - a.length).slice(0, MOST);
  return [...longest.map(({ place }) => place), readPlace(at)];
}

/** The line of the text that the words begin in: between what it takes from elsewhere it stands as it prints. */
function placeOfWords(source: YamlSource, path: Path, words: string): Place {
  const printed = folded(words);
  for (const [, text] of leavesOf(source.valueAt(path), [])) {
    const typed = String(text).split(/\{\{.*?\}\}|\*+|\n\s*\n/s);
    const part = typed.find((each) => folded(each).length >= SHORTEST && printed.includes(folded(each)));
    if (part !== undefined) return source.placeOfText(path, part.trim());
  }
  return source.placeOf(path);
}

function fileNamed(workspace: Workspace, campaign: Campaign, name: string): YamlSource | undefined {
  const isOne = (codes: readonly string[]): boolean => codes.includes(name);
  if (name === campaign.code) return workspace.sourceOf(campaign);
  if (isOne(workspace.campaignCodes())) return sourceOf(workspace, workspace.campaign(name));
  return isOne(workspace.brandNames()) ? sourceOf(workspace, workspace.brand(name)) : undefined;
}

const sourceOf = (workspace: Workspace, file: Campaign | Brand): YamlSource | undefined =>
  workspace.sourceOf(file);

interface Fact {
  readonly place: Place;
  readonly length: number;
}

/** Each value of the file that the words hold, as it prints. */
function factsIn(source: YamlSource | undefined, words: string): readonly Fact[] {
  if (source === undefined) return [];
  const printed = folded(words);
  return [...leavesOf(source.value, [])].flatMap(([path, value]) => {
    const text = folded(typeof value === 'number' ? value.toLocaleString('en-US') : value);
    if (text.length < SHORTEST || !printed.includes(text)) return [];
    return [{ place: { ...source.placeOf(path), field: formatPath(path) }, length: text.length }];
  });
}

function* leavesOf(value: unknown, path: Path): Generator<readonly [Path, string | number]> {
  if (typeof value === 'string' || typeof value === 'number') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Single spaces, without marks of emphasis. */
const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/\*+/g, '').trim();
