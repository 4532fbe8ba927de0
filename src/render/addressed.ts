/** Finds the record that a document is made for. */
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import { BLANK_RECORD, sampleFacets, sampleValues } from '../shapes/recordValues.js';
import { inventedFor } from './letters/inventedFor.js';
import type { RenderRequest } from './renderRequest.js';
import type { Addressed } from './vehicleRecord.js';

/** Reads record files only for a VIN. @throws Fault PHASE_UNKNOWN, VIN_UNKNOWN or VEHICLE_NOT_COVERED */
export async function addressed(request: RenderRequest, campaign: Campaign): Promise<Addressed> {
  if (request.subject.kind === 'vin') {
    const { vehicleRecord } = await import('./vehicleRecord.js');
    return vehicleRecord(request, campaign, request.subject.vin);
  }
  const invented = inventedFor(campaign, request);
  const values = request.subject.kind === 'none' ? BLANK_RECORD : sampleValues(invented);
  return { facets: sampleFacets(invented), values };
}
