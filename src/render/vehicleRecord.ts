/** What the record files say about a VIN, as a document prints it. */
import { Fault, type Place } from '../base/problems.js';
import { explainCoverage } from '../campaign/coverage/explainCoverage.js';
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import type { RecordValues } from '../merge/slots/slotValues.js';
import type { LetterFacets } from './letters/letters.js';
import { findRecord, keptVehicle } from './records/findRecord.js';
import { recordFiles } from './records/recordFiles.js';
import { recordValues } from './records/recordValues.js';
import type { RenderRequest } from './renderRequest.js';

/** For whom a document is made. */
export interface Addressed {
  readonly facets: LetterFacets;
  readonly values: RecordValues;
  /** Where a record file has it. */
  readonly place?: Place | undefined;
}

/** @throws Fault VIN_UNKNOWN, VEHICLE_NOT_COVERED, and what is wrong with the row */
export async function vehicleRecord(
  request: RenderRequest,
  campaign: Campaign,
  vin: string,
): Promise<Addressed> {
  const { workspace, fonts } = request;
  const found = await findRecord(recordFiles(workspace, request), vin, (text) => fonts.missing(text));
  const coverage = explainCoverage(campaign, keptVehicle(found), found.vin);
  if (coverage.kind === 'not_covered') {
    throw new Fault('VEHICLE_NOT_COVERED', `${campaign.code} does not cover ${found.vin}: ${coverage.why}`);
  }
  const { owner, vehicle, place } = found;
  if (owner === undefined) throw new Fault('VIN_UNKNOWN', `no owners file has the VIN ${found.vin}`);
  return {
    facets: {
      language: request.language ?? (owner.language === 'es' ? 'es' : 'en'),
      lessor: owner.lessor,
      vehicleLine: coverage.line,
      phase: coverage.phase?.number,
    },
    values: recordValues(
      {
        vin: found.vin,
        owner,
        model: vehicle.model ?? '',
        modelYear: vehicle.modelYear,
        firstUseDate: vehicle.firstUseDate,
      },
      '',
    ),
    place,
  };
}
