/** Merges each variant once and finds it by the facets that it read. */
import { Fault } from '../base/problems.js';
import type { Markup } from '../shapes/layout/markup.js';
import type { FacetValue } from '../shapes/recordField.js';
import type { Facets } from '../shapes/recordModel.js';
import type { TextSite } from '../shapes/textConditions.js';
import type { Merger } from './openMerger.js';
import { facetValue } from './slots/recordReader.js';

export interface Variant {
  /** `owner-letter?language=en&phase=4`: the document and the facets that it read. */
  readonly id: string;
  readonly document: string;
  /** Only the facets that were read. */
  readonly facets: Facets;
  readonly markup: Markup;
  /** The texts that depend on conditions, with what became of each; missing where none does. */
  readonly texts?: readonly TextSite[];
}

export interface VariantIndex {
  /** Merges at most once per variant. Throws what `Merger.merge` throws, and TOO_MANY_VARIANTS above 5,000. */
  variantOf(document: string, facets: Facets, audience?: string): Variant;
  /** In order of first use. */
  readonly variants: readonly Variant[];
  /** Set once there are more than 500 variants. */
  readonly warning: string | undefined;
}

const MANY_VARIANTS = 500;
export const TOO_MANY_VARIANTS = 5_000;

/** A question, or the variant it led to. The next facet may depend on the previous answers. */
type VariantNode = Variant | Question;

interface Question {
  readonly facet: string;
  readonly answers: Map<FacetValue | null, VariantNode>;
}

export function openVariantIndex(merger: Pick<Merger, 'merge'>): VariantIndex {
  const trees = new Map<string, VariantNode>();
  const variants: Variant[] = [];

  function add(document: string, facets: Facets, audience: string | undefined): Variant {
    const { markup, reads, texts = [] } = merger.merge(document, facets, audience);
    const read: Facets = Object.fromEntries(reads.flatMap((name) => known(name, facetValue(name, facets))));
    const heard = audience === undefined ? read : { audience, ...read };
    const told = texts.length === 0 ? {} : { texts };
    const variant: Variant = { id: idOf(document, heard), document, facets: read, markup, ...told };
    const tree = treeOf(document, audience);
    trees.set(tree, grow(trees.get(tree), reads, facets, variant));
    variants.push(variant);
    if (variants.length > TOO_MANY_VARIANTS) throw tooMany(variants);
    return variant;
  }

  return {
    variantOf: (document, facets, audience) =>
      find(trees.get(treeOf(document, audience)), facets) ?? add(document, facets, audience),
    variants,
    get warning() {
      return variants.length > MANY_VARIANTS ? warningOf(variants) : undefined;
    },
  };
}

function treeOf(document: string, audience: string | undefined): string {
  return audience === undefined ? document : `${document} for ${audience}`;
}

function known(name: string, value: FacetValue | null): readonly (readonly [string, FacetValue])[] {
  return value === null ? [] : [[name, value]];
}

function find(node: VariantNode | undefined, facets: Facets): Variant | undefined {
  if (node === undefined || !('answers' in node)) return node;
  return find(node.answers.get(facetValue(node.facet, facets)), facets);
}

/** The tree with the variant added at the end of its answers. */
function grow(
  node: VariantNode | undefined,
  reads: readonly string[],
  facets: Facets,
  variant: Variant,
): VariantNode {
  const [facet, ...later] = reads;
  if (facet === undefined) return variant;
  const question = node !== undefined && 'answers' in node ? node : { facet, answers: new Map() };
  const answer = facetValue(facet, facets);
  question.answers.set(answer, grow(question.answers.get(answer), later, facets, variant));
  return question;
}

function idOf(document: string, facets: Facets): string {
  const answers = Object.entries(facets).map(([name, value]) => `${name}=${value}`);
  return answers.length === 0 ? document : `${document}?${answers.join('&')}`;
}

function tooMany(variants: readonly Variant[]): Fault {
  const { facet, count } = widestFacet(variants);
  return new Fault(
    'TOO_MANY_VARIANTS',
    `more than ${TOO_MANY_VARIANTS} variants: the facet "${facet}" alone has ${count} values`,
    { hint: `declare "${facet}" as a slot, or read it in fewer documents` },
  );
}

function warningOf(variants: readonly Variant[]): string {
  const { facet, count } = widestFacet(variants);
  return `${variants.length} variants so far: each is merged and composed separately; the facet "${facet}" has ${count} values`;
}

function widestFacet(variants: readonly Variant[]): { readonly facet: string; readonly count: number } {
  const values = new Map<string, Set<FacetValue>>();
  for (const variant of variants) {
    for (const [name, value] of Object.entries(variant.facets)) {
      if (value === undefined) continue;
      values.set(name, (values.get(name) ?? new Set()).add(value));
    }
  }
  const counts = [...values].map(([facet, seen]) => ({ facet, count: seen.size }));
  return counts.reduce((widest, each) => (each.count > widest.count ? each : widest), {
    facet: '',
    count: 0,
  });
}
