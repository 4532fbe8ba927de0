/** Variants and records come in; their letters, each variant laid out once and each record filled in, go out. */
import { layOut } from '../compose/layOut.js';
import { type RecordValues, slotValues } from '../merge/slotValues.js';
import type { Variant } from '../merge/variantIndex.js';
import type { Composition, Filling, Layout, Misfit } from '../shapes/composition.js';
import type { SlotValues } from '../shapes/fields.js';
import type { FontBook } from '../shapes/fontBook.js';
import { RecentMap } from './recentMap.js';

/** One document of one piece, ready for print. */
export interface Letter {
  readonly variant: Variant;
  readonly values: SlotValues;
  readonly filling: Filling;
  readonly composition: Composition;
}

/** Far more than one mailing uses, unless facets are misused. */
const LAYOUTS_KEPT = 500;
const COMPOSITIONS_KEPT = 500;

/** Needs nothing but fonts: the variants are plain data, so that any thread can make letters of them. */
export class Composer {
  readonly #fonts: FontBook;
  readonly #layouts = new RecentMap<string, Layout>(LAYOUTS_KEPT);
  #compositions = new RecentMap<string, Composition>(COMPOSITIONS_KEPT);

  constructor(fonts: FontBook) {
    this.#fonts = fonts;
  }

  /** Fills the document's slots; a misfit says which value is too large for its box. */
  fill(variant: Variant, record: RecordValues): { values: SlotValues; filled: Filling | Misfit } {
    const { slots, language, campaignLines } = variant.markup;
    const values = slotValues(slots, record, language, campaignLines);
    return { values, filled: this.#layout(variant).fill(values) };
  }

  letter(variant: Variant, record: RecordValues): Letter {
    const { values, filled } = this.fill(variant, record);
    if ('code' in filled) throw new Error(`${record.vin}: "${filled.value}" does not fit ${filled.slot}`);
    const composition = this.#compositions.get(`${variant.id}\n${filled.key}`, () =>
      this.#layout(variant).compose(filled),
    );
    return { variant, values, filling: filled, composition };
  }

  /**
   * Forgets the compositions. Print writes what a composition shares once for each that it meets; a file that
   * begins with none is the same whatever was printed before it, and by whom.
   */
  beginFile(): void {
    this.#compositions = new RecentMap(COMPOSITIONS_KEPT);
  }

  #layout(variant: Variant): Layout {
    return this.#layouts.get(variant.id, () => layOut(variant.markup, this.#fonts));
  }
}
