/** A path as a reader would name it: from the current folder on when it is below, whole otherwise. */
import { relative, resolve } from 'node:path';

export function shownPath(path: string): string {
  const fromHere = relative('.', path);
  return fromHere.startsWith('..') ? resolve(path) : fromHere || '.';
}
