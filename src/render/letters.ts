/** Pieces come in; their documents, composed and filled, go out. Each variant is merged and laid out once. */
import { layOut } from '../compose/layOut.js';
import type { Merger } from '../merge/openMerger.js';
import { type RecordValues, slotValues } from '../merge/slotValues.js';
import { openVariantIndex, type Variant, type VariantIndex } from '../merge/variantIndex.js';
import type { Composition, Filling, Layout, Misfit } from '../shapes/composition.js';
import type { Facets, SlotValues } from '../shapes/fields.js';
import type { FontBook } from '../shapes/fontBook.js';
import type { Piece } from '../shapes/piece.js';
import type { FollowUpSource, LetterSource } from './letterSources.js';
import { openCampaignMerger } from './openCampaignMerger.js';
import { openFollowUp } from './openFollowUp.js';
import { RecentMap } from './recentMap.js';
import { revisedMerger } from './revisedMerger.js';

/** What decides how the letter of a piece reads. */
export type LetterFacets = Pick<Piece, 'language' | 'lessor' | 'vehicleLine' | 'phase'>;

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

export class Letters {
  readonly merger: Merger;
  readonly #fonts: FontBook;
  readonly #variants: VariantIndex;
  readonly #layouts = new RecentMap<string, Layout>(LAYOUTS_KEPT);
  #compositions = new RecentMap<string, Composition>(COMPOSITIONS_KEPT);

  constructor(source: LetterSource | FollowUpSource) {
    this.merger = mergerOf(source);
    this.#fonts = source.fonts;
    this.#variants = openVariantIndex(this.merger);
  }

  /** @throws Fault of merge, and TOO_MANY_VARIANTS */
  variant(document: string, facets: LetterFacets, audience?: string): Variant {
    return this.#variants.variantOf(document, facetsOf(facets), audience);
  }

  get warning(): string | undefined {
    return this.#variants.warning;
  }

  layout(variant: Variant): Layout {
    return this.#layouts.get(variant.id, () => layOut(variant.markup, this.#fonts));
  }

  /** Fills the document's slots; a misfit says which value is too large for its box. */
  fill(variant: Variant, record: RecordValues): { values: SlotValues; filled: Filling | Misfit } {
    const { slots, language, campaignLines } = variant.markup;
    const values = slotValues(slots, record, language, campaignLines);
    return { values, filled: this.layout(variant).fill(values) };
  }

  letter(variant: Variant, record: RecordValues): Letter {
    const { values, filled } = this.fill(variant, record);
    if ('code' in filled) throw new Error(`${record.vin}: "${filled.value}" does not fit ${filled.slot}`);
    const composition = this.#compositions.get(`${variant.id}\n${filled.key}`, () =>
      this.layout(variant).compose(filled),
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
}

/** A campaign's papers show what its newest revision changed. */
function mergerOf(source: LetterSource | FollowUpSource): Merger {
  const { templateFolders } = source;
  if ('followUp' in source) return openFollowUp(source);
  return revisedMerger(
    (removed) => openCampaignMerger(source, templateFolders, removed),
    () => {
      const before = source.before();
      return before && openCampaignMerger(before, templateFolders);
    },
  );
}

function facetsOf({ language, lessor, vehicleLine, phase }: LetterFacets): Facets {
  const always = { language, lessor, vehicle_line: vehicleLine };
  return phase === undefined ? always : { ...always, phase: String(phase) };
}
