/** Defines the request for a batch, its context, and its result. */
import type { ExitCode, Fault } from '../../base/problems.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { WorkspaceSettings } from '../../campaign/schema/workspaceSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { Report } from '../../check/engine/finding.js';
import type { Compression } from '../../print/file/pdfFile.js';
import type { FollowUpSource } from '../../render/letters/followUpSource.js';
import type { LetterSource } from '../../render/letters/letterSource.js';
import type { SourceRole } from '../../select/scratch/sources.js';
import type { HeaderRules, RecordRole } from '../../shapes/columns.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Wave } from '../../shapes/piece.js';
import type { IsoDay } from '../../shapes/units.js';
import type { Summary } from '../folder/summary.js';
import type { InputFile } from './inputFile.js';
import type { Mailing } from './mailing.js';
import type { PostRequest } from './post/plannedPost.js';
import type { SerialSource } from './post/serialSource.js';

/** Paths of the record files. */
export type InputPaths = Readonly<Partial<Record<SourceRole, string>>>;

export interface BatchRequest {
  /** The folder for the finished batch. */
  readonly out: string;
  /** If none are given, those of the workspace. */
  readonly inputs: InputPaths;
  /** If missing, every phase whose remedy is available. */
  readonly phase?: number | undefined;
  readonly wave?: Wave | undefined;
  /** Folders of earlier batches of its campaigns: who was mailed which notice. */
  readonly earlier?: readonly string[] | undefined;
  /** Default: the letter of the mailing, with the enclosures in the campaign file. */
  readonly document?: string | undefined;
  /** Only the first pieces in print order, to try the machines with: a test run, which is never mailed. */
  readonly first?: number | undefined;
  /** The most pieces in one print file. Default 2,500. */
  readonly split?: number | undefined;
  /** Default `deflate`. */
  readonly compress?: Compression | undefined;
  /** Threads that read and print at the same time; the batch is the same with any number. Default: one for each core. */
  readonly workers?: number | undefined;
  /** Rows that the owners file must have; any other number is ROWS_UNEXPECTED before a file of the batch is made. */
  readonly expect?: number | undefined;
  /** Path to the private key that seals the batch; without it, the batch is not sealed. */
  readonly sign?: string | undefined;
  /** What the batch is made in spite of, each with the reason why: `open-points`, or the id of a rule. */
  readonly accept?: Readonly<Record<string, string>> | undefined;
  /** Folder of an earlier batch with which its reasons are compared. Not part of its identity. */
  readonly compare?: string | undefined;
  /** The day on which it is made; a campaign that was closed before is refused. Not part of its identity. */
  readonly day?: IsoDay | undefined;
  /** `none` for a batch without Intelligent Mail barcodes; by default as the workspace has it. */
  readonly imb?: PostRequest['imb'];
  /** The same for the marks of the inserting machine. */
  readonly marks?: PostRequest['marks'];
  /** Continue an unfinished batch. */
  readonly resume?: boolean | undefined;
}

/** The list of those who get the notice. */
export interface ListInput {
  readonly path: string;
  /** How many rows it must have. */
  readonly count: number;
}

/** The population file of a campaign. */
export interface PopulationInput {
  readonly campaign: Campaign;
  readonly path: string;
}

export interface BatchContext {
  readonly mailing: Mailing;
  /** The source of its letters. */
  readonly source: LetterSource | FollowUpSource;
  /** What its rules are asked of: the files as they are written. */
  readonly ruled: { readonly workspace: Workspace; readonly files: readonly Campaign[] };
  readonly fonts: FontBook;
  /** The workspace's file of dealers; undefined if it has none. */
  readonly dealers: string | undefined;
  /** The workspace's own record files; those that exist are read if a request names none. */
  readonly data: InputPaths;
  /** The population files of the campaigns that are mailed, in their order. */
  readonly populations: readonly PopulationInput[];
  /** The place of a file of the workspace. */
  readonly resolve: (path: string) => string;
  /** Undefined where the notice goes to no list. */
  readonly list: ListInput | undefined;
  /** How the headers of each file map to our columns. */
  readonly headers: Readonly<Record<RecordRole, HeaderRules>>;
  /** Folded names of the models that any campaign of the workspace names; each call after the first costs nothing. */
  readonly namedModels: () => ReadonlySet<string>;
  /**
   * Campaign codes of the workspace: a remedied row with any other code is a problem. Not part of the identity of a
   * batch, because the pieces do not depend on it.
   */
  readonly campaigns: ReadonlySet<string>;
  /** Its envelope, barcodes and marks. */
  readonly settings: Pick<WorkspaceSettings, 'imb' | 'print'>;
  /** Input files that are being hashed since before there was a context, by their paths. */
  readonly ahead?: ReadonlyMap<string, Promise<InputFile | undefined>> | undefined;
  readonly serials: SerialSource;
  /** What its files may say and most likely do not mean. */
  readonly warnings: readonly Fault[];
  /** Version of the program: another one may print other bytes. */
  readonly version: string;
  readonly progress: Progress;
  /** Once aborted, the current work is finished and the run ends with INTERRUPTED; it can be resumed. */
  readonly stop?: AbortSignal | undefined;
}

/** Called while a batch is made. `total` is undefined while it is unknown. */
export type Progress = (step: BatchStep, done: number, total: number | undefined) => void;

export type BatchStep =
  | 'plan'
  | 'load'
  | 'select'
  | 'rules'
  | 'print'
  | 'tables'
  | 'proof'
  | 'summary'
  | 'upload'
  | 'queue';

export interface BatchResult {
  /** `already_made`: the same batch was already there, and nothing was changed. */
  readonly kind: 'made' | 'resumed' | 'already_made';
  readonly folder: string;
  readonly summary: Summary;
  /** What its rules found; nothing for a batch that was already made. */
  readonly rules: Report;
  /** 1 when a row of any file needs attention. */
  readonly exit: ExitCode;
}
