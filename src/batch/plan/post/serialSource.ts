/** Gets the serial numbers of a batch from the workspace store. */

import { type StoreLocation, workspaceLocation } from '../../../store/database/workspaceLocation.js';
import type { SerialRequest } from '../../../store/serials/takeSerials.js';

/** The first number of a batch; undefined where no range has so many left. The same batch always gets the same. */
export type SerialSource = (request: SerialRequest) => Promise<number | undefined>;

/** The store of the workspace in that folder, opened when it is asked and closed again. */
export function storeSerials(folder: string): SerialSource {
  return (request) => serialsIn(workspaceLocation(process.env, folder), request);
}

async function serialsIn(location: StoreLocation, request: SerialRequest): Promise<number | undefined> {
  const { openWorkspaceStore } = await import('../../../store/openWorkspaceStore.js');
  const store = await openWorkspaceStore(location);
  try {
    return await store.write((writer) => writer.takeSerials(request));
  } finally {
    await store.close();
  }
}
