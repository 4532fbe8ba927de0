/** A workspace in which one file says something else. */
import { dirname } from 'node:path';
import { nodeFiles } from '../../../../src/base/files/nodeFiles.js';
import { openWorkspace, type Workspace } from '../../../../src/campaign/workspace/openWorkspace.js';

/** The file is read anew; what is wrong with it is a fault where it is asked for. */
export function withFile(path: string, value: unknown): Workspace {
  const text = JSON.stringify(value);
  const readText = (file: string): string => (file === path ? text : nodeFiles.readText(file));
  return openWorkspace(dirname(dirname(path)), { ...nodeFiles, readText });
}
