/** `41 %`; with one decimal below ten. */
export function percentOf(part: number, whole: number): string {
  const percent = whole === 0 ? 0 : (100 * part) / whole;
  return `${percent < 10 ? Number(percent.toFixed(1)) : Math.round(percent)} %`;
}
