/** Checks a campaign in a thread of its own, which takes seconds: the pages are drawn meanwhile. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../../base/packageRoot.js';
import type { Finding } from '../../check/engine/finding.js';

export interface Findings {
  /** What was found last, by campaign; undefined before the first time. */
  readonly of: (campaign: string) => readonly Finding[] | undefined;
  /** Whether a check of it is under way or waits. */
  readonly isOpen: (campaign: string) => boolean;
  /** Checks it soon, unless it is checked since the last change; `done` is called when it was. */
  readonly ask: (campaign: string) => void;
  /** A file changed: what is known is old. */
  readonly changed: () => void;
  readonly end: () => Promise<void>;
}

export interface CheckOrder {
  readonly dir: string;
  readonly campaign: string;
}

/** Undefined where a file is wrong: the page says it. */
export interface CheckAnswer {
  readonly campaign: string;
  readonly findings: readonly Finding[] | undefined;
}

/** As it was built: a thread cannot run a file as it is written. */
const CHECK_THREAD = join(packageRoot(), 'dist', 'program', 'checkThread.js');

/** Milliseconds that drawing and painting the pages have the processor for themselves. */
const HEAD_START = 400;

/** The thread starts with the first question. */
export function openFindings(dir: string, done: (campaign: string) => void): Findings {
  const known = new Map<string, readonly Finding[]>();
  const fresh = new Set<string>();
  const waiting = new Set<string>();
  let busy: string | undefined;
  let thread: Worker | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const next = (): void => {
    const [campaign] = waiting;
    if (busy !== undefined || campaign === undefined) return;
    waiting.delete(campaign);
    busy = campaign;
    thread ??= start();
    thread.postMessage({ dir, campaign } satisfies CheckOrder);
  };
  const start = (): Worker => {
    const started = new Worker(CHECK_THREAD);
    started.unref();
    started.on('message', ({ campaign, findings }: CheckAnswer) => {
      busy = undefined;
      if (findings !== undefined) known.set(campaign, findings);
      next();
      done(campaign);
    });
    started.on('error', () => {
      const campaign = busy ?? '';
      busy = undefined;
      thread = undefined;
      done(campaign);
    });
    return started;
  };
  return {
    of: (campaign) => known.get(campaign),
    isOpen: (campaign) => busy === campaign || waiting.has(campaign),
    ask: (campaign) => {
      if (fresh.has(campaign)) return;
      fresh.add(campaign);
      waiting.add(campaign);
      clearTimeout(soon);
      soon = setTimeout(next, HEAD_START).unref();
    },
    changed: () => fresh.clear(),
    end: async () => {
      clearTimeout(soon);
      await thread?.terminate();
    },
  };
}
