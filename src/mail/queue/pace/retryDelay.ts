/** Computes how long a message waits until its next attempt. */

export interface RetryPolicy {
  /** Wait after the first failure, in milliseconds; each further one doubles it. */
  readonly first: number;
  /** No wait is longer, in milliseconds. */
  readonly longest: number;
  /** After so many attempts the message fails and needs attention. */
  readonly attempts: number;
}

/** A minute, then twice as long each time up to four hours: about three days in all, as mail servers do (RFC 5321 4.5.4.1). */
export const RETRY: RetryPolicy = { first: 60_000, longest: 4 * 3_600_000, attempts: 24 };

/**
 * Milliseconds, or undefined when it was tried often enough. Half of the wait is fixed and half is drawn, so
 * that messages which failed together do not come back together. `random` gives numbers from 0 to below 1.
 */
export function retryDelay(attempts: number, policy: RetryPolicy, random: () => number): number | undefined {
  if (attempts >= policy.attempts) return undefined;
  const whole = Math.min(policy.longest, policy.first * 2 ** Math.max(0, attempts - 1));
  return Math.round(whole / 2 + (whole / 2) * random());
}
