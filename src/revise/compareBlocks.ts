/** Compares two revisions of a document block by block, in the order of the newer one. */
import type { Document, Element } from 'domhandler';
import { parseHtml } from '../html/parseHtml.js';
import type { Markup } from '../shapes/layout/markup.js';
import type { Change } from '../shapes/layout/revision.js';
import { align } from './align.js';
import { LEAST_LIKENESS, likeness } from './likeness.js';
import { notePictures } from './picturesIn.js';
import { type ReadBlock, readBlocks } from './readBlocks.js';
import { type BlockPair, withMoves } from './withMoves.js';

/** A change and the element of its block in the newer tree; none for a block that was removed. */
export interface PlacedChange {
  readonly change: Change;
  readonly element: Element | undefined;
}

/**
 * A block that reads the same has not changed, wherever it is: when a question is renumbered, only its heading
 * changes.
 */
export function compareBlocks(before: Markup, after: Markup): readonly Change[] {
  return placedChanges(before, treeOf(after)).map(({ change }) => change);
}

/**
 * Blocks that read the same are paired first, then the blocks between two such pairs by likeness. What remains is paired
 * by content: those blocks have moved.
 */
export function placedChanges(before: Markup, after: Document): readonly PlacedChange[] {
  const old = oldBlocks(before);
  const now = readBlocks(after);
  const same = align(old.length, now.length, (i, j) => (old[i]?.identity === now[j]?.identity ? 1 : 0));
  let [i, j] = [0, 0];
  const pairs = [...same, [old.length, now.length] as const].flatMap(([nextOld, nextNow]) => {
    const found = pairsBetween(old.slice(i, nextOld), now.slice(j, nextNow));
    [i, j] = [nextOld + 1, nextNow + 1];
    return found;
  });
  return withMoves(pairs).map(placedChange);
}

/** An older revision is compared with again and again while the newer one is written. */
const readOld = new WeakMap<Markup, readonly ReadBlock[]>();

function oldBlocks(before: Markup): readonly ReadBlock[] {
  const blocks = readOld.get(before) ?? readBlocks(treeOf(before));
  readOld.set(before, blocks);
  return blocks;
}

/** A new tree each time, which its caller may mark. Throws TEMPLATE_INVALID. */
export function treeOf({ html, document, pictures }: Markup): Document {
  const tree = parseHtml(html, document);
  notePictures(tree, pictures);
  return tree;
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
    return { change: { kind: 'removed', before: pair.before.block }, element: undefined };
  const { after } = pair;
  if (pair.kind === 'new') return { change: { kind: 'added', after: after.block }, element: after.element };
  const { before, alone } = pair;
  const blocks = { before: before.block, after: after.block };
  const hasMoved = before.identity === after.identity;
  return {
    change: hasMoved ? { kind: 'moved', ...blocks, alone } : { kind: 'changed', ...blocks },
    element: after.element,
  };
}
