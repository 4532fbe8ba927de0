/** A TrueType file comes in; one of its tables goes out, to be read where it stands. */

const HEADER = 12;
const ENTRY = 16;

/**
 * What is left of the file from the beginning of the table on; undefined when the font has no such table (OpenType
 * 1.9, chapter Font file). fontkit makes objects of all that a table holds, although a face is asked for a few
 * numbers of it: kerning that way takes longer than setting a letter.
 */
export function fontTable(file: Buffer, tag: string): Buffer | undefined {
  const count = file.readUInt16BE(4);
  for (let entry = HEADER; entry < HEADER + count * ENTRY; entry += ENTRY)
    if (file.toString('latin1', entry, entry + 4) === tag) return file.subarray(file.readUInt32BE(entry + 8));
  return undefined;
}

/** The part of a table to which the offset at that place leads. */
export function partAt(table: Buffer, place: number): Buffer {
  return table.subarray(table.readUInt16BE(place));
}

/** The numbers of a list at that place, where their count stands. */
export function numbersAt(table: Buffer, place: number): number[] {
  return Array.from({ length: table.readUInt16BE(place) }, (_, i) => table.readUInt16BE(place + 2 + 2 * i));
}

/** Rows of one size, of which each begins with a glyph, in rising order. */
export interface GlyphRows {
  readonly bytes: Buffer;
  readonly count: number;
  readonly size: number;
}

/** Where the last row that begins with this glyph or a lower one stands among the bytes; undefined for none. */
export function lastRowUpTo({ bytes, count, size }: GlyphRows, glyph: number): number | undefined {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bytes.readUInt16BE(middle * size) <= glyph) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : (low - 1) * size;
}
