/** Reads pair kerning from the GPOS table of a font, as fontkit decodes it. */
import type { Font } from 'fontkit';

/** Kerning of a pair in font units; undefined if the table does not cover it. */
export type PairTable = (left: number, right: number) => number | undefined;

/** Parts of GPOS (OpenType 1.9, chapter GPOS) that fontkit's types leave out. */
interface LazyArray<T> {
  readonly length: number;
  get(index: number): T;
}
interface Value {
  readonly xAdvance?: number;
}
interface Range {
  readonly start: number;
  readonly end: number;
}
type Coverage =
  | { readonly version: 1; readonly glyphs: readonly number[] }
  | { readonly version: 2; readonly rangeRecords: readonly Range[] };
type Classes =
  | { readonly version: 1; readonly startGlyph: number; readonly classValueArray: readonly number[] }
  | { readonly version: 2; readonly classRangeRecord: readonly (Range & { readonly class: number })[] };
interface GlyphPairs {
  readonly version: 1;
  readonly coverage: Coverage;
  readonly pairSets: LazyArray<readonly { readonly secondGlyph: number; readonly value1?: Value }[]>;
}
interface ClassPairs {
  readonly version: 2;
  readonly coverage: Coverage;
  readonly classDef1: Classes;
  readonly classDef2: Classes;
  readonly classRecords: LazyArray<LazyArray<{ readonly value1?: Value }>>;
}
interface Lookup {
  readonly lookupType: number;
  readonly subTables: readonly (GlyphPairs | ClassPairs | Extension)[];
}
interface Extension {
  readonly lookupType: number;
  readonly extension: GlyphPairs | ClassPairs;
}
interface Gpos {
  readonly featureList: readonly {
    readonly tag: string;
    readonly feature: { readonly lookupListIndexes: readonly number[] };
  }[];
  readonly lookupList: LazyArray<Lookup>;
}

const PAIRS = 2;

/**
 * The pair lookups of the kerning feature, each a list of tables; the first table that covers a pair decides.
 * Empty for a font without kerning. Throws TypeError for kerning outside GPOS.
 */
export function readPairLookups(font: Font): readonly (readonly PairTable[])[] {
  const { GPOS: gpos, kern } = font as unknown as { GPOS?: Gpos; kern?: unknown };
  const features = gpos?.featureList.filter(({ tag }) => tag === 'kern') ?? [];
  if (features.length === 0 && kern) throw new TypeError(`${font.postscriptName}: kerning outside GPOS`);
  const indexes = new Set(features.flatMap(({ feature }) => feature.lookupListIndexes));
  return [...indexes].flatMap((index) => (gpos ? [pairTables(gpos.lookupList.get(index))] : []));
}

function pairTables(lookup: Lookup): readonly PairTable[] {
  return lookup.subTables.flatMap((table) => {
    const [type, pairs] =
      'extension' in table ? [table.lookupType, table.extension] : [lookup.lookupType, table];
    if (type !== PAIRS) return [];
    return [pairs.version === 1 ? glyphPairs(pairs) : classPairs(pairs)];
  });
}

function glyphPairs(table: GlyphPairs): PairTable {
  const rows = coverageIndexes(table.coverage);
  return (left, right) => {
    const row = rows.get(left);
    if (row === undefined) return undefined;
    const pair = table.pairSets.get(row).find(({ secondGlyph }) => secondGlyph === right);
    return pair && (pair.value1?.xAdvance ?? 0);
  };
}

/** Covers every pair whose left glyph it lists: class 0 is all glyphs that are not listed. */
function classPairs(table: ClassPairs): PairTable {
  const covered = coverageIndexes(table.coverage);
  const lefts = classesByGlyph(table.classDef1);
  const rights = classesByGlyph(table.classDef2);
  return (left, right) => {
    if (!covered.has(left)) return undefined;
    const record = table.classRecords.get(lefts.get(left) ?? 0).get(rights.get(right) ?? 0);
    return record.value1?.xAdvance ?? 0;
  };
}

function coverageIndexes(coverage: Coverage): ReadonlyMap<number, number> {
  const glyphs = coverage.version === 1 ? coverage.glyphs : coverage.rangeRecords.flatMap(glyphsOf);
  return new Map(glyphs.map((glyph, index) => [glyph, index]));
}

function classesByGlyph(classes: Classes): ReadonlyMap<number, number> {
  if (classes.version === 1) {
    return new Map(classes.classValueArray.map((value, i) => [classes.startGlyph + i, value]));
  }
  return new Map(
    classes.classRangeRecord.flatMap((range) =>
      glyphsOf(range).map((glyph) => [glyph, range.class] as const),
    ),
  );
}

function glyphsOf({ start, end }: Range): number[] {
  return Array.from({ length: end - start + 1 }, (_, i) => start + i);
}
