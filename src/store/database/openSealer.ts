/** Opens the sealer of a store: with the key that its contents were encrypted with, or not at all. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { Fault } from '../../base/problems.js';
import { NONCE_BYTES, type Sealer, sealerOf } from '../seal/sealer.js';
import { findKey, findOrMakeKey, type KeySource } from '../seal/workspaceKey.js';
import type { WorkspaceTables } from './tables.js';

const withKey = (key: Uint8Array): Sealer => sealerOf(key, () => randomBytes(NONCE_BYTES));

/** For a store in which nothing is encrypted yet. */
export const newSealer = (source: KeySource): Sealer => withKey(findOrMakeKey(source, randomBytes));

/** What the store keeps of its key. */
export const keyHashOf = ({ hash }: Sealer): string => hash('the key of this store');

/** @throws Fault STORE_KEY_MISSING, STORE_KEY_WRONG, FILE_UNREADABLE */
export async function openSealer(kysely: Kysely<WorkspaceTables>, source: KeySource): Promise<Sealer> {
  const key = findKey(source);
  const place = { file: source.file };
  if (key === undefined)
    throw new Fault('STORE_KEY_MISSING', 'the workspace store is encrypted, and its key is not there', {
      place,
    });
  const sealer = withKey(key);
  const kept = await kysely.selectFrom('seal').select('key_hash').executeTakeFirst();
  if (kept?.key_hash === keyHashOf(sealer)) return sealer;
  throw new Fault('STORE_KEY_WRONG', 'the workspace store was encrypted with another key', {
    place: (source.given ?? '') === '' ? place : { file: 'NOTICEPRESS_KEY' },
  });
}
