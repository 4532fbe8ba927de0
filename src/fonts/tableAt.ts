/** Finds a table of a font file (OpenType 1.9, chapter "Organization of an OpenType Font"). */

/** The bytes of the table; undefined if the font has none. `tag` has four letters, such as `GPOS`. */
export function tableAt(font: Uint8Array, tag: string): DataView | undefined {
  const file = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let record = 12; record < 12 + 16 * file.getUint16(4); record += 16) {
    const name = String.fromCharCode(...font.subarray(record, record + 4));
    if (name === tag)
      return new DataView(
        font.buffer,
        font.byteOffset + file.getUint32(record + 8),
        file.getUint32(record + 12),
      );
  }
  return undefined;
}
