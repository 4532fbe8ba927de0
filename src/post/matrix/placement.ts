/** Where each bit of the codewords of a Data Matrix stands (ISO/IEC 16022 annex F). */

export interface Module {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns of a corner, counted from the lower or right edge where they are negative. */
type Shape = readonly (readonly [row: number, column: number])[];

/** The eight modules of a codeword, from the one at its lower right. */
const CODEWORD: Shape = [
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

/** Codewords that are in pieces at the corners. */
const CORNERS: readonly Shape[] = [
  [
    [-1, 0],
    [-1, 1],
    [-1, 2],
    [0, -2],
    [0, -1],
    [1, -1],
    [2, -1],
    [3, -1],
  ],
  [
    [-3, 0],
    [-2, 0],
    [-1, 0],
    [0, -4],
    [0, -3],
    [0, -2],
    [0, -1],
    [1, -1],
  ],
  [
    [-3, 0],
    [-2, 0],
    [-1, 0],
    [0, -2],
    [0, -1],
    [1, -1],
    [2, -1],
    [3, -1],
  ],
  [
    [-1, 0],
    [-1, -1],
    [0, -3],
    [0, -2],
    [0, -1],
    [1, -3],
    [1, -2],
    [1, -1],
  ],
];

/** The modules of a square of `side` modules without its finder pattern: eight for each codeword, highest bit first. */
export function placement(side: number): readonly Module[] {
  const placed: Module[] = [];
  const taken = new Set<number>();
  const put = (modules: readonly Module[]): void => {
    for (const module of modules) {
      placed.push(module);
      taken.add(module.row * side + module.column);
    }
  };
  const corner = (shape: Shape | undefined): void =>
    put((shape ?? []).map(([row, column]) => ({ row: fromEdge(row, side), column: fromEdge(column, side) })));
  const codeword = (row: number, column: number): void => {
    const isInside = row >= 0 && row < side && column >= 0 && column < side;
    if (isInside && !taken.has(row * side + column))
      put(CODEWORD.map(([down, right]) => wrapped(row + down, column + right, side)));
  };
  let [row, column] = [4, 0];
  do {
    corner(CORNERS[cornerAt(row, column, side)]);
    for (; row >= 0 && column < side; row -= 2, column += 2) codeword(row, column);
    row += 1;
    column += 3;
    for (; row < side && column >= 0; row += 2, column -= 2) codeword(row, column);
    row += 3;
    column += 1;
  } while (row < side || column < side);
  return placed;
}

/** -1 where no corner is due. */
function cornerAt(row: number, column: number, side: number): number {
  if (row === side && column === 0) return 0;
  if (row === side - 2 && column === 0 && side % 4 !== 0) return side % 8 === 4 ? 2 : 1;
  return row === side + 4 && column === 2 && side % 8 === 0 ? 3 : -1;
}

const fromEdge = (place: number, side: number): number => (place < 0 ? side + place : place);

/** What leaves at one edge comes back at the other, shifted. */
function wrapped(row: number, column: number, side: number): Module {
  const shift = 4 - ((side + 4) % 8);
  const [down, right] = row < 0 ? [row + side, column + shift] : [row, column];
  return right < 0 ? { row: down + shift, column: right + side } : { row: down, column: right };
}
