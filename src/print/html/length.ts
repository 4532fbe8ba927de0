/** Formats a length in points to a hundredth, without trailing zeros. */
export function length(points: number): string {
  return String(Number(points.toFixed(2)));
}
