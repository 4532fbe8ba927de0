/** Thrown by the readers of picture files, which do not know where the picture is named. */
export class Damaged extends Error {
  readonly hint: string | undefined;

  /** What is wrong with the file, as the end of a sentence about it. */
  constructor(what: string, hint?: string) {
    super(what);
    this.hint = hint;
  }
}
