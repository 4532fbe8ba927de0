/** Has campaigns checked and records counted in a thread of its own, which takes seconds: the pages are drawn meanwhile. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../../../base/packageRoot.js';
import type { Finding } from '../../../check/engine/finding.js';
import type { CountOrder, FacetCount } from '../records/countRecords.js';

export type Order =
  | { readonly kind: 'check'; readonly dir: string; readonly campaign: string }
  | ({ readonly kind: 'count' } & CountOrder);

/** Without content where a file is wrong: the page, or check, says it. */
export type Answer =
  | { readonly kind: 'check'; readonly findings?: readonly Finding[] }
  | { readonly kind: 'count'; readonly counts?: readonly FacetCount[] };

export interface BackThread {
  /** What was found last; undefined before the first time. */
  readonly findings: (campaign: string) => readonly Finding[] | undefined;
  readonly counts: (campaign: string, notice: string | undefined) => readonly FacetCount[] | undefined;
  /** Whether a check of it is under way or waits. */
  readonly isChecking: (campaign: string) => boolean;
  /** Does it soon, unless it is done since the last change; `done` is called when it was. */
  readonly ask: (order: Order) => void;
  /** A file changed: what is known is old. */
  readonly changed: () => void;
  readonly end: () => Promise<void>;
}

/** As it was built: a thread cannot run a file as it is written. */
const BACK_THREAD = join(packageRoot(), 'dist', 'program', 'backThread.js');

/** Milliseconds that drawing and painting the pages have the processor for themselves. */
const HEAD_START = 400;

/** The thread starts with the first question. */
export function openBackThread(done: () => void): BackThread {
  const known = new Map<string, Answer>();
  const fresh = new Set<string>();
  const waiting = new Map<string, Order>();
  let busy: string | undefined;
  let thread: Worker | undefined;
  let start: ReturnType<typeof setTimeout> | undefined;
  const next = (): void => {
    const [first] = waiting;
    if (busy !== undefined || first === undefined) return;
    const [key, order] = first;
    waiting.delete(key);
    busy = key;
    thread ??= startThread();
    thread.postMessage(order);
  };
  const end = (answer: Answer | undefined): void => {
    const key = busy ?? '';
    busy = undefined;
    if (answer !== undefined && ('findings' in answer || 'counts' in answer)) known.set(key, answer);
    next();
    done();
  };
  const startThread = (): Worker => {
    const started = new Worker(BACK_THREAD);
    started.unref();
    started.on('message', end);
    started.on('error', () => {
      thread = undefined;
      end(undefined);
    });
    return started;
  };
  const checkKey = (campaign: string): string => `check ${campaign}`;
  return {
    findings: (campaign) => {
      const answer = known.get(checkKey(campaign));
      return answer?.kind === 'check' ? answer.findings : undefined;
    },
    counts: (campaign, notice) => {
      const answer = known.get(`count ${campaign} ${notice}`);
      return answer?.kind === 'count' ? answer.counts : undefined;
    },
    isChecking: (campaign) => busy === checkKey(campaign) || waiting.has(checkKey(campaign)),
    ask: (order) => {
      const key =
        order.kind === 'check' ? checkKey(order.campaign) : `count ${order.campaign} ${order.notice}`;
      if (fresh.has(key)) return;
      fresh.add(key);
      waiting.set(key, order);
      clearTimeout(start);
      start = setTimeout(next, HEAD_START).unref();
    },
    changed: () => fresh.clear(),
    end: async () => {
      clearTimeout(start);
      await thread?.terminate();
    },
  };
}
