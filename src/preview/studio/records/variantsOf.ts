/** Lists the variants of a document in one language: who reads something else, and what tells them apart. */
import { unlessFault } from '../../../base/unlessFault.js';
import { noticeOf } from '../../../campaign/notices/noticeFacts.js';
import { readersOf } from '../../../check/papers/gathered.js';
import type { Variant } from '../../../merge/variantIndex.js';
import { inventedAnswers } from '../../../render/letters/inventedAnswers.js';
import { inventedFor } from '../../../render/letters/inventedFor.js';
import type { LetterSource } from '../../../render/letters/letterSource.js';
import type { Letters } from '../../../render/letters/letters.js';
import type { Invented } from '../../../shapes/recordField.js';
import type { Facets } from '../../../shapes/recordModel.js';
import { plainFacets, sampleFacets } from '../../../shapes/recordValues.js';
import type { Language } from '../../../shapes/units.js';
import type { FacetCount } from './countRecords.js';

export interface ListedVariant {
  /** `owner-letter?language=en&phase=4`. */
  readonly id: string;
  /** Such as `phase 4, lessor`. */
  readonly label: string;
  /** Records of the owners file that it is mailed to; undefined until they are counted, and for a letter to owners of several vehicles. */
  readonly records: number | undefined;
  readonly variant: Variant;
  /** An owner who gets it. */
  readonly invented: Invented;
}

export interface VariantsAsked {
  readonly source: LetterSource;
  readonly letters: Letters;
  readonly document: string;
  readonly audience: string | undefined;
  readonly language: Language;
  readonly counts: readonly FacetCount[] | undefined;
}

/** In the order of phases; a variant that cannot be merged is left out, since its page says why. */
export function variantsOf(asked: VariantsAsked): readonly ListedVariant[] {
  const found = new Map<string, Pick<ListedVariant, 'variant' | 'invented'>>();
  const records = new Map<string, number>();
  const enter = (facets: Facets, invented: Invented, count: number): void => {
    const variant = mergedFor(asked, facets);
    if (variant === undefined) return;
    if (!found.has(variant.id)) found.set(variant.id, { variant, invented });
    records.set(variant.id, (records.get(variant.id) ?? 0) + count);
  };
  const all = readers(asked);
  for (const { facets, invented } of all) enter(facets, invented, 0);
  if (asked.source.campaign.households?.letter === 'list')
    for (const { facets, invented } of all) enter({ ...facets, lists_vehicles: true }, invented, 0);
  for (const { facets, count } of asked.counts ?? [])
    if (facets.language === asked.language) enter(facets, inventedLike(asked, facets), count);
  const labels = labelsOf([...found.values()].map(({ variant }) => variant));
  return [...found].map(([id, each], index) => ({
    ...each,
    id,
    label: labels[index] ?? '',
    records: each.variant.facets.lists_vehicles === true ? undefined : asked.counts && records.get(id),
  }));
}

function readers({ source, letters, language }: VariantsAsked) {
  const { campaign, linked, conditions } = source;
  return readersOf({ source, letters, notice: noticeOf(campaign) }, 'owner')
    .filter(({ invented }) => invented.language === language)
    .map(({ invented, answers }) => {
      const answered = inventedAnswers(invented, [campaign, ...linked], conditions);
      return answers === 'yes'
        ? { facets: sampleFacets(answered), invented: answered }
        : { facets: plainFacets(invented), invented };
    });
}

function inventedLike({ source, language }: VariantsAsked, { phase, met }: Facets): Invented {
  const wanted = { language, phase: phase === undefined ? undefined : Number(phase) };
  return { ...inventedFor(source.campaign, wanted), met: typeof met === 'string' ? met : undefined };
}

function mergedFor({ letters, document, audience }: VariantsAsked, facets: Facets): Variant | undefined {
  return unlessFault(() => letters.variant(document, facets, audience));
}

/** What differs among them, in words. */
function labelsOf(variants: readonly Variant[]): readonly string[] {
  const names = [...new Set(variants.flatMap(({ facets }) => Object.keys(facets)))];
  const differing = names.filter((name) => new Set(variants.map(({ facets }) => facets[name])).size > 1);
  return variants.map(({ facets }) => {
    const words = differing.flatMap((name) => wordsOf(name, facets[name]));
    return words.length === 0 ? (variants.length > 1 ? 'everyone else' : '') : words.join(', ');
  });
}

/** A condition of texts is named by its own words: `when[3] registered in OH or NY`. */
function wordsOf(name: string, value: Facets[string]): readonly string[] {
  if (value === undefined || value === false) return [];
  const plain = name.replace(/^when\[\d+\] /, '').replaceAll('_', ' ');
  return [value === true ? plain : `${plain} ${value}`];
}
