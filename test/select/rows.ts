import type { Code, Problem } from '../../src/base/problems.js';
import type {
  ExcludedRow,
  Owner,
  OwnerRow,
  RemediedRow,
  Vehicle,
  VehicleRow,
} from '../../src/shapes/records.js';

/** Rows as the records stage hands them over, each on a line of its own below the header. */
export const OWNER: Owner = {
  name: 'Ana Example',
  company: '',
  address1: '1 Sample St',
  address2: '',
  city: 'Austin',
  state: 'TX',
  zip: '78701',
  country: '',
  email: '',
  language: 'en',
  lessor: false,
  addressBlock: ['ANA EXAMPLE', '1 SAMPLE ST', 'AUSTIN TX 78701'],
};

export function problem(source: string, line: number, code: Code): Problem {
  return { source, line, column: 'vin', code, value: 'as written', hint: 'mend it' };
}

interface RowOptions {
  readonly vin: string;
  readonly line: number;
  readonly codes?: readonly Code[];
}

function row(source: string, { vin, line, codes = [] }: RowOptions) {
  return {
    line,
    vin,
    writtenVin: vin.toLowerCase(),
    problems: codes.map((code) => problem(source, line, code)),
  };
}

export function ownerRow(
  options: RowOptions & { owner?: Partial<Owner>; vehicle?: Vehicle | undefined },
): OwnerRow {
  return { ...row('owners.csv', options), owner: { ...OWNER, ...options.owner }, vehicle: options.vehicle };
}

export function vehicleRow(options: RowOptions & { vehicle?: Vehicle }): VehicleRow {
  return { ...row('vehicles.csv', options), vehicle: options.vehicle ?? {} };
}

export function remediedRow(options: RowOptions & { campaign?: string }): RemediedRow {
  return { ...row('remedied.csv', options), campaign: options.campaign ?? '', date: undefined, outcome: '' };
}

export function excludedRow(options: RowOptions): ExcludedRow {
  return { ...row('exclude.csv', options), reason: '' };
}

/** The rows in batches of three, as a stream brings them. */
export async function* inBatches<Row>(rows: readonly Row[]): AsyncIterable<readonly Row[]> {
  for (let start = 0; start < rows.length; start += 3) yield rows.slice(start, start + 3);
}
