/** Puts filings, their papers, their messages, and refusals on file, each with its entry in the activity log. */
import type { Kysely } from 'kysely';
import { Fault } from '../../base/problems.js';
import type { Activity, NewFiling, NewPaper, NewRefusal } from '../../shapes/documents/filing.js';
import type { WorkspaceTables } from '../database/tables.js';
import { filingText, paperText, recordHash, refusalText } from '../log/recordText.js';
import type { Sealer } from '../seal/sealer.js';
import { searchWordsOf } from '../seal/searchWords.js';
import { appendLog } from './appendLog.js';
import { findStanding } from './filingQueries.js';
import { filingRow, openFiling } from './filingRows.js';

type Queries = Kysely<WorkspaceTables>;

export interface PutFiling {
  readonly number: number;
  /** False where this very form was on file already. */
  readonly filed: boolean;
}

/**
 * The form and the FAQ must be stored first. A form that stands on file with the same bytes is not filed again.
 *
 * @param queries a transaction that holds the lock of the log
 * @throws Fault FILING_UNKNOWN, FILING_NOT_STANDING, FILING_OTHER for what it corrects or withdraws
 */
export async function putFiling(
  queries: Queries,
  sealer: Sealer,
  filing: NewFiling,
  salt: string,
): Promise<PutFiling> {
  const { kind, about } = filing;
  const same = kind === 'form' ? await findStanding(queries, sealer, filing) : undefined;
  if (same !== undefined) return { number: same, filed: false };
  if (about !== undefined) await assertStands(queries, sealer, about, filing);
  const number = await nextNumber(queries, 'filings', ['filed', 'corrected', 'withdrawn']);
  await queries
    .insertInto('filings')
    .values(filingRow(number, filing, salt, sealer))
    .execute();
  const words = searchWordsOf(filing).map((word) => ({ filing: number, word: sealer.hash(word) }));
  await queries.insertInto('filing_words').values(words).execute();
  await appendLog(queries, {
    at: filing.at,
    what: kind === 'withdrawal' ? 'withdrawn' : about === undefined ? 'filed' : 'corrected',
    subject: `filing ${number}`,
    record: recordHash(salt, filingText(filing)),
  });
  return { number, filed: true };
}

async function assertStands(
  queries: Queries,
  sealer: Sealer,
  about: number,
  { campaign, vin, dealer }: NewFiling,
): Promise<void> {
  const found = await queries
    .selectFrom('filings')
    .select(['kind', 'campaign', 'vin', 'dealer', 'record'])
    .where('number', '=', about)
    .executeTakeFirst();
  if (found === undefined || found.dealer !== dealer)
    throw new Fault('FILING_UNKNOWN', `dealer ${dealer} has no filing ${about}`);
  const later = await queries
    .selectFrom('filings')
    .select(['number', 'kind'])
    .where('about', '=', about)
    .executeTakeFirst();
  if (later !== undefined) {
    const what = later.kind === 'withdrawal' ? 'withdrawn' : 'corrected';
    throw new Fault('FILING_NOT_STANDING', `filing ${about} is ${what} by filing ${later.number}`);
  }
  if (found.kind === 'withdrawal')
    throw new Fault('FILING_NOT_STANDING', `filing ${about} is a withdrawal, which cannot be changed`);
  if (found.campaign === campaign && found.vin === sealer.hash(vin)) return;
  const other = openFiling(found.record, sealer).vin;
  throw new Fault(
    'FILING_OTHER',
    `filing ${about} is a form of ${found.campaign} for the VIN …${other.slice(-8)}, not of ${campaign} for …${vin.slice(-8)}`,
  );
}

/** The content must be stored first. The same content twice is one paper; undefined says that it was there. */
export async function putPaper(
  queries: Queries,
  { seal }: Sealer,
  filing: number,
  paper: NewPaper,
  salt: string,
): Promise<number | undefined> {
  const papers = await queries
    .selectFrom('filing_papers')
    .select(['position', 'sha256'])
    .where('filing', '=', filing)
    .execute();
  if (papers.some(({ sha256 }) => sha256 === paper.sha256)) return undefined;
  const position = papers.length + 1;
  const record = paperText(paper);
  await queries
    .insertInto('filing_papers')
    .values({ filing, position, sha256: paper.sha256, salt: seal(salt, 'salt'), record: seal(record) })
    .execute();
  await appendLog(queries, {
    at: paper.at,
    what: 'signed',
    subject: `paper ${filing}.${position}`,
    record: recordHash(salt, record),
  });
  return position;
}

/** The messages must be in the outbox; those that the filing has already are left out. */
export async function putFilingMessages(
  queries: Queries,
  { seal }: Sealer,
  filing: number,
  messages: readonly string[],
  at: string,
  salt: string,
): Promise<void> {
  const known = await queries
    .selectFrom('filing_messages')
    .select('message')
    .where('filing', '=', filing)
    .execute();
  let position = known.length;
  for (const message of messages) {
    if (known.some((each) => each.message === message)) continue;
    position += 1;
    await queries
      .insertInto('filing_messages')
      .values({ filing, position, message, salt: seal(salt, 'salt') })
      .execute();
    const subject = `message ${filing}.${position}`;
    await appendLog(queries, { at, what: 'queued', subject, record: recordHash(salt, message) });
  }
}

export async function putRefusal(
  queries: Queries,
  { seal, hash }: Sealer,
  refusal: NewRefusal,
  salt: string,
): Promise<number> {
  const number = await nextNumber(queries, 'refusals', ['refused']);
  const record = refusalText(refusal);
  const { campaign, vin, dealer, at } = refusal;
  await queries
    .insertInto('refusals')
    .values({ number, campaign, vin: hash(vin), dealer, salt: seal(salt, 'salt'), record: seal(record) })
    .execute();
  await appendLog(queries, {
    at,
    what: 'refused',
    subject: `refusal ${number}`,
    record: recordHash(salt, record),
  });
  return number;
}

/** By the log as well as by the table: the number of what was purged is not given again. */
async function nextNumber(
  queries: Queries,
  table: 'filings' | 'refusals',
  entries: readonly Activity[],
): Promise<number> {
  const last = await queries
    .selectFrom(table)
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst();
  const logged = await queries
    .selectFrom('activity')
    .select('subject')
    .where('what', 'in', entries)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Math.max(Number(last?.number ?? 0), Number(logged?.subject.split(' ')[1] ?? 0)) + 1;
}
