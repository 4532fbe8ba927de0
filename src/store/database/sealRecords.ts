/** Encrypts what older versions stored in clear, in tables that keep it so. */
import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { filingFrom } from '../log/recordText.js';
import type { Sealer } from '../seal/sealer.js';
import { searchWordsOf } from '../seal/searchWords.js';
import { keyHashOf } from './openSealer.js';

// biome-ignore lint/suspicious/noExplicitAny: the tables of a migration, and their rows, are those of its time
type Any = any;
type Old = Kysely<Any>;
type Row = Readonly<Record<string, Any>>;

const PAGE = 500;
/** Contents are large. */
const CONTENTS = 20;

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.primaryKey();

/** One transaction with the table that names the key: all of a store is encrypted, or nothing of it. */
export async function sealRecords(db: Old, sealer: Sealer): Promise<void> {
  const { seal, sealBytes, hash } = sealer;
  const isEmpty = await hasNothing(db);
  await makeSealTables(db);
  await sealFilings(db, sealer);
  const record = ({ salt, record }: Row) => ({ salt: seal(salt, 'salt'), record: seal(record) });
  await changeEach(db, 'refusals', ['number'], (row) => ({ ...record(row), vin: hash(row.vin) }));
  await changeEach(db, 'filing_papers', ['filing', 'position'], record);
  await changeEach(db, 'filing_messages', ['filing', 'position'], ({ salt }) => ({
    salt: seal(salt, 'salt'),
  }));
  await changeEach(db, 'attachments', ['message', 'position'], ({ name }) => ({ name: seal(name, 'text') }));
  await changeEach(db, 'attempts', ['message', 'number'], ({ reply }) => ({ reply: seal(reply, 'text') }));
  const content = (row: Row) => ({ content: sealBytes(Buffer.from(row.content)) });
  await changeEach(db, 'blobs', ['sha256'], content, CONTENTS);
  await sealMessages(db, sealer);
  await sealOwners(db, sealer);
  const hashed = (row: Row) => ({ ...row, vin: hash(row.vin) });
  await copied(db, 'vehicles', makeVehicles, hashed);
  await copied(db, 'remedies', makeRemedies, hashed);
  await db
    .insertInto('seal')
    .values({ key_hash: keyHashOf(sealer), compacted: isEmpty ? 1 : 0 })
    .execute();
}

async function hasNothing(db: Old): Promise<boolean> {
  for (const table of ['blobs', 'owners', 'vehicles', 'remedies', 'refusals', 'filings', 'messages'])
    if ((await db.selectFrom(table).selectAll().limit(1).execute()).length > 0) return false;
  return true;
}

async function makeSealTables({ schema }: Old): Promise<void> {
  await schema
    .createTable('seal')
    .addColumn('key_hash', 'text', required)
    .addColumn('compacted', 'integer', required)
    .execute();
  await schema
    .createTable('filing_words')
    .addColumn('word', 'text', required)
    .addColumn('filing', 'integer', (column) => column.notNull().references('filings.number'))
    .addPrimaryKeyConstraint('filing_words_key', ['word', 'filing'])
    .execute();
  await schema.createIndex('filing_words_filing').on('filing_words').column('filing').execute();
}

/** The texts stay as they are, and so do their hashes in the activity log. */
async function sealFilings(db: Old, { seal, hash }: Sealer): Promise<void> {
  await changeEach(db, 'filings', ['number'], async ({ number, salt, record, vin }) => {
    const words = searchWordsOf(filingFrom(record)).map((word) => ({ filing: number, word: hash(word) }));
    await db.insertInto('filing_words').values(words).execute();
    return { salt: seal(salt, 'salt'), record: seal(record), vin: hash(vin) };
  });
}

const MESSAGE_COLUMNS = ['vin', 'to_name', 'to_address', 'subject', 'slot_values'] as const;

async function sealMessages(db: Old, { seal, hash }: Sealer): Promise<void> {
  await db.schema
    .alterTable('messages')
    .addColumn('record', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await changeEach(db, 'messages', ['id'], (row) => {
    const { key, vin, to_name: toName, to_address: toAddress, subject, slot_values: values } = row;
    const record = JSON.stringify({ key, vin, toName, toAddress, subject, values: JSON.parse(values) });
    return { key: hash(key), record: seal(record) };
  });
  for (const column of MESSAGE_COLUMNS) await db.schema.alterTable('messages').dropColumn(column).execute();
}

async function sealOwners(db: Old, { seal, hash }: Sealer): Promise<void> {
  const make = ({ schema }: Old) =>
    schema
      .createTable('owners')
      .addColumn('vin', 'text', key)
      .addColumn('record', 'text', required)
      .execute();
  await copied(db, 'owners', make, ({ vin, address_block, lessor, ...fields }) => {
    const owner = { ...fields, lessor: lessor === 1, addressBlock: JSON.parse(address_block) };
    return { vin: hash(vin), record: seal(JSON.stringify(owner)) };
  });
}

const makeVehicles = ({ schema }: Old): Promise<void> =>
  ['model', 'origin', 'production_date', 'first_use_date', 'sold_in', 'status', 'last_dealer']
    .reduce(
      (table, name) => table.addColumn(name, 'text'),
      schema.createTable('vehicles').addColumn('vin', 'text', key).addColumn('model_year', 'integer'),
    )
    .execute();

const makeRemedies = ({ schema }: Old): Promise<void> =>
  schema
    .createTable('remedies')
    .addColumn('vin', 'text', required)
    .addColumn('campaign', 'text', required)
    .addColumn('day', 'text', required)
    .addColumn('outcome', 'text', required)
    .addPrimaryKeyConstraint('remedies_by_hash', ['vin', 'campaign', 'day'])
    .execute();

type Changed = Row | Promise<Row>;

/** The keys of the rows stay, so that pages do not move. */
async function changeEach(
  db: Old,
  table: string,
  keys: readonly string[],
  change: (row: Row) => Changed,
  page = PAGE,
): Promise<void> {
  for await (const row of rowsOf(db, table, keys, page)) {
    let update = db.updateTable(table).set(await change(row));
    for (const name of keys) update = update.where(name, '=', row[name]);
    await update.execute();
  }
}

/** Into a new table of the same name: here the keys change. */
async function copied(
  db: Old,
  table: string,
  make: (db: Old) => Promise<void>,
  change: (row: Row) => Row,
): Promise<void> {
  const before = `${table}_in_clear`;
  await db.schema.alterTable(table).renameTo(before).execute();
  await make(db);
  let some: Row[] = [];
  const put = async () => {
    if (some.length > 0) await db.insertInto(table).values(some).execute();
    some = [];
  };
  for await (const row of rowsOf(db, before, ['vin'], PAGE)) {
    some.push(change(row));
    if (some.length === PAGE) await put();
  }
  await put();
  await db.schema.dropTable(before).execute();
}

async function* rowsOf(db: Old, table: string, keys: readonly string[], page: number): AsyncIterable<Row> {
  for (let from = 0; ; from += page) {
    let query = db.selectFrom(table).selectAll().limit(page).offset(from);
    for (const name of keys) query = query.orderBy(name);
    const rows = await query.execute();
    yield* rows;
    if (rows.length < page) return;
  }
}
