/** Counts what a run sent, and decides when it stops. */
import type { Fault } from '../../base/problems.js';
import type { Settlement } from '../../shapes/mail/outbox.js';

export interface SendReport {
  readonly sent: number;
  /** Attempts that will be repeated; `unknown` ones may have arrived already. */
  readonly deferred: number;
  readonly unknown: number;
  /** Messages that need attention now. */
  readonly failed: number;
  /** Messages of senders that are gone, queued again. */
  readonly swept: number;
  /** Why no more could be sent: the messages left are queued. */
  readonly stopped: Fault | undefined;
  /** Set when nothing was sent and the last attempts failed by the server's fault: too few of them to stop a run. */
  readonly serverFault: Fault | undefined;
}

export interface Tally {
  count(settlement: Settlement): void;
  /** A message that was counted as deferred has failed after all. */
  fail(): void;
  swept(count: number): void;
  /** After several faults in a row the run stops; undefined for an attempt that the server is not at fault for. */
  watch(fault: Fault | undefined): void;
  /** Several recipients in a row were refused with the same words: the run stops. */
  suspect(fault: Fault, inARow: number): void;
  stop(fault: Fault): void;
  isStopped(): boolean;
  report(): SendReport;
}

/** @param failedAttempts stops the run when so many in a row are the server's fault */
export function openTally(failedAttempts: number): Tally {
  const counts = { sent: 0, deferred: 0, unknown: 0, failed: 0, swept: 0 };
  let stopped: Fault | undefined;
  let last: Fault | undefined;
  let inARow = 0;

  function note(fault: Fault, count: number): void {
    last = fault;
    if (count >= failedAttempts) stopped ??= fault;
  }

  return {
    count({ outcome, dueAt }) {
      if (outcome === 'unknown') counts.unknown += 1;
      if (outcome === 'sent') counts.sent += 1;
      else if (dueAt === undefined) counts.failed += 1;
      else counts.deferred += 1;
    },
    fail() {
      counts.deferred -= 1;
      counts.failed += 1;
    },
    swept(count) {
      counts.swept += count;
    },
    watch(fault) {
      inARow = fault === undefined ? 0 : inARow + 1;
      if (fault === undefined) last = undefined;
      else note(fault, inARow);
    },
    suspect: note,
    stop(fault) {
      stopped ??= fault;
    },
    isStopped: () => stopped !== undefined,
    report: () => ({ ...counts, stopped, serverFault: counts.sent === 0 ? last : undefined }),
  };
}
