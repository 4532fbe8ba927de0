/** Gives batches their serial numbers, each batch the same whenever it asks. */
import { type Kysely, sql } from 'kysely';
import { nextBlock, type SerialNeed } from '../../post/serials/nextBlock.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Dialect } from '../database/workspaceLocation.js';

export interface SerialRequest extends SerialNeed {
  /** Fingerprint of the batch. */
  readonly batch: string;
  /** The mailer id, whose numbers they are. */
  readonly mailer: string;
}

/**
 * @param queries a transaction: SQLite has one writer at a time, in PostgreSQL the lock lasts to its end
 * @returns the first number; undefined where no range has so many left
 */
export async function takeSerials(
  queries: Kysely<WorkspaceTables>,
  dialect: Dialect,
  request: SerialRequest,
): Promise<number | undefined> {
  if (dialect === 'postgres')
    await sql`lock table serial_blocks in share row exclusive mode`.execute(queries);
  const { batch, mailer, count, campaign, day } = request;
  const given = await queries.selectFrom('serial_blocks').selectAll().where('mailer', '=', mailer).execute();
  const own = given.find((block) => block.batch === batch && block.serials === count);
  if (own !== undefined) return own.first_serial;
  const blocks = given.map((block) => ({
    first: block.first_serial,
    count: block.serials,
    campaign: block.campaign,
    day: block.day ?? undefined,
  }));
  const first = nextBlock(blocks, request);
  if (first === undefined) return undefined;
  const row = { batch, mailer, first_serial: first, serials: count, campaign, day: day ?? null };
  await queries.insertInto('serial_blocks').values(row).execute();
  return first;
}
