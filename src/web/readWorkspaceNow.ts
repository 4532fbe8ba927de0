/**
 * Keeps a workspace open as long as its files are as they were, with what is made of them: reading all campaigns, or laying out a
 * form, takes longer than a page may.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keepWith } from '../base/keptWith.js';
import { openWorkspace, type Workspace } from '../campaign/workspace/openWorkspace.js';
import type { ParseMemory } from '../campaign/yaml/parsingFiles.js';
import type { FileSource } from '../shapes/files.js';

const FOLDERS = ['campaigns', 'brands', 'follow-ups', 'figures', 'fonts'] as const;

/** @returns the workspace as its files are when it is called */
export function readWorkspaceNow(dir: string, files: FileSource): () => Workspace {
  const memory: ParseMemory = new Map();
  let seen = '';
  let open: Workspace | undefined;
  return () => {
    const now = stateOf(dir, foldersOf(dir, open?.settings.templates));
    if (open === undefined || now !== seen) open = keepWith(openWorkspace(dir, files, memory));
    seen = now;
    return open;
  };
}

/** The folders whose files documents are made from. */
export const foldersOf = (dir: string, templates = 'templates'): readonly string[] =>
  [...FOLDERS, templates].map((folder) => join(dir, folder));

function stateOf(dir: string, folders: readonly string[]): string {
  const paths = folders.flatMap((folder) => namesIn(folder).map((name) => join(folder, name)));
  return [join(dir, 'noticepress.yaml'), ...paths]
    .map((path) => {
      const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
      return `${path}:${mtimeMs}:${size}`;
    })
    .join('\n');
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  } catch {
    return [];
  }
}
