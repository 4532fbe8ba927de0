/** Describes what a purge removes from the file. */
import type { Instant } from '../mail/message.js';

/** What is older goes; undefined keeps it for good. */
export interface Retention {
  readonly filingsBefore: Instant | undefined;
  readonly refusalsBefore: Instant | undefined;
}

export interface PurgeableFiling {
  readonly number: number;
  /** When it was filed. */
  readonly at: Instant;
  readonly campaign: string;
  readonly vin: string;
}

/** Each by number. */
export interface PurgePlan {
  readonly filings: readonly PurgeableFiling[];
  readonly refusals: readonly { readonly number: number; readonly at: Instant; readonly code: string }[];
}
