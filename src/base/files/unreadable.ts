/** Turns the error that kept a file from being read into a fault. */
import { Fault } from '../problems.js';

/** FILE_UNREADABLE with the message of the error. */
export function unreadable(file: string, cause: unknown): Fault {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Fault('FILE_UNREADABLE', `the file cannot be read: ${why}`, { place: { file }, cause });
}
