/** Writes a file part by part, so that it appears under its name once it is complete. */
import { renameSync, rmSync } from 'node:fs';
import { openFileSink } from '../../base/files/fileSink.js';
import { unwritable } from '../../base/files/unwritable.js';

/** @throws Fault FILE_UNWRITABLE or DISK_FULL, and what `work` throws */
export async function writtenFile<T>(
  path: string,
  work: (write: (text: string) => void) => Promise<T>,
): Promise<T> {
  const scratch = `${path}.partial`;
  const sink = openFileSink(scratch);
  try {
    const result = await work((text) => sink.write(Buffer.from(text)));
    sink.close();
    renameSync(scratch, path);
    return result;
  } catch (error) {
    sink.abandon();
    rmSync(scratch, { force: true });
    throw error instanceof Error && 'syscall' in error ? unwritable(path, error) : error;
  }
}
