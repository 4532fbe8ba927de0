/** A TrueType file comes in; its pair kerning goes out as functions of two glyphs (OpenType 1.9, chapter GPOS). */
import { fontTable, type GlyphRows, lastRowUpTo, numbersAt, partAt } from './fontTable.js';
import { readClasses, readCoverage } from './glyphRanges.js';

/** Kerning of a pair in font units; undefined where the table says nothing of it. */
export type PairTable = (left: number, right: number) => number | undefined;

const PAIRS = 2;
const EXTENSION = 9;

/**
 * The pair lookups of the kerning feature, each a list of tables of which the first that knows a pair has
 * the say. Empty for a font without kerning. Throws TypeError for kerning that is not kept in GPOS.
 */
export function readPairLookups(file: Buffer): readonly (readonly PairTable[])[] {
  const gpos = fontTable(file, 'GPOS');
  const indexes = gpos === undefined ? [] : kerningLookups(partAt(gpos, 6));
  if (indexes.length === 0 && fontTable(file, 'kern')) throw new TypeError('kerning outside of GPOS');
  if (gpos === undefined) return [];
  const lookups = partAt(gpos, 8);
  return indexes.map((index) => pairTables(partAt(lookups, 2 + 2 * index)));
}

/** Each feature is listed for every script and language that has it, mostly with the same lookups. */
function kerningLookups(features: Buffer): readonly number[] {
  const indexes = new Set<number>();
  for (let i = 0; i < features.readUInt16BE(0); i++) {
    const record = 2 + 6 * i;
    if (features.toString('latin1', record, record + 4) !== 'kern') continue;
    for (const index of numbersAt(partAt(features, record + 4), 2)) indexes.add(index);
  }
  return [...indexes];
}

function pairTables(lookup: Buffer): readonly PairTable[] {
  const type = lookup.readUInt16BE(0);
  return numbersAt(lookup, 4).flatMap((offset) => {
    const table = lookup.subarray(offset);
    if (type !== EXTENSION) return pairTable(type, table);
    return pairTable(table.readUInt16BE(2), table.subarray(table.readUInt32BE(4)));
  });
}

function pairTable(type: number, table: Buffer): readonly PairTable[] {
  if (type !== PAIRS) return [];
  return [table.readUInt16BE(0) === 1 ? glyphPairs(table) : classPairs(table)];
}

function glyphPairs(table: Buffer): PairTable {
  const covered = readCoverage(partAt(table, 2));
  const advance = advanceReader(table);
  const size = 2 + valuesSize(table);
  return (left, right) => {
    const row = covered(left);
    if (row === undefined) return undefined;
    const set = partAt(table, 10 + 2 * row);
    const pairs: GlyphRows = { bytes: set.subarray(2), count: set.readUInt16BE(0), size };
    const pair = lastRowUpTo(pairs, right);
    const known = pair !== undefined && pairs.bytes.readUInt16BE(pair) === right;
    return known ? advance(pairs.bytes, pair + 2) : undefined;
  };
}

/** Knows every pair whose left glyph it covers: class 0 is all glyphs not listed. */
function classPairs(table: Buffer): PairTable {
  const covered = readCoverage(partAt(table, 2));
  const [lefts, rights] = [readClasses(partAt(table, 8)), readClasses(partAt(table, 10))];
  const advance = advanceReader(table);
  const size = valuesSize(table);
  const rightClasses = table.readUInt16BE(14);
  return (left, right) => {
    if (covered(left) === undefined) return undefined;
    return advance(table, 16 + size * (lefts(left) * rightClasses + rights(right)));
  };
}

const X_ADVANCE = 4;

/** Reads the advance out of the values for the left glyph at that place; 0 when they have none. */
function advanceReader(table: Buffer): (bytes: Buffer, place: number) => number {
  const format = table.readUInt16BE(4);
  if ((format & X_ADVANCE) === 0) return () => 0;
  const before = 2 * bitCount(format & (X_ADVANCE - 1));
  return (bytes, place) => bytes.readInt16BE(place + before);
}

/** Bytes of the values for both glyphs: two for each bit of their formats. */
function valuesSize(table: Buffer): number {
  return 2 * (bitCount(table.readUInt16BE(4)) + bitCount(table.readUInt16BE(6)));
}

function bitCount(flags: number): number {
  return flags === 0 ? 0 : (flags & 1) + bitCount(flags >> 1);
}
