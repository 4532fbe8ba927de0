/** Collects the lines of one record after another, to compare their shape with that of earlier records. */

/** The lines that a record writes, as far as they print as they stand. Used for one record after another. */
export class TracedLines {
  texts: string[] = [];
  /** Written over by each record: an array for each would be most of what a letter leaves to the collector. */
  readonly #marks: number[] = [];
  #count = 0;

  begin(): void {
    this.texts = [];
    this.#count = 0;
  }

  /** Notes a number that what is drawn depends on: that of a paragraph's lines, or the width of one not set from the left. */
  mark(value: number): void {
    this.#marks[this.#count++] = value;
  }

  /** A copy of what was noted. Records of one shape are drawn alike but for their texts. */
  get shape(): readonly number[] {
    return this.#marks.slice(0, this.#count);
  }

  has(shape: readonly number[]): boolean {
    if (shape.length !== this.#count) return false;
    for (let index = 0; index < this.#count; index++) if (shape[index] !== this.#marks[index]) return false;
    return true;
  }
}
