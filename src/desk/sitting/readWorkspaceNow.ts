/** Keeps a workspace open as long as its files are as they were: reading all campaigns takes longer than a page may. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace, type Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { FileSource } from '../../shapes/files.js';

const FOLDERS = ['campaigns', 'brands', 'follow-ups'] as const;

/** @returns the workspace as its files are when it is called */
export function readWorkspaceNow(dir: string, files: FileSource): () => Workspace {
  let seen = '';
  let open: Workspace | undefined;
  return () => {
    const now = stateOf(dir);
    if (open === undefined || now !== seen) open = openWorkspace(dir, files);
    seen = now;
    return open;
  };
}

function stateOf(dir: string): string {
  const paths = FOLDERS.flatMap((folder) =>
    namesIn(join(dir, folder)).map((name) => join(dir, folder, name)),
  );
  return [join(dir, 'noticepress.yaml'), ...paths]
    .map((path) => {
      const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
      return `${path}:${mtimeMs}:${size}`;
    })
    .join('\n');
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
