/**
 * Every key of a brand and of a follow-up changes a page, a decision or a message, or another value of it is refused. A new one
 * that changes nothing fails here. Those of a campaign take minutes: `npx vitest run --config test/bench/keys/vitest.config.ts`.
 */
import { describe, expect, it } from 'vitest';
import { fileJsonSchema } from '../../../../src/campaign/schema/json/jsonSchema.js';
import { choicesOf, instances, type KeyPath, leafKeys } from './keyPaths.js';
import { Walk } from './walk.js';
import { filesOf } from './walkedFiles.js';

/** Notes of those who write the file, which no one else sees. */
const NOTES = 'remarks';

describe.each(['brand', 'follow-up'] as const)('every key of a %s', (kind) => {
  const root = fileJsonSchema(kind);
  const choices = choicesOf(root);
  // the one with most keys first: the others are walked for what it does not show
  const files = filesOf(kind)
    .map((given) => ({ given, keys: instances(root, given.value) }))
    .toSorted((a, b) => b.keys.size - a.keys.size);

  it('changes a page, a decision or a message', async () => {
    let idle = leafKeys(root).filter((key) => !key.startsWith('#') && key !== NOTES);
    for (const { given, keys } of files) {
      const there = idle.filter((key) => keys.has(key));
      if (there.length === 0) continue;
      const walk = new Walk(kind, given);
      const shown = new Set<KeyPath>();
      for (const key of there)
        if (await walk.shows(keys.get(key) ?? [], choices.get(key) ?? [])) shown.add(key);
      idle = idle.filter((key) => !shown.has(key));
    }
    expect(idle).toEqual([]);
  }, 900_000);
});
