/**
 * Every key of a campaign changes a page, a decision or a message, or another value of it is refused. Its texts are changed all at
 * once, each to words of its own, so that one making of the papers tells of them all; the rest one by one.
 */
import { expect, it } from 'vitest';
import { fileJsonSchema } from '../../../src/campaign/schema/json/jsonSchema.js';
import { type Effect, resultOf } from '../../campaign/schema/everyKey/effects.js';
import {
  choicesOf,
  instances,
  isOfCondition,
  type KeyPath,
  leafKeys,
  type Step,
} from '../../campaign/schema/everyKey/keyPaths.js';
import { Walk } from '../../campaign/schema/everyKey/walk.js';
import { effectsOf, filesOf, type Given } from '../../campaign/schema/everyKey/walkedFiles.js';
import { type MarkedTexts, markedTexts } from './markedTexts.js';
import { TOLD_ELSEWHERE } from './toldElsewhere.js';

/** Notes of those who write the file, which no one else sees. */
const NOTES = 'remarks';

/** Files that have most keys. */
const WALKED = /everyKey|23LJ01/;

/** What tells most of one change. */
const TELLING =
  /^(?:it is read|coverage|look-up|standing|warnings)$| sample$|^owner-letter interim undefined (?:phase 2|nobody)$|^owner-(?:letter|faq) remedy undefined (?:es|nobody)$/;

type Places = readonly (readonly Step[])[];

const isPageOrMessage = ({ name }: Effect): boolean => !/^batch|^check/.test(name);

async function shownMarks(given: Given, { workspace, marks }: MarkedTexts): Promise<readonly KeyPath[]> {
  const made: string[] = [];
  for (const effect of effectsOf('campaign', given, workspace).filter(isPageOrMessage))
    made.push(await resultOf(effect));
  const all = made.join('\n');
  return [...marks].filter(([, mark]) => all.includes(mark)).map(([key]) => key);
}

it('every key of a campaign changes a page, a decision or a message', async () => {
  const root = fileJsonSchema('campaign');
  const choices = choicesOf(root);
  const files = filesOf('campaign')
    .filter(({ path }) => WALKED.test(path))
    .map((given) => ({ given, keys: instances(root, given.value) }))
    .toSorted((a, b) => b.keys.size - a.keys.size);
  let idle = leafKeys(root).filter(
    (key) => !isOfCondition(root, key) && key !== NOTES && !TOLD_ELSEWHERE.has(key),
  );
  for (const { given, keys } of files) {
    const there = new Map(
      idle.flatMap((key): [KeyPath, Places][] => (keys.has(key) ? [[key, keys.get(key) ?? []]] : [])),
    );
    if (there.size === 0) continue;
    const shown = new Set(await shownMarks(given, markedTexts(given, there)));
    const walk = new Walk('campaign', given, ({ name }) => TELLING.test(name));
    for (const [key, places] of there)
      if (!shown.has(key) && (await walk.shows(places, choices.get(key) ?? []))) shown.add(key);
    idle = idle.filter((key) => !shown.has(key));
  }
  expect(idle).toEqual([]);
}, 900_000);
