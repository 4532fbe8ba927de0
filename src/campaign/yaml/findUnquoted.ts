/** Finds texts that YAML reads as something else because they have no quotes: at a comma or at `{{`. */
import { type Document, isMap, isScalar, type Pair, visit } from 'yaml';

export const BRACES = 'YAML reads {{ as the start of a map; put the whole text in quotes';

interface Unquoted {
  readonly offset: number;
  readonly what: string;
}

/** In the order of the file. */
export function findUnquoted(document: Document): readonly Unquoted[] {
  const found: Unquoted[] = [];
  visit(document, {
    Map(_key, map) {
      if (map.flow !== true) return;
      for (const pair of map.items) found.push(...wrongIn(pair));
    },
  });
  return found;
}

/** A map as a key was a path; a key of several words without a value was the rest of a text. */
function wrongIn({ key, value }: Pair): readonly Unquoted[] {
  if (isMap(key)) return [{ offset: (key.range?.[0] ?? 1) - 1, what: BRACES }];
  if (!isScalar(key) || value !== null || typeof key.value !== 'string') return [];
  if (!/\s/.test(key.value.trim())) return [];
  const what = `the comma before "${key.value}" ends the text; put the whole text in quotes`;
  return [{ offset: key.range?.[0] ?? 0, what }];
}

/** Whether a path without quotes begins a value on the line of a syntax error. */
export function isUnquotedAt(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return /(?:[:,[{]|^\s*-)\s*\{\{/.test(text.slice(start, end < 0 ? undefined : end));
}
