/** Undoes what typesetting does to characters, so that texts can be compared with what somebody typed. */

const TYPED: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2013': '-',
  '\u2014': '--',
  '\u2026': '...',
  '\u00a0': ' ',
};

/** Straight quotes, hyphens for dashes, three periods, plain spaces. */
export function typedText(text: string): string {
  return text.replace(
    /[\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00a0]/g,
    (found) => TYPED[found] ?? found,
  );
}
