/** Finds the VINs that the text of a page shows. */
import { checkVin, VIN_LENGTH } from '../../base/facts/vin.js';
import type { KnownVins } from './knownVins.js';

/** Separate words that end with a serial number. */
const ALONE = /(?<![0-9A-Za-z])[0-9A-HJ-NPR-Z]{13}[0-9]{4}(?![0-9A-Za-z])/g;
/** What may contain a VIN once blanks are removed, such as characters in separate boxes. */
const RUN = /[0-9A-HJ-NPR-Z]{17,}/g;
/** What may be a VIN from before 1981; a shorter number may be a ZIP Code. */
const WORD = /(?<![0-9A-Za-z])[0-9A-Z]{6,16}(?![0-9A-Za-z])/g;

/**
 * VINs of the batch, however they are spaced, and any other separate word with a valid VIN check digit.
 *
 * @param own the VIN that belongs there, which is found without a lookup in nearly all cases
 */
export function vinsIn(text: string, own: string, known: KnownVins): ReadonlySet<string> {
  const found = new Set<string>();
  const close = text.replace(/\s+/g, '');
  if (known.hasShort) {
    for (const [word] of text.matchAll(WORD)) if (known.hasWord(word)) found.add(word);
    if (close.includes(own)) found.add(own);
  }
  for (const [vin] of text.matchAll(ALONE)) if (vin === own || checkVin(vin).length === 0) found.add(vin);
  for (const [run] of close.matchAll(RUN))
    for (let at = 0; at + VIN_LENGTH <= run.length; at++)
      if (run.startsWith(own, at)) found.add(own);
      else if (known.has(run, at)) found.add(run.slice(at, at + VIN_LENGTH));
  return found;
}
