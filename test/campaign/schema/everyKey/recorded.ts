/** An object that notes which of its keys are asked for by name; a copy or a walk over all keys asks for none. */
import { BulletList, Choice, Conditional, ConditionalList } from '../../../../src/merge/text/conditional.js';
import type { Step } from './keyPaths.js';

export type Reads = Set<string>;

export const readAs = (steps: readonly Step[]): string => steps.join('/');

/** Each object inside is recorded once, so that what is remembered by identity stays so. */
export function recorded<Value extends object>(root: Value, reads: Reads): Value {
  const known = new WeakMap<object, object>();
  const wrap = (of: object, steps: readonly Step[]): object => {
    const made = known.get(of);
    if (made !== undefined) return made;
    let walked: (string | symbol)[] = [];
    const proxy: object = new Proxy(of, {
      ownKeys(target) {
        walked = Reflect.ownKeys(target);
        return walked;
      },
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof key === 'symbol' || (Array.isArray(target) && !/^\d+$/.test(key))) return value;
        const path = isOfText(target) ? steps : [...steps, key];
        if (walked.at(0) === key) walked = walked.slice(1);
        else if (Object.hasOwn(target, key)) reads.add(readAs(path));
        return isTree(value) ? wrap(value, path) : value;
      },
    });
    known.set(of, proxy);
    return proxy;
  };
  return wrap(root, []) as Value;
}

/** A list or text with conditions, which has the entries of the file one level further down. */
function isOfText(value: unknown): value is object {
  return [BulletList, Choice, Conditional, ConditionalList].some((each) => value instanceof each);
}

function isTree(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype || isOfText(value);
}
