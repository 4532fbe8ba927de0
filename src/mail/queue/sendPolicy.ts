/** Sets how a sender behaves: connections, rate, limits and retries, in one place with their reasons. */
import { RETRY, type RetryPolicy } from './pace/retryDelay.js';

export interface SendPolicy {
  /** Messages on the wire at once. */
  readonly connections: number;
  /** Messages a second over all connections; undefined for no limit. */
  readonly perSecond: number | undefined;
  /** Bytes of attachments and pictures that one message may have, before they are encoded. */
  readonly attachments: number;
  /** Bytes of bodies and files kept for the next messages. */
  readonly kept: number;
  /** After this many failed attempts in a row that are the server's fault the run stops. */
  readonly failedAttempts: number;
  readonly retry: RetryPolicy;
}

/** 18 MB of attachments become 25 MB in base64, which is what large mail services take. */
export const SEND_POLICY: SendPolicy = {
  connections: 5,
  perSecond: undefined,
  attachments: 18_000_000,
  kept: 32_000_000,
  failedAttempts: 3,
  retry: RETRY,
};
