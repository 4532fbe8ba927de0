/** Cuts a list into chunks of a few fixed sizes, so that their statements are few and kept. */

const SIZES = [64, 16, 4, 1] as const;

/** 23 items become 16, 4, 1, 1 and 1: each size has one statement text, whatever the numbers are. */
export function* steadyChunks<T>(items: readonly T[]): Iterable<readonly T[]> {
  let from = 0;
  for (const size of SIZES) {
    for (; items.length - from >= size; from += size) yield items.slice(from, from + size);
  }
}
