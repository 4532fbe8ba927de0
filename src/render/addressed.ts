/** Finds out for whom a document is made. */
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import { sampleFacets } from './letters/sampleFacets.js';
import { blankRecord } from './records/blankRecord.js';
import { sampleRecord } from './records/sampleRecord.js';
import type { RenderRequest } from './renderRequest.js';
import type { Addressed } from './vehicleRecord.js';

/** Record files are read for a VIN only. @throws Fault PHASE_UNKNOWN, VIN_UNKNOWN or VEHICLE_NOT_COVERED */
export async function addressed(request: RenderRequest, campaign: Campaign): Promise<Addressed> {
  if (request.subject.kind === 'vin') {
    const { vehicleRecord } = await import('./vehicleRecord.js');
    return vehicleRecord(request, campaign, request.subject.vin);
  }
  const facets = sampleFacets(campaign, request);
  const values = request.subject.kind === 'none' ? blankRecord : sampleRecord(facets.vehicleLine);
  return { facets, values };
}
