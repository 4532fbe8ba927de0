/** Hands out claimed messages one by one, and fetches the next ones while these are being sent. */
import type { ClaimedMessage } from '../../../shapes/mail/outbox.js';

export interface Prefetcher {
  /** The next message, or undefined when none is due any more or the prefetcher was closed. */
  next(): Promise<ClaimedMessage | undefined>;
  /** Hands out nothing more; returns what was claimed and not handed out. */
  close(): Promise<readonly ClaimedMessage[]>;
}

/** `claim` takes up to so many messages; fewer than asked for means that no more are due. */
export function openPrefetcher(
  claim: (limit: number) => Promise<readonly ClaimedMessage[]>,
  limit: number,
): Prefetcher {
  let ready: ClaimedMessage[] = [];
  let fetching: Promise<void> | undefined;
  let drained = false;
  let closed = false;

  async function fetch(): Promise<void> {
    try {
      const some = await claim(limit);
      ready.push(...some);
      drained = some.length === 0;
    } finally {
      fetching = undefined;
    }
  }

  function fetchAhead(): Promise<void> | undefined {
    if (drained || closed || ready.length > limit / 2) return fetching;
    fetching ??= fetch();
    fetching.catch(() => undefined);
    return fetching;
  }

  return {
    async next() {
      while (!closed) {
        const message = ready.shift();
        const ahead = fetchAhead();
        if (message !== undefined) return message;
        if (ahead === undefined) return undefined;
        await ahead;
      }
      return undefined;
    },
    async close() {
      closed = true;
      await fetching?.catch(() => undefined);
      const left = ready;
      ready = [];
      return left;
    },
  };
}
