/** Defines jobs: what is asked for, the pieces of work that it is done in, and their states. */

import type { FaultMessage } from '../../base/faultMessage.js';
import type { ExitCode } from '../../base/problems.js';

/** Pieces of work, each in a queue of its own, in the order in which workers look for them. */
export const JOB_KINDS = [
  'batch-finish',
  'send',
  'notify',
  'report',
  'purge',
  'batch',
  'batch-print',
] as const;

export type JobKind = (typeof JOB_KINDS)[number];

/** What people ask for; the others are pieces of a batch. */
export type OrderKind = Exclude<JobKind, 'batch-print' | 'batch-finish'>;

/** Version of the data of a job. */
export const JOB_FORMAT = 1;

export interface NewJob {
  /** The same job is put in once. */
  readonly id: string;
  readonly kind: JobKind;
  /** Of the order that it belongs to: its own id for the first job of it. */
  readonly order: string;
  /** Names no person. */
  readonly label: string;
  /** Without personal data. */
  readonly data: object;
  /** Those with a higher one come first. */
  readonly priority?: number | undefined;
  /** How many units of work it has, for progress. */
  readonly units?: number | undefined;
}

/** A job in the hands of a worker. */
export interface TakenJob extends NewJob {
  /** 0 at first; one more each time that its worker was gone or was stopped. */
  readonly attempt: number;
}

export interface JobProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number | undefined;
}

/** What became of an order: kept with its last job. */
export interface OrderResult {
  readonly exit: ExitCode;
  readonly report: object;
}

export type OrderState = 'queued' | 'running' | 'done' | 'failed' | 'canceled';

/** An order as people see it. */
export interface OrderStatus {
  readonly id: string;
  readonly kind: OrderKind;
  readonly label: string;
  readonly state: OrderState;
  readonly progress: JobProgress | undefined;
  /** ISO instants. */
  readonly queuedAt: string;
  readonly endedAt: string | undefined;
  readonly jobs: {
    readonly waiting: number;
    readonly active: number;
    readonly done: number;
    readonly failed: number;
  };
  /** How often a job of it was begun again. */
  readonly repeats: number;
  readonly workers: readonly string[];
  readonly fault: FaultMessage | undefined;
  readonly result: OrderResult | undefined;
}
