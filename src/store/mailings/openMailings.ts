/** Opens the part of the store that follows batches after they were made. */
import type { Kysely } from 'kysely';
import type { MailingStore } from '../../shapes/mailings/mailings.js';
import type { OpenDatabase } from '../database/openDatabase.js';
import type { WorkspaceTables } from '../database/tables.js';
import { findMailing, identify, listMailings, logOf, noticesTo } from './findMailings.js';
import { putLog, putMailing, putReturned, putScans, putVehicles } from './putMailings.js';
import { storiesByVin, vehicleStories } from './vehicleStories.js';

/** @param guard turns what the database throws into faults */
export function openMailings(
  { kysely, sealer }: OpenDatabase,
  guard: <T>(work: () => Promise<T>) => Promise<T>,
): MailingStore {
  const write = <T>(work: (db: Kysely<WorkspaceTables>) => Promise<T>): Promise<T> =>
    guard(() => kysely.transaction().execute(work));
  return {
    addVehicles: (campaign, batch, vehicles) =>
      write((db) => putVehicles(db, sealer, campaign, batch, vehicles)),
    addScans: (batch, scans) => write((db) => putScans(db, sealer, batch, scans)),
    enter: (mailing) => write((db) => putMailing(db, mailing)),
    find: (batch) => guard(() => findMailing(kysely, batch)),
    mailings: (campaign) => guard(() => listMailings(kysely, campaign)),
    noticesTo: (vin, campaigns) => guard(() => noticesTo(kysely, sealer, vin, campaigns)),
    identify: (scans) => guard(() => identify(kysely, sealer, scans)),
    putReturned: (pieces) => write((db) => putReturned(db, sealer, pieces)),
    putLog: (batch, pieces) => write((db) => putLog(db, batch, pieces)),
    logOf: (batch) => guard(() => logOf(kysely, batch)),
    stories: (query) => vehicleStories(kysely, sealer, query),
    storiesOf: (query, vins) => guard(() => storiesByVin(kysely, sealer, query, vins)),
  };
}
