/** A model and the codes of campaigns come in; what a sample letter prints of nobody's vehicle goes out. */
import type { RecordValues } from '../../merge/slots/slotValues.js';

/** An invented owner whose VIN belongs to no vehicle. */
export function sampleRecord(model: string, openCampaigns: readonly string[] = []): RecordValues {
  return {
    vin: '1SAMPLE00T0000000',
    address: ['SAMPLE OWNER', '123 SAMPLE ST APT 4', 'ANYTOWN TX 78701-0000'],
    name: 'Sample Owner',
    model,
    model_year: '2023',
    first_use: '2023-08-15',
    open_campaigns: openCampaigns,
    piece_id: 'SAMPLE-0000000',
  };
}
