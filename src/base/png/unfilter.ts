/** Undoes the filters of PNG rows (ISO/IEC 15948 9), which PDF streams can use, too. */

/** Undefined for a filter that does not exist. Each row of `width` bytes has a byte before it that names its filter. */
export function unfilter(bytes: Uint8Array, width: number, pixel: number): Uint8Array | undefined {
  const rows = Math.floor(bytes.length / (width + 1));
  const result = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const undo = FILTERS[bytes[row * (width + 1)] ?? 0];
    if (undo === undefined) return undefined;
    const start = row * width;
    for (let i = 0; i < width; i++) {
      const left = i < pixel ? 0 : (result[start + i - pixel] ?? 0);
      const above = row === 0 ? 0 : (result[start + i - width] ?? 0);
      const corner = row === 0 || i < pixel ? 0 : (result[start + i - width - pixel] ?? 0);
      result[start + i] = (bytes[row * (width + 1) + 1 + i] ?? 0) + undo(left, above, corner);
    }
  }
  return result;
}

/** What each filter predicted of a byte, by the number of the filter. */
const FILTERS: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  nearest,
];

/** The Paeth predictor. */
function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
