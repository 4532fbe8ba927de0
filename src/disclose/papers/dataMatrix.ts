/** Encodes a short code as a Data Matrix of 18 by 18 modules (ISO/IEC 16022, ECC 200), which holds 18 characters. */

const SIDE = 18;
/** Modules of the symbol without its finder pattern. */
const INNER = 16;
const DATA = 18;
const CORRECTION = 14;
const PAD = 129;
/** Of the field with 256 elements: x^8 + x^5 + x^3 + x^2 + 1. */
const POLYNOMIAL = 0x12d;

type Module = readonly [row: number, column: number];

/**
 * @param text of up to 18 characters of ASCII
 * @returns rows from the top; true is dark
 */
export function dataMatrix(text: string): readonly (readonly boolean[])[] {
  const words = codewords(text);
  const bits = [...words, ...correctionOf(words)].flatMap((word) =>
    Array.from({ length: 8 }, (_, bit) => ((word >> (7 - bit)) & 1) === 1),
  );
  const inner = Array.from({ length: INNER }, () => new Array<boolean>(INNER).fill(false));
  placement().forEach(([row, column], index) => {
    const line = inner[row];
    if (line) line[column] = bits[index] ?? false;
  });
  return Array.from({ length: SIDE }, (_, row) =>
    Array.from({ length: SIDE }, (_, column) => finder(row, column) ?? inner[row - 1]?.[column - 1] ?? false),
  );
}

/** Solid at the left and below, alternating above and at the right. */
function finder(row: number, column: number): boolean | undefined {
  if (column === 0 || row === SIDE - 1) return true;
  if (row === 0) return column % 2 === 0;
  return column === SIDE - 1 ? row % 2 === 1 : undefined;
}

/** Each character is one codeword; what is left is padded, randomized (5.2.3). */
function codewords(text: string): readonly number[] {
  const words = Array.from(text, (character) => character.charCodeAt(0) + 1);
  if (words.length > DATA) throw new Error(`more than ${DATA} characters: ${text}`);
  if (words.length < DATA) words.push(PAD);
  while (words.length < DATA) {
    const random = PAD + ((149 * (words.length + 1)) % 253) + 1;
    words.push(random > 254 ? random - 254 : random);
  }
  return words;
}

/** Reed-Solomon, with the roots 2 to the power of 1 to 14 (annex E). */
function correctionOf(words: readonly number[]): readonly number[] {
  let generator = [1];
  for (let power = 1, root = 2; power <= CORRECTION; power += 1, root = times(root, 2)) {
    const factor = root;
    generator = [...generator, 0].map((each, index) => each ^ times(generator[index - 1] ?? 0, factor));
  }
  const rest = new Array<number>(CORRECTION).fill(0);
  for (const word of words) {
    const lead = word ^ (rest.shift() ?? 0);
    rest.push(0);
    for (let index = 0; index < CORRECTION; index += 1)
      rest[index] = (rest[index] ?? 0) ^ times(lead, generator[index + 1] ?? 0);
  }
  return rest;
}

function times(a: number, b: number): number {
  let product = 0;
  for (let [x, y] = [a, b]; y > 0; y >>= 1) {
    if (y & 1) product ^= x;
    x = x & 0x80 ? (x << 1) ^ POLYNOMIAL : x << 1;
  }
  return product;
}

/** The eight modules of a codeword, from the one at its lower right corner. */
const UTAH: readonly Module[] = [
  ...([
    [-2, -2],
    [-2, -1],
    [-1, -2],
    [-1, -1],
    [-1, 0],
    [0, -2],
    [0, -1],
    [0, 0],
  ] as const),
];
/** The two codewords of this size that are in pieces at the corners (annex F, corners 1 and 4). */
const LAST = INNER - 1;
const LOWER_LEFT: readonly Module[] = [
  ...([
    [LAST, 0],
    [LAST, 1],
    [LAST, 2],
    [0, LAST - 1],
    [0, LAST],
    [1, LAST],
    [2, LAST],
    [3, LAST],
  ] as const),
];
const LOWER_BOTH: readonly Module[] = [
  ...([
    [LAST, 0],
    [LAST, LAST],
    [0, LAST - 2],
    [0, LAST - 1],
    [0, LAST],
    [1, LAST - 2],
    [1, LAST - 1],
    [1, LAST],
  ] as const),
];

/** Where each bit goes, codeword after codeword: up and down the diagonals (annex F). */
function placement(): readonly Module[] {
  const placed: Module[] = [];
  const taken = new Set<number>();
  const put = (modules: readonly Module[]): void => {
    for (const [row, column] of modules) {
      placed.push([row, column]);
      taken.add(row * INNER + column);
    }
  };
  const utah = (row: number, column: number): void => {
    const isInside = row >= 0 && row < INNER && column >= 0 && column < INNER;
    if (isInside && !taken.has(row * INNER + column))
      put(UTAH.map(([down, right]) => wrapped(row + down, column + right)));
  };
  let [row, column] = [4, 0];
  do {
    if (row === INNER && column === 0) put(LOWER_LEFT);
    if (row === INNER + 4 && column === 2) put(LOWER_BOTH);
    for (; row >= 0 && column < INNER; row -= 2, column += 2) utah(row, column);
    row += 1;
    column += 3;
    for (; row < INNER && column >= 0; row += 2, column -= 2) utah(row, column);
    row += 3;
    column += 1;
  } while (row < INNER || column < INNER);
  return placed;
}

/** What leaves at one edge comes back at the other, shifted. */
function wrapped(row: number, column: number): Module {
  const shift = 4 - ((INNER + 4) % 8);
  const [down, right] = row < 0 ? [row + INNER, column + shift] : [row, column];
  return right < 0 ? [down + shift, right + INNER] : [down, right];
}
