/** Text in capitals, in NFC, with all its signs, as a foreign address is printed. */
export function capitals(text: string): string {
  return text.toUpperCase().normalize('NFC');
}
