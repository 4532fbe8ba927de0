/** Text as the codewords of a Data Matrix in ASCII encodation (ISO/IEC 16022 5.2.3), and back. */

const PAD = 129;
/** Codewords of two digits. */
const PAIRS = 130;
const LAST_PAIR = 229;

/** Two digits take one codeword, any other character of ASCII one of its own. */
export function codewordsOf(text: string): number[] {
  const words: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const [unit, next] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    if (unit > 0x7f) throw new RangeError(`"${text}" is not ASCII`);
    if (isDigit(unit) && isDigit(next)) {
      words.push(PAIRS + (unit - ZERO) * 10 + next - ZERO);
      at++;
    } else words.push(unit + 1);
  }
  return words;
}

const ZERO = 0x30;
const isDigit = (unit: number): boolean => unit >= ZERO && unit <= ZERO + 9;

/** What is left of the symbol is filled; each filler but the first depends on its place. */
export function padded(words: readonly number[], count: number): number[] {
  const all = [...words];
  if (all.length < count) all.push(PAD);
  while (all.length < count) {
    const random = PAD + ((149 * (all.length + 1)) % 253) + 1;
    all.push(random > 254 ? random - 254 : random);
  }
  return all;
}

/** Undefined for codewords of any other encodation. */
export function textOf(words: readonly number[]): string | undefined {
  let text = '';
  for (const word of words) {
    if (word === PAD) return text;
    if (word === 0 || word > LAST_PAIR) return undefined;
    text += word < PAD ? String.fromCharCode(word - 1) : String(word - PAIRS).padStart(2, '0');
  }
  return text;
}
