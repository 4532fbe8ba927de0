/** What the settings of a workspace say of the headers of each record file. */
import { type HeaderRules, RECORD_ROLES, type RecordRole } from '../../shapes/columns.js';
import type { WorkspaceSettings } from '../schema/workspaceSchema.js';

export type AllHeaderRules = Readonly<Record<RecordRole, HeaderRules>>;

export function headerRules({ columns, ignore }: WorkspaceSettings): AllHeaderRules {
  const of = (role: RecordRole): HeaderRules => ({
    columns: columns[role],
    ignore: Array.isArray(ignore) ? ignore : (ignore[role] ?? []),
  });
  return Object.fromEntries(RECORD_ROLES.map((role) => [role, of(role)])) as AllHeaderRules;
}
