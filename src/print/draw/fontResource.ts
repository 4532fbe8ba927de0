/** Embeds a subset of one face, with the glyphs that a file used. */
import { createHash } from 'node:crypto';
import type { Face, FaceSubset } from '../../shapes/layout/fontBook.js';
import type { PdfFile } from '../file/pdfFile.js';
import { PairCodes } from './pairCodes.js';
import type { PrintFont } from './printFont.js';
import { glyphEncoding, toUnicodeMap } from './toUnicodeMap.js';

/**
 * A face in one file, as a composite font (ISO 32000-1 9.7). Its codes are the glyph ids of the whole face, mapped to
 * the subset, so that what a page draws does not depend on the pages before it.
 */
export class FontResource implements PrintFont {
  readonly name: string;
  readonly face: Face;
  readonly pairCodes = new PairCodes();
  /** Number of the font object. */
  readonly number: number;
  /** For each glyph, the lowest character it was used for; 0 for none. */
  readonly #characters: Uint32Array;

  constructor(name: string, face: Face, number: number) {
    this.name = name;
    this.face = face;
    this.number = number;
    this.#characters = new Uint32Array(face.glyphCount);
  }

  code(glyph: number, codePoint: number): number {
    const known = this.#characters[glyph] ?? 0;
    if (known === 0 || codePoint < known) this.#characters[glyph] = codePoint;
    return glyph;
  }

  /** Writes the font, with the glyphs used so far. */
  embed(file: PdfFile): void {
    const characters = this.#used();
    const subset = this.face.subset(characters.keys());
    const name = `${subsetTag(subset.file)}+${this.face.description.postscriptName}`;
    const toUnicode = file.reserve();
    file.stream(toUnicode, '', Buffer.from(toUnicodeMap(characters)));
    const encoding = this.face.outlines === 'cff' ? writeEncoding(file, subset) : '/Identity-H';
    const descendant = this.#writeDescendant(file, name, subset);
    file.object(
      this.number,
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding${encoding}` +
        `/DescendantFonts[${descendant} 0 R]/ToUnicode ${toUnicode} 0 R>>`,
    );
  }

  #used(): Map<number, number> {
    const used = new Map<number, number>();
    this.#characters.forEach((codePoint, glyph) => {
      if (codePoint > 0) used.set(glyph, codePoint);
    });
    return used;
  }

  #writeDescendant(file: PdfFile, name: string, subset: FaceSubset): number {
    const number = file.reserve();
    const descriptor = this.#writeDescriptor(file, name, subset);
    const kind = this.face.outlines === 'cff' ? 'CIDFontType0' : 'CIDFontType2';
    file.object(
      number,
      `<</Type/Font/Subtype/${kind}/BaseFont/${name}` +
        '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>' +
        `/FontDescriptor ${descriptor} 0 R${this.#glyphMap(file, subset)}/W[${this.#widths(subset)}]>>`,
    );
    return number;
  }

  /** A subset with PostScript outlines has its own; there the codes are mapped by the encoding. */
  #glyphMap(file: PdfFile, subset: FaceSubset): string {
    if (this.face.outlines === 'cff') return '';
    const map = file.reserve();
    file.stream(map, '', glyphMap(subset));
    return `/CIDToGIDMap ${map} 0 R`;
  }

  /** Widths in 1/1000 em, each after its glyph id (ISO 32000-1 9.7.4.3). */
  #widths(subset: FaceSubset): string {
    const isCff = this.face.outlines === 'cff';
    const widths = [...subset.glyphs].map(
      ([glyph, inSubset]) => `${isCff ? inSubset : glyph}[${round(this.face.advance(glyph))}]`,
    );
    return widths.join('');
  }

  #writeDescriptor(file: PdfFile, name: string, subset: FaceSubset): number {
    const [number, program] = [file.reserve(), file.reserve()];
    const { metrics, description } = this.face;
    const isCff = this.face.outlines === 'cff';
    file.stream(program, isCff ? '/Subtype/CIDFontType0C' : `/Length1 ${subset.file.length}`, subset.file);
    file.object(
      number,
      `<</Type/FontDescriptor/FontName/${name}/Flags ${SYMBOLIC + (description.italic ? ITALIC : 0)}` +
        `/FontBBox[${description.box.map(round).join(' ')}]/ItalicAngle ${round(description.italicAngle)}` +
        `/Ascent ${round(metrics.ascent)}/Descent ${round(metrics.descent)}/CapHeight ${round(metrics.capHeight)}` +
        `/StemV ${stemWidth(description.weight)}/${isCff ? 'FontFile3' : 'FontFile2'} ${program} 0 R>>`,
    );
    return number;
  }
}

/** Flags of ISO 32000-1 table 123. */
const SYMBOLIC = 4;
const ITALIC = 64;

/** The width of a stem, estimated from the weight by a common rule of thumb: no TrueType table has it. */
export function stemWidth(weight: number): number {
  return Math.round(50 + (weight / 65) ** 2);
}

/** Maps glyph ids of the whole face to CIDs, which are those of the subset. */
function writeEncoding(file: PdfFile, subset: FaceSubset): string {
  const number = file.reserve();
  const dictionary =
    '/Type/CMap/CMapName/Noticepress-Glyphs/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>';
  file.stream(number, dictionary, Buffer.from(glyphEncoding(subset.glyphs)));
  return ` ${number} 0 R`;
}

/** Two bytes for each code: its glyph id in the subset. */
function glyphMap(subset: FaceSubset): Uint8Array {
  const map = Buffer.alloc((Math.max(...subset.glyphs.keys()) + 1) * 2);
  for (const [glyph, inSubset] of subset.glyphs) map.writeUInt16BE(inSubset, glyph * 2);
  return map;
}

/** Six letters that name the subset by its content (ISO 32000-1 9.6.4). */
export function subsetTag(file: Uint8Array): string {
  const hash = createHash('sha256').update(file).digest().subarray(0, 6);
  return Array.from(hash, (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
