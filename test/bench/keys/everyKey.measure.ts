/**
 * Every key that a file may have is asked for by name where pages, decisions and messages are made; a new one that nothing asks for
 * fails here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import type { Brand } from '../../../src/campaign/schema/brandSchema.js';
import { fileJsonSchema } from '../../../src/campaign/schema/json/jsonSchema.js';
import { openWorkspace, type Workspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { resultOf } from '../../campaign/schema/everyKey/effects.js';
import { instances, isOfCondition, leafKeys } from '../../campaign/schema/everyKey/keyPaths.js';
import { NAMED_BY_TEXTS, READ_ELSEWHERE } from '../../campaign/schema/everyKey/readElsewhere.js';
import { readAs, recorded } from '../../campaign/schema/everyKey/recorded.js';
import {
  effectsOf,
  FOLDERS,
  filesOf,
  type Given,
  ROOT,
  type Walked,
} from '../../campaign/schema/everyKey/walkedFiles.js';

/**
 * Templates read a copy of the file that texts know their place in: it is recorded as the file itself. Test files share
 * the modules of their process, and the ones loaded before do not know the mock.
 */
const copies = vi.hoisted(() => {
  vi.resetModules();
  return { record: (copy: unknown) => copy };
});
vi.mock('../../../src/merge/text/readable.js', async (load) => {
  const own = await load<typeof import('../../../src/merge/text/readable.js')>();
  return {
    ...own,
    readable: (...from: Parameters<typeof own.readable>) => copies.record(own.readable(...from)),
  };
});

/** The keys that are asked for by name while everything is made that comes of the file. */
async function keysRead(kind: Walked, given: Given): Promise<ReadonlySet<string>> {
  const reads = new Set<string>();
  copies.record = (copy) =>
    typeof copy === 'object' && copy !== null && !Array.isArray(copy) && !isText(copy)
      ? recorded(copy, reads)
      : copy;
  const workspace = recordedWorkspace(kind, given, reads);
  for (const effect of effectsOf(kind, given, workspace)) await resultOf(effect);
  copies.record = (copy) => copy;
  return reads;
}

const isText = (copy: object): boolean => Object.getPrototypeOf(copy) !== Object.prototype;

/** The workspace in which one file is recorded; what knows a file by identity is asked for the file itself. */
function recordedWorkspace(kind: Walked, { workspace: dir, name }: Given, reads: Set<string>): Workspace {
  const own = openWorkspace(dir, nodeFiles);
  const proxies = new Map<object, object>();
  const files = new Map<unknown, object>();
  const record = <File extends object>(file: File): File => {
    const made = proxies.get(file) ?? recorded(file, reads);
    proxies.set(file, made);
    files.set(made, file);
    return made as File;
  };
  const itself = <File>(file: File): File => (files.get(file) ?? file) as File;
  const campaign = (code: string) => {
    const found = own.campaign(code);
    return kind === 'campaign' && found.code === name ? record(found) : found;
  };
  const brand = (of: string, found: Brand): Brand =>
    kind === 'brand' && of === name ? record(found) : found;
  const workspace: Workspace = {
    ...own,
    campaign,
    linked: (file) => own.linked(itself(file)),
    printedIn: () => workspace,
    brand: (each) => brand(each, own.brand(each)),
    brandOf: (file, document) => brand(file.brand, own.brandOf(itself(file), document)),
    followUp: (each) => {
      const found = own.followUp(each);
      return kind === 'follow-up' && found.name === name ? record(found) : found;
    },
    followed: (file) => own.followed(itself(file)),
    followUpBrand: (file) => brand(file.brand, own.followUpBrand(itself(file))),
    before: (file) => own.before(itself(file)),
    sourceOf: (file) => own.sourceOf(itself(file)),
    placeIn: (file, field) => own.placeIn(itself(file), field),
  };
  return workspace;
}

/** Notes of those who write the file, which no one else sees. */
const NOTES = 'remarks';

/** Files that have most keys. */
const READ = /everyKey|23LJ01/;

function walked(kind: Walked) {
  const root = fileJsonSchema(kind);
  const files = filesOf(kind).map((given) => ({ given, keys: instances(root, given.value) }));
  const leaves = leafKeys(root).filter((key) => kind === 'campaign' || !key.startsWith('#'));
  return { root, files, leaves };
}

it.each(Object.keys(FOLDERS) as Walked[])('every key of a %s stands in a file', (kind) => {
  const { files, leaves } = walked(kind);
  const missing = leaves.filter((key) => files.every(({ keys }) => !keys.has(key)));
  expect(missing).toEqual([]);
});

it('every key of a campaign is asked for by name where pages, decisions and messages are made', async () => {
  const { root, files, leaves } = walked('campaign');
  let rest = leaves.filter((key) => !isOfCondition(root, key) && key !== NOTES);
  for (const { given, keys } of files.filter((file) => READ.test(file.given.path))) {
    const reads = await keysRead('campaign', given);
    rest = rest.filter((key) => !(keys.get(key) ?? []).some((steps) => reads.has(readAs(steps))));
  }
  expect(rest.filter((key) => !READ_ELSEWHERE.has(key) && !NAMED_BY_TEXTS.includes(key))).toEqual([]);
}, 900_000);

it('is named in the file that reads it from a copy', () => {
  const unnamed = [...READ_ELSEWHERE].filter(([key, source]) => {
    const word = key
      .replace(/\[\]$/, '')
      .split(/[.#*]|\[\]/)
      .at(-1);
    return !new RegExp(`\\b${word}\\b`).test(readFileSync(join(ROOT, source), 'utf8'));
  });
  expect(unnamed).toEqual([]);
});
