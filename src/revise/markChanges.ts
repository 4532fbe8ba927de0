/** Marks what a revision changed in a document, so that style sheets can draw the red box around it. */
import { CHANGE_ATTRIBUTE } from '../shapes/layout/changeMark.js';
import type { Markup } from '../shapes/layout/markup.js';
import type { Change } from '../shapes/layout/revision.js';
import { placedChanges, treeOf } from './compareBlocks.js';

/**
 * The newer markup with its parsed tree. Blocks that differ have `data-change="changed"`, `"added"` or `"moved"`;
 * nothing else is touched. A block that moved along with its heading is not marked, because it means what it meant
 * before. One that left its heading or its neighbors is marked: among other steps, a step may mean something else.
 */
export function markChanges(before: Markup, after: Markup): Markup {
  const tree = treeOf(after);
  for (const { change, element } of placedChanges(before, tree)) {
    if (element === undefined || !isBoxed(change)) continue;
    element.attribs[CHANGE_ATTRIBUTE] = change.kind;
  }
  return { ...after, tree };
}

/** Whether a red box is drawn around what it left in the newer document. */
export function isBoxed(change: Change): boolean {
  return change.kind !== 'removed' && (change.kind !== 'moved' || change.alone);
}
