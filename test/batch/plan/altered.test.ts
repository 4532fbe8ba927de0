/** What was altered in the partial folder between an interrupted run and the one that resumes it, without a trace. */
import {
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BatchRequest } from '../../../src/batch/plan/batchRequest.js';
import { runBatch } from '../../../src/batch/runBatch.js';
import { contents, World } from '../world.js';

const world = new World();
afterAll(() => world.remove());

let request: BatchRequest;
let expected: Map<string, string>;
const partial = `${world.out}.partial`;
const kept = join(world.folder, 'kept');

beforeAll(async () => {
  request = { ...(await world.tables(40)), split: 20, resume: true };
  await world.run({ ...request, out: join(world.folder, 'undisturbed') });
  expected = contents(join(world.folder, 'undisturbed'));
  const stop = new AbortController();
  const context = world.context(undefined, (step) => step === 'summary' && stop.abort());
  await expect(runBatch(request, { ...context, stop: stop.signal })).rejects.toMatchObject({
    code: 'INTERRUPTED',
  });
  cpSync(partial, kept, { recursive: true });
});

/** Another byte of the same length, and the time of the last change as it was. */
function alter(path: string, share: number): void {
  const { size, atime, mtime } = statSync(path);
  const file = openSync(path, 'r+');
  const at = Math.min(size - 1, Math.floor(size * share));
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  byte[0] = (byte[0] ?? 0) ^ 1;
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
  utimesSync(path, atime, mtime);
}

/** Where in a file. */
const SHARES = [0.05, 0.5, 0.95] as const;

const altered = (): readonly string[] =>
  readdirSync(kept, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(kept, name)).isFile() && statSync(join(kept, name)).size > 0)
    .sort();

const isDatabase = (name: string): boolean => name.endsWith('.sqlite');

/** What is altered at once: each database by itself, since it tells of the others; all that is made from them. */
function groups(): readonly (readonly string[])[] {
  const names = altered();
  return [...names.filter(isDatabase).map((name) => [name]), names.filter((name) => !isDatabase(name))];
}

it('is found in every file at equal size and time, and made again', async () => {
  const names = altered();
  expect(names).toEqual(
    expect.arrayContaining(['scratch.sqlite', 'steps.sqlite', join('made', 'letters-0001.pdf')]),
  );
  expect(names.some((name) => name.startsWith('parts'))).toBe(true);
  for (const group of groups())
    for (const share of SHARES) {
      rmSync(world.out, { recursive: true, force: true });
      rmSync(partial, { recursive: true, force: true });
      cpSync(kept, partial, { recursive: true, preserveTimestamps: true });
      for (const name of group) alter(join(partial, name), share);
      await world.run(request);
      expect([group, share, contents(world.out)]).toEqual([group, share, expected]);
      expect(existsSync(partial)).toBe(false);
    }
}, 240_000);

it('is begun anew only where it has to be', async () => {
  rmSync(world.out, { recursive: true, force: true });
  cpSync(kept, partial, { recursive: true });
  const steps: string[] = [];
  const context = world.context(undefined, (step) => steps.push(step));
  expect(await runBatch(request, context)).toMatchObject({ kind: 'resumed' });
  expect(steps).not.toContain('load');
});
