/** Finds what is on file longer than it has to be, and removes it. The log keeps its entries, and says that it was purged. */
import { type Kysely, sql } from 'kysely';
import type { PurgePlan, Retention } from '../../shapes/documents/purge.js';
import type { Instant, Sha256 } from '../../shapes/mail/message.js';
import { steadyChunks } from '../database/steadyChunks.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Dialect } from '../database/workspaceLocation.js';
import { recordHash } from '../log/recordText.js';
import type { Sealer } from '../seal/sealer.js';
import { appendLog } from './appendLog.js';
import { purgePlan } from './purgePlan.js';
import { removeMessages, removeUnusedBlobs } from './removeUnused.js';

type Queries = Kysely<WorkspaceTables>;

/**
 * Filings with their papers and messages, and refusals; contents that nothing else needs go with them.
 *
 * @param queries a transaction that holds the lock of the log
 * @returns what was removed
 */
export async function purgeFilings(
  queries: Queries,
  sealer: Sealer,
  dialect: Dialect,
  retention: Retention,
  at: Instant,
): Promise<PurgePlan> {
  if (dialect === 'sqlite') await sql`pragma secure_delete = on`.execute(queries); // pages are overwritten, not only freed
  const plan = await purgePlan(queries, sealer, retention);
  // a later filing points to the one that it changes, so it goes first
  const numbers = plan.filings.map(({ number }) => number).toSorted((a, b) => b - a);
  for (const some of steadyChunks(numbers)) await removeFilings(queries, sealer, some, at);
  for (const { number } of plan.refusals) await removeRefusal(queries, sealer, number, at);
  return plan;
}

async function removeFilings(
  queries: Queries,
  { open }: Sealer,
  numbers: readonly number[],
  at: Instant,
): Promise<void> {
  const filings = await queries
    .selectFrom('filings')
    .select(['number', 'form', 'faq', 'salt', 'record'])
    .where('number', 'in', numbers)
    .orderBy('number', 'desc')
    .execute();
  const papers = await queries
    .selectFrom('filing_papers')
    .selectAll()
    .where('filing', 'in', numbers)
    .orderBy('filing')
    .orderBy('position')
    .execute();
  const messages = await queries
    .selectFrom('filing_messages')
    .selectAll()
    .where('filing', 'in', numbers)
    .orderBy('filing')
    .orderBy('position')
    .execute();
  await queries.deleteFrom('filing_words').where('filing', 'in', numbers).execute();
  await queries.deleteFrom('filing_papers').where('filing', 'in', numbers).execute();
  await queries.deleteFrom('filing_messages').where('filing', 'in', numbers).execute();
  for (const number of numbers) await queries.deleteFrom('filings').where('number', '=', number).execute();
  const ofMessages = await removeMessages(
    queries,
    messages.map(({ message }) => message),
  );
  const contents = [
    ...filings.flatMap(({ form, faq }) => [form, faq]),
    ...papers.map(({ sha256 }) => sha256),
  ];
  await removeUnusedBlobs(queries, [...contents.filter((each) => each !== null), ...ofMessages]);
  const hashOf = ({ salt, record }: Sealed): Sha256 => recordHash(open(salt, 'salt'), open(record));
  const gone: readonly (readonly [subject: string, record: Sha256])[] = [
    ...filings.map((each) => [`filing ${each.number}`, hashOf(each)] as const),
    ...papers.map((each) => [`paper ${each.filing}.${each.position}`, hashOf(each)] as const),
    ...messages.map(
      (each) =>
        [
          `message ${each.filing}.${each.position}`,
          recordHash(open(each.salt, 'salt'), each.message),
        ] as const,
    ),
  ];
  for (const [subject, record] of gone) await appendLog(queries, { at, what: 'purged', subject, record });
}

interface Sealed {
  readonly salt: string;
  readonly record: string;
}

async function removeRefusal(queries: Queries, { open }: Sealer, number: number, at: Instant): Promise<void> {
  const { salt, record } = await queries
    .deleteFrom('refusals')
    .where('number', '=', number)
    .returning(['salt', 'record'])
    .executeTakeFirstOrThrow();
  const subject = `refusal ${number}`;
  await appendLog(queries, {
    at,
    what: 'purged',
    subject,
    record: recordHash(open(salt, 'salt'), open(record)),
  });
}
