/** Finds the record that a document is made for. */
import { BLANK_RECORD, sampleFacets, sampleValues } from '../shapes/recordValues.js';
import { inventedAnswers } from './letters/inventedAnswers.js';
import { inventedFor } from './letters/inventedFor.js';
import type { CampaignSource } from './letters/letterSource.js';
import type { RenderRequest } from './renderRequest.js';
import type { Addressed } from './vehicleRecord.js';

/** Reads record files only for a VIN. @throws Fault PHASE_UNKNOWN, VIN_UNKNOWN or VEHICLE_NOT_COVERED */
export async function addressed(request: RenderRequest, source: CampaignSource): Promise<Addressed> {
  const { campaign, linked, conditions } = source;
  const { subject } = request;
  if (subject.kind === 'vin') {
    const { vehicleRecord } = await import('./vehicleRecord.js');
    return vehicleRecord(request, source, subject.vin);
  }
  const invented = inventedFor(campaign, request);
  if (subject.kind === 'none') return { facets: sampleFacets(invented), values: BLANK_RECORD };
  const answered = inventedAnswers(invented, [campaign, ...linked], conditions);
  const more = subject.lists === true ? { lists_vehicles: true as const } : {};
  return { facets: { ...sampleFacets(answered), ...more }, values: sampleValues(answered) };
}
