/** Opens the pictures of a workspace, each file read once. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Fault, type Place } from '../base/problems.js';
import type { Picture, PictureSource } from '../shapes/layout/picture.js';
import { Damaged } from './file/damaged.js';
import { readPicture, TooLarge } from './readPicture.js';

const LARGEST = 8 << 20;

/** Names are paths from the folder on, with forward slashes; nothing outside of it is read. */
export function openPictures(folder: string): PictureSource {
  const known = new Map<string, Picture>();
  return {
    read(name, place) {
      const picture = known.get(name) ?? open(folder, name, place);
      known.set(name, picture);
      return picture;
    },
  };
}

function open(folder: string, name: string, place: Place | undefined): Picture {
  const bytes = bytesOf(pathIn(folder, name, place), name, place);
  try {
    return readPicture(name, bytes);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    const code = error instanceof TooLarge ? 'PICTURE_TOO_LARGE' : 'PICTURE_INVALID';
    throw new Fault(code, `the picture ${name} cannot be printed: ${error.message}`, {
      place,
      hint: error.hint,
      cause: error,
    });
  }
}

function bytesOf(path: string, name: string, place: Place | undefined): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('PICTURE_UNREADABLE', `the picture ${name} cannot be read: ${why}`, { place, cause });
  }
}

/**
 * The path of the file with that name, its links followed.
 * @throws Fault PICTURE_UNREADABLE or PICTURE_TOO_LARGE
 */
export function pathIn(folder: string, name: string, place: Place | undefined): string {
  const refuse = (what: string, hint?: string) => new Fault('PICTURE_UNREADABLE', what, { place, hint });
  const within = 'write the path from the workspace folder on, such as figures/handle.png';
  if (/^[a-z][a-z+.-]+:/i.test(name)) throw refuse(`the picture "${name}" is an address, not a file`, within);
  if (name.trim() === '') throw refuse('a picture has no file', within);
  if (isAbsolute(name) || name.includes('\\') || isOutside(folder, resolve(folder, name)))
    throw refuse(`the picture "${name}" is not in the workspace`, within);
  if (!/\.(?:png|jpe?g|svg)$/i.test(name))
    throw refuse(`the picture "${name}" is not named .png, .jpg, or .svg`, 'name the file for what it is');
  const path = resolve(folder, name);
  const real = realPath(path);
  if (real === undefined) throw refuse(`there is no picture ${name} in the workspace`);
  if (isOutside(realPath(folder) ?? folder, real))
    throw refuse(
      `the picture "${name}" is a link to a file outside the workspace`,
      'copy the file into the workspace',
    );
  const { size, ...stats } = statOf(path);
  if (!stats.isFile) throw refuse(`the picture "${name}" is a folder, not a file`);
  if (size > LARGEST)
    throw new Fault(
      'PICTURE_TOO_LARGE',
      `the picture ${name} has ${Math.ceil(size / 1e6)} MB, and ${LARGEST >> 20} MB are the most`,
      { place },
    );
  return path;
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), path);
  return way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function statOf(path: string): { readonly isFile: boolean; readonly size: number } {
  const stats = statSync(path);
  return { isFile: stats.isFile(), size: stats.size };
}
