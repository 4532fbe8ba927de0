/** Reports which texts with conditions the pieces of a batch read, and for which pieces no text was left. */
import { countByFacets } from '../../select/pieces/facetCombinations.js';
import { facetsKey } from '../../select/pieces/openPieces.js';
import { reportUndecided } from '../../select/report/undecidedTexts.js';
import type { Facets } from '../../shapes/recordModel.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import type { TextConditions, TextSite } from '../../shapes/textConditions.js';
import type { TextPlace } from '../folder/summary.js';
import type { PlannedInsert } from '../plan/plannedInserts.js';
import type { PieceVariants } from './pieceVariants.js';

export interface TextReport {
  /** Texts that no piece reads, in the order of their files. */
  readonly unreached: readonly TextPlace[];
  /** Places where some pieces read none of the texts, with the number of these pieces. */
  readonly empty: readonly (TextPlace & { readonly pieces: number })[];
}

/** @param withLine gives a text its line */
export function textReport(
  variants: PieceVariants,
  scratch: Sqlite,
  withLine: (site: TextSite) => TextSite,
): TextReport {
  const counts = countByFacets(scratch);
  const sites = new Map<string, { readonly site: TextSite; isRead: boolean; empty: number }>();
  for (const [key, { variants: printed }] of variants) {
    const pieces = counts.get(key) ?? 0;
    const seen = new Set<string>();
    for (const site of printed.flatMap(({ texts = [] }) => texts)) {
      const place = `${site.file} ${site.field}`;
      const known = sites.get(place) ?? { site, isRead: false, empty: 0 };
      known.isRead ||= site.found !== 'unread' && pieces > 0;
      if (site.found === 'empty' && !seen.has(place)) known.empty += pieces;
      if (site.found === 'empty') seen.add(place);
      sites.set(place, known);
    }
  }
  const found = [...sites.values()]
    .filter(({ isRead, empty }) => !isRead || empty > 0)
    .map((each) => ({ ...each, site: withLine(each.site) }))
    .sort((a, b) => inOrder(a.site, b.site));
  return {
    unreached: found.filter(({ isRead }) => !isRead).map(({ site }) => placeOf(site)),
    empty: found
      .filter(({ empty }) => empty > 0)
      .map(({ site, empty }) => ({ ...placeOf(site), pieces: empty })),
  };
}

/** Enters the rows of pieces whose letters ask for what nobody knows into the problems. */
export function tellUndecided(
  variants: PieceVariants,
  combinations: readonly Facets[],
  scratch: Sqlite,
  conditions: TextConditions,
  inserts: readonly PlannedInsert[],
): void {
  const ofInserts = new Set(inserts.flatMap(({ condition }) => condition ?? []));
  const undecided = combinations.flatMap((facets) => {
    const set = variants.get(facetsKey(facets));
    const read = new Set(set?.variants.flatMap(({ facets: asked }) => Object.keys(asked)));
    const open = conditions.words.flatMap((words, number) =>
      facets.met?.[number] === '?' && (ofInserts.has(number) || read.has(`when[${number}] ${words}`))
        ? [number]
        : [],
    );
    return open.map((number) => ({
      facetsKey: facetsKey(facets),
      column: conditions.fields[number] ?? '',
      words: conditions.words[number] ?? '',
    }));
  });
  reportUndecided(scratch, undecided);
}

function placeOf({ file, line, field }: TextSite): TextPlace {
  return line === undefined ? { file, field } : { file, line, field };
}

function inOrder(a: TextSite, b: TextSite): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.field < b.field ? -1 : 1);
}
