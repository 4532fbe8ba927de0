/** The values that a sample letter prints for an invented vehicle. */
import type { RecordValues } from '../../merge/slots/slotValues.js';

/** Of no vehicle: what it begins with is given to no maker. */
export const SAMPLE_VIN = '1SAMPLE00T0000000';

/** An invented owner whose VIN belongs to no vehicle. */
export function sampleRecord(model: string, openCampaigns: readonly string[] = []): RecordValues {
  return {
    vin: SAMPLE_VIN,
    address: ['SAMPLE OWNER', '123 SAMPLE ST APT 4', 'ANYTOWN TX 78701-0000'],
    name: 'Sample Owner',
    model,
    model_year: '2023',
    first_use: '2023-08-15',
    open_campaigns: openCampaigns,
    piece_id: 'SAMPLE-0000000',
  };
}
