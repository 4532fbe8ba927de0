/** Reads the numbers of a text, for comparing it with its translation. */

/** Paths, days, hours and telephone numbers are written differently, or elsewhere. */
const NO_FIGURE =
  /\{\{.*?\}\}|\d{4}-\d{2}(?:-\d{2})?|\b\d{1,2}:\d{2}\b|[\d()]{1,5}[-. )]+\d{3}[-.]\d{4}|https?:\S+|www\.\S+|\S+@\S+/gs;

/** As digits, without commas, each once and in order of size. */
export function figuresIn(text: string): readonly string[] {
  const found =
    text.replaceAll(NO_FIGURE, ' ').match(/(?<![\p{L}\d-])\d[\d,]*(?:\.\d+)?(?![\p{L}\d])/gu) ?? [];
  const figures = found.map((each) => each.replaceAll(',', ''));
  return [...new Set(figures)].sort((a, b) => Number(a) - Number(b));
}
