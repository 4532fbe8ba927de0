/** A workspace folder comes in; its store goes to the work given, made where there is none, and is closed behind it. */

import { workspaceLocation } from '../../store/database/workspaceLocation.js';
import { openWorkspaceStore, type WorkspaceStore } from '../../store/openWorkspaceStore.js';

export async function withStore<T>(folder: string, work: (store: WorkspaceStore) => Promise<T>): Promise<T> {
  const store = await openWorkspaceStore(workspaceLocation(process.env, folder));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
