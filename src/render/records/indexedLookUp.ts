/** Answers from an index of each record file, which is made anew once the file has changed. */
import { registeredAt } from '../../base/facts/homeRegion.js';
import type { VinReader } from '../../base/facts/vinRules.js';
import type { Problem } from '../../base/problems.js';
import { withParts } from '../../campaign/coverage/parts/partsOf.js';
import { readOwners } from '../../records/readOwners.js';
import { readRemedied } from '../../records/readRemedied.js';
import { readVehicles } from '../../records/readVehicles.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import type { ReadOptions, RecordSource } from '../../records/source/recordSource.js';
import type { HeaderRules } from '../../shapes/columns.js';
import type { PopulationRow } from '../../shapes/coverage.js';
import { isUsable, type OwnerRow, type Vehicle, type VehicleRow } from '../../shapes/records.js';
import type { Work } from '../../shapes/work.js';
import { FileCache } from './fileCache.js';
import { populationAsked, readPopulated } from './findPopulation.js';
import { given, type RecordFiles, unusable, withYear } from './findRecord.js';
import { PackedRows } from './packedRows.js';
import { type RecordLookUp, STREAMED } from './recordLookUp.js';

/** What is kept of a row of owners or vehicles, as JSON. */
interface KeptRow {
  readonly vehicle?: Vehicle;
  readonly owner?: { readonly garagedIn: string | undefined };
  /** The first, of a row that cannot be used. */
  readonly problem?: Problem;
}

interface KeptWork extends Work {
  readonly isGood: boolean;
}

/**
 * For the desk, whose every page asks. The first question after a change reads the file once; memory is that of
 * `PackedRows`, for the files that are asked about.
 */
export function indexedLookUp(): RecordLookUp {
  const cache = new FileCache();
  const owners = (files: RecordFiles) =>
    indexOf(cache, files.owners, readOwners, files.headers.owners, files.vins);
  const vehicles = (files: RecordFiles) =>
    indexOf(cache, files.vehicles, readVehicles, files.headers.vehicles, files.vins);
  return {
    record: async (files, vin) => {
      const owned = rowOf(await owners(files), vin);
      const known = rowOf(await vehicles(files), vin);
      if (owned === undefined && known === undefined) return undefined;
      const problems = [owned?.problem, known?.problem].filter((problem) => problem !== undefined);
      return {
        vehicle: withYear(vin, { ...known?.vehicle, ...given(owned?.vehicle) }, files.vins),
        owner: owned?.problem === undefined ? owned?.owner : undefined,
        flaws: problems.map((problem) => unusable(vin, problem)),
      };
    },
    vehicles: async (files, vins) => {
      const indexes = [await vehicles(files), await owners(files)];
      const found = vins.map((vin) => [vin, indexes.flatMap((index) => rowsOf(index, vin))[0]] as const);
      return new Map(found.flatMap(([vin, row]) => (row === undefined ? [] : [[vin, row.vehicle ?? {}]])));
    },
    work: async (path, vin, { headers, vins, rows }) => {
      const index = await workIndex(cache, path, headers, vins);
      const kept = (index?.find(vin) ?? []).map((text): KeptWork => JSON.parse(text));
      return kept
        .filter(({ isGood }) => isGood || rows === 'all')
        .map(({ campaign, date, outcome }) => ({ campaign, date, outcome }));
    },
    dealers: (path) => cache.get(path, 'dealers', () => STREAMED.dealers(path)),
    population: async (workspace, campaigns, vin) => {
      const asked = withParts(campaigns).flatMap((campaign) => populationAsked(workspace, campaign) ?? []);
      if (asked.length === 0) return undefined;
      const rows: (readonly [string, PopulationRow | null])[] = [];
      for (const { campaign, path, way } of asked) {
        const index = await cache.get(path, way, async () => {
          const packed = new PackedRows();
          await readPopulated(path, workspace, campaign, (of, row) => packed.add(of, JSON.stringify(row)));
          return packed;
        });
        const [first] = index.find(vin);
        rows.push([campaign.code, first === undefined ? null : JSON.parse(first)]);
      }
      return Object.fromEntries(rows);
    },
  };
}

type RowReader = (
  source: RecordSource,
  options: ReadOptions,
) => AsyncIterable<readonly (OwnerRow | VehicleRow)[]>;

async function indexOf(
  cache: FileCache,
  path: string | undefined,
  read: RowReader,
  headers: HeaderRules,
  vins: VinReader,
): Promise<PackedRows | undefined> {
  if (path === undefined) return undefined;
  return cache.get(path, JSON.stringify([read.name, headers, vins.id]), async () => {
    const packed = new PackedRows();
    for await (const rows of read(await openRecordFile(path), { ...headers, vins }))
      for (const row of rows) packed.add(row.vin, JSON.stringify(keptOf(row)));
    return packed;
  });
}

function keptOf(row: OwnerRow | VehicleRow): KeptRow {
  const { vehicle, problems } = row;
  const owner = 'owner' in row ? { garagedIn: registeredAt(row.owner) } : undefined;
  const [problem] = isUsable(row) ? [] : problems;
  return { ...(vehicle && { vehicle }), ...(owner && { owner }), ...(problem && { problem }) };
}

const rowsOf = (index: PackedRows | undefined, vin: string): readonly KeptRow[] =>
  (index?.find(vin) ?? []).map((text) => JSON.parse(text));

/** The first row that can be used; without one, the first that has the VIN. */
function rowOf(index: PackedRows | undefined, vin: string): KeptRow | undefined {
  const rows = rowsOf(index, vin);
  return rows.find(({ problem }) => problem === undefined) ?? rows[0];
}

/** A row without a campaign does not count. */
async function workIndex(
  cache: FileCache,
  path: string | undefined,
  headers: HeaderRules,
  vins: VinReader | undefined,
): Promise<PackedRows | undefined> {
  if (path === undefined) return undefined;
  return cache.get(path, JSON.stringify(['remedied', headers, vins?.id]), async () => {
    const packed = new PackedRows();
    for await (const rows of readRemedied(await openRecordFile(path), { ...headers, vins }))
      for (const { vin, campaign, date, outcome, problems } of rows)
        if (campaign !== '')
          packed.add(vin, JSON.stringify({ campaign, date, outcome, isGood: problems.length === 0 }));
    return packed;
  });
}
