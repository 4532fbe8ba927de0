/** The outbox and a transport come in; every message that is due has been tried when the report goes out. */
import { Fault } from '../base/problems.js';
import type { ClaimedMessage, OutboxQueue } from '../shapes/outbox.js';
import type { SendResult, Transport } from '../shapes/transport.js';
import { type Feeder, openFeeder } from './openFeeder.js';
import { type Loader, openLoader } from './openLoader.js';
import { openRateLimit, type RateLimit, type Wait } from './openRateLimit.js';
import { openRecorder, type Recorder } from './openRecorder.js';
import type { SendEvent } from './sendEvent.js';
import type { SendPolicy } from './sendPolicy.js';
import { type Answered, instant, settlementOf } from './settle.js';

export interface SenderParts {
  readonly queue: OutboxQueue;
  readonly transport: Transport;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** From 0 to below 1: spreads the retries. */
  readonly random: () => number;
  readonly wait: Wait;
  /** Names this sender among all that share the queue; never used by another. */
  readonly holder: string;
  readonly log: (event: SendEvent) => void;
}

export interface SendReport {
  readonly sent: number;
  /** Attempts that will be repeated; `unknown` ones may have arrived already. */
  readonly deferred: number;
  readonly unknown: number;
  /** Messages that wait for a person now. */
  readonly failed: number;
  /** Messages of senders that stopped without a word, queued again. */
  readonly swept: number;
  /** Why no more could be sent: the messages left are queued. */
  readonly stopped: Fault | undefined;
  /** Set when nothing was sent and the last attempts failed by the server's fault: too few of them to stop a run. */
  readonly ailing: Fault | undefined;
}

interface Run extends SenderParts {
  readonly policy: SendPolicy;
  readonly feeder: Feeder;
  readonly loader: Loader;
  readonly recorder: Recorder;
  readonly rate: RateLimit;
  readonly signal: AbortSignal | undefined;
  readonly tally: Tally;
}

type Tally = { -readonly [K in keyof SendReport]: SendReport[K] } & { inVain: number };

/**
 * Sends what is due, over as many connections as the policy has, and returns when nothing more is due. An
 * abort lets the messages on the wire end and gives the others back. At least once: a message is marked sent
 * after the server took it, so a kill in between sends it again, with the same Message-ID.
 *
 * @throws Fault of the store (STORE_UNREACHABLE, DISK_FULL, ...). What mail meets is told by the report.
 */
export async function sendDue(
  parts: SenderParts,
  policy: SendPolicy,
  signal?: AbortSignal,
): Promise<SendReport> {
  const run = openRun(parts, policy, signal);
  await sweep(run);
  const workers = Array.from({ length: policy.connections }, () => work(run));
  try {
    await allOf(workers, run.feeder);
  } finally {
    await giveBack(run, await run.feeder.close());
    await run.recorder.flush();
  }
  const { inVain, ailing, ...report } = run.tally;
  return { ...report, ailing: report.sent === 0 && inVain > 0 ? ailing : undefined };
}

function openRun(parts: SenderParts, policy: SendPolicy, signal: AbortSignal | undefined): Run {
  const { queue, holder, clock, wait } = parts;
  const claim = (limit: number) =>
    queue.claim({ holder, limit, now: instant(clock()), leaseUntil: instant(clock() + policy.lease) });
  return {
    ...parts,
    policy,
    signal,
    feeder: openFeeder(claim, claimSize(policy)),
    loader: openLoader(queue, { attachments: policy.attachments, kept: policy.kept }),
    recorder: openRecorder(queue, holder, wait, clock),
    rate: openRateLimit(policy.perSecond, clock, wait),
    tally: {
      sent: 0,
      deferred: 0,
      unknown: 0,
      failed: 0,
      swept: 0,
      stopped: undefined,
      ailing: undefined,
      inVain: 0,
    },
  };
}

/** A claim is a transaction, and each waits for the disk; but all it took counts as tried when the sender is killed. */
const CLAIMED = 25;

/** Messages claimed at once: enough to keep the connections busy, and no more than half a lease lets through. */
function claimSize({ connections, perSecond, lease }: SendPolicy): number {
  const wanted = Math.max(CLAIMED, connections * 4);
  if (perSecond === undefined) return wanted;
  return Math.max(1, Math.min(wanted, Math.floor((perSecond * lease) / 4_000)));
}

async function sweep({ queue, clock, tally, log }: Run): Promise<void> {
  tally.swept = await queue.sweep(instant(clock()));
  if (tally.swept > 0) log({ kind: 'swept', count: tally.swept });
}

/** When one worker fails the others end first, so that nothing runs on behind the error. */
async function allOf(workers: readonly Promise<void>[], feeder: Feeder): Promise<void> {
  for (const worker of workers) worker.catch(() => feeder.close().catch(() => undefined));
  const ends = await Promise.allSettled(workers);
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function work(run: Run): Promise<void> {
  for (;;) {
    if (run.tally.stopped !== undefined || run.signal?.aborted === true) return;
    const message = await run.feeder.next();
    if (message === undefined) return;
    if (await mayBegin(run, message)) await sendOne(run, message);
    else await giveBack(run, [message]);
  }
}

/** False after an abort or a stop, and for a lease that would end while the message is on the wire. */
async function mayBegin(
  { rate, signal, clock, policy, tally }: Run,
  message: ClaimedMessage,
): Promise<boolean> {
  await rate.take(signal);
  if (signal?.aborted === true || tally.stopped !== undefined) return false;
  return clock() + policy.lease / 2 < Date.parse(message.leaseUntil);
}

async function sendOne(run: Run, message: ClaimedMessage): Promise<void> {
  const result = await attempt(run, message);
  if (result.kind === 'stopped') {
    run.tally.stopped ??= result.fault;
    return giveBack(run, [message]);
  }
  await record(run, message, result);
  watchServer(run, result);
}

/** What makes one message impossible refuses that message; what ails the store ends the run. */
async function attempt({ loader, transport }: Run, message: ClaimedMessage): Promise<SendResult> {
  try {
    return await transport.send(await loader.load(message));
  } catch (error) {
    const isOfMessage =
      error instanceof Fault && (error.code === 'MAIL_TOO_LARGE' || error.code === 'OUTBOX_BROKEN');
    if (!isOfMessage) throw error;
    return { kind: 'refused', code: undefined, reply: `${error.code}  ${error.message}` };
  }
}

async function record(run: Run, message: ClaimedMessage, result: Answered): Promise<void> {
  const { clock, random, policy, tally, log } = run;
  const settlement = settlementOf(message, result, { now: clock(), retry: policy.retry, random });
  const { outcome, dueAt, reply } = settlement;
  if (outcome === 'unknown') tally.unknown += 1;
  if (outcome === 'sent') {
    tally.sent += 1;
    log({ kind: 'sent', message, reply });
  } else if (dueAt === undefined) {
    tally.failed += 1;
    log({ kind: 'failed', message, reply });
  } else {
    tally.deferred += 1;
    log({ kind: outcome === 'unknown' ? 'unknown' : 'deferred', message, reply, dueAt });
  }
  await run.recorder.add(settlement);
}

/** A server that fails several messages in a row, and not for their own sake, is not asked for every message of the queue. */
function watchServer({ tally, policy }: Run, result: Answered): void {
  const fault = result.kind === 'deferred' ? result.fault : undefined;
  tally.inVain = fault === undefined ? 0 : tally.inVain + 1;
  if (fault === undefined) return;
  tally.ailing = fault;
  if (tally.inVain >= policy.inVain) tally.stopped ??= fault;
}

async function giveBack({ queue, holder }: Run, messages: readonly ClaimedMessage[]): Promise<void> {
  await queue.release(
    holder,
    messages.map(({ id }) => id),
  );
}
