/** Finds the state in a buyer's address: the two letters before the ZIP Code. */
import { stateCode } from '../../base/facts/states.js';

/** Undefined without a two-letter state code in that place. */
export function stateOfAddress(address: string): string | undefined {
  const [, written] = /\b([a-z]{2}),? \d{5}(?:-\d{4})?$/i.exec(address) ?? [];
  return written === undefined ? undefined : stateCode(written);
}
