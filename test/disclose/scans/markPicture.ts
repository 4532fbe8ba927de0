/** Pictures of marks, as a scanner would see them on an empty sheet. */
import { dataMatrix } from '../../../src/post/matrix/dataMatrix.js';
import { pngOf } from '../../pictures/pngOf.js';

/** Modules of a side, as forms have them. */
const SIDE = 18;
/** Pixels of a module, and of the paper around a mark. */
const MODULE = 6;
const MARGIN = 60;

/** The marks side by side. */
export function markPicture(...marks: readonly string[]): Buffer {
  const symbols = marks.map((mark) => dataMatrix(mark, SIDE).rows);
  const side = SIDE * MODULE;
  const step = side + MARGIN;
  return Buffer.from(
    pngOf({
      ...{ width: MARGIN + symbols.length * step, height: MARGIN + step, type: 0 },
      pixel: (x, y) => {
        const [across, down] = [x - MARGIN, y - MARGIN];
        const row = symbols[Math.floor(across / step)]?.[Math.floor(down / MODULE)] ?? 0;
        const column = Math.floor((across % step) / MODULE);
        const isDark = across >= 0 && column < SIDE && ((row >> (SIDE - 1 - column)) & 1) === 1;
        return [isDark ? 20 : 240];
      },
    }),
  );
}
