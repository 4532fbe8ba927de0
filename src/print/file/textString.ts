/** A text comes in; a PDF text string in UTF-16 goes out, written in hex (ISO 32000-1 7.9.2.2). */
export function textString(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}
