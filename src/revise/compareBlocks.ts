/** The markup of two revisions of a document comes in; the blocks that differ go out, in the order of the newer. */
import type { Markup } from '../shapes/markup.js';
import type { Change } from '../shapes/revision.js';
import { align } from './align.js';
import { LEAST_LIKENESS, likeness } from './likeness.js';
import { type ReadBlock, readBlocks } from './readBlocks.js';
import { type BlockPair, withMoves } from './withMoves.js';

/** A change, and where the newer markup has its block; undefined for one that is gone. */
export interface PlacedChange {
  readonly change: Change;
  readonly offset: number | undefined;
}

type Html = Pick<Markup, 'html'>;

/** What reads the same has not changed, wherever it stands: a question that was renumbered changed its heading only. */
export function compareBlocks(before: Html, after: Html): readonly Change[] {
  return placedChanges(before, after).map(({ change }) => change);
}

/**
 * Blocks that read the same are paired first; what is left between two such pairs is paired by likeness, and what is
 * left of the whole by content: that has moved.
 */
export function placedChanges(before: Html, after: Html): readonly PlacedChange[] {
  const old = readBlocks(before.html);
  const now = readBlocks(after.html);
  const same = align(old.length, now.length, (i, j) => (old[i]?.identity === now[j]?.identity ? 1 : 0));
  let [i, j] = [0, 0];
  const pairs = [...same, [old.length, now.length] as const].flatMap(([nextOld, nextNow]) => {
    const found = pairsBetween(old.slice(i, nextOld), now.slice(j, nextNow));
    [i, j] = [nextOld + 1, nextNow + 1];
    return found;
  });
  return withMoves(pairs).map(placedChange);
}

function pairsBetween(old: readonly ReadBlock[], now: readonly ReadBlock[]): BlockPair[] {
  const alike = align(old.length, now.length, (i, j) => {
    const [before, after] = [old[i], now[j]];
    const score = before && after ? likeness(before.block, after.block) : 0;
    return score >= LEAST_LIKENESS ? score : 0;
  });
  const pairs: BlockPair[] = [];
  let [i, j] = [0, 0];
  for (const [nextOld, nextNow] of [...alike, [old.length, now.length] as const]) {
    for (const before of old.slice(i, nextOld)) pairs.push({ kind: 'gone', before });
    for (const after of now.slice(j, nextNow)) pairs.push({ kind: 'new', after });
    const [before, after] = [old[nextOld], now[nextNow]];
    if (before && after) pairs.push({ kind: 'both', before, after, alone: false });
    [i, j] = [nextOld + 1, nextNow + 1];
  }
  return pairs;
}

function placedChange(pair: BlockPair): PlacedChange {
  if (pair.kind === 'gone')
    return { change: { kind: 'removed', before: pair.before.block }, offset: undefined };
  const { after } = pair;
  if (pair.kind === 'new') return { change: { kind: 'added', after: after.block }, offset: after.offset };
  const { before, alone } = pair;
  const blocks = { before: before.block, after: after.block };
  const hasMoved = before.identity === after.identity;
  return {
    change: hasMoved ? { kind: 'moved', ...blocks, alone } : { kind: 'changed', ...blocks },
    offset: after.offset,
  };
}
