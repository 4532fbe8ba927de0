/** Finds every `{{path}}` in the texts of a campaign or follow-up that leads nowhere. */

import { isPrinted } from '../../base/facts/printed.js';
import { isWrittenPath, ownValue, type Path, parsePath } from '../../base/path.js';
import { listed, suggestion } from '../../base/text/nearest.js';
import { FIELDS } from '../../shapes/recordModel.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { FollowUp } from '../schema/followUpSchema.js';
import { isBlocks } from '../schema/values/blocks.js';
import type { YamlIssue, YamlSource } from '../yaml/readYaml.js';

/** Keys whose words are never printed. */
const UNPRINTED = ['remarks', 'reconstructed', 'open_points', 'assumed', 'settlement'];

interface Mention {
  /** The path of the text. */
  readonly path: Path;
  /** What is between the braces. */
  readonly written: string;
}

/** Says what is wrong with the path between the braces; undefined where it leads somewhere. */
type Judge = (written: string) => string | undefined;

/** Brand paths are not followed here: a campaign is read before its brand. */
export function findTextIssues(campaign: Campaign, source: YamlSource): readonly YamlIssue[] {
  return issuesIn(UNPRINTED, source, (written) => whatIsWrong(written, campaign));
}

/** The same for a follow-up, whose texts may name it, the audience, the brand and the record. */
export function findFollowUpTextIssues(followUp: FollowUp, source: YamlSource): readonly YamlIssue[] {
  return issuesIn(UNPRINTED, source, (written) => wrongInFollowUp(written, followUp));
}

/** Of all that the file says, as it writes it, but for what is never printed. */
function issuesIn(unprinted: readonly string[], source: YamlSource, judge: Judge): readonly YamlIssue[] {
  const printed = stringsIn(source.value, []).filter(({ path: [key] }) => !unprinted.includes(String(key)));
  return printed.flatMap(({ path, text }) => [
    ...unclosed(text).map((what) => ({ place: source.placeOf(path), what })),
    ...mentionsIn(path, text).flatMap(({ written }) => {
      const what = judge(written);
      return what === undefined ? [] : [{ place: source.placeOfText(path, `{{${written}}}`), what }];
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
  if (!isWrittenPath(path)) return noPath(written);
  const [root, keys] = steps(path);
  if (root === 'brand') return undefined;
  if (root === 'campaign') return whereItEnds(campaign, keys, path);
  if (root === 'notice') return noticeIssue(keys[0] ?? '', path);
  if (root === 'linked') return linkedIssue(campaign, keys[0] ?? '', path);
  if (root === 'record') return recordIssue(keys[0] ?? '', path);
  if (root === 'phase') return ownIssue(campaign.phases, keys, path, 'phases');
  if (root === 'line') return ownIssue(campaign.vehicles?.lines ?? [], keys, path, 'lines of vehicles');
  return `{{${path}}} begins with "${root}"; a path begins with campaign, notice, linked, brand, record, phase or line`;
}

const OF_NOTICE = ['code', 'id', 'kind', 'mailing'];

function noticeIssue(key: string, path: string): string | undefined {
  if (OF_NOTICE.includes(key)) return undefined;
  return `{{${path}}}: a notice has no "${key}" to print; ${suggestion(key, OF_NOTICE)}`;
}

function wrongInFollowUp(written: string, followUp: FollowUp): string | undefined {
  const path = written.trim();
  if (!isWrittenPath(path)) return noPath(written);
  const [root, keys] = steps(path);
  if (root === 'brand') return undefined;
  if (root === 'follow_up') return whereItEnds(followUp, keys, path);
  if (root === 'record') return recordIssue(keys[0] ?? '', path);
  if (root !== 'audience')
    return `{{${path}}} begins with "${root}"; a path begins with follow_up, audience, brand or record`;
  const wrong = followUp.audiences.map((audience) => whereItEnds(audience, keys, path));
  return wrong.find((what) => what !== undefined);
}

function noPath(written: string): string {
  return `{{${written}}} is not a path; a text holds paths such as {{campaign.code}}`;
}

function steps(path: string): readonly [root: string, keys: readonly string[]] {
  const [root = '', ...keys] = parsePath(path).map(String);
  return [root, keys];
}

function linkedIssue(campaign: Campaign, code: string, path: string): string | undefined {
  if (code === campaign.code || campaign.linked.includes(code)) return undefined;
  return `{{${path}}} names ${code || 'no campaign'}; linked are ${listed(campaign.linked)}`;
}

/** What every phase or line has, each record prints of its own. */
function ownIssue(
  entries: readonly unknown[],
  keys: readonly string[],
  path: string,
  what: string,
): string | undefined {
  if (entries.length === 0) return `{{${path}}}: the campaign has no ${what}`;
  const issues = entries.map((entry) => whereItEnds(entry, keys, path));
  return issues.find((issue) => issue !== undefined);
}

function recordIssue(field: string, path: string): string | undefined {
  if (FIELDS.has(field)) return undefined;
  return `{{${path}}}: a record has no "${field}"; ${suggestion(field, [...FIELDS.keys()])}`;
}

/** Follows the path through the file; it must end at a value that prints. */
function whereItEnds(file: unknown, keys: readonly string[], path: string): string | undefined {
  let value: unknown = file;
  for (const key of keys) {
    const next = childOf(value, key);
    if (next === undefined) return `{{${path}}}: there is no "${key}"; ${whatThereIs(value, key)}`;
    value = next;
  }
  return prints(value)
    ? undefined
    : `{{${path}}} is a group, and only a value prints; ${whatThereIs(value, '')}`;
}

/** A text is one value, whatever languages it is in. */
function isText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'en');
}

/** An entry of `codes` or `earlier` is named by its code. */
function childOf(value: unknown, key: string): unknown {
  if (isText(value)) return undefined;
  const byCode = Array.isArray(value) ? value.find((entry) => ownValue(entry, 'code') === key) : undefined;
  return byCode === undefined ? ownValue(value, key) : key;
}

function prints(value: unknown): boolean {
  if (typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(prints);
  if (isConditional(value)) return true;
  return (
    isText(value) || isBlocks(value) || isPrinted(value) || childOf(value, 'approximately') !== undefined
  );
}

/** An entry that only some vehicles have, such as a number of the agency. */
function isConditional(value: unknown): boolean {
  return ownValue(value, 'when') !== undefined && typeof ownValue(value, 'text') === 'string';
}

function whatThereIs(value: unknown, key: string): string {
  if (Array.isArray(value)) return `the list has ${value.length} entries, counted from 0`;
  if (typeof value !== 'object' || value === null || isText(value)) return 'the value before it has no parts';
  const keys = Object.entries(value).filter(([, entry]) => entry !== undefined);
  const names = keys.map(([name]) => name);
  return suggestion(key, names);
}
