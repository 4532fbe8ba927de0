/** Refuses an option that is given twice but takes one value. */
import { Fault } from '../../base/problems.js';

/** Arguments that take several values: words that are not options, `outbox retry ID ID`, `check 26NA04 23LJ01`, and `--set a=1 --set b=2`. */
const LISTS: readonly string[] = ['_', 'ids', 'set', 'earlier', 'accept', 'campaigns', 'piece'];

/**
 * Otherwise the last value would win silently: one of two owners files would never be read.
 *
 * @throws Fault USAGE
 */
export function assertGivenOnce(args: Readonly<Record<string, unknown>>): true {
  const twice = Object.keys(args).find((name) => Array.isArray(args[name]) && !LISTS.includes(name));
  if (twice === undefined) return true;
  throw givenTwice(twice);
}

export function givenTwice(option: string): Fault {
  return new Fault('USAGE', `--${option} is given twice`, {
    hint: 'it takes one value; remove one of the two',
  });
}
