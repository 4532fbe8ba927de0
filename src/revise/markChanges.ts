/** The markup of two revisions of a document comes in; the newer, each block that differs marked, goes out. */
import type { Markup } from '../shapes/markup.js';
import { placedChanges } from './compareBlocks.js';

/** Marked blocks bear `data-change="changed"` or `"added"`, and nothing else is touched; style sheets draw the red box. */
export function markChanges(before: Markup, after: Markup): Markup {
  let html = '';
  let from = 0;
  for (const { change, offset } of placedChanges(before, after)) {
    if (offset === undefined) continue;
    html += `${after.html.slice(from, offset)} data-change="${change.kind}"`;
    from = offset;
  }
  return { ...after, html: html + after.html.slice(from) };
}
