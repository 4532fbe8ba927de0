/** Unpacks a black and white page as most office scanners pack it (ITU-T T.6, "Group 4"). */
import { type Codes, modeCodes, runCodes } from './faxCodes.js';

const LONGEST_CODE = 13;
const LONGEST_RUN = 64;

/** @returns a byte for each pixel, 0 for black; rows that are missing or cannot be read stay white */
export function unpackFax(bytes: Uint8Array, width: number, height: number): Uint8Array {
  const reader = new CodeReader(bytes);
  const pixels = new Uint8Array(width * height).fill(255);
  let above: readonly number[] = [];
  for (let y = 0; y < height; y += 1) {
    const edges = readRow(reader, above, width);
    if (edges === undefined) break;
    for (let at = 0; at < edges.length; at += 2)
      pixels.fill(0, y * width + (edges[at] ?? width), y * width + (edges[at + 1] ?? width));
    above = edges;
  }
  return pixels;
}

/** Where the color changes, first to black; undefined at the end of the page. */
function readRow(reader: CodeReader, above: readonly number[], width: number): readonly number[] | undefined {
  const edges: number[] = [];
  let at = 0;
  let isStart = true;
  while (at < width) {
    const isBlack = edges.length % 2 === 1;
    const [first, second] = edgesAbove(above, isStart ? -1 : at, isBlack, width);
    const mode = reader.mode();
    if (mode === undefined) return undefined;
    if (mode === 'pass') at = second;
    else if (mode === 'across') {
      const [one, other] = [reader.run(isBlack), reader.run(!isBlack)];
      if (one === undefined || other === undefined) return undefined;
      edges.push(Math.min(at + one, width), Math.min(at + one + other, width));
      at += one + other;
    } else {
      at = first + mode;
      if (at < (edges.at(-1) ?? 0) || at > width) return undefined;
      edges.push(at);
    }
    isStart = false;
  }
  return edges;
}

/** The next edge of the row above to the other color, and the one after it. */
function edgesAbove(
  above: readonly number[],
  at: number,
  isBlack: boolean,
  width: number,
): readonly [number, number] {
  let index = isBlack ? 1 : 0;
  while ((above[index] ?? width) <= at && index < above.length) index += 2;
  return [above[index] ?? width, above[index + 1] ?? width];
}

class CodeReader {
  readonly #bytes: Uint8Array;
  readonly #modes = modeCodes();
  readonly #runs = { white: runCodes('white'), black: runCodes('black') };
  #bit = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  mode() {
    return this.#next(this.#modes);
  }

  /** Long runs are in parts: all but the last are of 64 and more. */
  run(isBlack: boolean): number | undefined {
    let length = 0;
    for (let part = 0; part < LONGEST_RUN * LONGEST_RUN; part += 1) {
      const run = this.#next(isBlack ? this.#runs.black : this.#runs.white);
      if (run === undefined) return undefined;
      length += run;
      if (run < 64) return length;
    }
    return undefined;
  }

  #next<Meaning>(codes: Codes<Meaning>): Meaning | undefined {
    let code = '';
    for (let bit = this.#bit; code.length < LONGEST_CODE; bit += 1) {
      const byte = this.#bytes[bit >> 3];
      if (byte === undefined) return undefined;
      code += (byte >> (7 - (bit & 7))) & 1;
      const meaning = codes.get(code);
      if (meaning === undefined) continue;
      this.#bit = bit + 1;
      return meaning;
    }
    return undefined;
  }
}
