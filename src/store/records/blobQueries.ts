/** Stores content once under its hash, and reads it back. */

import type { Kysely } from 'kysely';
import { Fault } from '../../base/problems.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import type { Sha256 } from '../../shapes/mail/message.js';
import type { WorkspaceTables } from '../database/tables.js';

type Queries = Kysely<WorkspaceTables>;

export async function putBlob(db: Queries, content: Uint8Array): Promise<Sha256> {
  const sha256 = sha256Of(content);
  const known = await db.selectFrom('blobs').select('sha256').where('sha256', '=', sha256).executeTakeFirst();
  if (known !== undefined) return sha256;
  await db
    .insertInto('blobs')
    .values({ sha256, size: content.byteLength, content: Buffer.from(content) })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return sha256;
}

/** @throws Fault OUTBOX_BROKEN when it is not kept, or is not what its hash says. */
export async function readBlob(db: Queries, sha256: Sha256): Promise<Uint8Array> {
  const row = await db.selectFrom('blobs').select('content').where('sha256', '=', sha256).executeTakeFirst();
  if (row === undefined) throw new Fault('OUTBOX_BROKEN', `the store has no content ${sha256}`);
  const content = row.content instanceof ArrayBuffer ? new Uint8Array(row.content) : row.content;
  if (sha256Of(content) !== sha256)
    throw new Fault('OUTBOX_BROKEN', `the content ${sha256} was changed in the store`);
  return content;
}
