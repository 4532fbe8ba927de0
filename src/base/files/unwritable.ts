/** Turns the error that kept a file from being written into a fault. */
import { isDiskFull } from '../diskFull.js';
import { Fault } from '../problems.js';
import { systemReason } from '../systemFault.js';

/** DISK_FULL, or FILE_UNWRITABLE with the reason in words. */
export function unwritable(file: string, cause: unknown): Fault {
  const code = isDiskFull(cause) ? 'DISK_FULL' : 'FILE_UNWRITABLE';
  return new Fault(code, `it cannot be written: ${systemReason(cause)}`, { place: { file }, cause });
}
