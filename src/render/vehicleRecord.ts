/** Reads the record of a VIN from the record files, as a document prints it. */
import { foldVin } from '../base/facts/vin.js';
import { Fault, type Place } from '../base/problems.js';
import { explainCoverage } from '../campaign/coverage/explain/explainCoverage.js';
import { lineMakes } from '../campaign/coverage/lineMakes.js';
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import { coverageEnds } from '../campaign/texts/coverageEnds.js';
import type { Facets, RecordValues } from '../shapes/recordModel.js';
import type { SuppressedReason } from '../shapes/records.js';
import { facetsOf, valuesOf } from '../shapes/recordValues.js';
import type { CampaignSource } from './letters/letterSource.js';
import { findPopulation, type Population } from './records/findPopulation.js';
import { findRecord, keptVehicle } from './records/findRecord.js';
import { ownRemedies } from './records/findRemedied.js';
import { knownAnswers } from './records/knownAnswers.js';
import { recordFiles } from './records/recordFiles.js';
import { whyUnmailed } from './records/whyUnmailed.js';
import type { RenderRequest } from './renderRequest.js';

/** The record that a document is made for. */
export interface Addressed {
  readonly facets: Facets;
  readonly values: RecordValues;
  /** Its place in a record file. */
  readonly place?: Place | undefined;
  /** Why a batch of the notice would not mail to it. */
  readonly unmailed?: SuppressedReason | undefined;
}

/** @throws Fault VIN_UNKNOWN, VEHICLE_NOT_COVERED, what is wrong with the row, and faults of the population file */
export async function vehicleRecord(
  request: RenderRequest,
  { campaign, linked, conditions, brandFor }: CampaignSource,
  vin: string,
): Promise<Addressed> {
  const { workspace, fonts } = request;
  const files = recordFiles(workspace, request, [campaign]);
  const population = await findPopulation(workspace, [campaign, ...linked], foldVin(vin));
  const found = await findRecord(files, vin, (text) => fonts.missing(text)).catch((error: unknown) => {
    throw listedOnly(error, population, campaign, vin);
  });
  const done = await ownRemedies(workspace, request, [campaign, ...linked], found.vin);
  const known = { population, owner: found.owner, repairedUnder: done };
  const coverage = explainCoverage(campaign, keptVehicle(found), found.vin, known);
  if (coverage.kind === 'not_covered') {
    throw new Fault('VEHICLE_NOT_COVERED', `${campaign.code} does not cover ${found.vin}: ${coverage.why}`);
  }
  const { owner, vehicle, place } = found;
  if (owner === undefined) throw new Fault('VIN_UNKNOWN', `no owners file has the VIN ${found.vin}`);
  const language = request.language ?? (owner.language === 'es' ? 'es' : 'en');
  const met = knownAnswers({
    campaigns: [campaign, ...linked],
    conditions,
    vin: found.vin,
    vehicle: keptVehicle(found),
    language,
    owner,
    population,
    done,
  });
  const rule = brandFor(request.document).coverage_last_day ?? 'anniversary';
  const ends = coverageEnds([campaign, ...linked], rule);
  const selected = {
    language,
    vehicleLine: coverage.id,
    makes: lineMakes(campaign),
    phase: coverage.phase?.number,
    openCampaigns: [],
    met,
    coverage: ends?.({
      vehicle: keptVehicle(found),
      population,
      line: coverage.id,
      phase: coverage.phase?.number,
      zone: coverage.zone,
    }),
  } as const;
  const facts = { vin: found.vin, owner, vehicle, selected };
  const unmailed = whyUnmailed(campaign, keptVehicle(found), known, coverage);
  return { facets: facetsOf(facts), values: valuesOf(facts), place, unmailed };
}

/** A letter needs an owner: says so of a vehicle that only the population file has. */
function listedOnly(
  error: unknown,
  population: Population,
  { code, vehicles }: Campaign,
  vin: string,
): unknown {
  const isListed = (population?.[code] ?? null) !== null;
  if (!isListed || !(error instanceof Fault) || error.code !== 'VIN_UNKNOWN') return error;
  return new Fault(
    'VIN_UNKNOWN',
    `${code} covers ${foldVin(vin)}, which stands in ${vehicles?.file?.path ?? 'its population file'}, but no owners file has it`,
    { hint: 'add its owner to an owners file; the disclosure form needs none' },
  );
}
