/** A field as written comes in; text as we keep it goes out: NFC, without outer spaces, on one line. */

/** Whether the text is printable ASCII throughout: then it is NFC, on one line and in every font. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126) return false;
  }
  return true;
}

/**
 * NFC, trimmed, every run of white space (tabs, line breaks, hard spaces) one space. Invisible formatting that
 * comes along when text is copied (soft hyphens, zero-width spaces) is dropped.
 */
export function oneLine(written: string): string {
  const text = written.trim();
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
    ? text
    : written
        .split(/[\r\n\u2028\u2029]+/)
        .map(oneLine)
        .filter(Boolean)
        .join('\n');
}
