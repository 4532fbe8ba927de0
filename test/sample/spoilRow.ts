/** Spoils a good row of the owners file in a stated way. */
import { csvRow } from '../../src/base/text/csvRow.js';
import { OWNER_COLUMNS } from '../../src/shapes/columns.js';
import { UNPRINTABLE } from './nameLists.js';
import type { Random } from './random.js';
import type { SampleOwner } from './sampleOwner.js';
import type { SampleVehicle } from './sampleVehicle.js';

/** Columns of the owners file. */
export interface OwnerLine extends SampleOwner {
  readonly vin: string;
}

/** The row with its fault; unchanged when the case is none of an owners row. */
export function spoilOwner(random: Random, owner: OwnerLine, code: string): OwnerLine {
  switch (code) {
    case 'VIN_LENGTH':
      return { ...owner, vin: random.pick([owner.vin.slice(0, 16), `${owner.vin}${owner.vin.charAt(16)}`]) };
    case 'VIN_CHARACTER':
      return {
        ...owner,
        vin: `${owner.vin.slice(0, 11)}${random.pick(['O', 'I', 'Q'])}${owner.vin.slice(12)}`,
      };
    case 'VIN_CHECK_DIGIT':
      return { ...owner, vin: owner.vin.slice(0, 16) + ((Number(owner.vin.charAt(16)) + 1) % 10) };
    case 'NAME_MISSING':
      return { ...owner, name: '', company: '' };
    case 'ADDRESS_INCOMPLETE':
      return { ...owner, country: '', ...random.pick(INCOMPLETE) };
    case 'GLYPH_MISSING':
      return { ...owner, name: random.pick(UNPRINTABLE) };
    case 'TEXT_TOO_WIDE':
      return { ...owner, company: `${LONG_COMPANY.repeat(6)}Inc.` };
    default:
      return owner;
  }
}

const INCOMPLETE: readonly Partial<SampleOwner>[] = [
  { address1: '', address2: '' },
  { city: '' },
  { state: '' },
  { zip: '' },
  { state: 'Jefferson' },
  { zip: '7870', state: 'TX' },
];

const LONG_COMPANY = 'Consolidated Intermountain Refrigerated Transport ';

/** The vehicle with a date that is none, or a model year that its VIN does not say. */
export function spoilVehicle(random: Random, vehicle: SampleVehicle, code: string): SampleVehicle {
  if (code === 'DATE_INVALID')
    return { ...vehicle, production_date: random.pick(['2023-02-30', '8/15/2023', '2023-13-01']) };
  if (code === 'MODEL_YEAR_MISMATCH')
    return { ...vehicle, model_year: String(Number(vehicle.model_year) - 1) };
  return vehicle;
}

/** The row as bytes that no CSV reader can take for a good row; its neighbors stay as they are. */
export function malformedRow(random: Random, owner: OwnerLine): Uint8Array {
  const fields = OWNER_COLUMNS.map((column) => owner[column]);
  const kind = random.below(4);
  if (kind === 0) return Buffer.from(csvRow(fields.slice(0, -1)));
  if (kind === 1) return Buffer.from(csvRow([...fields, 'moved']));
  if (kind === 2)
    return Buffer.from(`${owner.vin},"Ann "Annie" Lee",,12 Elm Street,,Austin,TX,78701,,,en,\n`);
  return Buffer.from(`${owner.vin},Jos\u00e9 P\u00e9rez,,12 Elm Street,,Austin,TX,78701,,,es,\n`, 'latin1');
}
