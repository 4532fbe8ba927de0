/** Makes what was named, renamed or removed in a folder outlive a power cut. */
import { open } from 'node:fs/promises';

export async function syncFolder(path: string): Promise<void> {
  try {
    await syncIt(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && CANNOT.has(error.code))) throw error;
  }
}

/** Windows opens no folder, and some file systems sync none: what they name is durable by itself, or nothing helps. */
const CANNOT: ReadonlySet<unknown> = new Set(['EINVAL', 'EISDIR', 'EPERM', 'ENOTSUP', 'EBADF']);

async function syncIt(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
