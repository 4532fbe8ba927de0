/** Opens the store of a workspace for a piece of work, and closes it afterward. */
import { isThere } from '../../base/files/isThere.js';
import { nodeFiles } from '../../base/files/nodeFiles.js';
import { openWorkspace } from '../../campaign/workspace/openWorkspace.js';
import type { Outbox } from '../../shapes/mail/outbox.js';
import { type StoreLocation, workspaceLocation } from '../../store/database/workspaceLocation.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';

/** Creates the store where there is none. */
export function withStore<T>(folder: string, work: (store: WorkspaceStore) => Promise<T>): Promise<T> {
  return withStoreAt(workspaceLocation(process.env, folder), work);
}

/** A document to look at creates no store, and loads no database where there is no store. */
export function withStoreIfAny<T>(
  folder: string,
  work: (store: WorkspaceStore | undefined) => Promise<T>,
): Promise<T> {
  const location = workspaceLocation(process.env, folder);
  return hasStore(location) ? withStoreAt(location, work) : work(undefined);
}

/**
 * A folder that is not a workspace has no outbox: an empty one would suggest that everything is sent.
 *
 * @throws Fault WORKSPACE_INVALID, and those of the store
 */
export async function withOutbox<T>(folder: string, work: (outbox: Outbox) => Promise<T>): Promise<T> {
  openWorkspace(folder, nodeFiles);
  return withStore(folder, (store) => work(store.outbox));
}

async function withStoreAt<T>(
  location: StoreLocation,
  work: (store: WorkspaceStore) => Promise<T>,
): Promise<T> {
  const { openWorkspaceStore } = await import('../../store/openWorkspaceStore.js');
  const store = await openWorkspaceStore(location);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const hasStore = (location: StoreLocation): boolean => location.kind === 'postgres' || isThere(location.path);
