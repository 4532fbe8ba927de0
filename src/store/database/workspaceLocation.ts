/** Decides where the workspace store is. */
import { join } from 'node:path';

export type Dialect = 'sqlite' | 'postgres';

/** A SQLite file, or the address of a PostgreSQL database: `postgres://user@host/name`. */
export type StoreLocation =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

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
