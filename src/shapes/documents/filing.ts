/**
 * Describes a filing: one disclosure form on file, or the withdrawal of one. A filing is never changed: a later one
 * corrects or withdraws it, and all are kept.
 */
import type { Instant, Sha256 } from '../mail/message.js';
import type { IsoDay, Language } from '../units.js';

export interface FilingBuyer {
  readonly name: string;
  /** Empty without one. */
  readonly email: string;
  /** Empty without one. */
  readonly phone: string;
  readonly language: Language;
}

/** What is put on file. */
export interface NewFiling {
  readonly kind: 'form' | 'withdrawal';
  /** When it was filed. */
  readonly at: Instant;
  readonly campaign: string;
  /** Undefined for a campaign without phases, and where nobody knew it. */
  readonly phase: number | undefined;
  readonly vin: string;
  /** Code of the dealer. */
  readonly dealer: string;
  /** Who was with the buyer, as the form names them; empty if it names nobody. */
  readonly staff: string;
  /** Who filed it: the name at the desk, or the account of the command line. */
  readonly user: string;
  /** The date of the form. */
  readonly day: IsoDay;
  readonly buyer: FilingBuyer;
  /** Hash of the form as PDF, before signatures; undefined for a withdrawal. */
  readonly form: Sha256 | undefined;
  /** Hash of the FAQ that went with it. */
  readonly faq: Sha256 | undefined;
  /** The values of the form, as JSON. */
  readonly values: string;
  /** Number of the filing that it corrects or withdraws. */
  readonly about: number | undefined;
  /** Why; empty where nobody said. */
  readonly reason: string;
}

/** A signed form: the scan of the paper, or the PDF that was signed on the screen. */
export interface NewPaper {
  readonly kind: 'scan' | 'screen';
  readonly at: Instant;
  readonly user: string;
  readonly name: string;
  readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  readonly sha256: Sha256;
  /** Bytes. */
  readonly size: number;
}

export interface FilingPaper extends NewPaper {
  /** From 1. */
  readonly position: number;
}

/** `unsigned`: on file, but its signed paper is missing. `withdrawal`: it is the withdrawal of another one. */
export const FILING_STATES = ['unsigned', 'signed', 'corrected', 'withdrawn', 'withdrawal'] as const;

export type FilingState = (typeof FILING_STATES)[number];

export interface Filing extends NewFiling {
  /** From 1, without holes. */
  readonly number: number;
  readonly state: FilingState;
  /** Number of the later filing that corrects or withdraws it. */
  readonly changedBy: number | undefined;
  /** In the order in which they were attached. */
  readonly papers: readonly FilingPaper[];
  /** Ids of its messages in the outbox, oldest first. */
  readonly messages: readonly string[];
}

/** A form that was asked for and may not be. */
export interface NewRefusal {
  readonly at: Instant;
  readonly campaign: string;
  readonly vin: string;
  readonly dealer: string;
  readonly user: string;
  /** Codes of all reasons, the first one first. */
  readonly code: string;
  readonly why: string;
}

export interface FiledRefusal extends NewRefusal {
  readonly number: number;
}

/** What the activity log says of one record. */
export const ACTIVITIES = [
  'filed',
  'corrected',
  'withdrawn',
  'signed',
  'queued',
  'refused',
  'purged',
] as const;

export type Activity = (typeof ACTIVITIES)[number];

/**
 * One entry of the activity log. It holds no personal data: `record` is the hash of the record and of a random text
 * kept beside it, so that nobody can guess it once the record is purged.
 */
export interface LogEntry {
  /** From 1, without holes. */
  readonly number: number;
  readonly at: Instant;
  readonly what: Activity;
  /** Such as `filing 3`, `paper 3.1`, `message 3.2`, `refusal 7`. */
  readonly subject: string;
  readonly record: Sha256;
  /** Hash of the entry before; 64 zeros for the first one. */
  readonly previous: Sha256;
  /** Over all of the above. */
  readonly hash: Sha256;
}

export interface FilingQuery {
  readonly number?: number | undefined;
  readonly vin?: string | undefined;
  /** Each word begins one of the buyer's name, or is the VIN, its last 8 or 6 characters, or the mark of the form. */
  readonly words?: string | undefined;
  readonly campaign?: string | undefined;
  readonly dealer?: string | undefined;
  /** Only forms that stand and wait for their signed paper. */
  readonly unsigned?: boolean | undefined;
  /** Newest first; all when undefined. */
  readonly limit?: number | undefined;
  /** Only those with a smaller number. */
  readonly before?: number | undefined;
}

/** What `verify` found that does not hold together. */
export interface LogFinding {
  /** Such as `entry 5` or `filing 3`. */
  readonly subject: string;
  readonly what: string;
}

export interface LogReport {
  readonly entries: number;
  readonly filings: number;
  /** Hash of the last entry: noted elsewhere, it shows later that nothing was cut off. 64 zeros for an empty log. */
  readonly head: Sha256;
  readonly findings: readonly LogFinding[];
}
