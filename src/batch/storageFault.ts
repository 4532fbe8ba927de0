/** What a file operation throws comes in; the fault that a person can act upon goes out. */
import { isDiskFull } from '../base/diskFull.js';
import { Fault } from '../base/problems.js';

/** A full disk and a folder that may not be written by their codes; anything else as it is. */
export function storageFault(error: unknown, file: string): unknown {
  if (error instanceof Fault || !(error instanceof Error) || !('code' in error)) return error;
  const options = { place: { file }, cause: error };
  if (isDiskFull(error)) return new Fault('DISK_FULL', 'there is no space left for the batch', options);
  if (UNWRITABLE.has(String(error.code)))
    return new Fault('FILE_UNWRITABLE', `it cannot be written: ${error.message}`, options);
  return error;
}

const UNWRITABLE: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
  'EBUSY',
  'EXDEV',
]);

/** Runs the work; a full disk met by it is told as DISK_FULL. */
export async function storing<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageFault(error, file);
  }
}
