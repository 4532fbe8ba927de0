/** Puts the PostScript outlines of a subset into a font file, with the tables that a TrueType subset brings. */
import type { Face, FaceSubset } from '../../shapes/layout/fontBook.js';
import { type Table, writeTables } from '../forms/withCharacterMap.js';

/** Offsets of OpenType 1.9: `hhea` ends with the number of metrics, `maxp` 0.5 holds the number of glyphs. */
const HHEA_METRICS = 34;
const MAXP_CFF = 0x00005000;
const [FOUR, SIX] = [4, 6];

export function postScriptFont(face: Face, subset: FaceSubset, whole: readonly Table[]): Uint8Array {
  const copyOf = (tag: string) => Buffer.from(whole.find((table) => table.tag === tag)?.data ?? []);
  const [head, hhea, maxp] = [copyOf('head'), copyOf('hhea'), Buffer.alloc(SIX)];
  const em = head.readUInt16BE(18);
  const glyphs = [...subset.glyphs.keys()];
  const hmtx = Buffer.alloc(glyphs.length * FOUR);
  glyphs.forEach((glyph, index) => {
    hmtx.writeUInt16BE(Math.round((face.advance(glyph) * em) / 1000), index * FOUR);
  });
  hhea.writeUInt16BE(glyphs.length, HHEA_METRICS);
  maxp.writeUInt32BE(MAXP_CFF, 0);
  maxp.writeUInt16BE(glyphs.length, FOUR);
  return writeTables([
    { tag: 'CFF ', data: Buffer.from(subset.file) },
    ...[
      { tag: 'head', data: head },
      { tag: 'hhea', data: hhea },
    ],
    ...[
      { tag: 'hmtx', data: hmtx },
      { tag: 'maxp', data: maxp },
    ],
  ]);
}
