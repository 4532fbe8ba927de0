/** Shortens a path for display: relative when it is below the current folder, absolute otherwise. */
import { relative, resolve } from 'node:path';

export function shownPath(path: string): string {
  const fromHere = relative('.', path);
  return fromHere.startsWith('..') ? resolve(path) : fromHere || '.';
}
