/**
 * Rejects output that would overwrite an input: a file under any of its names, or a file in a workspace folder that
 * is read.
 */
import { existsSync, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Fault } from '../problems.js';

export interface Inputs {
  /** Files that are read, whether they exist or not. */
  readonly files: readonly string[];
  /** Folders whose files are all read: nothing is written to them, and none of their files is replaced. */
  readonly folders: readonly string[];
}

/**
 * Two names of a file (a link, a hard link, a different case on a case-insensitive disk) are the same file.
 *
 * @throws Fault OUTPUT_IS_INPUT
 */
export function assertNotInput(target: string, { files, folders }: Inputs): void {
  const real = realTarget(target);
  const folder = folders.find((each) => isInside(real, realTarget(each)));
  if (folder !== undefined) throw refused(target, `this workspace reads the folder ${folder}`);
  const same = [...files, ...folders.flatMap(filesBelow)].find((each) => isSame(real, each));
  if (same !== undefined) throw refused(target, `it is ${same}, which this command reads`);
}

function refused(file: string, why: string): Fault {
  return new Fault('OUTPUT_IS_INPUT', `this would overwrite an input: ${why}`, { place: { file } });
}

/** The path with links resolved in the part of it that exists. */
function realTarget(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    const above = dirname(whole);
    return above === whole ? whole : join(realTarget(above), basename(whole));
  }
}

/** Whether it is the folder or inside it; compares the folders themselves, so that the case of a name does not matter. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  if (way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && resolve(way) !== way)) return true;
  const there = statOf(folder);
  for (let each = path; there !== undefined && dirname(each) !== each; each = dirname(each))
    if (isOne(statOf(each), there)) return true;
  return false;
}

function isSame(target: string, file: string): boolean {
  return target === realTarget(file) || isOne(statOf(target), statOf(file));
}

function isOne(a: Stats | undefined, b: Stats | undefined): boolean {
  return a !== undefined && b !== undefined && a.ino !== 0 && a.dev === b.dev && a.ino === b.ino;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return lstatSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
