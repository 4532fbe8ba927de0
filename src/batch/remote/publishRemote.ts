/** Publishes a batch in the store: every object is read back, and its summary is written last. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Fault } from '../../base/problems.js';
import { listed } from '../../base/text/nearest.js';
import type { SharedLock } from '../../store/sessions/takeSharedLock.js';
import { hashFile } from '../folder/hashFiles.js';
import { readSummary } from '../folder/readSummary.js';
import { namesIn } from '../folder/summary.js';
import type { Found, ReadBack } from './fetchBatch.js';
import { eachOf, namesUnder, partialKey, type RemoteBatch, wholeKey } from './remoteBatch.js';

const LAST = 'summary.json';

/**
 * What is there already, by its hash, is not stored again. Nothing that is not of the batch is touched.
 *
 * @param read what this run has read back so far
 * @throws Fault OUTPUT_OCCUPIED, BUCKET_DIFFERS, STORE_UNREACHABLE if the lock is lost, and those of the store
 */
export async function publishRemote(batch: RemoteBatch, read: ReadBack, lock: SharedLock): Promise<void> {
  const { address, objects, folders, progress } = batch;
  const summary = await readSummary(folders.out);
  if (summary === undefined) throw new Error(`${folders.out} was made without a summary`);
  const names = namesIn(summary);
  const there = await namesUnder(objects, wholeKey(address));
  const others = there.filter((name) => !names.has(name));
  if (others.length > 0)
    throw new Fault(
      'OUTPUT_OCCUPIED',
      `there are other objects where the batch belongs: ${listed(others, 3)}`,
      {
        place: { file: address.url },
        hint: 'move them away, then run the same command again with --resume, or noticepress jobs retry',
      },
    );
  let done = 0;
  const store = async (name: string): Promise<void> => {
    lock.assertHeld();
    await storeFile(batch, name, read.get(name), there.includes(name));
    done += 1;
    progress('upload', done, names.size);
  };
  await eachOf(
    [...names].filter((name) => name !== LAST),
    store,
  );
  await store(LAST);
}

/** Once more where other bytes come back: a store may have kept half of what it was told. */
const TRIES = 2;

async function storeFile(
  { address, objects, folders }: RemoteBatch,
  name: string,
  known: string | undefined,
  isThere: boolean,
): Promise<void> {
  const path = join(folders.out, name);
  const key = wholeKey(address, name);
  const sha256 = await hashFile(path);
  if (known === sha256 || (isThere && (await objects.hash(key)) === sha256)) return;
  for (let tries = 0; tries < TRIES; tries += 1) {
    await objects.put(key, path);
    if ((await objects.hash(key)) === sha256) return;
  }
  throw new Fault('BUCKET_DIFFERS', 'the store gives back other bytes than it was given', {
    place: { file: `${address.url}/${name}` },
  });
}

/** Stores what was prepared, for those who print and finish it, in the place of what is there of an earlier attempt. */
export async function storePartial(
  { address, objects, folders }: RemoteBatch,
  found: Found,
  lock: SharedLock,
): Promise<void> {
  const { partial, scratch, steps, press, made, parts } = folders;
  const below = [made, parts].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const files = new Map(
    [scratch, steps, press, ...below].map((path) => [relative(partial, path).split(sep).join('/'), path]),
  );
  const stale = found.partial.filter((name) => !files.has(name));
  await eachOf(stale, (name) => objects.remove(partialKey(address, name)));
  await eachOf([...files], async ([name, path]) => {
    lock.assertHeld();
    await objects.put(partialKey(address, name), path);
  });
}

/** Removes what was worked on, there. */
export async function removeRemotePartial({ address, objects }: RemoteBatch): Promise<void> {
  const names = await namesUnder(objects, partialKey(address));
  await eachOf(names, (name) => objects.remove(partialKey(address, name)));
}
