/** Looks up what record files and the workspace store know about a vehicle. */

import { registeredAt } from '../../base/facts/homeRegion.js';
import { isThere } from '../../base/files/isThere.js';
import type { Fault } from '../../base/problems.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { headerRules } from '../../campaign/workspace/headerRules.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { withYear } from '../../render/records/findRecord.js';
import { findWorks } from '../../render/records/findRemedied.js';
import { type NamedFiles, recordFiles } from '../../render/records/recordFiles.js';
import { type RecordLookUp, STREAMED } from '../../render/records/recordLookUp.js';
import { OWNER_COLUMNS } from '../../shapes/columns.js';
import type { MailedNotice, MailingStore } from '../../shapes/mailings/mailings.js';
import type { Owner, Vehicle } from '../../shapes/records.js';
import type { Work } from '../../shapes/work.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';

export interface DeskFiles extends NamedFiles {
  /** The remedied file; the workspace's own when none is named. */
  readonly remedied?: string | undefined;
  /** How they are looked up; read anew each time unless given. */
  readonly look?: RecordLookUp | undefined;
}

export const lookIn = ({ look = STREAMED }: DeskFiles): RecordLookUp => look;

/** What the desk reads of the store; undefined if the workspace has none yet. */
export type DeskStore = Pick<WorkspaceStore, 'findVehicle' | 'findOwner' | 'remediesOf'> & {
  readonly mailings: Pick<MailingStore, 'noticesTo'>;
};

export interface KnownFacts {
  /** Undefined for a VIN that is nowhere on record. */
  readonly recorded: Vehicle | undefined;
  /** Where its owner on record lives, as `Vehicle.garagedIn`. */
  readonly garagedIn: string | undefined;
  /** According to the remedied file, then the store. */
  readonly work: readonly Work[];
  /** The notices that the store says were mailed to it, the oldest first. */
  readonly mailed: readonly MailedNotice[];
  /** Why a row of the record files cannot be used. What could be read of its vehicle is in `recorded`. */
  readonly flaws: readonly Fault[];
}

/**
 * Files come before the store, since a batch reads them too. Of the previous owner no more than the state is told: the
 * rest is none of the buyer's business.
 *
 * @param campaigns those that are asked about the vehicle: they say how its VIN is read, and which columns count
 */
export async function knownFacts(
  workspace: Workspace,
  store: DeskStore | undefined,
  files: DeskFiles,
  campaigns: readonly Campaign[],
  vin: string,
): Promise<KnownFacts> {
  const known = recordFiles(workspace, files, campaigns);
  const found = await lookIn(files).record(known, vin);
  const kept = await store?.findVehicle(vin);
  const recorded =
    found === undefined && kept === undefined
      ? undefined
      : withYear(vin, { ...kept, ...definedOf(found?.vehicle) }, known.vins);
  const owner = found?.owner ?? placeOf(await store?.findOwner(vin));
  return {
    recorded,
    garagedIn: owner?.garagedIn,
    work: await workOn(workspace, store, files, vin),
    mailed: (await store?.mailings.noticesTo(vin, codesOf(campaigns))) ?? [],
    flaws: found?.flaws ?? [],
  };
}

const codesOf = (campaigns: readonly Campaign[]): readonly string[] => campaigns.map(({ code }) => code);

const placeOf = (owner: Owner | undefined) => owner && { garagedIn: registeredAt(owner) };

/**
 * A bad address of the previous owner keeps no buyer waiting. A vehicle that is not read to the end does: a form must not
 * take the dealer's word where our records say something that nobody could read.
 *
 * @throws Fault the problem of the row
 */
export function assertVehicleRead({ flaws }: Pick<KnownFacts, 'flaws'>): void {
  const ofVehicle = flaws.find(({ place }) => !OWNER_COLUMNS.some((column) => column === place?.field));
  if (ofVehicle !== undefined) throw ofVehicle;
}

/** A row with a VIN and a campaign counts even if something else is wrong with it: it says that the remedy is done. */
async function workOn(
  { settings, resolve }: Workspace,
  store: DeskStore | undefined,
  files: DeskFiles,
  vin: string,
): Promise<readonly Work[]> {
  const path = remediedPath({ settings, resolve }, files.remedied);
  const headers = headerRules(settings).remedied;
  const inFile = await lookIn(files).work(path, vin, { headers, rows: 'all' });
  return [...inFile, ...((await store?.remediesOf(vin)) ?? [])];
}

/** The work on many VINs according to the remedied file, which is read once. */
export async function worksIn(
  workspace: Workspace,
  { remedied }: DeskFiles,
  vins: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly Work[]>> {
  const headers = headerRules(workspace.settings).remedied;
  return findWorks(remediedPath(workspace, remedied), vins, { headers, rows: 'all' });
}

function remediedPath(
  { settings, resolve }: Pick<Workspace, 'settings' | 'resolve'>,
  named: string | undefined,
): string | undefined {
  const inData = resolve(settings.data.remedied);
  return named ?? (isThere(inData) ? inData : undefined);
}

function definedOf(vehicle: Vehicle = {}): Vehicle {
  return Object.fromEntries(Object.entries(vehicle).filter(([, value]) => value !== undefined));
}
