/** Removes messages and contents that nothing on file needs any more. */
import type { Kysely } from 'kysely';
import type { Sha256 } from '../../shapes/mail/message.js';
import { steadyChunks } from '../database/steadyChunks.js';
import type { WorkspaceTables } from '../database/tables.js';

type Queries = Kysely<WorkspaceTables>;

/**
 * Those that no other filing has.
 *
 * @returns the contents that they had
 */
export async function removeMessages(queries: Queries, ids: readonly string[]): Promise<readonly Sha256[]> {
  const contents: Sha256[] = [];
  for (const some of steadyChunks([...new Set(ids)])) {
    const shared = await queries
      .selectFrom('filing_messages')
      .select('message')
      .where('message', 'in', some)
      .execute();
    const own = some.filter((id) => !shared.some(({ message }) => message === id));
    if (own.length === 0) continue;
    const files = await queries
      .deleteFrom('attachments')
      .where('message', 'in', own)
      .returning('sha256')
      .execute();
    await queries.deleteFrom('attempts').where('message', 'in', own).execute();
    const bodies = await queries.deleteFrom('messages').where('id', 'in', own).returning('body').execute();
    contents.push(...files.map(({ sha256 }) => sha256), ...bodies.map(({ body }) => body));
  }
  return contents;
}

/** The same FAQ belongs to many filings, and the same body to many messages. */
export async function removeUnusedBlobs(queries: Queries, hashes: readonly Sha256[]): Promise<void> {
  for (const some of steadyChunks([...new Set(hashes)])) {
    const uses = [
      queries.selectFrom('filings').select('form as sha256').where('form', 'in', some),
      queries.selectFrom('filings').select('faq as sha256').where('faq', 'in', some),
      queries.selectFrom('filing_papers').select('sha256').where('sha256', 'in', some),
      queries.selectFrom('messages').select('body as sha256').where('body', 'in', some),
      queries.selectFrom('attachments').select('sha256').where('sha256', 'in', some),
    ];
    const used = new Set<string | null>();
    for (const use of uses) for (const { sha256 } of await use.distinct().execute()) used.add(sha256);
    const unused = some.filter((sha256) => !used.has(sha256));
    if (unused.length > 0) await queries.deleteFrom('blobs').where('sha256', 'in', unused).execute();
  }
}
