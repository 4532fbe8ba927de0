/** The outbox and a transport come in; the report goes out when nothing is left to send, or at an abort. */
import { type SenderParts, type SendReport, sendDue } from './sendDue.js';
import type { SendPolicy } from './sendPolicy.js';

/** Looks again at least this often, in milliseconds: others may put messages in meanwhile. */
const LOOK = 30_000;

/**
 * Sends what is due, waits for what is due next, and goes on until nothing is queued or leased. The totals are
 * those of all rounds. Returns early with `stopped` when no message can be sent.
 */
export async function keepSending(
  parts: SenderParts,
  policy: SendPolicy,
  signal?: AbortSignal,
): Promise<SendReport> {
  let total: SendReport | undefined;
  for (;;) {
    const round = await sendDue(parts, policy, signal);
    total = total === undefined ? round : sum(total, round);
    if (round.stopped !== undefined || signal?.aborted === true) return total;
    const next = await parts.queue.nextDue();
    if (next === undefined) return total;
    await parts.wait(Math.min(LOOK, Math.max(0, Date.parse(next) - parts.clock())), signal);
  }
}

function sum(a: SendReport, b: SendReport): SendReport {
  return {
    sent: a.sent + b.sent,
    deferred: a.deferred + b.deferred,
    unknown: a.unknown + b.unknown,
    failed: a.failed + b.failed,
    swept: a.swept + b.swept,
    stopped: b.stopped,
    ailing: b.ailing,
  };
}
