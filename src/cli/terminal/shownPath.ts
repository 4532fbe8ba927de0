/** Shortens a path for display: relative when it is below the current folder, absolute otherwise. */
import { relative, resolve } from 'node:path';
import { isObjectAddress } from '../../base/files/objectAddress.js';

export function shownPath(path: string): string {
  if (isObjectAddress(path)) return path;
  const fromHere = relative('.', path);
  return fromHere.startsWith('..') ? resolve(path) : fromHere || '.';
}
