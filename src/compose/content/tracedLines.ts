/** Collects the lines of one record after another, to compare their shape with that of earlier records. */

/** The lines of a record that print unchanged. One instance serves one record after another. */
export class TracedLines {
  texts: string[] = [];
  /** Each record overwrites it: an array per record would be most of a letter's garbage. */
  readonly #marks: number[] = [];
  #count = 0;

  begin(): void {
    this.texts = [];
    this.#count = 0;
  }

  /**
   * Notes a number that the drawing depends on: a paragraph's line count, or the width of a line that is not
   * left-aligned.
   */
  mark(value: number): void {
    this.#marks[this.#count++] = value;
  }

  /** A copy of the noted numbers. Records of the same shape are drawn the same, except for their texts. */
  get shape(): readonly number[] {
    return this.#marks.slice(0, this.#count);
  }

  has(shape: readonly number[]): boolean {
    if (shape.length !== this.#count) return false;
    for (let index = 0; index < this.#count; index++) if (shape[index] !== this.#marks[index]) return false;
    return true;
  }
}
