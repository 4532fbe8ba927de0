/** What a line asks of a vehicle besides model, years, origin and build date: each a question of three answers. */
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import { compileCondition, entriesOf } from '../conditions/compileCondition.js';
import { conditionWords } from '../conditions/conditionWords.js';
import { fold } from '../conditions/fold.js';
import type { Ternary } from '../conditions/ternary.js';
import { vocabularyOf } from '../conditions/vocabularyOf.js';
import type { Make } from '../schema/brandCodes.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Condition } from '../schema/vehicles/condition.js';
import type { VehicleLine } from '../schema/vehicles/population.js';
import { inVinRange, readVinRange } from '../schema/vehicles/vins.js';
import { fieldsOf } from './limits.js';
import { subjectOf } from './subjectOf.js';

export interface Criterion {
  /** The column of record files that answers it. */
  readonly column: string;
  /** As `phase` says it of vehicles: of trim XLT. */
  readonly words: string;
  readonly ask: (vin: string, vehicle: Vehicle, facts: CoverageFacts) => Ternary;
}

export function lineCriteria(line: VehicleLine, campaign: Campaign): readonly Criterion[] {
  const { brand, makes } = campaign.beside;
  return [
    ...makeOf(line, brand, makes),
    ...column('engine', line.engine, ({ engine }) => engine),
    ...column('trim', line.trim, ({ trim }) => trim),
    ...column('plant', line.plant, ({ plant }) => plant),
    ...Object.entries(line.attributes).flatMap(([name, values]) =>
      column(name, values, ({ attributes }) => attributes?.[name]),
    ),
    ...ranges(line),
    ...repaired(line),
    ...conditional(line, campaign),
  ];
}

/** A record without a make agrees with any; so does a line without one, where the brand is none of its own makes. */
function makeOf({ make }: VehicleLine, brand: string, makes: readonly Make[]): Criterion[] {
  if (make === undefined && makes.length > 0 && makes.every(({ name }) => fold(name) !== fold(brand)))
    return [];
  const name = make ?? brand;
  if (name === '') return [];
  const aliases = makes.find((each) => fold(each.name) === fold(name))?.aliases ?? [];
  const names = new Set([name, ...aliases].map(fold));
  const ask = (_vin: string, vehicle: Vehicle): Ternary =>
    vehicle.make === undefined || names.has(fold(vehicle.make));
  return [{ column: 'make', words: `of make ${name}`, ask }];
}

function column(
  name: string,
  values: string | readonly string[] | undefined,
  read: (vehicle: Vehicle) => string | undefined,
): Criterion[] {
  if (values === undefined) return [];
  const list = [values].flat();
  const wanted = new Set(list.map(fold));
  const ask = (_vin: string, vehicle: Vehicle): Ternary => {
    const value = read(vehicle);
    return value === undefined ? undefined : wanted.has(fold(value));
  };
  return [{ column: name, words: `of ${name} ${list.join(' or ')}`, ask }];
}

function ranges({ vin_ranges: written }: VehicleLine): Criterion[] {
  if (written === undefined) return [];
  const read = written.map(readVinRange);
  const ask = (vin: string): Ternary =>
    vin === '' ? undefined : read.some((range) => inVinRange(vin, range));
  return [{ column: 'vin', words: `of VIN ${written.join(' or ')}`, ask }];
}

function repaired({ repaired_under: codes }: VehicleLine): Criterion[] {
  if (codes === undefined) return [];
  const ask = (_vin: string, _vehicle: Vehicle, { repairedUnder: done }: CoverageFacts): Ternary =>
    done === undefined ? undefined : codes.some((code) => done.has(code));
  return [{ column: 'campaign', words: `repaired under ${codes.join(' or ')}`, ask }];
}

/** All entries of its condition must hold; each names the fact that would decide it. */
function conditional(line: VehicleLine, campaign: Campaign): Criterion[] {
  if (line.when === undefined) return [];
  const vocabulary = vocabularyOf(campaign);
  return entriesOf(line.when).map(([name, value]) => {
    const condition = { [name]: value } as Condition;
    const holds = compileCondition(condition, vocabulary);
    return {
      column: fieldsOf(condition)[0] ?? name,
      words: conditionWords(condition, campaign, 'en'),
      ask: (_vin, vehicle, facts) => holds(subjectOf(vehicle, facts, line)),
    };
  });
}
