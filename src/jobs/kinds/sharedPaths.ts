/** Writes paths so that every machine finds them: those in the workspace relative to it, others, and addresses in a store of objects, as they are. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isObjectAddress } from '../../base/files/objectAddress.js';

/** @param workspace its folder on this machine */
export function toShared(workspace: string, path: string): string {
  if (isObjectAddress(path)) return path;
  const inside = relative(resolve(workspace), resolve(path));
  const isInside = inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
  return isInside ? inside.split(sep).join('/') : resolve(path);
}

/** The place on this machine. */
export const fromShared = (workspace: string, path: string): string =>
  isObjectAddress(path) ? path : resolve(workspace, path);
