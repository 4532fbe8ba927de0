/** Gives batches in an S3-compatible store what they are made with: the store, the lock, and a folder on this machine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { objectAddress } from '../../../base/files/objectAddress.js';
import type { BatchContext, BatchRequest, BatchResult } from '../../../batch/plan/batchRequest.js';
import { fetchWhole, findBatch, PRINTED } from '../../../batch/remote/fetchBatch.js';
import { type RemoteTools, remoteFolders } from '../../../batch/remote/remoteBatch.js';
import { openWorkRoom, ownRoom, type WorkRoom } from '../../../batch/remote/workRoom.js';
import { runRemote } from '../../../batch/remoteStages.js';
import { workspaceLocation } from '../../../store/database/workspaceLocation.js';
import { openObjects } from '../../../store/objects/openObjects.js';
import { takeSharedLock } from '../../../store/sessions/takeSharedLock.js';

const toolsIn = (workspace: string, room: () => string): RemoteTools => ({
  open: (bucket) => openObjects(bucket, process.env),
  lock: (url) => takeSharedLock(workspaceLocation(process.env, workspace), url),
  room,
});

/** A batch that is made here keeps its folder where the same command finds it again. */
export function runInStore(
  workspace: string,
  request: BatchRequest,
  context: BatchContext,
): Promise<BatchResult> {
  return runRemote({ request, context, tools: toolsIn(workspace, () => ownRoom(tmpdir())) });
}

/** A worker has a folder of its own, from the first such batch until it has nothing to do. */
export function workerRemote(workspace: string): RemoteTools & { leave(): void } {
  let room: WorkRoom | undefined;
  const tools = toolsIn(workspace, () => {
    room ??= openWorkRoom(ownRoom(tmpdir()));
    return room.folder;
  });
  return {
    ...tools,
    leave() {
      room?.leave();
      room = undefined;
    },
  };
}

/** What a command reads of a batch: all of it, or all but the print files, which are most of its bytes. */
export type ReadOfBatch = 'whole' | 'tables';

/** Into a folder with the name that the batch has in the store. @throws Fault USAGE, BUCKET_* */
export async function copyFromStore(
  text: string,
  reads: ReadOfBatch,
): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const address = objectAddress(text);
  const room = mkdtempSync(join(ownRoom(tmpdir()), 'copy-'));
  const remove = (): void => rmSync(room, { recursive: true, force: true });
  const objects = await openObjects(address.bucket, process.env);
  try {
    const folders = remoteFolders(room, address);
    const batch = { address, objects, folders, progress: () => undefined };
    const found = await findBatch(batch);
    const whole = reads === 'whole' ? found.whole : found.whole.filter((name) => !PRINTED.test(name));
    const folder = join(room, basename(address.prefix));
    await fetchWhole(batch, { ...found, whole }, folder);
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  } finally {
    objects.close();
  }
}
