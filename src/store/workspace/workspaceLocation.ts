/** The environment and the workspace folder come in; where the workspace store lives goes out. */
import { join } from 'node:path';
import type { StoreLocation } from './openDatabase.js';

/** PostgreSQL by `DATABASE_URL`, else `data/workspace.sqlite` in the workspace. */
export function workspaceLocation(
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): StoreLocation {
  const url = environment.DATABASE_URL ?? '';
  return url === ''
    ? { kind: 'sqlite', path: join(folder, 'data', 'workspace.sqlite') }
    : { kind: 'postgres', url };
}
