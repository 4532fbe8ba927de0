/** Other values for a key of a file: what an author might write there instead. */
import type { Step } from './keyPaths.js';

/**
 * Copies of a file in which one key says something else, or nothing. Most are valid files; some the schema refuses.
 *
 * @param choices the values that the key may have; empty where it may have any
 */
export function* changesOf(
  file: unknown,
  steps: readonly Step[],
  choices: readonly unknown[],
): Iterable<unknown> {
  const own = at(file, steps);
  const others = choices.length === 0 ? othersOf(own) : chosen(own, choices);
  for (const other of siblingsOf(file, steps).slice(0, 1)) yield withValue(file, steps, other);
  for (const other of others) yield withValue(file, steps, other);
  yield withValue(file, steps, undefined);
}

/** The other values of a key that may only have some; one of them in place of the first of a list. */
function chosen(own: unknown, choices: readonly unknown[]): readonly unknown[] {
  if (!Array.isArray(own)) return choices.filter((each) => each !== own);
  const [, ...rest] = own;
  return choices.filter((each) => !own.includes(each)).map((each) => [each, ...rest]);
}

/** What other entries of a list say under the key: two of one id are refused. */
function siblingsOf(file: unknown, steps: readonly Step[]): readonly unknown[] {
  const own = at(file, steps);
  const list = steps.findLastIndex((step) => typeof step === 'number');
  if (list < 0) return [];
  const entries = at(file, steps.slice(0, list)) as readonly unknown[];
  return entries
    .map((entry) => at(entry, steps.slice(list + 1)))
    .filter((value) => value !== undefined && value !== own);
}

function at(value: unknown, steps: readonly Step[]): unknown {
  return steps.reduce<unknown>((inner, step) => (inner as Record<Step, unknown> | undefined)?.[step], value);
}

function withValue(file: unknown, steps: readonly Step[], value: unknown): unknown {
  const copy = structuredClone(file);
  const holder = at(copy, steps.slice(0, -1)) as Record<Step, unknown>;
  const last = steps.at(-1) ?? '';
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

function* othersOf(value: unknown): Iterable<unknown> {
  if (typeof value === 'boolean') yield !value;
  else if (typeof value === 'number') yield* [value + 1, value - 1, value + 0.5];
  else if (typeof value === 'string') yield* otherTexts(value);
  else if (Array.isArray(value)) yield* otherLists(value);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      for (const other of othersOf(inner)) yield { ...value, [key]: other };
}

function* otherTexts(value: string): Iterable<string> {
  const [, year, rest] = /^(20\d\d)(-\d\d(?:-\d\d)?)$/.exec(value) ?? [];
  if (year !== undefined) yield* [`${Number(year) + 1}${rest}`, `${Number(year) - 1}${rest}`];
  yield `${value} Zq`;
  yield `${value}zq`;
  yield value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
  yield value.replace(/[a-z]/i, (letter) => (letter === letter.toUpperCase() ? 'Q' : 'q'));
}

function* otherLists(list: readonly unknown[]): Iterable<unknown> {
  const [first, ...others] = list;
  for (const other of othersOf(first)) yield [other, ...others];
  if (others.length > 0) yield others;
}
