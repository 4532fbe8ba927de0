/** The frame check sequence of an Intelligent Mail barcode: eleven bits (USPS-B-3200, appendix B). */
import type { WideNumber } from './wideNumber.js';

const BITS = 11;
const ALL = (1 << BITS) - 1;
const POLYNOMIAL = 0xf35;
/** The number has 102 bits: its first byte has six. */
const BYTES = 13;
const FIRST_BITS = 6;

export function frameCheck(number: WideNumber): number {
  let check = ALL;
  let first = number.byte(BYTES - 1) << (BITS - FIRST_BITS);
  for (let bit = 0; bit < FIRST_BITS; bit++, first <<= 1) check = shifted(check, first);
  for (let place = BYTES - 2; place >= 0; place--)
    check = ((check << 8) & ALL) ^ (OF_BYTE[(check >> (BITS - 8)) ^ number.byte(place)] ?? 0);
  return check;
}

function shifted(check: number, data: number): number {
  const moved = check << 1;
  return ((check ^ data) & (1 << (BITS - 1)) ? moved ^ POLYNOMIAL : moved) & ALL;
}

const OF_BYTE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let check = byte << (BITS - 8);
  for (let bit = 0; bit < 8; bit++) check = shifted(check, 0);
  return check;
});
