/** How a sender behaves: connections, rate, leases, limits and retries, in one place with their reasons. */
import { RETRY, type RetryPolicy } from './retryDelay.js';

export interface SendPolicy {
  /** Messages on the wire at once. */
  readonly connections: number;
  /** Messages a second over all connections; undefined for no limit. */
  readonly perSecond: number | undefined;
  /** Milliseconds until another sender may take a message over. Must be more than twice what one send can take. */
  readonly lease: number;
  /** Bytes of attachments that one message may have, before they are encoded. */
  readonly attachments: number;
  /** Bytes of bodies and attachments kept for the next messages. */
  readonly kept: number;
  /** After so many messages in a row that failed by the server's fault the run stops. */
  readonly inVain: number;
  readonly retry: RetryPolicy;
}

/**
 * 18 MB of attachments become 25 MB in base64, which is what large mail services take. A send is cut off after
 * four minutes by the transport, so a lease of ten outlives it.
 */
export const SEND_POLICY: SendPolicy = {
  connections: 5,
  perSecond: undefined,
  lease: 600_000,
  attachments: 18_000_000,
  kept: 32_000_000,
  inVain: 3,
  retry: RETRY,
};
