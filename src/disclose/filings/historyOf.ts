/** What is known of one filing: itself, and its messages with every attempt to send them. */
import type { Filing } from '../../shapes/documents/filing.js';
import type { Instant, MessageKind } from '../../shapes/mail/message.js';
import type { Attempt, MessageState } from '../../shapes/mail/outbox.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';
import { filingOf } from './standingForm.js';

export interface FilingMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly to: string;
  readonly state: MessageState;
  readonly queuedAt: Instant;
  /** When it was sent or failed. */
  readonly settledAt: Instant | undefined;
  /** When it is tried next; undefined for one that is settled. */
  readonly dueAt: Instant | undefined;
  /** With the replies of the server. */
  readonly attempts: readonly Attempt[];
}

export interface FilingHistory {
  readonly filing: Filing;
  readonly messages: readonly FilingMessage[];
}

/** @throws Fault FILING_UNKNOWN */
export async function historyOf(
  store: Pick<WorkspaceStore, 'filings' | 'outbox'>,
  number: number,
): Promise<FilingHistory> {
  const filing = await filingOf(store, number);
  const messages: FilingMessage[] = [];
  for (const id of filing.messages) {
    const found = await store.outbox.find(id);
    if (found === undefined) continue;
    const { kind, to, state, queuedAt, settledAt, dueAt } = found.message;
    const next = settledAt === undefined ? dueAt : undefined;
    const { attempts } = found;
    messages.push({ id, kind, to: to.address, state, queuedAt, settledAt, dueAt: next, attempts });
  }
  return { filing, messages };
}
