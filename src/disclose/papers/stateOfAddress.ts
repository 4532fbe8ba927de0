/** A buyer's address in one piece comes in; the state before its ZIP Code goes out. */
import { stateCode } from '../../base/facts/states.js';

/** Undefined where no two-letter code of a state stands there: then nobody knows. */
export function stateOfAddress(address: string): string | undefined {
  const [, written] = /\b([a-z]{2}),? \d{5}(?:-\d{4})?$/i.exec(address) ?? [];
  return written === undefined ? undefined : stateCode(written);
}
