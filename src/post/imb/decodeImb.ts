/** Reads the digits of an Intelligent Mail barcode back from its bars (USPS-B-3200). */
import { BAR_MAP } from './barMap.js';
import { ALL_BITS, CODEWORD_OF, CODEWORDS } from './codeBook.js';
import {
  BAR_KINDS,
  BARS,
  FIRST_SHIFT,
  LAST_CODEWORDS,
  MILLION,
  ROUTING_BASE,
  ROUTING_DIGITS,
} from './encodeImb.js';
import { frameCheck } from './frameCheck.js';
import { WideNumber } from './wideNumber.js';

/**
 * @param bars 65 letters of T, A, D and F
 * @returns 20, 25, 29 or 31 digits; undefined for bars that are no code, or whose frame check does not agree
 */
export function decodeImb(bars: string): string | undefined {
  const characters = charactersOf(bars);
  if (characters === undefined) return undefined;
  const words: number[] = [];
  let check = 0;
  for (const [at, character] of characters.entries()) {
    const plain = CODEWORD_OF[character] ?? -1;
    const word = plain >= 0 ? plain : (CODEWORD_OF[character ^ ALL_BITS] ?? -1);
    if (word < 0) return undefined;
    if (plain < 0) check |= 1 << at;
    words.push(word);
  }
  const number = numberOf(words);
  if (number === undefined) return undefined;
  if ((words[0] ?? 0) >= FIRST_SHIFT) check |= 1 << 10;
  return frameCheck(number) === check ? digitsOf(number) : undefined;
}

function charactersOf(bars: string): readonly number[] | undefined {
  if (bars.length !== BARS) return undefined;
  const { descends, descendsBit, ascends, ascendsBit } = BAR_MAP;
  const characters = new Array<number>(10).fill(0);
  const put = (character: number | undefined, bit: number | undefined): void => {
    characters[character ?? 0] = (characters[character ?? 0] ?? 0) | (1 << (bit ?? 0));
  };
  for (let bar = 0; bar < BARS; bar++) {
    const kind = BAR_KINDS.indexOf(bars[bar] ?? '');
    if (kind < 0) return undefined;
    if (kind & 1) put(ascends[bar], ascendsBit[bar]);
    if (kind & 2) put(descends[bar], descendsBit[bar]);
  }
  return characters;
}

function numberOf([first = 0, ...others]: readonly number[]): WideNumber | undefined {
  const last = others.pop() ?? 0;
  const lead = first >= FIRST_SHIFT ? first - FIRST_SHIFT : first;
  if (lead >= FIRST_SHIFT || last % 2 !== 0 || last / 2 >= LAST_CODEWORDS) return undefined;
  const number = new WideNumber();
  number.set(lead);
  for (const word of others) number.multiply(CODEWORDS, word);
  number.multiply(LAST_CODEWORDS, last / 2);
  return number;
}

function digitsOf(number: WideNumber): string | undefined {
  const millions = [number, number, number].map((each) => padded(each.divide(MILLION), 6)).reverse();
  const lead = number.divide(50);
  const routing = routingOf(number.value);
  if (routing === undefined) return undefined;
  return [Math.floor(lead / 5), lead % 5, ...millions, routing].join('');
}

/** Undefined for a number that no routing code has. */
function routingOf(value: number): string | undefined {
  const length = ROUTING_DIGITS.findLast((digits) => value >= (ROUTING_BASE[digits] ?? 0)) ?? 0;
  const rest = value - (ROUTING_BASE[length] ?? 0);
  if (length === 0) return '';
  return rest < 10 ** length ? padded(rest, length) : undefined;
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');
