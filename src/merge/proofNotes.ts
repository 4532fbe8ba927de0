/** Defines the last page of a proof: what is open and what is assumed in the files of its letters. */

export interface ProofNotes {
  readonly title: string;
  /** What is still to be decided, each with the name of its file. */
  readonly open: readonly ProofNote[];
  /** Facts that are an assumption or invented, each with its file and path. */
  readonly assumed: readonly ProofNote[];
}

export interface ProofNote {
  readonly of: string;
  readonly note: string;
}
