/** The fixture workspace, and campaign files in memory. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace, type Workspace } from '../../src/campaign/workspace/openWorkspace.js';
import type { FileSource } from '../../src/shapes/files.js';

export const FIXTURES = resolve(import.meta.dirname, '../../fixtures');

export function fixtureWorkspace(): Workspace {
  return openWorkspace(FIXTURES, nodeFiles);
}

export function fixtureText(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

/** Brand files name them; nothing reads them here. */
const PICTURE_OF_A_BRAND = /\/brands\/[a-z]+-(?:wordmark|signature)\.svg$/;

/** Files by path. */
export function filesInMemory(files: Readonly<Record<string, string>>): FileSource {
  return {
    readText: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error(`no file ${path}`);
      return text;
    },
    list: (folder) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'))
        .map((path) => path.slice(folder.length + 1))
        .sort(),
    exists: (path) => path in files || PICTURE_OF_A_BRAND.test(path),
  };
}
