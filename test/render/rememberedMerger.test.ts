import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import type { ParseMemory } from '../../src/campaign/yaml/parsingFiles.js';
import type { Merged } from '../../src/merge/openMerger.js';
import { campaignSource } from '../../src/render/letters/letterSource.js';
import { rememberedMerger } from '../../src/render/letters/rememberedMerger.js';
import { revisedWorkspace } from './revisedWorkspace.js';

const DAY = '2023-12-21';
const OLD = `campaigns/23LJ01@${DAY}.yaml`;

let dir: string;
let memory: ParseMemory;
beforeAll(() => {
  dir = revisedWorkspace('23LJ01', '2024-01-31', (text) => text);
  memory = new Map();
});

/** Opens the workspace anew, as the preview does after each save. */
function merged(): Merged {
  const workspace = openWorkspace(dir, nodeFiles, memory);
  return rememberedMerger(campaignSource(workspace, workspace.revision('23LJ01', DAY))).merge(
    'dealer-letter',
    {},
  );
}

function change(file: string, words: string, by: string): void {
  const path = join(dir, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(words);
  writeFileSync(path, before.replace(words, by));
}

it('merges an earlier revision once, until something changes that it is made with', () => {
  const first = merged();
  change('campaigns/23LJ01.yaml', 'The cause is a global', 'The cause is a worldwide');
  expect(merged()).toBe(first);
  const changes = [
    [OLD, 'The cause is a global', 'The cause is a worldwide', /worldwide/],
    ['brands/lexus.yaml', 'alt: Lexus }', 'alt: Another }', /Another/],
    ['brands/lexus-wordmark.svg', '<svg', '<!-- drawn anew --><svg', /wordmark/],
  ] as const;
  for (const [file, words, by, shown] of changes) {
    const before = merged();
    change(file, words, by);
    const after = merged();
    expect([file, after === before]).toEqual([file, false]);
    expect(after.markup.html).toMatch(shown);
  }
  // templates of a workspace may change
  mkdirSync(join(dir, 'templates'));
  expect(merged()).not.toBe(merged());
});
