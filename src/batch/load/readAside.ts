/** Reads a record file in a thread of its own, so that its rows are judged while the next ones are read. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { VinRules } from '../../base/facts/vinRules.js';
import { type FaultMessage, faultOf } from '../../base/faultMessage.js';
import { packageRoot } from '../../base/packageRoot.js';
import type { HeaderRules } from '../../shapes/columns.js';
import type { OwnFace } from '../../shapes/layout/fontBook.js';
import type { OwnerRow, VehicleRow } from '../../shapes/records.js';
import { type PackedRows, unpackRows } from './packRows.js';

/** The files that are as long as the mailing, and what is read of them. */
export interface AsideRows {
  readonly owners: OwnerRow;
  readonly vehicles: VehicleRow;
}
export type AsideRole = keyof AsideRows;

/** Plain data: what a thread reads a file with. */
export interface ReadSetup {
  readonly path: string;
  readonly role: AsideRole;
  readonly header: HeaderRules;
  readonly vinRules: readonly VinRules[];
  /** The fonts of the workspace; those that come with us a thread finds by itself. */
  readonly own: readonly OwnFace[];
}

export type ReadMessage =
  | { readonly kind: 'rows'; readonly rows: PackedRows }
  | { readonly kind: 'unread'; readonly header: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly fault: FaultMessage };

/** Arrays of rows that the thread may be ahead: enough to keep both busy, few enough for memory. */
export const MOST_AHEAD = 8;

/** A thread takes as long to start as a file of this many bytes to read. */
const WORTH_A_THREAD = 4 << 20;

export const isWorthAThread = (path: string): boolean => statSync(path).size >= WORTH_A_THREAD;

/** As it was built: a thread cannot run a file as it is written. */
const READ_THREAD = join(packageRoot(), 'dist', 'program', 'readThread.js');

/**
 * The rows of `readOwners` or `readVehicles`, and their faults.
 *
 * @param onUnread called with the header of each column that is not read
 */
export async function* readAside<Role extends AsideRole>(
  setup: ReadSetup & { readonly role: Role },
  onUnread: (header: string) => void,
): AsyncGenerator<AsideRows[Role][]> {
  const thread = new Worker(READ_THREAD, { workerData: setup });
  const messages = new Inbox<ReadMessage>();
  thread.on('message', (message: ReadMessage) => messages.put(message));
  thread.on('error', (error) => messages.fail(error));
  thread.on('exit', () => messages.fail(new Error(`the thread that read ${setup.path} ended`)));
  try {
    for (;;) {
      const message = await messages.take();
      if (message.kind === 'end') return;
      if (message.kind === 'failed') throw faultOf(message.fault);
      if (message.kind === 'unread') onUnread(message.header);
      else {
        yield unpackRows<AsideRows[Role]>(message.rows);
        thread.postMessage('used');
      }
    }
  } finally {
    await thread.terminate();
  }
}

/** Keeps messages until they are asked for. */
class Inbox<Message> {
  readonly #messages: Message[] = [];
  #failure: { readonly error: unknown } | undefined;
  #wake: () => void = () => undefined;

  put(message: Message): void {
    this.#messages.push(message);
    this.#wake();
  }

  /** What was put before is taken first. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#wake();
  }

  async take(): Promise<Message> {
    for (;;) {
      const message = this.#messages.shift();
      if (message !== undefined) return message;
      if (this.#failure !== undefined) throw this.#failure.error;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
