/** Finds filings and refusals. */
import type { Kysely, Selectable } from 'kysely';
import type {
  FiledRefusal,
  Filing,
  FilingPaper,
  FilingQuery,
  FilingState,
  NewFiling,
} from '../../shapes/documents/filing.js';
import type { FilingTable, WorkspaceTables } from '../database/tables.js';
import { filingFrom, paperFrom, refusalFrom } from './filingRows.js';

type Queries = Kysely<WorkspaceTables>;
type Row = Selectable<FilingTable>;

const PAGE = 500;

/** Number of the filing that stands with this very form; undefined without one. */
export async function findStanding(
  db: Queries,
  { campaign, vin, form }: Pick<NewFiling, 'campaign' | 'vin' | 'form'>,
): Promise<number | undefined> {
  const found = await standing(db)
    .select('filings.number')
    .where('filings.campaign', '=', campaign)
    .where('filings.vin', '=', vin)
    .where('filings.form', '=', form ?? '')
    .executeTakeFirst();
  return found?.number;
}

/** Forms that no later filing corrects or withdraws. */
const standing = (db: Queries) =>
  db
    .selectFrom('filings')
    .where('filings.kind', '=', 'form')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('filings as later')
            .select('later.number')
            .whereRef('later.about', '=', 'filings.number'),
        ),
      ),
    );

/** Newest first. */
export async function listFilings(db: Queries, query: FilingQuery): Promise<readonly Filing[]> {
  let found = db.selectFrom('filings').selectAll().orderBy('number', 'desc');
  for (const column of ['number', 'vin', 'campaign', 'dealer'] as const) {
    const wanted = query[column];
    if (wanted !== undefined) found = found.where(column, '=', wanted);
  }
  if (query.before !== undefined) found = found.where('number', '<', query.before);
  if (query.limit !== undefined) found = found.limit(query.limit);
  return withTheRest(db, await found.execute());
}

/**
 * Of the forms of a campaign and phase that stand, the newest one of each VIN, by VIN; read in pages, so that any number
 * fits. A form of the VIN that is newer and of another phase counts instead.
 */
export async function* newestFilings(
  db: Queries,
  campaign: string,
  phase: number | undefined,
): AsyncIterable<Filing> {
  let after = '';
  for (;;) {
    const rows = await newest(db, campaign, phase ?? 0, after);
    yield* await withTheRest(db, rows);
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

export async function listRefusals(db: Queries, query: FilingQuery): Promise<readonly FiledRefusal[]> {
  let found = db.selectFrom('refusals').select(['number', 'record']).orderBy('number', 'desc');
  for (const column of ['vin', 'campaign', 'dealer'] as const) {
    const wanted = query[column];
    if (wanted !== undefined) found = found.where(column, '=', wanted);
  }
  if (query.limit !== undefined) found = found.limit(query.limit);
  return (await found.execute()).map(refusalFrom);
}

/** State, papers and messages, each with one query for all rows. */
async function withTheRest(db: Queries, rows: readonly Row[]): Promise<readonly Filing[]> {
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
  return rows.map(({ number, record }) => {
    const change = later.find(({ about }) => about === number);
    const its = papers.filter(({ filing }) => filing === number).map(paperFrom);
    const filing = filingFrom(record);
    return {
      ...filing,
      number,
      state: stateOf(filing, change?.kind, its),
      changedBy: change?.number,
      papers: its,
      messages: messages.filter((each) => each.filing === number).map(({ message }) => message),
    };
  });
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
