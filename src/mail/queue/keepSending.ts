/** Sends until nothing is left in the outbox. */
import { type SenderParts, type SendReport, sendDue } from './sendDue.js';
import type { SendPolicy } from './sendPolicy.js';

/** Looks again at least this often, in milliseconds: others may add messages meanwhile, or stop sending theirs. */
const LOOK = 30_000;

/**
 * Sends what is due, waits for what is due next, and goes on until nothing is queued or held by another sender. The
 * totals are those of all rounds. Returns early at an abort, and with `stopped` when no message can be sent.
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
    const pause = await pauseOf(parts);
    if (pause === undefined) return total;
    await parts.wait(pause, signal);
  }
}

/** Milliseconds until the next look; undefined when nothing is left. */
async function pauseOf({ queue, clock }: SenderParts): Promise<number | undefined> {
  const next = await queue.nextDue();
  if (next !== undefined) return Math.min(LOOK, Math.max(0, Date.parse(next) - clock()));
  return (await queue.isHeld()) ? LOOK : undefined;
}

function sum(a: SendReport, b: SendReport): SendReport {
  return {
    sent: a.sent + b.sent,
    deferred: a.deferred + b.deferred,
    unknown: a.unknown + b.unknown,
    failed: a.failed + b.failed,
    swept: a.swept + b.swept,
    stopped: b.stopped,
    serverFault: b.serverFault,
  };
}
