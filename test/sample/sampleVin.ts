/** Invents a VIN with its check digit. */
import { withCheckDigit, yearCode } from '../../src/base/facts/vin.js';
import type { SampleModel } from './sampleModels.js';

const LETTERS = 'ABCDEFGHJKLMNPRSTVWXYZ';
const SERIALS = 100_000;

/**
 * The VIN of the `count`th vehicle of this model and year. Another count gives another VIN, up to 48 million:
 * serials run from 900000 to 999999, then the fifth and the eighth character move on.
 */
export function sampleVin(model: SampleModel, modelYear: number, count: number): string {
  const round = Math.floor(count / SERIALS);
  const [a, b, c, d, e] = model.description;
  const fifth = shifted(b ?? 'A', Math.floor(round / LETTERS.length));
  const eighth = shifted(e ?? 'A', round % LETTERS.length);
  const serial = 9 * SERIALS + (count % SERIALS);
  const head = `${model.maker}${a}${fifth}${c}${ofItsTime(d ?? 'A', modelYear)}${eighth}0`;
  return withCheckDigit(`${head}${yearCode(modelYear)}${model.plant}${serial}`);
}

/** Position 7 is a letter since the model year 2010 and was a digit before (49 CFR 565.15). */
function ofItsTime(character: string, modelYear: number): string {
  const isDigit = /\d/.test(character);
  if (modelYear >= 2010) return isDigit ? LETTERS.charAt(Number(character)) : character;
  return isDigit ? character : String(LETTERS.indexOf(character) % 10);
}

function shifted(character: string, by: number): string {
  if (by === 0) return character;
  return LETTERS.charAt((LETTERS.indexOf(character) + LETTERS.length + by) % LETTERS.length);
}
