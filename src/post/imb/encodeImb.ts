/** Encodes an Intelligent Mail barcode (USPS-B-3200): 20, 25, 29 or 31 digits become 65 bars. */
import { BAR_MAP } from './barMap.js';
import { ALL_BITS, CHARACTERS, CODEWORDS } from './codeBook.js';
import { frameCheck } from './frameCheck.js';
import { WideNumber } from './wideNumber.js';

export const TRACKING_DIGITS = 20;
/** Of a routing code: none, ZIP Code, ZIP+4, delivery point. */
export const ROUTING_DIGITS: readonly number[] = [0, 5, 9, 11];
export const BARS = 65;
/** The kinds of bars: tracker, ascender, descender, full; the bits of the index say whether it ascends, and descends. */
export const BAR_KINDS = 'TADF';

/** Routing codes of each length follow those of the shorter ones. */
export const ROUTING_BASE: Readonly<Record<number, number>> = { 0: 0, 5: 1, 9: 100_001, 11: 1_000_100_001 };

/** The last codeword counts to 636 only and is doubled. */
export const LAST_CODEWORDS = 636;
/** Added to the first codeword where the highest bit of the frame check is set. */
export const FIRST_SHIFT = 659;
export const MILLION = 1_000_000;

/** Holds no state from one code to the next: it only spares the allocations. */
const number = new WideNumber();
const characters = new Uint16Array(10);

/**
 * @param code tracking code of 20 digits, the second below 5, with the routing code after it
 * @returns 65 letters of T, A, D and F
 * @throws RangeError for any other code
 */
export function encodeImb(code: string): string {
  const base = ROUTING_BASE[code.length - TRACKING_DIGITS];
  if (base === undefined || !/^\d[0-4]\d+$/.test(code))
    throw new RangeError(`"${code}" is not a code of 20, 25, 29 or 31 digits whose second one is below 5`);
  const routing = code.slice(TRACKING_DIGITS);
  number.set(routing === '' ? 0 : Number(routing) + base);
  number.multiply(50, digitsAt(code, 0, 1) * 5 + digitsAt(code, 1, 1));
  for (const at of [2, 8, 14]) number.multiply(MILLION, digitsAt(code, at, 6));
  const check = frameCheck(number);
  splitInto(characters, check);
  return barsOf(characters);
}

function digitsAt(code: string, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at++) value = value * 10 + code.charCodeAt(at) - 0x30;
  return value;
}

function splitInto(into: Uint16Array, check: number): void {
  const last = into.length - 1;
  for (let at = last; at >= 0; at--) {
    const word = at === last ? number.divide(LAST_CODEWORDS) * 2 : number.divide(CODEWORDS);
    const shifted = at === 0 && check >> 10 ? word + FIRST_SHIFT : word;
    const character = CHARACTERS[shifted] ?? 0;
    into[at] = (check >> at) & 1 ? character ^ ALL_BITS : character;
  }
}

function barsOf(of: Uint16Array): string {
  const { descends, descendsBit, ascends, ascendsBit } = BAR_MAP;
  let bars = '';
  for (let bar = 0; bar < BARS; bar++) {
    const up = ((of[ascends[bar] ?? 0] ?? 0) >> (ascendsBit[bar] ?? 0)) & 1;
    const down = ((of[descends[bar] ?? 0] ?? 0) >> (descendsBit[bar] ?? 0)) & 1;
    bars += BAR_KINDS[up + 2 * down];
  }
  return bars;
}
