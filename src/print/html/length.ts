/** A length in points, to a hundredth, without needless digits. */
export function length(points: number): string {
  return String(Number(points.toFixed(2)));
}
