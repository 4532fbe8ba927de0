/** The values of nobody: what a document that may be blank prints. */
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
