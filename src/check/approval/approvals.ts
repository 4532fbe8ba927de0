/** Reads and writes the approvals of a campaign or follow-up: a file in `approvals/` of the workspace, in the order in which they were given. */
import { dirname, join } from 'node:path';
import { isThere } from '../../base/files/isThere.js';
import { makeFolder } from '../../base/files/makeFolder.js';
import { nodeFiles } from '../../base/files/nodeFiles.js';
import { saveFile } from '../../base/files/saveFile.js';
import { type Approval, approvalsSchema } from '../../campaign/schema/approvalSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { parseFile } from '../../campaign/yaml/parseFile.js';

/** Folder of the workspace. */
export const APPROVALS = 'approvals';

/** @param name code of a campaign, or name of a follow-up */
export const approvalsFile = ({ dir }: Pick<Workspace, 'dir'>, name: string): string =>
  join(dir, APPROVALS, `${name}.yaml`);

/** @throws Fault WORKSPACE_INVALID, FILE_UNREADABLE */
export function readApprovals(workspace: Pick<Workspace, 'dir'>, name: string): readonly Approval[] {
  const file = approvalsFile(workspace, name);
  if (!isThere(file)) return [];
  return parseFile(approvalsSchema, { file, text: nodeFiles.readText(file) }, 'WORKSPACE_INVALID');
}

/** Adds one after the others, which stay as they are. @throws Fault as reading them does, FILE_UNWRITABLE */
export function addApproval(workspace: Pick<Workspace, 'dir'>, name: string, approval: Approval): void {
  readApprovals(workspace, name);
  const file = approvalsFile(workspace, name);
  const before = isThere(file) ? nodeFiles.readText(file).replace(/\n*$/, '\n') : '';
  // a JSON string is a YAML string
  const lines = Object.entries(approval).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  makeFolder(dirname(file));
  saveFile(file, Buffer.from(`${before}- ${lines.join('\n  ')}\n`));
}
