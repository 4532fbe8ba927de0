/** Merges the variants of a mailing into plain data that any thread can print from. */
import { Fault } from '../../base/problems.js';
import type { Variant } from '../../merge/variantIndex.js';
import type { Letters } from '../../render/letters/letters.js';
import { facetsKey } from '../../select/pieces/openPieces.js';
import type { Piece } from '../../shapes/piece.js';
import type { Facets } from '../../shapes/recordModel.js';
import type { BatchPlan } from '../plan/planBatch.js';
import { isEnclosed, type PlannedInsert } from '../plan/plannedInserts.js';
import type { PlannedPictures } from '../plan/plannedPictures.js';
import { requireListed } from './groups/requireListed.js';

/** What pieces with the same facets print: a variant for each document. */
export interface VariantSet {
  readonly variants: readonly Variant[];
  /** All ids, one per line, and what else is enclosed. */
  readonly ids: string;
  /** How many of each enclosure that is no document a piece has, as the manifest writes it. */
  readonly kit: readonly string[];
}

/**
 * Keyed by facets, and passed to threads. Printing needs no campaign or template, so a file that is edited in the
 * meantime changes nothing.
 */
export type PieceVariants = ReadonlyMap<string, VariantSet>;

/** Merges every variant before the first page is printed, so that a fault in a template costs seconds, not hours. */
export function mergeVariants(
  letters: Letters,
  { documents, inserts, pictures, listing }: PaperPlan & Pick<BatchPlan, 'pictures'>,
  combinations: readonly Facets[],
): PieceVariants {
  return new Map(
    withListing(combinations, listing).map((facets) => {
      const variants = paperOf(letters, { documents, inserts, listing }, facets).map(([document, each]) =>
        letters.variant(document, each),
      );
      for (const variant of variants) requirePlanned(variant, pictures);
      for (const variant of variants) requireListed(variant);
      for (const variant of variants) requireColumns(variant, inserts);
      const kit = inserts.map((insert) => (isEnclosed(insert, facets.met) ? '1' : '0'));
      const ids = variants.map(({ id }) => id);
      return [facetsKey(facets), { variants, kit, ids: [...ids, ...kit].join('\n') }];
    }),
  );
}

/** What pieces consist of. */
export type PaperPlan = Pick<BatchPlan, 'documents' | 'inserts' | 'listing'>;

/** With those of letters that list several vehicles, where the mailing has such letters. */
export function withListing(
  combinations: readonly Facets[],
  listing: PaperPlan['listing'],
): readonly Facets[] {
  if (listing === undefined) return combinations;
  return [...combinations, ...combinations.map((facets) => ({ ...facets, lists_vehicles: true as const }))];
}

/**
 * What is printed for a piece, each with the facets that it is made for: its letters with their documents, then the
 * labels and cards, once for both letters to Puerto Rico.
 */
export function paperOf(
  letters: Pick<Letters, 'bilingual'>,
  { documents, inserts, listing }: PaperPlan,
  { lists_vehicles: lists, ...facets }: Facets,
): readonly (readonly [document: string, facets: Facets])[] {
  const printed = inserts.filter((insert) => insert.path !== undefined && isEnclosed(insert, facets.met));
  const besides = lists === true ? (listing?.besides ?? []) : [];
  return [
    ...lettersOf(letters, facets).flatMap((each) =>
      [...documents, ...besides].map((document) => {
        const isList = lists === true && document === listing?.letter;
        return [document, isList ? { ...each, lists_vehicles: lists } : each] as const;
      }),
    ),
    ...printed.map(({ id }) => [id, facets] as const),
  ];
}

/** What a partial prints is not read from the data file. @throws Fault TEMPLATE_INVALID */
function requireColumns({ markup }: Variant, inserts: readonly PlannedInsert[]): void {
  const insert = inserts.find(({ id }) => id === markup.document);
  const lead = `enclosed.${markup.document}.`;
  const strange = markup.slots.find(
    (slot) => slot.startsWith(lead) && insert?.columns.includes(slot.slice(lead.length)) !== true,
  );
  if (strange === undefined) return;
  const what = `the template of ${markup.document} prints the column "${strange.slice(lead.length)}" by way of a partial`;
  throw new Fault('TEMPLATE_INVALID', what, {
    hint: "print the columns of the data file in the template's own folder",
  });
}

/** The fingerprint of the batch covers the planned pictures. @throws Fault PICTURE_UNREADABLE for any other */
function requirePlanned({ markup }: Variant, planned: PlannedPictures): void {
  for (const { file } of Object.values(markup.pictures ?? {})) {
    if (planned?.[file.name] === file.sha256) continue;
    throw new Fault(
      'PICTURE_UNREADABLE',
      `a template of ${markup.document} puts the name of the picture ${file.name} together from parts`,
      { hint: 'write the whole path in the template, text, or brand file: a batch is known by its pictures' },
    );
  }
}

/**
 * A recall letter to Puerto Rico consists of two, in English and then in Spanish, each with its enclosures (49 CFR
 * 577.5(a)).
 */
export function lettersOf({ bilingual }: Pick<Letters, 'bilingual'>, facets: Facets): readonly Facets[] {
  if (!bilingual || facets.puerto_rico !== true) return [facets];
  return [
    { ...facets, language: 'en', bilingual: 'english' },
    { ...facets, language: 'es', bilingual: 'spanish' },
  ];
}

/** Whether the piece does not have it yet: what is the same for every owner is enclosed once. */
export function isFresh({ id, markup }: Variant, known: Set<string>): boolean {
  if (markup.slots.length > 0) return true;
  const isNew = !known.has(id);
  known.add(id);
  return isNew;
}

/** How many of each enclosure the vehicles of one piece have together. */
export function kitOf(kits: readonly (readonly string[])[]): readonly string[] {
  const [own = []] = kits;
  return own.map((_, at) => String(kits.reduce((sum, kit) => sum + Number(kit[at]), 0)));
}

/** What a piece prints with a letter that lists several vehicles; undefined for a mailing without such letters. */
export function listingOf(
  variants: PieceVariants,
  { facets }: Pick<Piece, 'facets'>,
): VariantSet | undefined {
  return variants.get(facetsKey({ ...facets, lists_vehicles: true }));
}

/** @throws Error for facets that no piece had during merging */
export function variantsOf(variants: PieceVariants, piece: Pick<Piece, 'facetsKey'>): VariantSet {
  const found = variants.get(piece.facetsKey);
  if (found === undefined) throw new Error(`no variant was merged for ${piece.facetsKey}`);
  return found;
}
