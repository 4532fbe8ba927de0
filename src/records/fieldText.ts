/** A field as written comes in; text as we keep it goes out: NFC, without outer or repeated spaces. */

/** Whether the text is printable ASCII throughout: then it is NFC, on one line and in every font. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126) return false;
  }
  return true;
}

/** Signs and nothing else, as people type them into a field that must not be blank: `.`, `--`, `???`. */
const FILLER = /^[\s!-/:-@[-`{-~–—…“”„«»]*$/;

/**
 * NFC, trimmed, every run of white space (tabs, line breaks, hard spaces) one space. Invisible formatting that
 * comes along when text is copied (soft hyphens, zero-width spaces) is dropped. Signs without a letter or digit
 * say nothing: they are blank.
 */
export function oneLine(written: string): string {
  const text = written.trim();
  if (FILLER.test(text)) return '';
  if (isPlain(text)) return text.includes('  ') ? text.replace(/ +/g, ' ') : text;
  return text
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As `oneLine`, but a line break stays a line break: what an address field may hold. */
export function someLines(written: string): string {
  const text = written.trim();
  return isPlain(text)
    ? oneLine(text)
    : written
        .split(/[\r\n\u2028\u2029]+/)
        .map(oneLine)
        .filter(Boolean)
        .join('\n');
}
