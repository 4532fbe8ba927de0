/** Opens the outbox of a workspace for a piece of work, and closes it afterward. */
import { nodeFiles } from '../../base/files/nodeFiles.js';
import { openWorkspace } from '../../campaign/workspace/openWorkspace.js';
import type { Outbox } from '../../shapes/mail/outbox.js';
import { withStore } from './withStore.js';

/**
 * A folder that is not a workspace has no outbox: an empty one would suggest that everything is sent.
 *
 * @throws Fault WORKSPACE_INVALID, and those of the store
 */
export async function withOutbox<T>(folder: string, work: (outbox: Outbox) => Promise<T>): Promise<T> {
  openWorkspace(folder, nodeFiles);
  return withStore(folder, (store) => work(store.outbox));
}
