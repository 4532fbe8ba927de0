/** Brings batches that are in an S3-compatible store into folders of this machine for as long as a command reads them. */
import { isObjectAddress } from '../../../base/files/objectAddress.js';
import { Fault } from '../../../base/problems.js';
import type { ReadOfBatch } from './remoteTools.js';

/**
 * A folder of this machine is passed on as it is. Every command compares what it reads with the hashes of the summary, so a
 * copy that is not what was made is found as a changed folder is.
 *
 * @throws Fault BUCKET_*, and those of the work, with the address in place of the copy
 */
export async function withBatches<T>(
  places: readonly string[],
  reads: ReadOfBatch,
  work: (folders: readonly string[]) => Promise<T>,
): Promise<T> {
  if (!places.some(isObjectAddress)) return work(places);
  const { copyFromStore } = await import('./remoteTools.js');
  const copies: { readonly address: string; readonly folder: string; readonly remove: () => void }[] = [];
  try {
    const folders: string[] = [];
    for (const place of places) {
      if (isObjectAddress(place)) copies.push({ address: place, ...(await copyFromStore(place, reads)) });
      folders.push(isObjectAddress(place) ? (copies.at(-1)?.folder ?? place) : place);
    }
    return await work(folders);
  } catch (error) {
    throw copies.reduce(named, error);
  } finally {
    for (const { remove } of copies) remove();
  }
}

export const withBatch = <T>(
  place: string,
  reads: ReadOfBatch,
  work: (folder: string) => Promise<T>,
): Promise<T> => withBatches([place], reads, ([folder = place]) => work(folder));

/** Nobody finds the copy, which is removed. */
function named(
  error: unknown,
  { address, folder }: { readonly address: string; readonly folder: string },
): unknown {
  if (!(error instanceof Fault) || error.place?.file?.startsWith(folder) !== true) return error;
  const file = address + error.place.file.slice(folder.length);
  return new Fault(error.code, error.message, {
    place: { ...error.place, file },
    hint: error.hint,
    cause: error,
  });
}

/** What is written beside a folder: for a batch in a store, in the folder that the command runs in. */
export function besideBatch(place: string, ending: string): string {
  const plain = place.replace(/[\\/]+$/, '');
  return `${isObjectAddress(plain) ? (plain.split('/').at(-1) ?? '') : plain}${ending}`;
}

/** What may not be overwritten: folders of this machine. */
export const localOnly = (places: readonly string[]): readonly string[] =>
  places.filter((place) => !isObjectAddress(place));
