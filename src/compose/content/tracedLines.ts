/** Collects the lines of one record after another, to compare their shape with that of earlier records. */
import type { FaceId } from '../../shapes/layout/fontBook.js';

/** The lines of a record that print unchanged. One instance serves one record after another. */
export class TracedLines {
  texts: string[] = [];
  /** Of each text; overwritten like the marks. */
  readonly #faces: FaceId[] = [];
  /** Each record overwrites it: an array per record would be most of a letter's garbage. */
  readonly #marks: number[] = [];
  #count = 0;

  begin(): void {
    this.texts = [];
    this.#count = 0;
  }

  add(text: string, face: FaceId): void {
    this.#faces[this.texts.length] = face;
    this.texts.push(text);
  }

  faceOf(text: number): FaceId {
    return this.#faces[text] ?? '';
  }

  /**
   * Notes a number that the drawing depends on: a paragraph's line count, the width of a line that is not
   * left-aligned, or how far ink reaches.
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
