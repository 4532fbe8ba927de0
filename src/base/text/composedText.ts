/** Normalizes text to NFC, at no cost for text that is all Latin-1 or Latin Extended. */

/** Text with only characters below the first combining mark is in NFC already. */
export const FIRST_MARK = 0x300;

export function composedText(text: string): string {
  const { length } = text;
  for (let i = 0; i < length; i++) {
    if (text.charCodeAt(i) >= FIRST_MARK) return text.normalize('NFC');
  }
  return text;
}
