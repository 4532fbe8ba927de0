/** A workspace folder comes in; its outbox goes to the work given, and is closed behind it. */
import { nodeFiles } from '../base/nodeFiles.js';
import { openWorkspace } from '../campaign/workspace/openWorkspace.js';
import type { Outbox } from '../shapes/outbox.js';
import { withStore } from './withStore.js';

/**
 * A folder that is no workspace has no outbox: an empty one would say that all is sent.
 *
 * @throws Fault WORKSPACE_INVALID, and those of the store
 */
export async function withOutbox<T>(folder: string, work: (outbox: Outbox) => Promise<T>): Promise<T> {
  openWorkspace(folder, nodeFiles);
  return withStore(folder, (store) => work(store.outbox));
}
