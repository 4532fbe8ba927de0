/** Opens a gate that lets so many through in a second, evenly spaced. */

export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export interface RateLimit {
  /** Settles when the caller may go. */
  take(signal?: AbortSignal): Promise<void>;
}

/** `perSecond` undefined means no limit. `clock` gives milliseconds. */
export function openRateLimit(perSecond: number | undefined, clock: () => number, wait: Wait): RateLimit {
  if (perSecond === undefined) return { take: async () => undefined };
  let free = Number.NEGATIVE_INFINITY;
  return {
    async take(signal) {
      const now = clock();
      const turn = Math.max(now, free);
      free = turn + 1_000 / perSecond;
      if (turn > now) await wait(turn - now, signal);
    },
  };
}
