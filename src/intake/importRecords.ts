/** Imports the good rows of a record file into the workspace store, and reports what is wrong with the others. */

import { basename } from 'node:path';
import { likelyHint, VIN_CODES } from '../base/facts/nearVins.js';
import { PASSENGER, type VinReader } from '../base/facts/vinRules.js';
import type { Problem } from '../base/problems.js';
import { Fault } from '../base/problems.js';
import { readAddresses } from '../records/readAddresses.js';
import { readOwners } from '../records/readOwners.js';
import { readRemedied } from '../records/readRemedied.js';
import { readVehicles } from '../records/readVehicles.js';
import { openRecordFile } from '../records/source/openRecordFile.js';
import type { ReadOptions, RecordSource } from '../records/source/recordSource.js';
import type { HeaderRules } from '../shapes/columns.js';
import {
  type AddressRow,
  isUsable,
  type OwnerRow,
  type RemediedRow,
  type VehicleRow,
} from '../shapes/records.js';
import type { IsoDay } from '../shapes/units.js';
import { likelyVin } from '../store/likelyVin.js';
import type { WorkspaceStore } from '../store/openWorkspaceStore.js';
import { putNewAddresses } from './importAddresses.js';

export type Imported = 'owners' | 'vehicles' | 'remedied' | 'addresses';

export interface ImportOrder {
  readonly store: WorkspaceStore;
  readonly kind: Imported;
  readonly path: string;
  /** How the file's headers map to our columns. */
  readonly headers: HeaderRules;
  /** Campaign codes of the workspace: a remedied row with any other code is a problem. */
  readonly campaigns: ReadonlySet<string>;
  /** How the VINs of the workspace's campaigns are read. */
  readonly vins?: VinReader | undefined;
  /** Called with the header of each column that is not read. */
  readonly onUnread?: ((header: string) => void) | undefined;
  /** First character that the letter fonts cannot draw. */
  readonly missing: (text: string) => string | undefined;
  /** Day of the import, which the history of addresses keeps. */
  readonly today: IsoDay;
  /** Aborted to stop after the rows that are being written. */
  readonly stop?: AbortSignal | undefined;
  /** Called for each problem as it is found; there may be any number. */
  readonly onProblem: (problem: Problem) => void;
  readonly onRows?: ((rows: number) => void) | undefined;
}

export interface ImportResult {
  readonly rows: number;
  readonly imported: number;
  /** Rows with a problem, other than letters that were misread: the whole row is skipped. */
  readonly left: number;
}

type AnyRow = OwnerRow | VehicleRow | RemediedRow | AddressRow;
/** Writes rows that belong together. */
type Put<Row> = (store: WorkspaceStore, rows: readonly Row[]) => Promise<void>;

/**
 * Reads the file twice: a header, a key, or an end that stops the run stops it before anything is stored. Stores in
 * transactions of a few hundred rows, so that other commands never wait long; to continue an interrupted import, run it
 * again. A row replaces an earlier row of the same VIN, except that blanks keep what is known about a vehicle.
 *
 * @throws Fault INTERRUPTED, FILE_UNREADABLE, FILE_INCOMPLETE, COLUMN_MISSING, COLUMN_REPEATED, and those of the store
 */
export async function importRecords(order: ImportOrder): Promise<ImportResult> {
  switch (order.kind) {
    case 'owners':
      return intake(order, readOwners, putOwners);
    case 'vehicles':
      return intake(order, readVehicles, putVehicles);
    case 'remedied':
      return intake(order, readRemedied, putRemedied);
    case 'addresses':
      return intake(order, readAddresses, (store, rows) =>
        putNewAddresses(store, rows, basename(order.path), order.today),
      );
  }
}

type Read<Row> = (source: RecordSource, options: ReadOptions) => AsyncIterable<readonly Row[]>;

async function intake<Row extends AnyRow>(
  order: ImportOrder,
  read: Read<Row>,
  put: Put<Row>,
): Promise<ImportResult> {
  const { path, headers, missing, campaigns, vins, onUnread, stop } = order;
  await readToEnd(read(await openRecordFile(path), { ...headers, campaigns, vins }), stop);
  const rows = read(await openRecordFile(path), { ...headers, missing, campaigns, vins, onUnread });
  return storeRows(order, rows, put);
}

async function readToEnd(batches: AsyncIterable<unknown>, stop: ImportOrder['stop']): Promise<void> {
  for await (const _ of batches) if (stop?.aborted) throw interrupted(0);
}

/** The most wrong VINs to look for in the store, because a shifted column makes every VIN wrong. */
const MOST_ASKED = 200;

function openTold({ store, vins = PASSENGER, onProblem }: ImportOrder): (row: AnyRow) => Promise<void> {
  let asked = 0;
  return async ({ vin, problems }) => {
    const isWrong = problems.some(({ code }) => VIN_CODES.has(code));
    const likely = isWrong && ++asked <= MOST_ASKED ? await likelyVin(store, vin, vins) : undefined;
    for (const problem of problems)
      onProblem(
        likely !== undefined && VIN_CODES.has(problem.code)
          ? { ...problem, hint: likelyHint(likely, problem.hint) }
          : problem,
      );
  };
}

async function storeRows<Row extends AnyRow>(
  order: ImportOrder,
  batches: AsyncIterable<readonly Row[]>,
  put: Put<Row>,
): Promise<ImportResult> {
  const { store, onRows, stop } = order;
  const tell = openTold(order);
  const result = { rows: 0, imported: 0, left: 0 };
  for await (const rows of batches) {
    const good = rows.filter(isUsable);
    for (const row of rows) if (row.problems.length > 0) await tell(row);
    if (good.length > 0) await put(store, good);
    result.rows += rows.length;
    result.imported += good.length;
    result.left += rows.length - good.length;
    onRows?.(result.rows);
    if (stop?.aborted) throw interrupted(result.rows);
  }
  return result;
}

const interrupted = (rows: number): Fault =>
  new Fault('INTERRUPTED', `the import was stopped after ${rows} rows`, {
    hint: 'run the same command again: rows that are already in the store stay as they are',
  });

/** Vehicle columns of an owners file are imported with it. */
const putOwners: Put<OwnerRow> = async (store, rows) => {
  const vehicles = rows.flatMap(({ vin, vehicle }) =>
    vehicle === undefined ? [] : [{ vin, value: vehicle }],
  );
  await store.write(async (writer) => {
    await writer.putOwners(rows.map(({ vin, owner }) => ({ vin, value: owner })));
    await writer.putVehicles(vehicles);
  });
};

const putVehicles: Put<VehicleRow> = (store, rows) =>
  store.write((writer) => writer.putVehicles(rows.map(({ vin, vehicle }) => ({ vin, value: vehicle }))));

const putRemedied: Put<RemediedRow> = (store, rows) =>
  store.write((writer) =>
    writer.putRemedies(
      rows.map(({ vin, campaign, date, outcome, result }) => ({ vin, campaign, date, outcome, result })),
    ),
  );
