/** Finds how far the ink of a text reaches above and below its baseline. */
import type { Font } from 'fontkit';
import type { Reach } from '../shapes/layout/fontBook.js';

/** What capitals, figures and common signs need, in 1/1000 em; more is rounded up to a step. */
const [ABOVE, BELOW] = [750, 175];
const STEP = 50;

/** What nearly all lines of addresses are written with: they are looked at no closer. */
const CAPITALS = "-ABCDEFGHIJKLMNOPRSTUVWXYZ0123456789 .'#&";
const ORDINARY = `${CAPITALS}Qabcdefghijklmnopqrstuvwxyz,/()`;
const [IS_CAPITALS, IS_ORDINARY] = [CAPITALS, ORDINARY].map(
  (characters) => new RegExp(`^[${characters}]*$`),
) as [RegExp, RegExp];

/** Each glyph is looked at once: its outline has to be read for its box. */
export class GlyphReaches {
  readonly #font: Font;
  readonly #glyphOf: (codePoint: number) => number;
  readonly #scale: number;
  readonly #known = new Map<number, Reach>();
  #capitals: Reach | undefined;
  #ordinary: Reach | undefined;

  constructor(font: Font, glyphOf: (codePoint: number) => number) {
    this.#font = font;
    this.#glyphOf = glyphOf;
    this.#scale = 1000 / font.unitsPerEm;
  }

  /** @param text composed (NFC) */
  of(text: string): Reach {
    this.#capitals ??= this.#furthest(CAPITALS);
    if (IS_CAPITALS.test(text)) return this.#capitals;
    this.#ordinary ??= this.#furthest(ORDINARY);
    if (IS_ORDINARY.test(text)) return this.#ordinary;
    return this.#furthest(text);
  }

  #furthest(text: string): Reach {
    let [above, below] = [ABOVE, BELOW];
    for (const character of text) {
      const reach = this.#at(character.codePointAt(0) ?? 0);
      above = Math.max(above, reach.above);
      below = Math.max(below, reach.below);
    }
    return { above, below };
  }

  #at(codePoint: number): Reach {
    const known = this.#known.get(codePoint) ?? this.#look(codePoint);
    this.#known.set(codePoint, known);
    return known;
  }

  #look(codePoint: number): Reach {
    const { minY, maxY } = this.#font.getGlyph(this.#glyphOf(codePoint)).bbox;
    return { above: stepped(maxY * this.#scale), below: stepped(-minY * this.#scale) };
  }
}

/** A blank has a box that is turned inside out. */
function stepped(reach: number): number {
  return Number.isFinite(reach) ? Math.ceil(reach / STEP) * STEP : 0;
}
