/** Coverage and class tables of a font come in; what they say of a glyph goes out (OpenType 1.9, chapter 2). */
import { type GlyphRows, lastRowUpTo } from './fontTable.js';

const GLYPH = 2;
/** First and last glyph, and a value. */
const RANGE = 6;

/** The place of a glyph among those that a coverage table lists; undefined for the others. */
export function readCoverage(table: Buffer): (glyph: number) => number | undefined {
  const [format, count, bytes] = [table.readUInt16BE(0), table.readUInt16BE(2), table.subarray(4)];
  if (format === 1) return (glyph) => placeOf({ bytes, count, size: GLYPH }, glyph);
  const ranges = { bytes, count, size: RANGE };
  return (glyph) => {
    const range = rangeOf(ranges, glyph);
    return range && range.value + glyph - range.first;
  };
}

/** The class of a glyph; 0 for those that a class table does not list. */
export function readClasses(table: Buffer): (glyph: number) => number {
  if (table.readUInt16BE(0) === 1) return (glyph) => listedClass(table, glyph);
  const ranges = { bytes: table.subarray(4), count: table.readUInt16BE(2), size: RANGE };
  return (glyph) => rangeOf(ranges, glyph)?.value ?? 0;
}

function placeOf(glyphs: GlyphRows, glyph: number): number | undefined {
  const row = lastRowUpTo(glyphs, glyph);
  return row !== undefined && glyphs.bytes.readUInt16BE(row) === glyph ? row / GLYPH : undefined;
}

function listedClass(table: Buffer, glyph: number): number {
  const [first, count] = [table.readUInt16BE(2), table.readUInt16BE(4)];
  const listed = glyph >= first && glyph < first + count;
  return listed ? table.readUInt16BE(6 + 2 * (glyph - first)) : 0;
}

function rangeOf(ranges: GlyphRows, glyph: number): { first: number; value: number } | undefined {
  const row = lastRowUpTo(ranges, glyph);
  if (row === undefined || glyph > ranges.bytes.readUInt16BE(row + 2)) return undefined;
  return { first: ranges.bytes.readUInt16BE(row), value: ranges.bytes.readUInt16BE(row + 4) };
}
