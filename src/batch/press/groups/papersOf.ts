/** Says what is printed for the vehicles of one piece, in order, before it is measured or printed. */
import type { Variant } from '../../../merge/variantIndex.js';
import type { Piece } from '../../../shapes/piece.js';
import type { RecordValues, SlotName } from '../../../shapes/recordModel.js';
import {
  isFresh,
  kitOf,
  listingOf,
  type PieceVariants,
  type VariantSet,
  variantsOf,
} from '../pieceVariants.js';

type Vehicle = Omit<Piece, 'others'>;

/** One document of a piece. */
export interface PiecePaper {
  readonly variant: Variant;
  readonly record: RecordValues;
}

export interface PiecePapers {
  readonly papers: readonly PiecePaper[];
  /** What the values of each vehicle are printed in, one for each vehicle and for each letter that lists several. */
  readonly hashed: readonly { readonly ids: string; readonly record: RecordValues }[];
  readonly kit: readonly string[];
}

/**
 * A letter for each vehicle, or one for all that would read the same but for the VIN, where the mailing has letters that list them.
 * What is the same for every owner is enclosed once.
 */
export function papersOf(variants: PieceVariants, { others = [], ...own }: Piece): PiecePapers {
  const vehicles = [own, ...others];
  const sets = vehicles.map((vehicle) => variantsOf(variants, vehicle));
  const known = new Set<string>();
  const groups = groupsOf(variants, vehicles);
  const papers = groups.flatMap((group) => groupPapers(variants, group, known));
  const lists = groups.flatMap(({ listing, vehicles: members }) =>
    listing === undefined ? [] : [{ ids: listing.ids, record: listRecord(members) }],
  );
  const each = vehicles.map(({ record }, at) => ({ ids: sets[at]?.ids ?? '', record }));
  return { papers, hashed: [...each, ...lists], kit: kitOf(sets.map(({ kit }) => kit)) };
}

/** Vehicles that share a letter; several only where it lists them. */
interface VehicleGroup {
  readonly vehicles: readonly Vehicle[];
  readonly listing: VariantSet | undefined;
}

function groupsOf(variants: PieceVariants, vehicles: readonly Vehicle[]): readonly VehicleGroup[] {
  const groups = new Map<string, Vehicle[]>();
  for (const [at, vehicle] of vehicles.entries()) {
    const listing = listingOf(variants, vehicle);
    const key =
      listing === undefined ? String(at) : [listing.ids, ...sharedValues(listing, vehicle)].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), vehicle]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const isList = group.length > 1 && first !== undefined;
    return { vehicles: group, listing: isList ? listingOf(variants, first) : undefined };
  });
}

/** What the letter prints of a vehicle outside of its list, such as the model. */
function sharedValues({ variants }: VariantSet, { record }: Vehicle): readonly string[] {
  return variants
    .filter(({ facets }) => facets.lists_vehicles === true)
    .flatMap(({ markup }) => markup.slots)
    .map((slot) => slot.split('.')[0] as SlotName)
    .filter((field) => !field.startsWith('listed_'))
    .map((field) => [record[field]].flat().join('\n'));
}

function groupPapers(
  variants: PieceVariants,
  { vehicles, listing }: VehicleGroup,
  known: Set<string>,
): readonly PiecePaper[] {
  const paper = (variant: Variant, { record }: Vehicle): readonly PiecePaper[] =>
    isFresh(variant, known) ? [{ variant, record }] : [];
  if (listing === undefined)
    return vehicles.flatMap((vehicle) =>
      variantsOf(variants, vehicle).variants.flatMap((variant) => paper(variant, vehicle)),
    );
  const record = listRecord(vehicles);
  return listing.variants.flatMap((variant) =>
    variant.facets.lists_vehicles === true
      ? [{ variant, record }]
      : vehicles.flatMap((vehicle) => paper(variant, vehicle)),
  );
}

/** What a letter about several vehicles prints: its owner is that of each of them. */
function listRecord(vehicles: readonly Vehicle[]): RecordValues {
  const [first] = vehicles;
  if (first === undefined) throw new Error('a list has no vehicle');
  return {
    ...first.record,
    listed_vins: vehicles.map(({ record }) => record.vin),
    listed_vehicles: vehicles.map(({ record }) => record.listed_vehicles[0] ?? ''),
    listed_count: String(vehicles.length),
  };
}
