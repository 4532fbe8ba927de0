/** The characters of 13 bits that stand for the codewords of an Intelligent Mail barcode (USPS-B-3200, appendix C). */

const BITS = 13;
/** Codewords below this are characters with five bits set; those from here on have two. */
const OF_FIVE = 1287;
const OF_TWO = 78;
export const CODEWORDS = OF_FIVE + OF_TWO;
/** What inverts a character. */
export const ALL_BITS = (1 << BITS) - 1;

/** The character of each codeword. */
export const CHARACTERS: Uint16Array = Uint16Array.from([
  ...charactersWith(5, OF_FIVE),
  ...charactersWith(2, OF_TWO),
]);

/** The codeword of each character; -1 where there is none. */
export const CODEWORD_OF: Int16Array = wordsOf(CHARACTERS);

/** Pairs that mirror each other stand at the beginning, characters that are their own mirror at the end. */
function charactersWith(bits: number, count: number): readonly number[] {
  const table = new Array<number>(count).fill(0);
  let [low, high] = [0, count - 1];
  for (let character = 0; character <= ALL_BITS; character++) {
    const mirror = mirrored(character);
    if (bitsIn(character) !== bits || mirror < character) continue;
    if (mirror === character) table[high--] = character;
    else {
      table[low++] = character;
      table[low++] = mirror;
    }
  }
  return table;
}

function mirrored(character: number): number {
  let mirror = 0;
  for (let bit = 0; bit < BITS; bit++) if ((character >> bit) & 1) mirror |= 1 << (BITS - 1 - bit);
  return mirror;
}

function bitsIn(character: number): number {
  let count = 0;
  for (let rest = character; rest > 0; rest &= rest - 1) count++;
  return count;
}

function wordsOf(characters: Uint16Array): Int16Array {
  const words = new Int16Array(ALL_BITS + 1).fill(-1);
  characters.forEach((character, word) => {
    words[character] = word;
  });
  return words;
}
