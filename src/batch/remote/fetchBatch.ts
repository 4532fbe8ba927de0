/** Fetches what the store has of a batch into the folders of this machine. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFile, makePrivateFolder } from '../../base/files/privateFile.js';
import { Fault } from '../../base/problems.js';
import { listed } from '../../base/text/nearest.js';
import type { BatchFolders } from '../folder/batchFolders.js';
import { storing } from '../folder/storageFault.js';
import { eachOf, namesUnder, partialKey, type RemoteBatch, wholeKey } from './remoteBatch.js';

/** SHA-256 of objects as they were read back, by name. */
export type ReadBack = ReadonlyMap<string, string>;

/** What the store has under the address of a batch. */
export interface Found {
  readonly whole: readonly string[];
  readonly partial: readonly string[];
}

export async function findBatch({ objects, address }: RemoteBatch): Promise<Found> {
  const whole = await namesUnder(objects, wholeKey(address));
  return { whole, partial: await namesUnder(objects, partialKey(address)) };
}

/** Whether the batch is complete: its summary is written last. */
export const isWhole = ({ whole }: Found): boolean => whole.includes('summary.json');

/** @throws Fault OUTPUT_OCCUPIED, BATCH_UNFINISHED */
export function requireFree({ address }: RemoteBatch, { whole, partial }: Found): void {
  const place = { place: { file: address.url } };
  if (partial.length > 0)
    throw new Fault('BATCH_UNFINISHED', 'an unfinished batch is already here', {
      ...place,
      hint: `continue with --resume, or remove the objects under ${address.url}.partial/ and ${address.url}/ to start over`,
    });
  if (whole.length > 0)
    throw new Fault(
      'OUTPUT_OCCUPIED',
      `the prefix is not free for a batch: it contains ${listed([...whole], 3)}`,
      {
        ...place,
        hint: 'name a prefix without objects, or continue what was interrupted there with --resume',
      },
    );
}

/** Makes the folders in which a batch is worked on, as if a run before had made them. */
export function makeFolders({ partial, made, parts, lock }: BatchFolders): void {
  for (const folder of [partial, made, parts]) makePrivateFolder(folder);
  makePrivateFile(lock);
}

/** A complete batch, with whatever else is there, into the folder of the batch. */
export async function fetchWhole(batch: RemoteBatch, { whole }: Found, folder: string): Promise<void> {
  const strange = whole.filter((name) => name === '' || /[/\\]/.test(name));
  if (strange.length > 0)
    throw new Fault(
      'OUTPUT_OCCUPIED',
      `there are other objects among those of the batch: ${listed(strange, 3)}`,
      {
        place: { file: batch.address.url },
        hint: 'remove them: a batch needs a prefix of its own',
      },
    );
  makePrivateFolder(folder);
  await eachOf(
    whole,
    async (name) => void (await fetchTo(batch, wholeKey(batch.address, name), join(folder, name))),
  );
}

const WORKED_ON = /^(scratch\.sqlite|steps\.sqlite|press|(made|parts)\/[^/\\]+)$/;

/** What a batch is finished from. */
export async function fetchPartial(batch: RemoteBatch, { partial }: Found): Promise<void> {
  const names = partial.filter((name) => WORKED_ON.test(name));
  makeFolders(batch.folders);
  await eachOf(names, async (name) => {
    await fetchTo(batch, partialKey(batch.address, name), join(batch.folders.partial, ...name.split('/')));
  });
}

/** Names of print files. */
export const PRINTED = /^letters-\d+\.pdf$/;

/** Its print files, each of which is read back by that. */
export async function fetchPrinted(batch: RemoteBatch, { whole }: Found): Promise<ReadBack> {
  const read = new Map<string, string>();
  const names = whole.filter((name) => PRINTED.test(name));
  mkdirSync(batch.folders.made, { recursive: true });
  await eachOf(names, async (name) => {
    const sha256 = await fetchTo(batch, wholeKey(batch.address, name), join(batch.folders.made, name));
    if (sha256 !== undefined) read.set(name, sha256);
    batch.progress('upload', read.size, names.length);
  });
  return read;
}

/** Undefined if somebody has removed it. */
export function fetchTo({ objects }: RemoteBatch, key: string, path: string): Promise<string | undefined> {
  return storing(path, () => objects.get(key, path));
}
