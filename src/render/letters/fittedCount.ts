/** Counts what fitting documents to their pages came to, piece by piece. */
import type { Letter } from './composer.js';

/** What setting text closer came to, in the documents that aim for a number of pages. */
export interface Fitted {
  /** Fewer sheets than the same letters would take as their style sheets declare them. */
  readonly saved: number;
  /** Pieces with a document that needs more pages than a typical record does. */
  readonly taller: number;
}

export class FittedCount {
  #saved = 0;
  #taller = 0;

  /** The documents of one piece, each on sheets of its own. */
  add(piece: readonly Pick<Letter, 'fit' | 'composition'>[]): void {
    let isTaller = false;
    for (const { fit, composition } of piece) {
      if (fit === undefined) continue;
      const { length } = composition.pages;
      this.#saved += Math.ceil(fit.natural / 2) - Math.ceil(length / 2);
      if (length > fit.pages) isTaller = true;
    }
    if (isTaller) this.#taller++;
  }

  get counts(): Fitted {
    return { saved: this.#saved, taller: this.#taller };
  }
}
