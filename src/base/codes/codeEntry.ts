/** What the tables of codes hold of each error and problem. */

/** Exit code of the process. 0 done; 1 done, but something needs attention; 2 wrong usage; 3 the run failed. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface CodeEntry {
  readonly exit: ExitCode;
  /** What to do about it. */
  readonly hint: string;
}

export type CodeTable = Readonly<Record<string, CodeEntry>>;
