/** Finds a key that appears twice in a JSON object; JSON.parse silently keeps the last one. */

const QUOTE = 34;
const COLON = 58;

/** @param object what `text` is as JSON */
export function repeatedKey(text: string, object: object): string | undefined {
  const keys = keysOf(text);
  if (keys.length === Object.keys(object).length) return undefined;
  const seen = new Set<string>();
  for (const key of keys.map((quoted) => String(JSON.parse(quoted)))) {
    if (seen.has(key)) return key;
    seen.add(key);
  }
  return undefined;
}

/** The keys of the object itself, not of nested objects, quoted as written. */
function keysOf(text: string): string[] {
  const keys: string[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = stringEnd(text, at);
      if (depth === 1 && text.charCodeAt(afterBlanks(text, end)) === COLON) keys.push(text.slice(at, end));
      at = end - 1;
    } else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) depth--;
  }
  return keys;
}

/** Index after the quote that closes the string. */
function stringEnd(text: string, open: number): number {
  for (let close = text.indexOf('"', open + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    if (!isEscaped(text, close)) return close + 1;
  }
  return text.length;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at++;
  return at;
}
