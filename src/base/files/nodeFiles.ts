/** Reads files and folders from disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Fault } from '../problems.js';

/** The local files as a `FileSource`. */
export const nodeFiles = {
  /** Throws FILE_UNREADABLE, including for text that is not UTF-8. */
  readText(path: string): string {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    } catch (cause) {
      const what = `the file cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
      throw new Fault('FILE_UNREADABLE', what, { place: { file: path }, cause });
    }
  },

  /** Sorted by code unit; empty if there is no such folder. */
  list(folder: string): readonly string[] {
    if (!existsSync(folder)) return [];
    try {
      return readdirSync(folder).sort();
    } catch (cause) {
      throw new Fault('FILE_UNREADABLE', 'the folder cannot be read', { place: { file: folder }, cause });
    }
  },

  exists: existsSync as (path: string) => boolean,
};
