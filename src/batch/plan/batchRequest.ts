/** What a batch is asked for, what it works with, and what it answers. */
import type { ExitCode } from '../../base/problems.js';
import type { Compression } from '../../print/file/pdfFile.js';
import type { FollowUpSource } from '../../render/letters/followUpSource.js';
import type { LetterSource } from '../../render/letters/letterSource.js';
import type { SourceRole } from '../../select/sources.js';
import type { HeaderRules } from '../../shapes/columns.js';
import type { FontBook } from '../../shapes/fontBook.js';
import type { Wave } from '../../shapes/piece.js';
import type { Summary } from '../folder/summary.js';
import type { Mailing } from './mailing.js';

/** Paths of the record files. */
export type InputPaths = Readonly<Partial<Record<SourceRole, string>>>;

export interface BatchRequest {
  /** The folder that the batch becomes. */
  readonly out: string;
  /** None given: those of the workspace. */
  readonly inputs: InputPaths;
  /** Absent: every phase whose remedy is available. */
  readonly phase?: number | undefined;
  readonly wave?: Wave | undefined;
  /** Default the letter of the mailing, with the enclosures that a campaign names. */
  readonly document?: string | undefined;
  /** Most pieces in one print file. Default 2,500. */
  readonly split?: number | undefined;
  /** Default `deflate`. */
  readonly compress?: Compression | undefined;
  /** Threads that print at the same time; the batch is the same with any number. Default 1. */
  readonly workers?: number | undefined;
  /** Rows that the owners file must have; any other number is ROWS_UNEXPECTED before a file of the batch is made. */
  readonly expect?: number | undefined;
  /** Path of the private key that the batch is sealed with; not sealed when absent. */
  readonly sign?: string | undefined;
  /** Go on with an unfinished batch. */
  readonly resume?: boolean | undefined;
}

export interface BatchContext {
  readonly mailing: Mailing;
  /** What its letters are made from. */
  readonly source: LetterSource | FollowUpSource;
  readonly fonts: FontBook;
  /** The workspace's file of dealers; undefined where it has none. */
  readonly dealers: string | undefined;
  /** The workspace's own record files; those that exist are read when a request names none. */
  readonly data: InputPaths;
  /** How the headers of each file are called. */
  readonly headers: Readonly<Record<SourceRole, HeaderRules>>;
  /** Folded names of the models that any campaign of the workspace names; each call after the first costs nothing. */
  readonly namedModels: () => ReadonlySet<string>;
  /**
   * Codes of the workspace: a remedied row of any other is a problem. No part of what makes two batches the same, since
   * the pieces do not depend on it.
   */
  readonly campaigns: ReadonlySet<string>;
  /** Version of the program: another one may print other bytes. */
  readonly version: string;
  readonly progress: Progress;
  /** Aborted: what is under way is finished, then the run ends with INTERRUPTED and can be resumed. */
  readonly stop?: AbortSignal | undefined;
}

/** Told while a batch is made. `total` is undefined while nobody knows it. */
export type Progress = (step: BatchStep, done: number, total: number | undefined) => void;

export type BatchStep = 'plan' | 'load' | 'select' | 'print' | 'tables' | 'proof' | 'summary' | 'queue';

export interface BatchResult {
  /** `already_made`: the same batch stood there and nothing was changed. */
  readonly kind: 'made' | 'resumed' | 'already_made';
  readonly folder: string;
  readonly summary: Summary;
  /** 1 when a row of any file needs attention. */
  readonly exit: ExitCode;
}
