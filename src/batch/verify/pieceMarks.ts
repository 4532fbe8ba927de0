/** Compares the pages of a piece with the VIN and the piece id that belong on them. */
import type { PageText } from '../../print/read/pageTexts.js';
import type { KnownVins } from './knownVins.js';
import { vinsIn } from './vinsIn.js';

/** `20LC02-7F3KQ2-0000123`: all piece ids of a batch differ only in the number. */
const NUMBER = /\d{7,}$/;

const NONE: ReadonlySet<string> = new Set();

export class PieceMarks {
  readonly #known: KnownVins;
  readonly #showsVin: boolean;
  /** The VINs in the text of each Form XObject; there are few of them. */
  readonly #shared = new Map<string, ReadonlySet<string>>();
  #piece = '';
  #prefix = '';
  #vin = '';
  /** Those of the piece that no page has shown yet; of a piece with one vehicle, its VIN. */
  #unseen = new Set<string>();
  #vins: ReadonlySet<string> = NONE;

  constructor(known: KnownVins, showsVin: boolean) {
    this.#known = known;
    this.#showsVin = showsVin;
  }

  /** @param vins of all vehicles of the piece */
  begin(piece: string, vins: readonly string[]): void {
    this.#piece = piece;
    this.#prefix = piece.replace(NUMBER, '');
    this.#vin = vins[0] ?? '';
    this.#vins = new Set(vins);
    this.#unseen = new Set(vins);
  }

  /** What is wrong with the next page of the piece, in words. */
  *page({ own, shared, annotated }: PageText): Generator<string> {
    if (annotated) yield 'the page has an annotation, which print files never have';
    for (const text of shared) yield* this.#judge(this.#vinsShared(text));
    if (own.length < this.#vin.length) return;
    yield* this.#judge(vinsIn(own, this.#vin, this.#known));
    yield* this.#otherPieces(own);
  }

  /** What is wrong with the piece after its last page. */
  *end(): Generator<string> {
    if (!this.#showsVin) return;
    for (const vin of this.#unseen) yield `its VIN ${vin} is on none of its pages`;
  }

  *#judge(vins: ReadonlySet<string>): Generator<string> {
    for (const vin of vins)
      if (this.#vins.has(vin)) this.#unseen.delete(vin);
      else
        yield `the page shows the VIN ${vin}, but its piece is for ${[...this.#vins].slice(0, 3).join(', ')}`;
  }

  *#otherPieces(text: string): Generator<string> {
    if (this.#prefix === '') return;
    for (let at = text.indexOf(this.#prefix); at >= 0; at = text.indexOf(this.#prefix, at + 1)) {
      const [number = ''] = /^\d+/.exec(text.slice(at + this.#prefix.length)) ?? [];
      const shown = this.#prefix + number;
      if (number !== '' && shown !== this.#piece) yield `the page shows the number of piece ${shown}`;
    }
  }

  #vinsShared(text: string): ReadonlySet<string> {
    const known =
      this.#shared.get(text) ??
      (text.length < this.#vin.length ? NONE : vinsIn(text, this.#vin, this.#known));
    this.#shared.set(text, known);
    return known;
  }
}
