/**
 * Every key that a file may have is asked for by name where pages, decisions and messages are made; a new one that nothing asks for
 * fails here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { nodeFiles } from '../../../../src/base/files/nodeFiles.js';
import type { Brand } from '../../../../src/campaign/schema/brandSchema.js';
import { fileJsonSchema, type JsonSchema } from '../../../../src/campaign/schema/json/jsonSchema.js';
import { openWorkspace, type Workspace } from '../../../../src/campaign/workspace/openWorkspace.js';
import { ASKED, OWNERS } from './asked.js';
import { campaignEffects, type Effect, followUpEffects, resultOf } from './effects.js';
import { instances, type KeyPath, leafKeys } from './keyPaths.js';
import { NAMED_BY_TEXTS, READ_ELSEWHERE } from './readElsewhere.js';
import { readAs, recorded } from './recorded.js';

/**
 * Templates read a copy of the file that texts know their place in: it is recorded as the file itself. Test files share
 * the modules of their process, and the ones loaded before do not know the mock.
 */
const copies = vi.hoisted(() => {
  vi.resetModules();
  return { record: (copy: unknown) => copy };
});
vi.mock('../../../../src/merge/text/readable.js', async (load) => {
  const own = await load<typeof import('../../../../src/merge/text/readable.js')>();
  return {
    ...own,
    readable: (...from: Parameters<typeof own.readable>) => copies.record(own.readable(...from)),
  };
});

const ROOT = join(import.meta.dirname, '../../../..');

/** The workspace of every key first; in the others stand the rest. */
const WORKSPACES = ['test/campaign/schema/everyKey/workspace', 'fixtures', 'test/cases/K0D'].map((name) =>
  join(ROOT, name),
);
const [EVERY_KEY = ''] = WORKSPACES;

const FOLDERS = { campaign: 'campaigns', brand: 'brands', 'follow-up': 'follow-ups' } as const;
type Walked = keyof typeof FOLDERS;

interface Given {
  readonly workspace: string;
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
}

function filesOf(kind: Walked): readonly Given[] {
  return WORKSPACES.flatMap((workspace) => {
    const folder = join(workspace, FOLDERS[kind]);
    return nodeFiles
      .list(folder)
      .filter((name) => /^[^@]+\.yaml$/.test(name))
      .map((name) => {
        const path = join(folder, name);
        return {
          workspace,
          path,
          name: name.replace('.yaml', ''),
          value: parse(readFileSync(path, 'utf8')) as unknown,
        };
      });
  });
}

/** What comes of a file: of a brand, all that a campaign in its words does. */
function effectsOf(kind: Walked, { workspace: dir, name }: Given, workspace: Workspace): readonly Effect[] {
  const isEvery = dir === EVERY_KEY;
  if (kind === 'follow-up') return followUpEffects(workspace, name, isEvery ? OWNERS : undefined);
  if (kind === 'campaign') return campaignEffects(workspace, name, ASKED, isEvery ? OWNERS : undefined);
  const speakers = isEvery ? ['26NK01', '26NK02'] : workspace.campaignCodes();
  return speakers.flatMap((code) => campaignEffects(workspace, code, ASKED));
}

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

/** What the fields of conditions do is tested with conditions. */
function isOfCondition(root: JsonSchema, key: KeyPath): boolean {
  const [, name = ''] = /^#(\w+)/.exec(key) ?? [];
  const definition = root.$defs?.[name] as JsonSchema | undefined;
  return definition?.properties?.ever_registered_in !== undefined;
}

/** Notes of those who write the file, which no one else sees. */
const NOTES = 'remarks';

/** Files that have most keys. */
const READ = /everyKey|23LJ01/;

describe.each(Object.keys(FOLDERS) as Walked[])('every key of a %s', (kind) => {
  const root = fileJsonSchema(kind);
  const files = filesOf(kind).map((given) => ({ given, keys: instances(root, given.value) }));
  const leaves = leafKeys(root).filter((key) => kind === 'campaign' || !key.startsWith('#'));

  it('stands in a file', () => {
    const missing = leaves.filter((key) => files.every(({ keys }) => !keys.has(key)));
    expect(missing).toEqual([]);
  });

  it('is asked for by name where pages, decisions and messages are made', async () => {
    let rest = leaves.filter((key) => !isOfCondition(root, key) && key !== NOTES);
    for (const { given, keys } of files.filter((file) => READ.test(file.given.path))) {
      const reads = await keysRead(kind, given);
      rest = rest.filter((key) => !(keys.get(key) ?? []).some((steps) => reads.has(readAs(steps))));
    }
    expect(rest.filter((key) => !READ_ELSEWHERE.has(key) && !NAMED_BY_TEXTS.includes(key))).toEqual([]);
  }, 900_000);
});

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
