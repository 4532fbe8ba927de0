/** A store of one's own on PostgreSQL, which every command of a test opens by itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import { newPostgresStore } from '../store/sharedPostgres.js';

/** Until `vi.unstubAllEnvs`. @param folder takes the key */
export async function openOwnStore(folder: string): Promise<void> {
  const key = join(folder, 'key');
  const { url } = await newPostgresStore(inject('sharedPostgres'), key);
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('NOTICEPRESS_KEY', readFileSync(key, 'utf8').trim());
}
