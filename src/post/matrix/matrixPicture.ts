/** The modules of a Data Matrix as a picture of one bit each, and back. */
import type { DataMatrix } from './dataMatrix.js';

/** Rows from the top, each from the left in whole bytes; a bit that is set is dark. */
export function matrixPicture({ side, rows }: DataMatrix): Uint8Array {
  const width = Math.ceil(side / 8);
  const picture = new Uint8Array(width * side);
  const spare = width * 8 - side;
  let at = 0;
  for (let row = 0; row < side; row++) {
    const bits = (rows[row] ?? 0) << spare;
    for (let byte = width - 1; byte >= 0; byte--) picture[at++] = bits >> (8 * byte);
  }
  return picture;
}

export function readMatrixPicture(picture: Uint8Array, side: number): DataMatrix {
  const width = Math.ceil(side / 8);
  const spare = width * 8 - side;
  const rows = Array.from({ length: side }, (_, row) => {
    let bits = 0;
    for (let byte = 0; byte < width; byte++) bits = bits * 256 + (picture[row * width + byte] ?? 0);
    return bits / 2 ** spare;
  });
  return { side, rows };
}
