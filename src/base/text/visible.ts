/** Escapes the characters with which text from a file could control the terminal. */

/** Control and formatting characters (including bidirectional ones), line separators, unpaired surrogates. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** Matches text that needs no escaping, which is nearly all. */
const PLAIN = /^[\n\t\x20-\x7e]*$/;

/** The text with each such character as `\x1b` or `\u202e`; tabs and line feeds stay. */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replaceAll(UNSEEN, escaped);
}

/** JSON with all such characters escaped; its meaning does not change. */
export function visibleJson(json: string): string {
  return PLAIN.test(json) ? json : json.replaceAll(UNSEEN, jsonEscaped);
}

export function hasControl(text: string): boolean {
  return /(?![\n\t\r])\p{Cc}/u.test(text);
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (code <= 0xff) return `\\x${digits.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}

function jsonEscaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
