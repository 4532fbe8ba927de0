/** The markup of two revisions of a document comes in; the blocks that differ go out, in the order of the newer. */
import type { Markup } from '../shapes/markup.js';
import type { Change } from '../shapes/revision.js';
import { align } from './align.js';
import { LEAST_LIKENESS, likeness } from './likeness.js';
import { type ReadBlock, readBlocks } from './readBlocks.js';

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

/** Blocks that read the same are paired first; what is left between two such pairs is paired by likeness. */
export function placedChanges(before: Html, after: Html): readonly PlacedChange[] {
  const old = readBlocks(before.html);
  const now = readBlocks(after.html);
  const same = align(old.length, now.length, (i, j) => (old[i]?.identity === now[j]?.identity ? 1 : 0));
  let [i, j] = [0, 0];
  return [...same, [old.length, now.length] as const].flatMap(([nextOld, nextNow]) => {
    const found = changesBetween(old.slice(i, nextOld), now.slice(j, nextNow));
    [i, j] = [nextOld + 1, nextNow + 1];
    return found;
  });
}

function changesBetween(old: readonly ReadBlock[], now: readonly ReadBlock[]): PlacedChange[] {
  const pairs = align(old.length, now.length, (i, j) => {
    const [before, after] = [old[i], now[j]];
    const score = before && after ? likeness(before.block, after.block) : 0;
    return score >= LEAST_LIKENESS ? score : 0;
  });
  const changes: PlacedChange[] = [];
  let [i, j] = [0, 0];
  for (const [nextOld, nextNow] of [...pairs, [old.length, now.length] as const]) {
    changes.push(...old.slice(i, nextOld).map(removed), ...now.slice(j, nextNow).map(added));
    const [before, after] = [old[nextOld], now[nextNow]];
    if (before && after) changes.push(changed(before, after));
    [i, j] = [nextOld + 1, nextNow + 1];
  }
  return changes;
}

const removed = ({ block }: ReadBlock): PlacedChange => ({
  change: { kind: 'removed', before: block },
  offset: undefined,
});

const added = ({ block, offset }: ReadBlock): PlacedChange => ({
  change: { kind: 'added', after: block },
  offset,
});

const changed = (before: ReadBlock, after: ReadBlock): PlacedChange => ({
  change: { kind: 'changed', before: before.block, after: after.block },
  offset: after.offset,
});
