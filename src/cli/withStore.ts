/** A workspace folder comes in; its store goes to the work given, made where there is none, and is closed behind it. */
import { openWorkspaceStore, type WorkspaceStore } from '../store/workspace/openWorkspaceStore.js';
import { workspaceLocation } from '../store/workspace/workspaceLocation.js';

export async function withStore<T>(folder: string, work: (store: WorkspaceStore) => Promise<T>): Promise<T> {
  const store = await openWorkspaceStore(workspaceLocation(process.env, folder));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
