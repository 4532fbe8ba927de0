/** Opens the workspace store: vehicles, owners, remedies, filings and the outbox, with all that tells who somebody is encrypted. */
import type { Kysely } from 'kysely';
import type { DeskDoor } from '../shapes/desk/deskDoor.js';
import type { DeskUser } from '../shapes/desk/deskUser.js';
import type {
  FiledRefusal,
  Filing,
  FilingQuery,
  LogReport,
  NewFiling,
  NewPaper,
  NewRefusal,
} from '../shapes/documents/filing.js';
import type { PurgePlan, Retention } from '../shapes/documents/purge.js';
import type { Instant, Sha256 } from '../shapes/mail/message.js';
import type { Outbox, OutboxSender, OutboxWriter } from '../shapes/mail/outbox.js';
import type { MailingStore } from '../shapes/mailings/mailings.js';
import type { AddressChange, Owner, Vehicle } from '../shapes/records.js';
import { type Guard, guardFor } from './database/guardFor.js';
import { type OpenDatabase, openDatabase } from './database/openDatabase.js';
import type { WorkspaceTables } from './database/tables.js';
import type { Dialect, StoreLocation } from './database/workspaceLocation.js';
import { openDoor } from './door/openDoor.js';
import { lockLog } from './filings/appendLog.js';
import { listFilings, listRefusals, newestFilings } from './filings/filingQueries.js';
import { purgeFilings } from './filings/purgeFilings.js';
import { purgePlan } from './filings/purgePlan.js';
import { type PutFiling, putFiling, putFilingMessages, putPaper, putRefusal } from './filings/putFilings.js';
import { verifyLog } from './filings/verifyLog.js';
import { openMailings } from './mailings/openMailings.js';
import { openSender } from './outbox/openSender.js';
import {
  countMessages,
  countUnsent,
  findMessage,
  listMessages,
  retryFailed,
  retryMessage,
} from './outbox/outboxDesk.js';
import { putMessages } from './outbox/putMessages.js';
import { isHeld, nextDue, sweepSenders } from './outbox/sweepSenders.js';
import { addressChangesOf, putAddressChange } from './records/addressChanges.js';
import { putBlob, readBlob } from './records/blobQueries.js';
import {
  findOwner,
  findVehicle,
  putOwners,
  putRemedies,
  putVehicles,
  type Remedy,
  remediesOf,
  type VinAnd,
} from './records/recordQueries.js';
import type { Sealer } from './seal/sealer.js';
import { type SerialRequest, takeSerials } from './serials/takeSerials.js';
import { findUser, listUsers, putUser, removeUser } from './users/userQueries.js';

/** Writes that happen together or not at all. */
export interface WorkspaceWriter extends OutboxWriter {
  putVehicles(vehicles: readonly VinAnd<Vehicle>[]): Promise<void>;
  putOwners(owners: readonly VinAnd<Owner>[]): Promise<void>;
  putRemedies(remedies: readonly Remedy[]): Promise<void>;
  /** See `records/addressChanges`. */
  putAddressChange(vin: string, change: AddressChange): Promise<void>;
  /** See `filings/putFilings`; each adds an entry to the activity log. */
  putFiling(filing: NewFiling, salt: string): Promise<PutFiling>;
  putPaper(filing: number, paper: NewPaper, salt: string): Promise<number | undefined>;
  putFilingMessages(filing: number, messages: readonly string[], at: Instant, salt: string): Promise<void>;
  putRefusal(refusal: NewRefusal, salt: string): Promise<number>;
  /** See `users/userQueries`. */
  putUser(user: DeskUser): Promise<void>;
  removeUser(name: string): Promise<void>;
  /** See `serials/takeSerials`. */
  takeSerials(request: SerialRequest): Promise<number | undefined>;
  /** See `filings/purgeFilings`. */
  purge(retention: Retention, at: Instant): Promise<PurgePlan>;
}

export interface WorkspaceStore {
  readonly dialect: Dialect;
  readonly outbox: Outbox;
  /** Batches after they were made. */
  readonly mailings: MailingStore;
  /** What the desks of a dealer group share. */
  readonly door: DeskDoor;
  /** Commits everything that the work writes, or nothing if it throws. */
  write<T>(work: (writer: WorkspaceWriter) => Promise<T>): Promise<T>;
  findVehicle(vin: string): Promise<Vehicle | undefined>;
  findOwner(vin: string): Promise<Owner | undefined>;
  remediesOf(vin: string): Promise<readonly Remedy[]>;
  /** Oldest first. */
  addressChangesOf(vin: string): Promise<readonly AddressChange[]>;
  /** Newest first. */
  filings(query: FilingQuery): Promise<readonly Filing[]>;
  /** The newest form that stands of each VIN, in an order that tells nothing. `phase` is undefined for a campaign without phases. */
  newestFilings(campaign: string, phase: number | undefined): AsyncIterable<Filing>;
  /** Newest first. */
  refusals(query: FilingQuery): Promise<readonly FiledRefusal[]>;
  /** Who may sign in to the desk, by name. */
  users(): Promise<readonly DeskUser[]>;
  /** By a name in capitals or not. */
  findUser(name: string): Promise<DeskUser | undefined>;
  /** What `purge` would remove. */
  purgePlan(retention: Retention): Promise<PurgePlan>;
  /** @param head hash of an entry that was noted at an earlier time */
  verifyLog(head?: Sha256): Promise<LogReport>;
  close(): Promise<void>;
}

/**
 * Opens or creates the store, and brings its tables up to date. Every method throws the faults of
 * the database: STORE_UNREACHABLE, STORE_BUSY, STORE_BROKEN, DISK_FULL, FILE_UNWRITABLE, FILE_UNREADABLE.
 *
 * @param longestWait milliseconds to wait while another program keeps the store locked; 20 seconds when undefined
 * @throws Fault also STORE_FOREIGN, STORE_TOO_NEW, STORE_KEY_MISSING and STORE_KEY_WRONG
 */
export async function openWorkspaceStore(
  location: StoreLocation,
  longestWait?: number,
): Promise<WorkspaceStore> {
  const database = await openDatabase(location, longestWait);
  const { kysely, dialect, sealer } = database;
  const guard = guardFor(database);
  return {
    dialect,
    outbox: outboxOf(database, guard),
    mailings: openMailings(database, guard),
    door: openDoor(database, guard),
    write: (work) =>
      guard(() => kysely.transaction().execute((queries) => work(writerOf(queries, dialect, sealer)))),
    findVehicle: (vin) => guard(() => findVehicle(kysely, sealer, vin)),
    findOwner: (vin) => guard(() => findOwner(kysely, sealer, vin)),
    remediesOf: (vin) => guard(() => remediesOf(kysely, sealer, vin)),
    addressChangesOf: (vin) => guard(() => addressChangesOf(kysely, sealer, vin)),
    filings: (query) => guard(() => listFilings(kysely, sealer, query)),
    newestFilings: (campaign, phase) => newestFilings(kysely, sealer, campaign, phase),
    refusals: (query) => guard(() => listRefusals(kysely, sealer, query)),
    users: () => guard(() => listUsers(kysely, sealer)),
    findUser: (name) => guard(() => findUser(kysely, sealer, name)),
    purgePlan: (retention) => guard(() => purgePlan(kysely, sealer, retention)),
    verifyLog: (head) => guard(() => verifyLog(kysely, sealer, head)),
    close: () => kysely.destroy(),
  };
}

function outboxOf(database: OpenDatabase, guard: Guard): Outbox {
  const { kysely, sealer } = database;
  return {
    openSender: async (holder) => guardedSender(await guard(() => openSender(database, holder)), guard),
    sweep: (now) => guard(() => sweepSenders(database, now)),
    nextDue: () => guard(() => nextDue(kysely)),
    isHeld: () => guard(() => isHeld(kysely)),
    blob: (sha256) => guard(() => readBlob(kysely, sealer, sha256)),
    counts: () => guard(() => countMessages(kysely)),
    unsent: () => guard(() => countUnsent(kysely)),
    list: (page) => guard(() => listMessages(kysely, sealer, page)),
    find: (id) => guard(() => findMessage(kysely, sealer, id)),
    retry: (id, now) => guard(() => retryMessage(kysely, id, now)),
    retryFailed: (now, reply) => guard(() => retryFailed(kysely, sealer, now, reply)),
  };
}

function guardedSender(sender: OutboxSender, guard: Guard): OutboxSender {
  return {
    claim: (request) => guard(() => sender.claim(request)),
    mark: (marks) => guard(() => sender.mark(marks)),
    fold: () => guard(() => sender.fold()),
    release: (ids) => guard(() => sender.release(ids)),
    close: () => guard(() => sender.close()),
  };
}

function writerOf(queries: Kysely<WorkspaceTables>, dialect: Dialect, sealer: Sealer): WorkspaceWriter {
  const logged = async <T>(put: () => Promise<T>): Promise<T> => {
    await lockLog(queries, dialect);
    return put();
  };
  return {
    putBlob: (content) => putBlob(queries, sealer, content),
    putMessages: (messages, queuedAt) => putMessages(queries, sealer, messages, queuedAt),
    putVehicles: (vehicles) => putVehicles(queries, sealer, vehicles),
    putOwners: (owners) => putOwners(queries, sealer, owners),
    putRemedies: (remedies) => putRemedies(queries, sealer, remedies),
    putAddressChange: (vin, change) => putAddressChange(queries, sealer, vin, change),
    putFiling: (filing, salt) => logged(() => putFiling(queries, sealer, filing, salt)),
    putPaper: (filing, paper, salt) => logged(() => putPaper(queries, sealer, filing, paper, salt)),
    putFilingMessages: (filing, messages, at, salt) =>
      logged(() => putFilingMessages(queries, sealer, filing, messages, at, salt)),
    putUser: (user) => putUser(queries, sealer, user),
    removeUser: (name) => removeUser(queries, sealer, name),
    takeSerials: (request) => takeSerials(queries, dialect, request),
    purge: (retention, at) => logged(() => purgeFilings(queries, sealer, dialect, retention, at)),
    putRefusal: (refusal, salt) => logged(() => putRefusal(queries, sealer, refusal, salt)),
  };
}
