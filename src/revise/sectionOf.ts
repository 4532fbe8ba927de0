/** Names the place of a change for a reader. */
import type { Change } from '../shapes/layout/revision.js';

/** The question or heading that it belongs to, or where it stands without one. */
export function sectionOf(change: Change): string {
  const { section, atEnd } = change.kind === 'removed' ? change.before : change.after;
  return section || (atEnd ? 'At the end' : 'At the top');
}
