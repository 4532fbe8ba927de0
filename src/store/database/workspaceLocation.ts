/** Decides where the workspace store is, and its key. */
import { dirname, join } from 'node:path';
import type { KeySource } from '../seal/workspaceKey.js';

export type Dialect = 'sqlite' | 'postgres';

/**
 * A SQLite file, or the address of a PostgreSQL database: `postgres://user@host/name`. The key is beside the file unless
 * another place is given.
 */
export type StoreLocation =
  | { readonly kind: 'sqlite'; readonly path: string; readonly key?: KeySource | undefined }
  | { readonly kind: 'postgres'; readonly url: string; readonly key: KeySource };

const KEY_FILE = 'key';

/**
 * PostgreSQL by `DATABASE_URL`, else `data/workspace.sqlite` in the workspace. The key is what `NOTICEPRESS_KEY` says,
 * else in `data/key`.
 */
export function workspaceLocation(
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): StoreLocation {
  const data = join(folder, 'data');
  const key = { file: join(data, KEY_FILE), given: environment.NOTICEPRESS_KEY };
  const url = environment.DATABASE_URL ?? '';
  return url === ''
    ? { kind: 'sqlite', path: join(data, 'workspace.sqlite'), key }
    : { kind: 'postgres', url, key };
}

export const keyOf = (location: StoreLocation): KeySource =>
  location.kind === 'postgres'
    ? location.key
    : (location.key ?? { file: join(dirname(location.path), KEY_FILE) });
