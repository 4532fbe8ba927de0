/** Stores content once under its hash, encrypted, and reads it back. */

import type { Kysely } from 'kysely';
import { Fault } from '../../base/problems.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import type { Sha256 } from '../../shapes/mail/message.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';

type Queries = Kysely<WorkspaceTables>;

export async function putBlob(db: Queries, { sealBytes }: Sealer, content: Uint8Array): Promise<Sha256> {
  const sha256 = sha256Of(content);
  const known = await db.selectFrom('blobs').select('sha256').where('sha256', '=', sha256).executeTakeFirst();
  if (known !== undefined) return sha256;
  await db
    .insertInto('blobs')
    .values({ sha256, size: content.byteLength, content: sealBytes(content) })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return sha256;
}

/** @throws Fault OUTBOX_BROKEN when it is not kept, or is not what its hash says. */
export async function readBlob(db: Queries, sealer: Sealer, sha256: Sha256): Promise<Uint8Array> {
  const row = await db.selectFrom('blobs').select('content').where('sha256', '=', sha256).executeTakeFirst();
  if (row === undefined) throw new Fault('OUTBOX_BROKEN', `the store has no content ${sha256}`);
  try {
    const content = sealer.openBytes(row.content);
    if (sha256Of(content) === sha256) return content;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
  throw new Fault('OUTBOX_BROKEN', `the content ${sha256} was changed in the store`);
}
