/** Reed-Solomon codes over the field of 256 elements of Data Matrix (ISO/IEC 16022 annex E). */

/** x^8 + x^5 + x^3 + x^2 + 1. */
const POLYNOMIAL = 0x12d;

export function times(a: number, b: number): number {
  let product = 0;
  for (let [x, y] = [a, b]; y > 0; y >>= 1) {
    if (y & 1) product ^= x;
    x = x & 0x80 ? (x << 1) ^ POLYNOMIAL : x << 1;
  }
  return product;
}

/** The codewords of error correction for those of the data; the generator has the roots 2 to the power of 1 to `count`. */
export function correctionOf(words: readonly number[], count: number): readonly number[] {
  const generator = generatorOf(count);
  const rest = new Array<number>(count).fill(0);
  for (const word of words) {
    const lead = word ^ (rest.shift() ?? 0);
    rest.push(0);
    for (let at = 0; at < count; at++) rest[at] = (rest[at] ?? 0) ^ times(lead, generator[at + 1] ?? 0);
  }
  return rest;
}

function generatorOf(count: number): readonly number[] {
  let generator = [1];
  for (let [power, root] = [1, 2]; power <= count; power++, root = times(root, 2)) {
    const factor = root;
    generator = [...generator, 0].map((each, at) => each ^ times(generator[at - 1] ?? 0, factor));
  }
  return generator;
}

/** Whether data and error correction agree: each root of the generator is one of theirs. */
export function agrees(words: readonly number[], correction: number): boolean {
  for (let [power, root] = [1, 2]; power <= correction; power++, root = times(root, 2))
    if (words.reduce((sum, word) => times(sum, root) ^ word, 0) !== 0) return false;
  return true;
}
