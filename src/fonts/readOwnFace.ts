/** Takes a font file of the workspace, if we can read it and its license lets papers carry it. */
import { create } from 'fontkit';
import { Fault, type Place } from '../base/problems.js';
import type { OwnFace } from '../shapes/layout/fontBook.js';
import { type License, licenseOf } from './license.js';
import { tableAt } from './tableAt.js';

/** Why a paper, which carries the glyphs that it uses, may not carry those of a font. */
const REFUSED: Readonly<Partial<Record<License, string>>> = {
  none: 'its license forbids embedding (fsType 2)',
  whole: 'its license forbids subsets (fsType 0x100), and papers carry only the glyphs that they use',
  bitmaps: 'its license allows embedding of bitmaps only (fsType 0x200)',
};

/** @throws Fault FONT_INVALID or FONT_LICENSE, at the place that names the file */
export function readOwnFace(face: OwnFace, file: string, place: Place): OwnFace {
  if (!isReadable(face.bytes))
    throw new Fault('FONT_INVALID', `${file} is not a font that we can read`, { place });
  const reason = REFUSED[licenseOf(face.bytes)];
  if (reason !== undefined) throw new Fault('FONT_LICENSE', `${file} cannot be used: ${reason}`, { place });
  return face;
}

/** One face with outlines; variable fonts and collections have several. */
function isReadable(bytes: Uint8Array): boolean {
  try {
    const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const isDrawn = ['glyf', 'CFF '].some((table) => tableAt(bytes, table) !== undefined);
    return 'layout' in font && isDrawn && tableAt(bytes, 'fvar') === undefined && font.numGlyphs > 0;
  } catch {
    return false;
  }
}
