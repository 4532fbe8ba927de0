/** The parsed arguments of a command come in; a fault goes out when an option of one value was given twice. */
import { Fault } from '../../base/problems.js';

/** What may have several values: words that are no option, `outbox retry ID ID`, and `--set a=1 --set b=2`. */
const LISTS: readonly string[] = ['_', 'ids', 'set'];

/**
 * The last value would win in silence: of two owners files one would never be read.
 *
 * @throws Fault USAGE
 */
export function refuseRepeated(args: Readonly<Record<string, unknown>>): true {
  const twice = Object.keys(args).find((name) => Array.isArray(args[name]) && !LISTS.includes(name));
  if (twice === undefined) return true;
  throw givenTwice(twice);
}

export function givenTwice(option: string): Fault {
  return new Fault('USAGE', `--${option} is given twice`, {
    hint: 'it takes one value; leave one of them out',
  });
}
