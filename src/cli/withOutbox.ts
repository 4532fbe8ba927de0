/** A workspace folder comes in; its outbox goes to the work given, and is closed behind it. */
import type { Outbox } from '../shapes/outbox.js';
import { withStore } from './withStore.js';

export function withOutbox<T>(workspace: string, work: (outbox: Outbox) => Promise<T>): Promise<T> {
  return withStore(workspace, (store) => work(store.outbox));
}
