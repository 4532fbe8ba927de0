/** A workspace folder comes in; its store, where there is one, goes to the work given, and is closed behind it. */
import { existsSync } from 'node:fs';
import { type StoreLocation, workspaceLocation } from '../../store/database/workspaceLocation.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';

/** A document that is looked at makes no store where there is none. */
export async function withStoreIfAny<T>(
  folder: string,
  work: (store: WorkspaceStore | undefined) => Promise<T>,
): Promise<T> {
  const location = workspaceLocation(process.env, folder);
  const store = isThere(location) ? await open(location) : undefined;
  try {
    return await work(store);
  } finally {
    await store?.close();
  }
}

const isThere = (location: StoreLocation): boolean =>
  location.kind === 'postgres' || existsSync(location.path);

/** The database is loaded only where there is one. */
async function open(location: StoreLocation): Promise<WorkspaceStore> {
  const { openWorkspaceStore } = await import('../../store/openWorkspaceStore.js');
  return openWorkspaceStore(location);
}
