/** Removes what spreadsheets and their users put around a value to keep it as text: `="02134"` and `'02134`. */

const APOSTROPHE = 39;
const EQUALS = 61;
const FORMULA = /^="(.*)"\s*$/s;
/** Names that begin with a short word of Dutch or Afrikaans: 't Hooft, 's-Gravenhage, 'n Roux. */
const WORD = /^'[a-z][\s-]/i;

/** The text without its guard; any other text unchanged. */
export function unguarded(text: string): string {
  const first = text.charCodeAt(0);
  if (first === APOSTROPHE) return WORD.test(text) ? text : withoutApostrophes(text);
  if (first === EQUALS) return FORMULA.exec(text)?.[1]?.replaceAll('""', '"') ?? text;
  return text;
}

/** Whether a pair of apostrophes quotes the value. */
function withoutApostrophes(text: string): string {
  return text.length > 2 && text.endsWith("'") ? text.slice(1, -1) : text.slice(1);
}
