/** Reads files and folders from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { Fault } from '../problems.js';
import { systemReason } from '../systemFault.js';
import { isThere } from './isThere.js';

/** The local files as a `FileSource`. */
export const nodeFiles = {
  /** Throws FILE_UNREADABLE, including for text that is not UTF-8. */
  readText(path: string): string {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    } catch (cause) {
      throw new Fault('FILE_UNREADABLE', `the file cannot be read: ${systemReason(cause)}`, {
        place: { file: path },
        cause,
      });
    }
  },

  /** Sorted by code unit; empty if there is no such folder. */
  list(folder: string): readonly string[] {
    if (!isThere(folder)) return [];
    try {
      return readdirSync(folder).sort();
    } catch (cause) {
      throw new Fault('FILE_UNREADABLE', `the folder cannot be read: ${systemReason(cause)}`, {
        place: { file: folder },
        cause,
      });
    }
  },

  exists: isThere,
};
