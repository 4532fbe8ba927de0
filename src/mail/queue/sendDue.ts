/** Sends every message of the outbox that is due. */
import { Fault } from '../../base/problems.js';
import type { ClaimedMessage, OutboxQueue, OutboxSender, Settlement } from '../../shapes/mail/outbox.js';
import type { Permits, SendResult, Transport } from '../../shapes/mail/transport.js';
import { type Loader, openLoader } from './content/openLoader.js';
import { openPrefetcher, type Prefetcher } from './content/openPrefetcher.js';
import { type Journal, openJournal } from './openJournal.js';
import { type Lines, openLines } from './pace/openLines.js';
import { openRateLimit, type RateLimit, type Wait } from './pace/openRateLimit.js';
import { openTicks } from './pace/openTicks.js';
import { openRepeats, type Repeats } from './replies/openRepeats.js';
import { openSuspects, type Suspects } from './replies/openSuspects.js';
import type { SendEvent } from './sendEvent.js';
import type { SendPolicy } from './sendPolicy.js';
import { type Answered, instant, settlementOf } from './settle.js';
import { openTally, type SendReport, type Tally } from './tally.js';

export type { SendReport } from './tally.js';

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

interface Run extends SenderParts {
  readonly policy: SendPolicy;
  readonly sender: OutboxSender;
  readonly prefetcher: Prefetcher;
  readonly loader: Loader;
  readonly journal: Journal;
  readonly lines: Lines;
  readonly rate: RateLimit;
  /** Resolves in a turn of the event loop in which no other message is composed. */
  readonly tick: () => Promise<void>;
  readonly suspects: Suspects;
  /** Counts deferrals in a row that got the same words. */
  readonly repeats: Repeats;
  readonly signal: AbortSignal | undefined;
  readonly tally: Tally;
}

/**
 * Sends what is due, over as many connections as the policy has, and returns when nothing more is due. An abort lets
 * the messages on the wire end and returns the others to the queue. At least once: a message is marked sent after the
 * server took it, so a kill in between sends it again, with the same Message-ID; that is one for each connection.
 *
 * @throws Fault of the store (STORE_UNREACHABLE, DISK_FULL, ...). Faults of mail are in the report.
 */
export async function sendDue(
  parts: SenderParts,
  policy: SendPolicy,
  signal?: AbortSignal,
): Promise<SendReport> {
  const sender = await parts.queue.openSender(parts.holder);
  try {
    const run = openRun(parts, sender, policy, signal);
    await sweep(run);
    await workAll(run);
    return run.tally.report();
  } finally {
    await sender.close();
  }
}

function openRun(
  parts: SenderParts,
  sender: OutboxSender,
  policy: SendPolicy,
  signal: AbortSignal | undefined,
): Run {
  const { queue, clock, wait } = parts;
  const claim = (limit: number) => sender.claim({ limit, now: instant(clock()) });
  return {
    ...parts,
    policy,
    sender,
    signal,
    prefetcher: openPrefetcher(claim, claimSize(policy)),
    loader: openLoader(queue, { attachments: policy.attachments, kept: policy.kept }),
    journal: openJournal({ sender, clock, wait }),
    lines: openLines(policy.connections),
    rate: openRateLimit(policy.perSecond, clock, wait),
    tick: openTicks(),
    suspects: openSuspects(),
    repeats: openRepeats(),
    tally: openTally(policy.failedAttempts),
  };
}

/** Claiming costs a transaction; but what one sender has claimed, another cannot send meanwhile. */
const CLAIMED = 50;
/** With a limit on the rate: no more than this many seconds of work. */
const AHEAD = 60;

function claimSize({ connections, perSecond }: SendPolicy): number {
  const wanted = Math.max(CLAIMED, connections * 8);
  if (perSecond === undefined) return wanted;
  return Math.max(1, Math.min(wanted, Math.floor(perSecond * AHEAD)));
}

async function sweep({ queue, clock, tally, log }: Run): Promise<void> {
  const count = await queue.sweep(instant(clock()));
  tally.swept(count);
  if (count > 0) log({ kind: 'swept', count });
}

/** For each connection: one message is on the wire; the next is read and composed meanwhile, and waits. */
const WORKERS = 2;

async function workAll(run: Run): Promise<void> {
  const workers = Array.from({ length: run.policy.connections * WORKERS }, () => work(run));
  try {
    await allOf(workers, run.prefetcher);
  } finally {
    await giveBack(run, await run.prefetcher.close());
    await run.journal.flush();
  }
}

/** When one worker fails the others end first, so that nothing runs on behind the error. */
async function allOf(workers: readonly Promise<void>[], prefetcher: Prefetcher): Promise<void> {
  for (const worker of workers) worker.catch(() => prefetcher.close().catch(() => undefined));
  const ends = await Promise.allSettled(workers);
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function work(run: Run): Promise<void> {
  for (;;) {
    if (isOver(run)) return;
    const message = await run.prefetcher.next();
    if (message === undefined) return;
    await sendOne(run, message);
  }
}

const isOver = ({ tally, signal }: Run): boolean => tally.isStopped() || signal?.aborted === true;

async function sendOne(run: Run, message: ClaimedMessage): Promise<void> {
  const { lines, suspects, journal, rate, signal } = run;
  let free = (): void => undefined;
  let turn = 0;
  const permits: Permits = {
    async connect() {
      free = await lines.take();
      if (!isOver(run)) await rate.take(signal);
      turn = suspects.turn();
      return !isOver(run);
    },
    leave: () => journal.begin(message),
  };
  const result = await attempt(run, message, permits)
    .then((answer) => noted(run, message, answer))
    .finally(() => free());
  if (result.kind === 'sent') clearSuspects(run, turn);
  if (result.kind === 'stopped' || result.kind === 'withheld') await giveBack(run, [message]);
}

/** Settles an attempt before its connection is free: so its end is marked with the beginning of the next one. */
function noted(run: Run, message: ClaimedMessage, result: SendResult): SendResult {
  if (result.kind === 'stopped') run.tally.stop(result.fault);
  else if (result.kind !== 'withheld') record(run, message, result);
  return result;
}

/** A message that cannot be made fails by itself; a fault of the store ends the run. */
async function attempt(
  { loader, transport, tick }: Run,
  message: ClaimedMessage,
  permits: Permits,
): Promise<SendResult> {
  try {
    const mail = await loader.load(message);
    await tick();
    return await transport.send(mail, permits);
  } catch (error) {
    const isOfMessage =
      error instanceof Fault && (error.code === 'MAIL_TOO_LARGE' || error.code === 'OUTBOX_BROKEN');
    if (!isOfMessage) throw error;
    return {
      ...{ kind: 'refused', blames: 'message', code: undefined, fault: undefined },
      reply: `${error.code}  ${error.message}`,
    };
  }
}

function record(run: Run, message: ClaimedMessage, result: Answered): void {
  const { tally, log, journal, suspects, repeats } = run;
  const inARow = repeats.count(result.kind === 'deferred' ? { message, result } : undefined);
  const settlement = settlementIn(run, message, result, inARow);
  if (inARow === 2) acquitFirst(run);
  journal.settle(settlement);
  tally.count(settlement);
  log(eventOf(message, settlement));
  if (result.kind === 'refused' && result.fault !== undefined && settlement.dueAt !== undefined)
    tally.suspect(result.fault, suspects.add({ message, settlement }));
  else tally.watch(result.kind === 'deferred' ? result.fault : undefined);
}

function settlementIn(
  { clock, random, policy }: Run,
  message: ClaimedMessage,
  result: Answered,
  inARow: number,
): Settlement {
  return settlementOf(message, result, { now: clock(), retry: policy.retry, random, inARow });
}

/** A second recipient got the same words: the first one was not to blame. */
function acquitFirst(run: Run): void {
  const first = run.repeats.first();
  if (first !== undefined) run.journal.settle(settlementIn(run, first.message, first.result, 2));
}

/** The server takes other messages: what it refused before them was refused for its own sake. */
function clearSuspects({ suspects, journal, tally, log, clock }: Run, turn: number): void {
  for (const { message, settlement } of suspects.clear(turn)) {
    const failed: Settlement = {
      ...settlement,
      ...{ outcome: 'refused', dueAt: undefined, at: instant(clock()) },
    };
    journal.settle(failed);
    tally.fail();
    log(eventOf(message, failed));
  }
}

function eventOf(message: ClaimedMessage, { outcome, dueAt, reply }: Settlement): SendEvent {
  if (outcome === 'sent') return { kind: 'sent', message, reply };
  if (dueAt === undefined) return { kind: 'failed', message, reply };
  return { kind: outcome === 'unknown' ? 'unknown' : 'deferred', message, reply, dueAt };
}

async function giveBack({ sender }: Run, messages: readonly ClaimedMessage[]): Promise<void> {
  await sender.release(messages.map(({ id }) => id));
}
