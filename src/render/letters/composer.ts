/** Composes letters: lays out each variant once and fills in each record. */

import { BoundedMap } from '../../base/boundedMap.js';
import { Fault, type Place } from '../../base/problems.js';
import { layOut } from '../../compose/layOut.js';
import { type SlotReader, slotReader } from '../../merge/slots/slotValues.js';
import type { Variant } from '../../merge/variantIndex.js';
import type { Composition, Filling, Fit, Layout, Misfit } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { SlotValue } from '../../shapes/recordField.js';
import type { RecordValues } from '../../shapes/recordModel.js';
import { typicalRecord } from './typicalRecord.js';

/** One document of one piece, ready for print. */
export interface Letter {
  readonly variant: Variant;
  readonly filling: Filling;
  readonly composition: Composition;
  /** What became of the pages that its document aims for. */
  readonly fit?: Fit | undefined;
}

/** Far more than one mailing uses, unless facets are misused. */
const VARIANTS_KEPT = 500;
/** For one variant: a few for each way in which its values may break into lines. */
const COMPOSITIONS_KEPT = 100;
/** Of all variants, from one file to the next: those of most mailings. More would be most of the memory of a batch. */
const KEPT_FOR_NEXT = 50;

/** A laid-out variant and its slots, ready to be filled. */
interface Form {
  readonly layout: Layout;
  readonly read: SlotReader;
  /** Keyed by the heights of the filled blocks. */
  readonly compositions: BoundedMap<string, Composition>;
}

/** Needs only fonts: variants are plain data, so any thread can make letters from them. */
export class Composer {
  readonly #fonts: FontBook;
  readonly #layouts: BoundedMap<Variant, Layout>;
  #forms = new BoundedMap<Variant, Form>(VARIANTS_KEPT);
  #composed = 0;

  constructor(fonts: FontBook, layouts = new BoundedMap<Variant, Layout>(VARIANTS_KEPT)) {
    this.#fonts = fonts;
    this.#layouts = layouts;
  }

  /** One with no compositions yet, which lays out nothing again that this one has. */
  fresh(): Composer {
    return new Composer(this.#fonts, this.#layouts);
  }

  /** Whatever thread lays it out, the typical record is the same, and so is the size of the text. */
  #layout(variant: Variant, read: SlotReader): Layout {
    const { markup } = variant;
    return this.#layouts.get(variant, () => layOut(markup, this.#fonts, read(typicalRecord(markup))));
  }

  /** Fills the document's slots. A misfit names the value that is too large for its box. */
  fill(variant: Variant, record: RecordValues): Filling | Misfit {
    const { layout, read } = this.#form(variant);
    return layout.fill(read(record));
  }

  /** Pages that the document has with what a typical record prints, changed; undefined where that does not fit. */
  pagesWith(variant: Variant, change: (slot: string, value: SlotValue) => SlotValue): number | undefined {
    const { layout, read } = this.#form(variant);
    const values = Object.entries(read(typicalRecord(variant.markup)));
    const filling = layout.fill(
      Object.fromEntries(values.map(([slot, value]) => [slot, change(slot, value)])),
    );
    return 'code' in filling ? undefined : layout.compose(filling).pages.length;
  }

  /** @throws Fault TEXT_TOO_WIDE, with the place of the record's row if it is known */
  letter(variant: Variant, record: RecordValues, place?: Place): Letter {
    const form = this.#form(variant);
    const filling = form.layout.fill(form.read(record));
    if ('code' in filling) throw tooWide(filling, variant, place);
    const composition = form.compositions.get(filling.key, () => this.#compose(form, filling));
    return { variant, filling, composition, fit: form.layout.fit };
  }

  #compose({ layout }: Form, filling: Filling): Composition {
    this.#composed += 1;
    return layout.compose(filling);
  }

  /**
   * Keeps few compositions for the next file. Print knows the content of pages by its hash: the file is the same whether
   * they were kept or are composed again.
   */
  beginFile(): void {
    if (this.#composed <= KEPT_FOR_NEXT) return;
    this.#forms = new BoundedMap(VARIANTS_KEPT);
    this.#composed = 0;
  }

  #form(variant: Variant): Form {
    return this.#forms.get(variant, () => {
      const { slots, language, campaignLines } = variant.markup;
      const read = slotReader(slots, language, campaignLines);
      return {
        layout: this.#layout(variant, read),
        read,
        compositions: new BoundedMap(COMPOSITIONS_KEPT),
      };
    });
  }
}

function tooWide({ code, slot, value }: Misfit, { markup }: Variant, place: Place | undefined): Fault {
  const lines = value.replaceAll('\n', ', ');
  return new Fault(code, `the ${slot} does not fit in ${markup.document}: "${lines}"`, { place });
}
