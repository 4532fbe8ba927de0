/** Finds what is on file longer than it has to be. */
import type { Kysely } from 'kysely';
import type { PurgeableFiling, PurgePlan, Retention } from '../../shapes/documents/purge.js';
import type { Instant } from '../../shapes/mail/message.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';
import { openFiling, openPaper, openRefusal } from './filingRows.js';

type Queries = Kysely<WorkspaceTables>;

interface Kept extends PurgeableFiling {
  readonly about: number | undefined;
}

const PAGE = 500;

/**
 * A filing goes with those that correct or withdraw it, all or none, when the newest of them and of their papers is old
 * enough, and no message of theirs is still to be sent.
 */
export async function purgePlan(
  db: Queries,
  sealer: Sealer,
  { filingsBefore, refusalsBefore }: Retention,
): Promise<PurgePlan> {
  const filings = filingsBefore === undefined ? [] : await oldFilings(db, sealer, filingsBefore);
  const refusals = refusalsBefore === undefined ? [] : await oldRefusals(db, sealer, refusalsBefore);
  return { filings, refusals };
}

async function oldFilings(db: Queries, sealer: Sealer, before: Instant): Promise<readonly PurgeableFiling[]> {
  const kept = await filingsOnFile(db, sealer);
  const held = await heldFilings(db, sealer, before);
  const first = firstOf(kept);
  const staying = new Set<number>();
  for (const { number, at } of kept) if (at >= before || held.has(number)) staying.add(first(number));
  return kept
    .filter(({ number }) => !staying.has(first(number)))
    .map(({ number, at, campaign, vin }) => ({ number, at, campaign, vin }));
}

async function filingsOnFile(db: Queries, sealer: Sealer): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for (;;) {
    const rows = await db
      .selectFrom('filings')
      .select(['number', 'about', 'record'])
      .where('number', '>', kept.at(-1)?.number ?? 0)
      .orderBy('number')
      .limit(PAGE)
      .execute();
    for (const { number, about, record } of rows) {
      const { at, campaign, vin } = openFiling(record, sealer);
      kept.push({ number, about: about ?? undefined, at, campaign, vin });
    }
    if (rows.length < PAGE) return kept;
  }
}

/** Those that were signed since, or whose messages are not all sent or given up. */
async function heldFilings(db: Queries, sealer: Sealer, before: Instant): Promise<ReadonlySet<number>> {
  const papers = await db.selectFrom('filing_papers').select(['filing', 'position', 'record']).execute();
  const waiting = await db
    .selectFrom('filing_messages')
    .innerJoin('messages', 'messages.id', 'filing_messages.message')
    .select('filing_messages.filing')
    .where('messages.state', 'in', ['queued', 'sending'])
    .execute();
  const signed = papers.filter((paper) => openPaper(paper, sealer).at >= before);
  return new Set([...signed, ...waiting].map(({ filing }) => filing));
}

/** Number of the filing at which a chain of corrections began. Rows come in the order of their numbers. */
function firstOf(filings: readonly Kept[]): (number: number) => number {
  const first = new Map<number, number>();
  for (const { number, about } of filings)
    first.set(number, about === undefined ? number : (first.get(about) ?? about));
  return (number) => first.get(number) ?? number;
}

async function oldRefusals(db: Queries, sealer: Sealer, before: Instant): Promise<PurgePlan['refusals']> {
  const rows = await db.selectFrom('refusals').select(['number', 'record']).orderBy('number').execute();
  return rows
    .map((row) => openRefusal(row, sealer))
    .filter(({ at }) => at < before)
    .map(({ number, at, code }) => ({ number, at, code }));
}
