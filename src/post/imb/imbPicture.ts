/** The bars of an Intelligent Mail barcode as a picture of three rows, and back. */
import { BAR_KINDS, BARS } from './encodeImb.js';

/** Bars and the gaps between them are equally wide. */
export const IMB_COLUMNS = 2 * BARS - 1;
/** What ascends, what every bar has, what descends: equally high. */
export const IMB_ROWS = 3;

const BYTES = Math.ceil(IMB_COLUMNS / 8);

/** Rows from the top, each from the left in whole bytes; a bit that is set is dark. */
export function imbPicture(bars: string): Uint8Array {
  const picture = new Uint8Array(BYTES * IMB_ROWS);
  for (let bar = 0; bar < bars.length; bar++) {
    const kind = BAR_KINDS.indexOf(bars[bar] ?? '');
    const [at, bit] = [bar >> 2, 0x80 >> ((2 * bar) & 7)];
    if (kind & 1) set(picture, at, bit);
    set(picture, at + BYTES, bit);
    if (kind & 2) set(picture, at + 2 * BYTES, bit);
  }
  return picture;
}

function set(picture: Uint8Array, at: number, bit: number): void {
  picture[at] = (picture[at] ?? 0) | bit;
}

/** The letters of its bars; undefined for a picture of anything else. */
export function readImbPicture(picture: Uint8Array): string | undefined {
  if (picture.length !== BYTES * IMB_ROWS) return undefined;
  let bars = '';
  for (let bar = 0; bar < BARS; bar++) {
    const [at, bit] = [bar >> 2, 0x80 >> ((2 * bar) & 7)];
    const dark = (row: number): number => ((picture[at + row * BYTES] ?? 0) & bit ? 1 : 0);
    if (dark(1) === 0) return undefined;
    bars += BAR_KINDS[dark(0) + 2 * dark(2)];
  }
  return bars;
}
