/** Tells when a file of the workspace or of its templates was saved. */
import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { isThere } from '../../base/files/isThere.js';

/** Milliseconds without a further event: an editor saves in several steps. */
const PAUSE = 20;

export interface Watching {
  readonly end: () => void;
}

/**
 * Every folder is watched for itself, since Node 20 does not see the files of a folder made later, and editors replace the file they save.
 *
 * @param tops watched without the folders in them
 * @param trees watched with all folders in them; one that is not there yet is looked for at every change
 */
export function watchFiles(
  { tops, trees }: { readonly tops: readonly string[]; readonly trees: readonly string[] },
  changed: () => void,
): Watching {
  const watched = new Map<string, FSWatcher>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const folders = [...tops, ...trees.flatMap(foldersIn)].filter(isThere);
    for (const [folder, watcher] of watched)
      if (!folders.includes(folder)) {
        watcher.close();
        watched.delete(folder);
      }
    for (const folder of folders) if (!watched.has(folder)) open(folder);
  };
  const open = (folder: string): void => {
    const watcher = watch(folder, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        look();
        changed();
      }, PAUSE);
    });
    watcher.on('error', () => watched.delete(folder)); // it was removed
    watched.set(folder, watcher);
  };
  look();
  return {
    end: () => {
      clearTimeout(timer);
      for (const watcher of watched.values()) watcher.close();
    },
  };
}

function foldersIn(tree: string): readonly string[] {
  if (!isThere(tree)) return [];
  const inside = readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
  return [tree, ...inside];
}
