/** Finds the key of a workspace, or makes it at its first use. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../../base/files/makeFolder.js';
import { saveFile } from '../../base/files/saveFile.js';
import { unreadable } from '../../base/files/unreadable.js';
import { Fault } from '../../base/problems.js';
import { KEY_BYTES } from './sealer.js';

/** Where the key is. */
export interface KeySource {
  /** `data/key` of the workspace. */
  readonly file: string;
  /** What NOTICEPRESS_KEY says; it counts before the file. */
  readonly given?: string | undefined;
}

/** 64 hexadecimal digits, as `openssl rand -hex 32` prints them. */
const WRITTEN = /^[0-9a-f]{64}$/i;

/**
 * Undefined where there is none yet.
 *
 * @throws Fault STORE_KEY_WRONG for what is no key, FILE_UNREADABLE
 */
export function findKey({ file, given = '' }: KeySource): Uint8Array | undefined {
  if (given !== '') return keyFrom(given, 'NOTICEPRESS_KEY');
  if (!existsSync(file)) return undefined;
  try {
    return keyFrom(readFileSync(file, 'utf8'), file);
  } catch (cause) {
    throw cause instanceof Fault ? cause : unreadable(file, cause);
  }
}

/**
 * The key that is there, or a new one, which only its owner can read. Made before anything is encrypted with it, and
 * safe from a power cut then.
 *
 * @param random so many random bytes
 * @throws Fault those of `findKey`; FILE_UNWRITABLE, DISK_FULL
 */
export function findOrMakeKey(source: KeySource, random: (bytes: number) => Uint8Array): Uint8Array {
  const known = findKey(source);
  if (known !== undefined) return known;
  const key = random(KEY_BYTES);
  makeFolder(dirname(source.file));
  saveFile(source.file, Buffer.from(`${Buffer.from(key).toString('hex')}\n`));
  return key;
}

/** Nothing of what stands there is told: it may be a mistyped key. */
function keyFrom(written: string, place: string): Uint8Array {
  const text = written.trim();
  if (WRITTEN.test(text)) return Buffer.from(text, 'hex');
  throw new Fault('STORE_KEY_WRONG', 'it is not a key: a key is 64 hexadecimal digits', {
    place: { file: place },
  });
}
