/** Explains in plain words what is wrong with a VIN. */

import { checkDigit, isRepeated, VIN_LENGTH, type VinCode } from '../../base/facts/vin.js';
import { PASSENGER, SHORTEST_VIN, type VinReader } from '../../base/facts/vinRules.js';
import { CODES } from '../../base/problems.js';
import { codePointName } from '../../base/text/codePointName.js';

const ORDINALS =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth`.split(/\s+/);

/** The digits for which invalid letters are usually mistaken. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { I: '1', O: '0', Q: '0' };

export function vinHint(code: VinCode, vin: string, reader: VinReader = PASSENGER): string {
  if (code === 'VIN_LENGTH') return lengthHint(vin, reader);
  if (code === 'VIN_CHARACTER') return characterHint(vin, reader);
  return `the ninth character is ${vin.charAt(8)} and should be ${checkDigit(vin)} if the others are right; ${CODES.VIN_CHECK_DIGIT.hint}`;
}

function lengthHint({ length }: string, { mayBeShort }: VinReader): string {
  if (length === 0) return `the VIN is missing; ${CODES.VIN_LENGTH.hint}`;
  if (mayBeShort)
    return `this one has ${length} characters; before model year 1981, a VIN has at least ${SHORTEST_VIN}, later ${VIN_LENGTH}`;
  const off = Math.abs(length - VIN_LENGTH);
  return `this one has ${length}, ${off} too ${length < VIN_LENGTH ? 'few' : 'many'}; ${CODES.VIN_LENGTH.hint}`;
}

function characterHint(vin: string, reader: VinReader): string {
  const odd = reader.odd(vin);
  if (odd === undefined) {
    if (isRepeated(vin)) return 'it is one character repeated, a placeholder; read the VIN from the title';
    return `the tenth character, ${vin.charAt(9)}, is not a year code; read the VIN again from the title`;
  }
  const { at, character } = odd;
  const where = ORDINALS[at] === undefined ? `character ${at + 1}` : `the ${ORDINALS[at]} character`;
  const digit = LOOK_ALIKES[character];
  const maybe = digit === undefined ? '' : `, perhaps the digit ${digit}`;
  return `${where} is ${nameOf(character)}${maybe}; ${CODES.VIN_CHARACTER.hint}`;
}

/** A letter of another script may look like a Latin one; its code point identifies it. */
function nameOf(character: string): string {
  if (/^[A-Z]$/.test(character)) return `the letter ${character}`;
  return /^[!-~]$/.test(character) ? `"${character}"` : `"${character}" (${codePointName(character)})`;
}
