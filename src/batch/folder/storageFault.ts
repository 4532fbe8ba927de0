/** Turns what a file operation throws into a fault that says what to do. */
import { isDiskFull } from '../../base/diskFull.js';
import { Fault } from '../../base/problems.js';
import { systemReason } from '../../base/systemFault.js';

/** Recognizes a full disk, an unwritable folder and an occupied one by their codes; returns any other error unchanged. */
export function storageFault(error: unknown, file: string): unknown {
  if (error instanceof Fault || !(error instanceof Error) || !('code' in error)) return error;
  const options = { place: { file }, cause: error };
  if (isDiskFull(error))
    return new Fault('DISK_FULL', `the batch cannot be written: ${systemReason(error)}`, options);
  if (TAKEN.has(String(error.code)))
    return new Fault('OUTPUT_OCCUPIED', 'another program has put something there in the meantime', options);
  if (UNWRITABLE.has(String(error.code)))
    return new Fault('FILE_UNWRITABLE', `it cannot be written: ${systemReason(error)}`, options);
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
  'ELOOP',
]);
const TAKEN: ReadonlySet<string> = new Set(['EEXIST', 'ENOTEMPTY']);

/** Runs the work; reports a full disk as DISK_FULL. */
export async function storing<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageFault(error, file);
  }
}
