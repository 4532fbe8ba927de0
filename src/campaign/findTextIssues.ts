/** A campaign comes in; every `{{path}}` in its texts that leads nowhere goes out, with its place. */
import { RECORD_FIELDS } from '../shapes/fields.js';
import { nearest } from './nearest.js';
import type { Campaign } from './schema.js';
import type { Path, YamlIssue, YamlSource } from './source.js';

interface Mention {
  /** Where the text stands. */
  readonly path: Path;
  /** What stands between the braces. */
  readonly written: string;
}

const PATH = /^[\w-]+(?:\.[\w-]+|\[\d+\])*$/;

/** Brand paths are not followed here: a campaign is read before its brand. */
export function findTextIssues(campaign: Campaign, source: YamlSource): readonly YamlIssue[] {
  const texts = stringsIn({ ...campaign, remarks: [], reconstructed: undefined }, []);
  return texts.flatMap(({ path, text }) => [
    ...unclosed(text).map((what) => ({ place: source.placeOf(path), what })),
    ...mentionsIn(path, text).flatMap((mention) => {
      const what = whatIsWrong(mention.written, campaign);
      return what === undefined ? [] : [{ place: source.placeOfText(path, `{{${mention.written}}}`), what }];
    }),
  ]);
}

function stringsIn(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => stringsIn(entry, [...path, index]));
  return Object.entries(value).flatMap(([key, entry]) => stringsIn(entry, [...path, key]));
}

function mentionsIn(path: Path, text: string): Mention[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/gs)].map(([, written = '']) => ({ path, written }));
}

function unclosed(text: string): string[] {
  const rest = text.replaceAll(/\{\{.*?\}\}/gs, '');
  return rest.includes('{{') ? ['a path is opened with {{ and never closed'] : [];
}

function whatIsWrong(written: string, campaign: Campaign): string | undefined {
  const path = written.trim();
  if (!PATH.test(path)) return `{{${written}}} is no path; a text holds paths such as {{campaign.code}}`;
  const [root = '', ...keys] = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  if (root === 'brand') return undefined;
  if (root === 'campaign') return whereItEnds(campaign, keys, path);
  if (root === 'linked') return linkedIssue(campaign, keys[0] ?? '', path);
  if (root === 'record') return recordIssue(keys[0] ?? '', path);
  return `{{${path}}} begins with "${root}"; a path begins with campaign, linked, brand or record`;
}

function linkedIssue(campaign: Campaign, code: string, path: string): string | undefined {
  if (code === campaign.code || campaign.linked.includes(code)) return undefined;
  return `{{${path}}} names ${code || 'no campaign'}; linked are ${campaign.linked.join(', ') || 'none'}`;
}

function recordIssue(field: string, path: string): string | undefined {
  const names = Object.keys(RECORD_FIELDS);
  if (names.includes(field)) return undefined;
  return `{{${path}}}: a record has no "${field}"; it has ${names.join(', ')}`;
}

/** Follows the path through the campaign; it must end at a value that prints. */
function whereItEnds(campaign: Campaign, keys: readonly string[], path: string): string | undefined {
  let value: unknown = campaign;
  for (const key of keys) {
    const next = childOf(value, key);
    if (next === undefined) return `{{${path}}}: there is no "${key}"; ${whatThereIs(value, key)}`;
    value = next;
  }
  return prints(value)
    ? undefined
    : `{{${path}}} is a group, and only a value prints; ${whatThereIs(value, '')}`;
}

function childOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function prints(value: unknown): boolean {
  if (typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(prints);
  return childOf(value, 'en') !== undefined || childOf(value, 'approximately') !== undefined;
}

function whatThereIs(value: unknown, key: string): string {
  if (Array.isArray(value)) return `the list has ${value.length} entries, counted from 0`;
  if (typeof value !== 'object' || value === null) return 'the value before it has no parts';
  const keys = Object.entries(value).filter(([, entry]) => entry !== undefined);
  const names = keys.map(([name]) => name);
  const near = nearest(key, names);
  return near === undefined ? `there are ${names.join(', ')}` : `did you mean "${near}"?`;
}
