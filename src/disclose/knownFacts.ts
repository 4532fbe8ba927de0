/** A VIN comes in; what record files and the workspace store know of the vehicle goes out. */
import { existsSync } from 'node:fs';
import type { Workspace } from '../campaign/openWorkspace.js';
import { openRecordFile } from '../records/openRecordFile.js';
import { readRemedied } from '../records/readRemedied.js';
import { lookUpRecord } from '../render/findRecord.js';
import { type NamedFiles, recordFiles } from '../render/recordFiles.js';
import type { Vehicle } from '../shapes/records.js';
import type { WorkspaceStore } from '../store/workspace/openWorkspaceStore.js';

export interface DeskFiles extends NamedFiles {
  /** The remedied file; that of the workspace when none is named. */
  readonly remedied?: string | undefined;
}

export interface KnownFacts {
  /** Undefined for a VIN that stands nowhere. */
  readonly recorded: Vehicle | undefined;
  /** Codes of the campaigns whose remedy is done on it. */
  readonly remedied: readonly string[];
}

/** Files are asked before the store: they are what a batch reads. The owner of before is nobody's business here. */
export async function knownFacts(
  workspace: Workspace,
  store: Pick<WorkspaceStore, 'findVehicle' | 'remediesOf'> | undefined,
  files: DeskFiles,
  vin: string,
): Promise<KnownFacts> {
  const found = await lookUpRecord(recordFiles(workspace, files), vin);
  const kept = await store?.findVehicle(vin);
  const remedies = (await store?.remediesOf(vin)) ?? [];
  const done = await remediedInFile(workspace, files, vin);
  const recorded =
    found === undefined && kept === undefined ? undefined : { ...kept, ...definedOf(found?.vehicle) };
  return { recorded, remedied: [...new Set([...done, ...remedies.map(({ campaign }) => campaign)])] };
}

/** A row that names a VIN counts, whatever else is wrong with it: it says that the remedy is done. */
async function remediedInFile(
  { settings, resolve }: Workspace,
  { remedied }: DeskFiles,
  vin: string,
): Promise<readonly string[]> {
  const path = remedied ?? resolve(settings.data.remedied);
  if (remedied === undefined && !existsSync(path)) return [];
  const codes: string[] = [];
  for await (const rows of readRemedied(await openRecordFile(path), { columns: settings.columns.remedied })) {
    for (const row of rows) if (row.vin === vin && row.campaign !== '') codes.push(row.campaign);
  }
  return codes;
}

function definedOf(vehicle: Vehicle = {}): Vehicle {
  return Object.fromEntries(Object.entries(vehicle).filter(([, value]) => value !== undefined));
}
