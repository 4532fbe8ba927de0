/** The markup of two revisions of a document comes in; the newer, each block that differs marked, goes out. */
import type { Markup } from '../shapes/markup.js';
import { placedChanges } from './compareBlocks.js';

/**
 * Marked blocks bear `data-change="changed"`, `"added"` or `"moved"`, and nothing else is touched; style sheets draw the
 * red box. What moved along with its heading says and asks for what it did, and is not marked. What left its heading
 * or its neighbors may mean something else among the new ones, as a step of a list does, and is.
 */
export function markChanges(before: Markup, after: Markup): Markup {
  let html = '';
  let from = 0;
  for (const { change, offset } of placedChanges(before, after)) {
    if (offset === undefined || (change.kind === 'moved' && !change.alone)) continue;
    html += `${after.html.slice(from, offset)} data-change="${change.kind}"`;
    from = offset;
  }
  return { ...after, html: html + after.html.slice(from) };
}
