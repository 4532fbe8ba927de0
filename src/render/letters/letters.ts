/** Makes the documents for records: merges and composes each variant once, and fills in each record. */
import type { Place } from '../../base/problems.js';
import type { Merger } from '../../merge/openMerger.js';
import { openVariantIndex, type Variant, type VariantIndex } from '../../merge/variantIndex.js';
import type { Filling, Misfit } from '../../shapes/layout/composition.js';
import type { SlotValue } from '../../shapes/recordField.js';
import type { Facets, RecordValues } from '../../shapes/recordModel.js';
import type { TextConditions } from '../../shapes/textConditions.js';
import { Composer, type Letter } from './composer.js';
import type { FollowUpSource } from './followUpSource.js';
import type { LetterSource } from './letterSource.js';
import { openCampaignMerger } from './openCampaignMerger.js';
import { openFollowUp } from './openFollowUp.js';
import { rememberedMerger } from './rememberedMerger.js';
import { revisedMerger } from './revisedMerger.js';
import { withGlyphLine } from './withGlyphLine.js';

export class Letters {
  readonly merger: Merger;
  /** The conditions of the texts of its documents. */
  readonly conditions: TextConditions;
  readonly #source: LetterSource | FollowUpSource;
  readonly #composer: Composer;
  readonly #variants: VariantIndex;
  /** Whether owners in Puerto Rico get the letter in both languages (49 CFR 577.5(a)). */
  readonly bilingual: boolean;

  constructor(source: LetterSource | FollowUpSource) {
    this.#source = source;
    this.merger = mergerOf(source);
    this.conditions = source.conditions;
    this.#composer = new Composer(source.fonts);
    this.#variants = openVariantIndex(this.merger);
    this.bilingual = !('followUp' in source) && source.campaign.kind === 'safety_recall';
  }

  /** @throws Fault of merge, and TOO_MANY_VARIANTS */
  variant(document: string, facets: Facets, audience?: string): Variant {
    return this.#variants.variantOf(document, facets, audience);
  }

  get warning(): string | undefined {
    return this.#variants.warning;
  }

  /** Fills the document's slots. A misfit names the value that is too large for its box. */
  fill(variant: Variant, record: RecordValues): Filling | Misfit {
    return withGlyphLine(this.#source, () => this.#composer.fill(variant, record));
  }

  /** As `Composer.pagesWith`. */
  pagesWith(variant: Variant, change: (slot: string, value: SlotValue) => SlotValue): number | undefined {
    return withGlyphLine(this.#source, () => this.#composer.pagesWith(variant, change));
  }

  /** @throws Fault TEXT_TOO_WIDE, with the place of the record's row if it is known */
  letter(variant: Variant, record: RecordValues, place?: Place): Letter {
    return withGlyphLine(this.#source, () => this.#composer.letter(variant, record, place));
  }

  /** What prints the same variants in files. */
  composer(): Composer {
    return this.#composer.fresh();
  }
}

/** The dealer documents of a campaign show what its newest revision changed. */
function mergerOf(source: LetterSource | FollowUpSource): Merger {
  if ('followUp' in source) return openFollowUp(source);
  return revisedMerger(
    (revised) => openCampaignMerger(source, revised),
    () => {
      const before = source.before();
      return before && rememberedMerger(before);
    },
  );
}
