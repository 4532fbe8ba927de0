/** Finds filings and refusals. */
import type { ExpressionBuilder, Kysely, Selectable } from 'kysely';
import type {
  FiledRefusal,
  Filing,
  FilingPaper,
  FilingQuery,
  FilingState,
  NewFiling,
} from '../../shapes/documents/filing.js';
import type { FilingTable, WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';
import { searchWordsIn } from '../seal/searchWords.js';
import { openFiling, openPaper, openRefusal } from './filingRows.js';

type Queries = Kysely<WorkspaceTables>;
type Row = Selectable<FilingTable>;

const PAGE = 500;

/** Number of the filing that stands with this very form; undefined without one. */
export async function findStanding(
  db: Queries,
  { hash }: Sealer,
  { campaign, vin, form }: Pick<NewFiling, 'campaign' | 'vin' | 'form'>,
): Promise<number | undefined> {
  const found = await standing(db)
    .select('filings.number')
    .where('filings.campaign', '=', campaign)
    .where('filings.vin', '=', hash(vin))
    .where('filings.form', '=', form ?? '')
    .executeTakeFirst();
  return found?.number;
}

type Filings = ExpressionBuilder<WorkspaceTables, 'filings'>;

/** Forms that no later filing corrects or withdraws. */
const stands = ({ and, eb, not, exists, selectFrom }: Filings) =>
  and([
    eb('filings.kind', '=', 'form'),
    not(
      exists(
        selectFrom('filings as later').select('later.number').whereRef('later.about', '=', 'filings.number'),
      ),
    ),
  ]);

const hasNoPaper = ({ not, exists, selectFrom }: Filings) =>
  not(
    exists(
      selectFrom('filing_papers').select('filing').whereRef('filing_papers.filing', '=', 'filings.number'),
    ),
  );

const standing = (db: Queries) => db.selectFrom('filings').where(stands);

/** Newest first. */
export async function listFilings(
  db: Queries,
  sealer: Sealer,
  query: FilingQuery,
): Promise<readonly Filing[]> {
  let found = db.selectFrom('filings').selectAll().orderBy('number', 'desc');
  for (const column of ['number', 'campaign', 'dealer'] as const) {
    const wanted = query[column];
    if (wanted !== undefined) found = found.where(column, '=', wanted);
  }
  if (query.vin !== undefined) found = found.where('vin', '=', sealer.hash(query.vin));
  if (query.unsigned === true) found = found.where(stands).where(hasNoPaper);
  const words = searchWordsIn(query.words ?? '');
  if (query.words !== undefined && words.length === 0) return [];
  for (const word of words) {
    const filed = db.selectFrom('filing_words').select('filing').where('word', '=', sealer.hash(word));
    found = found.where('number', 'in', filed);
  }
  if (query.before !== undefined) found = found.where('number', '<', query.before);
  if (query.limit !== undefined) found = found.limit(query.limit);
  return withTheRest(db, sealer, await found.execute());
}

/**
 * Of the forms of a campaign and phase that stand, the newest one of each VIN, by the hash of the VIN; read in pages, so
 * that any number fits. A form of the VIN that is newer and of another phase counts instead.
 */
export async function* newestFilings(
  db: Queries,
  sealer: Sealer,
  campaign: string,
  phase: number | undefined,
): AsyncIterable<Filing> {
  let after = '';
  for (;;) {
    const rows = await newest(db, campaign, phase ?? 0, after);
    yield* await withTheRest(db, sealer, rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.vin;
  }
}

function newest(db: Queries, campaign: string, phase: number, after: string): Promise<Row[]> {
  const stands = standing(db)
    .select(['filings.vin', ({ fn }) => fn.max('filings.number').as('number')])
    .where('filings.campaign', '=', campaign)
    .groupBy('filings.vin')
    .as('last');
  return db
    .selectFrom('filings')
    .innerJoin(stands, (join) => join.onRef('last.number', '=', 'filings.number'))
    .selectAll('filings')
    .where('filings.phase', '=', phase)
    .where('filings.vin', '>', after)
    .orderBy('filings.vin')
    .limit(PAGE)
    .execute();
}

export async function listRefusals(
  db: Queries,
  sealer: Sealer,
  query: FilingQuery,
): Promise<readonly FiledRefusal[]> {
  let found = db.selectFrom('refusals').select(['number', 'record']).orderBy('number', 'desc');
  for (const column of ['campaign', 'dealer'] as const) {
    const wanted = query[column];
    if (wanted !== undefined) found = found.where(column, '=', wanted);
  }
  if (query.vin !== undefined) found = found.where('vin', '=', sealer.hash(query.vin));
  if (query.limit !== undefined) found = found.limit(query.limit);
  return (await found.execute()).map((row) => openRefusal(row, sealer));
}

/** State, papers and messages, each with one query for all rows. */
async function withTheRest(db: Queries, sealer: Sealer, rows: readonly Row[]): Promise<readonly Filing[]> {
  if (rows.length === 0) return [];
  const numbers = rows.map(({ number }) => number);
  const later = await db
    .selectFrom('filings')
    .select(['number', 'kind', 'about'])
    .where('about', 'in', numbers)
    .execute();
  const papers = await db
    .selectFrom('filing_papers')
    .select(['filing', 'position', 'record'])
    .where('filing', 'in', numbers)
    .orderBy('position')
    .execute();
  const messages = await db
    .selectFrom('filing_messages')
    .select(['filing', 'message'])
    .where('filing', 'in', numbers)
    .orderBy('position')
    .execute();
  const changes = new Map(later.map((change) => [change.about, change]));
  const papersOf = byFiling(papers);
  const messagesOf = byFiling(messages);
  return rows.map(({ number, record }) => {
    const change = changes.get(number);
    const its = (papersOf.get(number) ?? []).map((row) => openPaper(row, sealer));
    const filing = openFiling(record, sealer);
    return {
      ...filing,
      number,
      state: stateOf(filing, change?.kind, its),
      changedBy: change?.number,
      papers: its,
      messages: (messagesOf.get(number) ?? []).map(({ message }) => message),
    };
  });
}

/** In their order. */
function byFiling<Row extends { readonly filing: number }>(rows: readonly Row[]): ReadonlyMap<number, Row[]> {
  const grouped = new Map<number, Row[]>();
  for (const row of rows) {
    const its = grouped.get(row.filing);
    if (its === undefined) grouped.set(row.filing, [row]);
    else its.push(row);
  }
  return grouped;
}

function stateOf(
  { kind }: NewFiling,
  change: NewFiling['kind'] | undefined,
  papers: readonly FilingPaper[],
): FilingState {
  if (kind === 'withdrawal') return 'withdrawal';
  if (change !== undefined) return change === 'withdrawal' ? 'withdrawn' : 'corrected';
  return papers.length > 0 ? 'signed' : 'unsigned';
}
