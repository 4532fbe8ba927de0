/** A workspace folder comes in; its outbox goes to the work given, and is closed behind it. */
import type { Outbox } from '../shapes/outbox.js';
import { openWorkspaceStore } from '../store/workspace/openWorkspaceStore.js';
import { workspaceLocation } from '../store/workspace/workspaceLocation.js';

export async function withOutbox<T>(workspace: string, work: (outbox: Outbox) => Promise<T>): Promise<T> {
  const store = await openWorkspaceStore(workspaceLocation(process.env, workspace));
  try {
    return await work(store.outbox);
  } finally {
    await store.close();
  }
}
