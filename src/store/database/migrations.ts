/**
 * The steps that bring a workspace store to the shape of `tables.ts`, for SQLite and PostgreSQL alike. A step
 * that was released is never changed; the next change is a step of its own. It adds tables, and columns that may be
 * empty, so that processes of the version before go on meanwhile; none to filings, whose every column the log compares.
 */
import {
  type ColumnDefinitionBuilder,
  type CreateTableBuilder,
  type Kysely,
  type Migration,
  type MigrationProvider,
  sql,
} from 'kysely';
import type { KeySource } from '../seal/workspaceKey.js';
import { moveDisclosures } from './moveDisclosures.js';
import { newSealer } from './openSealer.js';
import { sealRecords } from './sealRecords.js';
import type { Dialect } from './workspaceLocation.js';

type Schema = Kysely<unknown>['schema'];
type Column = ColumnDefinitionBuilder;

const required = (column: Column) => column.notNull();
const asKey = (column: Column) => column.primaryKey();

/**
 * Steps by name, in their order.
 *
 * @param key made by the step that needs it
 */
export function migrationsFor(dialect: Dialect, key: KeySource): MigrationProvider {
  const bytes = dialect === 'postgres' ? 'bytea' : 'blob';
  const steps: Readonly<Record<string, Migration>> = {
    '001-records': { up: async ({ schema }) => makeRecords(schema) },
    '002-disclosures': { up: async ({ schema }) => makeDisclosures(schema, bytes) },
    '003-outbox': { up: async ({ schema }) => makeOutbox(schema) },
    '004-rounds': { up: async ({ schema }) => addRounds(schema) },
    '005-senders': { up: async ({ schema }) => addSenders(schema) },
    '006-holders': { up: async ({ schema }) => nameHolders(schema) },
    '007-marks': { up: async ({ schema }) => addMarks(schema, dialect) },
    '008-outcomes': { up: keepOutcomes },
    '009-filings': {
      up: async (db) => {
        await makeFilings(db.schema);
        await moveDisclosures(db);
      },
    },
    '010-seal': { up: (db) => sealRecords(db, newSealer(key)) },
    '011-users': { up: async ({ schema }) => makeUsers(schema) },
    '012-vehicles': { up: async ({ schema }) => addVehicleFacts(schema) },
    '013-mailings': { up: async ({ schema }) => makeMailings(schema) },
    '014-serials': { up: async ({ schema }) => makeSerials(schema) },
    '015-door': { up: async ({ schema }) => makeDoor(schema, bytes) },
    '016-addresses': { up: async ({ schema }) => makeAddressChanges(schema) },
  };
  return { getMigrations: async () => ({ ...steps }) };
}

async function makeRecords(schema: Schema): Promise<void> {
  const vehicles = schema.createTable('vehicles').addColumn('vin', 'text', asKey);
  await ['model', 'origin', 'production_date', 'first_use_date', 'sold_in', 'status', 'last_dealer']
    .reduce((table, name) => table.addColumn(name, 'text'), vehicles)
    .addColumn('model_year', 'integer')
    .execute();
  const owners = schema.createTable('owners').addColumn('vin', 'text', asKey);
  await texts(owners, ['name', 'company', 'address1', 'address2', 'city', 'state', 'zip', 'country', 'email'])
    .addColumn('language', 'text', required)
    .addColumn('lessor', 'integer', required)
    .addColumn('address_block', 'text', required)
    .execute();
  await schema
    .createTable('remedies')
    .addColumn('vin', 'text', required)
    .addColumn('campaign', 'text', required)
    .addColumn('day', 'text')
    .addPrimaryKeyConstraint('remedies_key', ['vin', 'campaign'])
    .execute();
}

async function makeDisclosures(schema: Schema, bytes: 'bytea' | 'blob'): Promise<void> {
  await schema
    .createTable('blobs')
    .addColumn('sha256', 'text', asKey)
    .addColumn('size', 'integer', required)
    .addColumn('content', bytes, required)
    .execute();
  const table = schema
    .createTable('disclosures')
    .addColumn('phase', 'integer', required)
    .addColumn('form', 'text', (column) => column.notNull().references('blobs.sha256'))
    .addColumn('faq', 'text', (column) => column.references('blobs.sha256'));
  await texts(table, [
    'campaign',
    'vin',
    'dealer',
    'day',
    'buyer_name',
    'buyer_email',
    'buyer_language',
    'form_values',
  ])
    .addPrimaryKeyConstraint('disclosures_key', ['campaign', 'vin', 'form'])
    .execute();
  await schema
    .createIndex('disclosures_phase')
    .on('disclosures')
    .columns(['campaign', 'phase', 'vin'])
    .execute();
}

async function makeOutbox(schema: Schema): Promise<void> {
  const messages = schema
    .createTable('messages')
    .addColumn('id', 'text', asKey)
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('body', 'text', (column) => column.notNull().references('blobs.sha256'))
    .addColumn('attempts', 'integer', required)
    .addColumn('settled_at', 'text')
    .addColumn('lease_holder', 'text')
    .addColumn('lease_until', 'text');
  const written = [
    'message_id',
    'kind',
    'campaign',
    'vin',
    'from_name',
    'from_address',
    'to_name',
    'to_address',
  ];
  await texts(messages, [...written, 'subject', 'slot_values', 'state', 'queued_at', 'due_at']).execute();
  await schema.createIndex('messages_due').on('messages').columns(['state', 'due_at', 'id']).execute();
  await schema.createIndex('messages_queued').on('messages').columns(['queued_at', 'id']).execute();
  await makeAttachments(schema);
  await makeAttempts(schema);
}

async function makeAttachments(schema: Schema): Promise<void> {
  await schema
    .createTable('attachments')
    .addColumn('message', 'text', (column) => column.notNull().references('messages.id'))
    .addColumn('position', 'integer', required)
    .addColumn('name', 'text', required)
    .addColumn('media_type', 'text', required)
    .addColumn('sha256', 'text', (column) => column.notNull().references('blobs.sha256'))
    .addColumn('size', 'integer', required)
    .addPrimaryKeyConstraint('attachments_key', ['message', 'position'])
    .execute();
}

async function makeAttempts(schema: Schema): Promise<void> {
  await schema
    .createTable('attempts')
    .addColumn('message', 'text', (column) => column.notNull().references('messages.id'))
    .addColumn('number', 'integer', required)
    .addColumn('holder', 'text', required)
    .addColumn('began_at', 'text', required)
    .addColumn('ended_at', 'text')
    .addColumn('outcome', 'text')
    .addColumn('code', 'integer')
    .addColumn('reply', 'text', required)
    .addPrimaryKeyConstraint('attempts_key', ['message', 'number'])
    .execute();
}

async function addRounds(schema: Schema): Promise<void> {
  await schema
    .alterTable('messages')
    .addColumn('earlier_attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

/** Where answers and bounces go. */
async function addSenders(schema: Schema): Promise<void> {
  await schema.alterTable('messages').addColumn('reply_to', 'text').execute();
  await schema.alterTable('messages').addColumn('bounce_to', 'text').execute();
}

/** A sender holds its messages by a lock, without a time limit. */
async function nameHolders(schema: Schema): Promise<void> {
  await schema.alterTable('messages').renameColumn('lease_holder', 'holder').execute();
  await schema.alterTable('messages').dropColumn('lease_until').execute();
}

/** Without a key: rows are added for every few messages, and gone within a second. */
async function addMarks(schema: Schema, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') return;
  await schema
    .createTable('attempt_marks')
    .addColumn('holder', 'text', required)
    .addColumn('number', 'integer', required)
    .addColumn('marks', 'text', required)
    .execute();
}

/** Work of several days on a vehicle, each with the outcome of the inspection. */
async function keepOutcomes(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('remedies').renameTo('remedies_before').execute();
  await db.schema
    .createTable('remedies')
    .addColumn('vin', 'text', required)
    .addColumn('campaign', 'text', required)
    .addColumn('day', 'text', required)
    .addColumn('outcome', 'text', required)
    .addPrimaryKeyConstraint('remedies_by_day', ['vin', 'campaign', 'day'])
    .execute();
  await sql`insert into remedies select vin, campaign, coalesce(day, ''), '' from remedies_before`.execute(
    db,
  );
  await db.schema.dropTable('remedies_before').execute();
}

async function makeFilings(schema: Schema): Promise<void> {
  const filings = schema
    .createTable('filings')
    .addColumn('number', 'integer', asKey)
    .addColumn('phase', 'integer', required)
    .addColumn('form', 'text', (column) => column.references('blobs.sha256'))
    .addColumn('faq', 'text', (column) => column.references('blobs.sha256'))
    .addColumn('about', 'integer', (column) => column.references('filings.number'));
  await texts(filings, ['kind', 'campaign', 'vin', 'dealer', 'salt', 'record']).execute();
  for (const columns of [['campaign', 'vin', 'number'], ['vin'], ['about']])
    await schema.createIndex(`filings_${columns[0]}`).on('filings').columns(columns).execute();
  const papers = schema
    .createTable('filing_papers')
    .addColumn('filing', 'integer', (column) => column.notNull().references('filings.number'))
    .addColumn('position', 'integer', required)
    .addColumn('sha256', 'text', (column) => column.notNull().references('blobs.sha256'))
    .addPrimaryKeyConstraint('filing_papers_key', ['filing', 'position']);
  await texts(papers, ['salt', 'record']).execute();
  const messages = schema
    .createTable('filing_messages')
    .addColumn('filing', 'integer', (column) => column.notNull().references('filings.number'))
    .addColumn('position', 'integer', required)
    .addColumn('message', 'text', (column) => column.notNull().references('messages.id'))
    .addPrimaryKeyConstraint('filing_messages_key', ['filing', 'position']);
  await texts(messages, ['salt']).execute();
  const refusals = schema.createTable('refusals').addColumn('number', 'integer', asKey);
  await texts(refusals, ['campaign', 'vin', 'dealer', 'salt', 'record']).execute();
  const activity = schema.createTable('activity').addColumn('number', 'integer', asKey);
  await texts(activity, ['at', 'what', 'subject', 'record', 'previous', 'hash']).execute();
}

async function makeUsers(schema: Schema): Promise<void> {
  await schema
    .createTable('desk_users')
    .addColumn('name', 'text', asKey)
    .addColumn('record', 'text', required)
    .execute();
}

/** What decides coverage besides model and dates. One column a statement: SQLite adds no more. */
async function addVehicleFacts(schema: Schema): Promise<void> {
  for (const name of ['make', 'trim', 'engine', 'plant', 'sale_date', 'registered_in'])
    await schema.alterTable('vehicles').addColumn(name, 'text').execute();
}

async function makeMailings(schema: Schema): Promise<void> {
  await schema.alterTable('remedies').addColumn('result', 'text').execute();
  const batches = schema.createTable('mailed_batches').addColumn('batch', 'text', asKey);
  await texts(batches, ['campaign', 'notice', 'day', 'facts']).execute();
  await texts(schema.createTable('mailed_vehicles'), [
    ...['campaign', 'vin', 'batch', 'piece', 'phase', 'state', 'reason'],
  ])
    .addPrimaryKeyConstraint('mailed_vehicles_key', ['campaign', 'vin', 'batch'])
    .execute();
  await schema.createIndex('mailed_vehicles_piece').on('mailed_vehicles').column('piece').execute();
  await texts(schema.createTable('piece_scans'), ['scan', 'batch', 'piece'])
    .addPrimaryKeyConstraint('piece_scans_key', ['scan', 'batch'])
    .execute();
  await texts(schema.createTable('returned_pieces'), ['batch', 'piece', 'day', 'kind', 'words'])
    .addPrimaryKeyConstraint('returned_pieces_key', ['batch', 'piece'])
    .execute();
  await texts(schema.createTable('machine_log'), ['batch', 'piece', 'state'])
    .addPrimaryKeyConstraint('machine_log_key', ['batch', 'piece'])
    .execute();
}

async function makeSerials(schema: Schema): Promise<void> {
  await texts(schema.createTable('serial_blocks'), ['batch', 'mailer', 'campaign'])
    .addColumn('first_serial', 'integer', required)
    .addColumn('serials', 'integer', required)
    .addColumn('day', 'text')
    .addPrimaryKeyConstraint('serial_blocks_key', ['batch', 'mailer', 'first_serial'])
    .execute();
}

async function makeDoor(schema: Schema, bytes: 'bytea' | 'blob'): Promise<void> {
  const sessions = schema.createTable('desk_sessions').addColumn('id', 'text', asKey);
  await texts(sessions, ['seen', 'record']).execute();
  const tries = schema.createTable('sign_in_tries').addColumn('name', 'text', asKey);
  await texts(tries, ['at']).addColumn('count', 'integer', required).execute();
  const scans = schema.createTable('held_scans').addColumn('session', 'text', asKey);
  await texts(scans, ['at', 'record']).addColumn('content', bytes, required).execute();
}

async function makeAddressChanges(schema: Schema): Promise<void> {
  await texts(schema.createTable('address_changes'), ['vin', 'record'])
    .addColumn('number', 'integer', required)
    .addPrimaryKeyConstraint('address_changes_key', ['vin', 'number'])
    .execute();
}

type Table = CreateTableBuilder<string, string>;

function texts(table: Table, names: readonly string[]): Table {
  return names.reduce<Table>((made, name) => made.addColumn(name, 'text', required), table);
}
