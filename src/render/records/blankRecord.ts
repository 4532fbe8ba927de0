/** The empty values that a blank document prints. */
import type { RecordValues } from '../../merge/slots/slotValues.js';

export const blankRecord: RecordValues = {
  vin: '',
  address: [],
  name: '',
  model: '',
  model_year: '',
  first_use: '',
  piece_id: '',
};
