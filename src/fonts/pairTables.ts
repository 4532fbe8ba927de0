/**
 * Reads pair kerning from the GPOS table of a font (OpenType 1.9, chapter GPOS), where it lies: fontkit decodes whole
 * lookups into objects, which takes longer than to lay out a letter.
 */

/** Kerning of a pair in font units; undefined if the table does not cover it. */
export type PairTable = (left: number, right: number) => number | undefined;

const PAIRS = 2;
const EXTENSION = 9;

/**
 * The pair lookups of the kerning feature, each a list of tables; the first table that covers a pair decides.
 *
 * @param gpos the bytes of the table
 */
export function readPairLookups(gpos: DataView): readonly (readonly PairTable[])[] {
  const lookups = gpos.getUint16(8);
  return kerningLookups(gpos).map((index) =>
    pairTables(gpos, lookups + gpos.getUint16(lookups + 2 + 2 * index)),
  );
}

const KERN = 0x6b65726e;

function kerningLookups(gpos: DataView): readonly number[] {
  const features = gpos.getUint16(6);
  const found = new Set<number>();
  for (let record = features + 2; record < features + 2 + 6 * gpos.getUint16(features); record += 6) {
    if (gpos.getUint32(record) !== KERN) continue;
    const feature = features + gpos.getUint16(record + 4);
    for (const index of numbersAt(gpos, feature + 4, gpos.getUint16(feature + 2))) found.add(index);
  }
  return [...found];
}

function pairTables(gpos: DataView, lookup: number): readonly PairTable[] {
  const type = gpos.getUint16(lookup);
  return numbersAt(gpos, lookup + 6, gpos.getUint16(lookup + 4)).flatMap((offset) => {
    const table = lookup + offset;
    if (type === PAIRS) return [pairTable(gpos, table)];
    const isOfPairs = type === EXTENSION && gpos.getUint16(table + 2) === PAIRS;
    return isOfPairs ? [pairTable(gpos, table + gpos.getUint32(table + 4))] : [];
  });
}

function pairTable(gpos: DataView, table: number): PairTable {
  const rowOf = coverageAt(gpos, table + gpos.getUint16(table + 2));
  const records = valueRecords(gpos.getUint16(table + 4), gpos.getUint16(table + 6));
  return gpos.getUint16(table) === 1
    ? glyphPairs(gpos, table, rowOf, records)
    : classPairs(gpos, table, rowOf, records);
}

/** Lists the right glyphs of each left one, in order. */
function glyphPairs(gpos: DataView, table: number, rowOf: Index, { size, advance }: Records): PairTable {
  return (left, right) => {
    const row = rowOf(left);
    if (row === undefined) return undefined;
    const pairs = table + gpos.getUint16(table + 10 + 2 * row);
    const place = search(gpos.getUint16(pairs), (index) => {
      const second = gpos.getUint16(pairs + 2 + (2 + size) * index);
      return right - second;
    });
    return place === undefined ? undefined : advance(gpos, pairs + 4 + (2 + size) * place);
  };
}

/** Covers every pair whose left glyph it lists: class 0 is all glyphs that are not listed. */
function classPairs(gpos: DataView, table: number, rowOf: Index, { size, advance }: Records): PairTable {
  const leftClass = classesAt(gpos, table + gpos.getUint16(table + 8));
  const rightClass = classesAt(gpos, table + gpos.getUint16(table + 10));
  const rights = gpos.getUint16(table + 14);
  return (left, right) => {
    if (rowOf(left) === undefined) return undefined;
    const place = (leftClass(left) ?? 0) * rights + (rightClass(right) ?? 0);
    return advance(gpos, table + 16 + size * place);
  };
}

interface Records {
  /** Bytes of the values of both glyphs. */
  readonly size: number;
  /** What the values at this place add to the advance of the left glyph, 0 if they say nothing of it. */
  readonly advance: (gpos: DataView, at: number) => number;
}

const X_ADVANCE = 0x4;

/** A value has two bytes for each bit of its format that is set, in the order of the bits. */
function valueRecords(left: number, right: number): Records {
  const before = 2 * bitsOf(left & (X_ADVANCE - 1));
  return {
    size: 2 * (bitsOf(left) + bitsOf(right)),
    advance: (left & X_ADVANCE) === 0 ? () => 0 : (gpos, at) => gpos.getInt16(at + before),
  };
}

const bitsOf = (format: number): number => [...format.toString(2)].filter((bit) => bit === '1').length;

/** A number that a table gives a glyph; undefined for one that it does not list. */
type Index = (glyph: number) => number | undefined;

function coverageAt(gpos: DataView, table: number): Index {
  if (gpos.getUint16(table) === 2)
    return rangesAt(gpos, table, (first, glyph, value) => value + glyph - first);
  const count = gpos.getUint16(table + 2);
  return (glyph) => search(count, (index) => glyph - gpos.getUint16(table + 4 + 2 * index));
}

function classesAt(gpos: DataView, table: number): Index {
  if (gpos.getUint16(table) === 2) return rangesAt(gpos, table, (_first, _glyph, value) => value);
  const [first, count] = [gpos.getUint16(table + 2), gpos.getUint16(table + 4)];
  return (glyph) =>
    glyph < first || glyph >= first + count ? undefined : gpos.getUint16(table + 6 + 2 * (glyph - first));
}

/** Ranges of glyphs in order, each with a number. */
function rangesAt(
  gpos: DataView,
  table: number,
  indexIn: (first: number, glyph: number, value: number) => number,
): Index {
  const count = gpos.getUint16(table + 2);
  const range = (index: number): number => table + 4 + 6 * index;
  return (glyph) => {
    const place = search(count, (index) => {
      if (glyph < gpos.getUint16(range(index))) return -1;
      return glyph > gpos.getUint16(range(index) + 2) ? 1 : 0;
    });
    if (place === undefined) return undefined;
    return indexIn(gpos.getUint16(range(place)), glyph, gpos.getUint16(range(place) + 4));
  };
}

/** The place at which the comparison is 0; it is below 0 after that place and above 0 before it. */
function search(count: number, compare: (index: number) => number): number | undefined {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order > 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function numbersAt(gpos: DataView, at: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => gpos.getUint16(at + 2 * index));
}
