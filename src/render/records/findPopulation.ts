/** Looks up a few VINs in the population files of campaigns, for answers outside of a batch. */
import { withParts } from '../../campaign/coverage/parts/partsOf.js';
import { vinsOf } from '../../campaign/coverage/vinsOf.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { headerRules } from '../../campaign/workspace/headerRules.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { readPopulation } from '../../records/readPopulation.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import { assertCount, populationRow } from '../../select/load/populationRow.js';
import type { CoverageFacts, PopulationRow } from '../../shapes/coverage.js';
import { populationRules } from './populationRules.js';

/** What the population files have of a VIN, as coverage asks for it; undefined where no campaign has a file. */
export type Population = CoverageFacts['population'];

/** One VIN. Faults of `findPopulations`. */
export async function findPopulation(
  workspace: Pick<Workspace, 'settings' | 'resolve'>,
  campaigns: readonly Campaign[],
  vin: string,
): Promise<Population> {
  const populationOf = await findPopulations(workspace, campaigns, new Set([vin]));
  return populationOf(vin);
}

/**
 * Streams each file once, to its end: a file that a batch refuses gives no answer here either. Of several rows of a
 * VIN the first good one counts.
 *
 * @param vins folded
 * @throws Fault POPULATION_FILE, FILE_UNREADABLE and those of reading record files, as in a batch
 */
export async function findPopulations(
  workspace: Pick<Workspace, 'settings' | 'resolve'>,
  campaigns: readonly Campaign[],
  vins: ReadonlySet<string>,
): Promise<(vin: string) => Population> {
  const files: (readonly [code: string, rows: ReadonlyMap<string, PopulationRow>])[] = [];
  for (const campaign of withParts(campaigns)) {
    const path = campaign.vehicles?.file?.path;
    if (path === undefined) continue;
    files.push([campaign.code, await rowsIn(workspace.resolve(path), workspace, campaign, vins)]);
  }
  if (files.length === 0) return () => undefined;
  return (vin) => Object.fromEntries(files.map(([code, rows]) => [code, rows.get(vin) ?? null]));
}

async function rowsIn(
  path: string,
  workspace: Pick<Workspace, 'settings'>,
  campaign: Campaign,
  vins: ReadonlySet<string>,
): Promise<ReadonlyMap<string, PopulationRow>> {
  const found = new Map<string, PopulationRow>();
  await readPopulated(path, workspace, campaign, (vin, row) => {
    if (vins.has(vin) && !found.has(vin)) found.set(vin, row);
  });
  return found;
}

/** The population file of a campaign, and all that decides what is read in it; undefined for a campaign without one. */
export function populationAsked(
  { settings, resolve }: Pick<Workspace, 'settings' | 'resolve'>,
  campaign: Campaign,
): { readonly campaign: Campaign; readonly path: string; readonly way: string } | undefined {
  const path = campaign.vehicles?.file?.path;
  if (path === undefined) return undefined;
  const { rows, values } = populationRules(campaign);
  const way = [campaign.code, rows, [...values], headerRules(settings).population, vinsOf([campaign]).id];
  return { campaign, path: resolve(path), way: JSON.stringify(way) };
}

/**
 * Streams the file once, to its end.
 *
 * @param take called with each good row
 * @throws Fault those of `findPopulations`
 */
export async function readPopulated(
  path: string,
  { settings }: Pick<Workspace, 'settings'>,
  campaign: Campaign,
  take: (vin: string, row: PopulationRow) => void,
): Promise<void> {
  const source = await openRecordFile(path);
  const attributes = Object.keys(campaign.vehicles?.attributes ?? {});
  const options = { ...headerRules(settings).population, attributes, vins: vinsOf([campaign]) };
  const rules = populationRules(campaign);
  const answers = new Map<string, PopulationRow>();
  let count = 0;
  for await (const entries of readPopulation(source, options)) {
    count += entries.length;
    for (const { named, vin, line, problems } of entries) {
      if (problems.length > 0) continue;
      const key = named.length === 0 ? '' : named.join('\n');
      const answer = answers.get(key) ?? populationRow(named, rules, { file: source.name, line });
      answers.set(key, answer);
      take(vin, answer);
    }
  }
  assertCount(source.name, count, rules);
}
