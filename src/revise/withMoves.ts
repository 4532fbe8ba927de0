/** Pairs blocks that were removed in one place with the same blocks added in another. */
import type { ReadBlock } from './readBlocks.js';

/** A block of the older markup and what became of it in the newer. */
export type BlockPair =
  | { readonly kind: 'gone'; readonly before: ReadBlock }
  | { readonly kind: 'new'; readonly after: ReadBlock }
  /** `alone`: it has moved without its heading. */
  | { readonly kind: 'both'; readonly before: ReadBlock; readonly after: ReadBlock; readonly alone: boolean };

/** A block removed in one place and found in another has moved; it is listed where it is now. */
export function withMoves(pairs: readonly BlockPair[]): readonly BlockPair[] {
  const gone = new Set(pairs.flatMap((pair) => (pair.kind === 'gone' ? [pair.before] : [])));
  const origins = new Map<ReadBlock, ReadBlock>();
  const paired = pairs.map((pair): BlockPair => {
    if (pair.kind !== 'new') return pair;
    const { after } = pair;
    const same = [...gone].filter((before) => before.content === after.content);
    const along = same.find((before) => movedAlong(before, after, origins));
    const before = along ?? same[0];
    if (before === undefined) return pair;
    gone.delete(before);
    origins.set(after, before);
    return { kind: 'both', before, after, alone: along === undefined };
  });
  return paired.filter((pair) => pair.kind !== 'gone' || gone.has(pair.before));
}

/** A heading moves with the content under it. */
function movedAlong(
  before: ReadBlock,
  after: ReadBlock,
  origins: ReadonlyMap<ReadBlock, ReadBlock>,
): boolean {
  if (after.block.kind === 'heading') return true;
  return after.heading !== undefined && origins.get(after.heading) === before.heading;
}
