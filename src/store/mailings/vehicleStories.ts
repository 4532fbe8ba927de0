/** Puts together what is known of each vehicle under one campaign: its mailings, what came back, and the work on it. */
import type { Kysely } from 'kysely';
import type { StoryQuery, VehicleMailing, VehicleStory } from '../../shapes/mailings/mailings.js';
import type { Work } from '../../shapes/work.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';

type Queries = Kysely<WorkspaceTables>;

/** Vehicles of one query. */
const AT_ONCE = 1000;

/** What files say, by the hash of the VIN. A vehicle is taken out once it was told of. */
interface InFiles {
  readonly works: Map<string, readonly Work[]>;
  readonly excluded: ReadonlyMap<string, VehicleStory['excluded']>;
}

/**
 * In pages, so that memory does not grow with the campaign: vehicles that stand in a batch, then those of which only work
 * is known, in the store and in files.
 */
export async function* vehicleStories(
  db: Queries,
  { hash }: Sealer,
  { campaign, codes, works, excluded }: StoryQuery,
): AsyncIterable<VehicleStory> {
  const files: InFiles = {
    works: new Map([...works].map(([vin, some]) => [hash(vin), some])),
    excluded: new Map([...excluded].map(([vin, kind]) => [hash(vin), kind])),
  };
  for (let last = ''; ; ) {
    const vins = await mailedVins(db, campaign, last);
    yield* storiesOf(db, vins, { campaign, codes }, files);
    if (vins.length < AT_ONCE) break;
    last = vins.at(-1) ?? '';
  }
  for (let last = ''; ; ) {
    const vins = await otherVins(db, campaign, codes, last);
    yield* storiesOf(db, vins, { campaign, codes }, files);
    if (vins.length < AT_ONCE) break;
    last = vins.at(-1) ?? '';
  }
  for (const [vin, some] of files.works)
    yield { mailings: [], works: some, dealer: '', excluded: files.excluded.get(vin) };
}

/** Of a few vehicles, by their VINs in clear. */
export async function storiesByVin(
  db: Queries,
  { hash }: Sealer,
  { campaign, codes, works }: StoryQuery,
  vins: readonly string[],
): Promise<ReadonlyMap<string, VehicleStory>> {
  const clear = new Map(vins.map((vin) => [hash(vin), vin]));
  const listed = [...clear].flatMap(([hashed, vin]) => {
    const of = works.get(vin);
    return of === undefined ? [] : [[hashed, of] as const];
  });
  const found = new Map<string, VehicleStory>();
  const files = { works: new Map(listed), excluded: new Map() };
  const hashes = [...clear.keys()];
  let index = 0;
  for await (const story of storiesOf(db, hashes, { campaign, codes }, files)) {
    const vin = clear.get(hashes[index++] ?? '') ?? '';
    if (story.mailings.length > 0) found.set(vin, story);
  }
  return found;
}

/** Rows of a batch that was not entered to its end do not count. */
async function mailedVins(db: Queries, campaign: string, after: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('mailed_vehicles')
    .select('vin')
    .distinct()
    .where('campaign', '=', campaign)
    .where('vin', '>', after)
    .where('batch', 'in', ({ selectFrom }) => selectFrom('mailed_batches').select('batch'))
    .orderBy('vin')
    .limit(AT_ONCE)
    .execute();
  return rows.map(({ vin }) => vin);
}

async function otherVins(
  db: Queries,
  campaign: string,
  codes: readonly string[],
  after: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('remedies as r')
    .select('r.vin')
    .distinct()
    .where('r.campaign', 'in', codes)
    .where('r.vin', '>', after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mailed_vehicles as v')
            .select('v.vin')
            .where('v.campaign', '=', campaign)
            .where('v.batch', 'in', (inner) => inner.selectFrom('mailed_batches').select('batch'))
            .whereRef('v.vin', '=', 'r.vin'),
        ),
      ),
    )
    .orderBy('r.vin')
    .limit(AT_ONCE)
    .execute();
  return rows.map(({ vin }) => vin);
}

async function* storiesOf(
  db: Queries,
  vins: readonly string[],
  { campaign, codes }: Pick<StoryQuery, 'campaign' | 'codes'>,
  files: InFiles,
): AsyncIterable<VehicleStory> {
  if (vins.length === 0) return;
  const mailings = await mailingsOf(db, campaign, vins);
  const works = await worksOf(db, codes, vins);
  const dealers = await dealersOf(db, vins);
  for (const vin of vins) {
    const listed = files.works.get(vin) ?? [];
    files.works.delete(vin);
    yield {
      mailings: mailings.get(vin) ?? [],
      works: [...(works.get(vin) ?? []), ...listed],
      dealer: dealers.get(vin) ?? '',
      excluded: files.excluded.get(vin),
    };
  }
}

async function mailingsOf(
  db: Queries,
  campaign: string,
  vins: readonly string[],
): Promise<ReadonlyMap<string, readonly VehicleMailing[]>> {
  const rows = await db
    .selectFrom('mailed_vehicles as v')
    .innerJoin('mailed_batches as b', 'b.batch', 'v.batch')
    .leftJoin('returned_pieces as r', (join) =>
      join.onRef('r.batch', '=', 'v.batch').onRef('r.piece', '=', 'v.piece'),
    )
    .leftJoin('machine_log as l', (join) =>
      join.onRef('l.batch', '=', 'v.batch').onRef('l.piece', '=', 'v.piece'),
    )
    .select(['v.vin', 'v.piece', 'v.phase', 'v.state', 'v.reason', 'b.day', 'b.notice'])
    .select(['r.day as returned', 'r.kind', 'l.state as machine'])
    .where('v.campaign', '=', campaign)
    .where('v.vin', 'in', vins)
    .orderBy('b.day')
    .orderBy('v.batch')
    .execute();
  return gathered(rows, ({ returned, kind, machine, piece, phase, state, reason, day, notice }) => ({
    ...{ piece, phase, state, reason, day, notice },
    machine: machine ?? undefined,
    returned: returned === null || kind === null ? undefined : { day: returned, kind },
  }));
}

async function worksOf(
  db: Queries,
  codes: readonly string[],
  vins: readonly string[],
): Promise<ReadonlyMap<string, readonly Work[]>> {
  const rows = await db
    .selectFrom('remedies')
    .selectAll()
    .where('vin', 'in', vins)
    .where('campaign', 'in', codes)
    .execute();
  return gathered(rows, ({ campaign, day, outcome, result }) => ({
    ...{ campaign, outcome, result: result ?? undefined },
    date: day === '' ? undefined : day,
  }));
}

async function dealersOf(db: Queries, vins: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('vehicles')
    .select(['vin', 'last_dealer'])
    .where('vin', 'in', vins)
    .execute();
  return new Map(rows.map(({ vin, last_dealer }) => [vin, last_dealer ?? '']));
}

function gathered<Row extends { readonly vin: string }, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const all = new Map<string, Value[]>();
  for (const row of rows) {
    const of = all.get(row.vin) ?? [];
    all.set(row.vin, of);
    of.push(read(row));
  }
  return all;
}
