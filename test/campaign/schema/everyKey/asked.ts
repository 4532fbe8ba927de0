/** Vehicles that the campaigns of the workspace of every key are asked about, and their owners. */
import { withCheckDigit } from '../../../../src/base/facts/vin.js';
import type { Vehicle } from '../../../../src/shapes/records.js';
import type { Asked } from './effects.js';

const FJORD: Vehicle = {
  make: 'Norvane',
  model: 'Fjord',
  modelYear: 2024,
  garagedIn: 'FL',
  soldIn: 'FL',
  status: 'used',
};
const SKARN: Vehicle = {
  make: 'Skarn',
  model: 'Skarn',
  modelYear: 2024,
  engine: '2.5L',
  trim: 'XLT',
  plant: 'Oslo',
  origin: 'CBU',
  attributes: { filing: 'added', seats: 'three' },
  productionDate: '2023-06-01',
  garagedIn: 'TX',
  soldIn: 'TX',
  status: 'new',
};

const vin = (serial: string) => withCheckDigit(`7ZZFJ4RB0RA${serial}`);

export const ASKED: readonly Asked[] = [
  { vin: '7ZZFJ4RB8RA900101', vehicle: { ...FJORD, garagedIn: 'TX' } },
  { vin: vin('100005'), vehicle: { ...FJORD, garagedIn: 'TX' } },
  { vin: vin('300005'), vehicle: FJORD, repairedUnder: ['25NK01'] },
  { vin: vin('300006'), vehicle: { ...FJORD, modelYear: 2025, garagedIn: 'LA' } },
  { vin: vin('300007'), vehicle: { ...FJORD, modelYear: 2022 } },
  { vin: vin('300008'), vehicle: SKARN },
  ...(
    [
      'make',
      'model',
      'modelYear',
      'engine',
      'trim',
      'plant',
      'origin',
      'attributes',
      'productionDate',
      'garagedIn',
      'soldIn',
    ] as const
  ).map((field, index) => ({ vin: vin(`30010${index % 10}`), vehicle: { ...SKARN, [field]: undefined } })),
  { vin: vin('300200'), vehicle: { ...SKARN, model: 'SKRN 1', engine: '2.0L', status: 'certified' } },
  { vin: vin('300201'), vehicle: { ...SKARN, productionDate: '2024-01-20' } },
  { vin: vin('300202'), vehicle: { ...SKARN, productionDate: '2023-03-01' } },
];

const COLUMNS =
  'vin,name,address1,city,state,zip,make,model,model_year,engine,trim,plant,origin,production_date,first_use_date,sale_date,sold_in,status,filing,seats';
const PLACES: Readonly<Record<string, string>> = {
  TX: 'Austin,TX,78701',
  FL: 'Miami,FL,33101',
  LA: 'New Orleans,LA,70112',
};

export const OWNERS = [
  COLUMNS,
  ...ASKED.filter(({ vehicle }) => vehicle.garagedIn !== undefined).map(({ vin: number, vehicle: each }) =>
    [
      number,
      'Ana Vale',
      '1 Elm St',
      PLACES[each.garagedIn ?? ''] ?? '',
      each.make,
      each.model,
      each.modelYear,
      each.engine,
      each.trim,
      each.plant,
      each.origin,
      each.productionDate,
      '2024-08-15',
      '2024-08-01',
      each.soldIn,
      each.status,
      each.attributes?.filing,
      each.attributes?.seats,
    ].join(','),
  ),
  '',
].join('\n');
