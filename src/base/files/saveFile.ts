/** Writes a file that a person asked for. */
import { unwritable } from './unwritable.js';
import { writeWhole } from './writeWhole.js';

/** Like `writeWhole`. @throws Fault FILE_UNWRITABLE or DISK_FULL */
export function saveFile(path: string, bytes: Uint8Array): void {
  try {
    writeWhole(path, bytes);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}
