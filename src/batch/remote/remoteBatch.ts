/** Names the objects of a batch in an S3-compatible store, and the tools that it is made there with. */
import { join } from 'node:path';
import type { ObjectAddress } from '../../base/files/objectAddress.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import type { Objects } from '../../store/objects/openObjects.js';
import type { SharedLock } from '../../store/sessions/takeSharedLock.js';
import { type BatchFolders, batchFolders } from '../folder/batchFolders.js';
import type { Progress } from '../plan/batchRequest.js';

/** What a batch outside of this machine's folders is made with. */
export interface RemoteTools {
  /** @param bucket its name. @throws Fault BUCKET_DENIED */
  readonly open: (bucket: string) => Promise<Objects>;
  /** @throws Fault BATCH_RUNNING, QUEUE_MISSING */
  readonly lock: (url: string) => Promise<SharedLock>;
  /** Folder for what is worked on here, which is moved to the store or fetched from there. */
  readonly room: () => string;
}

/** A batch, its objects, and the folder in which it is made here. */
export interface RemoteBatch {
  readonly address: ObjectAddress;
  readonly objects: Objects;
  readonly folders: BatchFolders;
  readonly progress: Progress;
}

/** @param more tells apart what is made of one batch in several folders here */
export function remoteFolders(
  room: string,
  { url }: ObjectAddress,
  ...more: readonly string[]
): BatchFolders {
  return batchFolders(join(room, sha256Of([url, ...more].join('\n')).slice(0, 16), 'batch'));
}

/** The keys of what is finished begin so. */
export const wholeKey = ({ prefix }: ObjectAddress, name = ''): string => `${prefix}/${name}`;

/** The keys of what is worked on begin so. */
export const partialKey = ({ prefix }: ObjectAddress, name = ''): string => `${prefix}.partial/${name}`;

/** The names behind the beginning of their keys. */
export async function namesUnder(objects: Objects, begin: string): Promise<readonly string[]> {
  return (await objects.list(begin)).map((key) => key.slice(begin.length));
}

const AT_ONCE = 4;

/** Does the work for each, a few at a time; after a failure none is begun. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const share = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  const ends = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, () =>
      share().catch((error) => {
        waiting.length = 0;
        throw error;
      }),
    ),
  );
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
