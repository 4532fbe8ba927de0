/** Enters a finished batch in the workspace store as mailed. */
import { basename, join, resolve } from 'node:path';
import { chunksOf } from '../../base/chunksOf.js';
import { Fault } from '../../base/problems.js';
import { readTable } from '../../batch/folder/readTable.js';
import type { Summary } from '../../batch/folder/summary.js';
import { REMEDY } from '../../campaign/schema/notices.js';
import { stateOfZip } from '../../records/address/region/zipStates.js';
import type { MailedVehicle, Mailing, MailingFacts, MailingStore } from '../../shapes/mailings/mailings.js';
import { REJECTED } from '../../shapes/records.js';
import type { IsoDay } from '../../shapes/units.js';
import { finishedBatch } from '../made/finishedBatch.js';
import { manifestPieces } from '../made/manifestPieces.js';

export interface Entered {
  /** `already`: on the same day, and nothing was changed. `moved`: another day was entered before. */
  readonly kind: 'entered' | 'already' | 'moved';
  readonly mailing: Mailing;
  /** Vehicles in its pieces. */
  readonly vehicles: number;
}

export interface EntryOrder {
  readonly store: MailingStore;
  readonly folder: string;
  readonly day: IsoDay;
  /** Whether the day may replace another one that was entered before. */
  readonly correct: boolean;
  readonly progress?: ((pieces: number, total: number) => void) | undefined;
}

/** Vehicles that are written together. */
const AT_ONCE = 5000;

/**
 * Vehicles that are in no piece are entered too, where they count in a report: what was rejected, excluded, or remedied
 * before. An entry that was interrupted is completed by the same command.
 *
 * @throws Fault MAIL_BATCH_MISSING, BATCH_BROKEN, BATCH_MAILED, and those of the store
 */
export async function enterMailed(order: EntryOrder): Promise<Entered> {
  const { store, folder, day, correct } = order;
  const summary = await finishedBatch(folder);
  const before = await store.find(summary.batch);
  const mailing = mailingOf(summary, basename(resolve(folder)), day);
  if (before?.day === day) return { kind: 'already', mailing: before, vehicles: before.facts.mailed };
  if (before !== undefined && !correct)
    throw new Fault('BATCH_MAILED', `it was entered as mailed on ${before.day}`, { place: { file: folder } });
  const vehicles = before === undefined ? await addVehicles(order, summary) : before.facts.mailed;
  await store.enter(before === undefined ? mailing : { ...before, day });
  return { kind: before === undefined ? 'entered' : 'moved', mailing, vehicles };
}

async function addVehicles({ store, folder, progress }: EntryOrder, summary: Summary): Promise<number> {
  const { campaign, batch } = summary;
  let count = 0;
  for await (const some of chunksOf(mailedIn(folder), AT_ONCE)) {
    await store.addVehicles(
      campaign,
      batch,
      some.flatMap(({ vehicles }) => vehicles),
    );
    await store.addScans(
      batch,
      some.flatMap(({ piece, keys }) => keys.map((key) => ({ key, piece }))),
    );
    count += some.reduce((sum, { vehicles }) => sum + vehicles.length, 0);
    progress?.(count, summary.mailed);
  }
  for await (const some of chunksOf(leftOut(folder), AT_ONCE)) await store.addVehicles(campaign, batch, some);
  return count;
}

interface MailedPiece {
  readonly piece: string;
  readonly keys: readonly string[];
  readonly vehicles: readonly MailedVehicle[];
}

async function* mailedIn(folder: string): AsyncGenerator<MailedPiece> {
  for await (const { piece, vins, zip, phase, keys, isSeed } of manifestPieces(folder)) {
    if (isSeed) continue;
    const state = stateOf(zip);
    yield { piece, keys, vehicles: vins.map((vin) => ({ vin, piece, phase, state, reason: '' })) };
  }
}

const stateOf = (zip: string): string => (/^\d{5}/.test(zip) ? stateOfZip(zip) : 'abroad');

/** Reasons of vehicles that the campaign covers, or may cover, and that stay without a notice. */
const COUNTED: ReadonlySet<string> = new Set([...REJECTED, 'EXCLUDED', 'ALREADY_REMEDIED']);

async function* leftOut(folder: string): AsyncGenerator<MailedVehicle> {
  for await (const [vin = '', reason = ''] of readTable(join(folder, 'outcomes.csv'), ['vin', 'reason']))
    if (COUNTED.has(reason)) yield { vin: vin.trim().toUpperCase(), piece: '', phase: '', state: '', reason };
}

function mailingOf(summary: Summary, folder: string, day: IsoDay): Mailing {
  const { batch, campaign, phase, records, mailed, suppressed, rejected, reasons, languages } = summary;
  const { documents, accepted = {}, seal, files, signed_by, seeds = 0 } = summary;
  const sum = (of: 'pieces' | 'sheets'): number => files.reduce((all, file) => all + file[of], 0);
  const facts: MailingFacts = {
    ...{
      folder,
      phase,
      records,
      mailed,
      suppressed,
      rejected,
      reasons,
      languages,
      documents,
      accepted,
      seal,
    },
    pieces: sum('pieces') - seeds,
    sheets: sum('sheets'),
    signedBy: signed_by,
  };
  return { batch, campaign, notice: summary.notice ?? REMEDY, day, facts };
}
