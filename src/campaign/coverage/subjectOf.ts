/** Turns what is known of a vehicle into what conditions can ask. */
import { stateCode } from '../../base/facts/states.js';
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import type { Subject } from '../conditions/subject.js';
import type { VehicleLine } from '../schema/vehicles/population.js';

/** The vehicle with what the population file of the campaign says of it besides: the attributes that it has as columns. */
export function asListed(vehicle: Vehicle, { population }: CoverageFacts, code: string): Vehicle {
  const attributes = population?.[code]?.attributes;
  return attributes === undefined
    ? vehicle
    : { ...vehicle, attributes: { ...vehicle.attributes, ...attributes } };
}

/** The line tells what its vehicles have in common, where the record does not. */
export function subjectOf(vehicle: Vehicle, facts: CoverageFacts, line?: VehicleLine): Subject {
  const ever = everRegisteredIn(vehicle);
  return {
    line: line?.id,
    make: vehicle.make ?? line?.make,
    model: vehicle.model ?? line?.model,
    model_year: vehicle.modelYear ?? onlyYear(line),
    engine: vehicle.engine ?? only(line?.engine),
    trim: vehicle.trim ?? only(line?.trim),
    plant: vehicle.plant ?? only(line?.plant),
    origin: vehicle.origin ?? line?.origin,
    attributes: attributesOf(vehicle, line),
    sold_in: vehicle.soldIn === undefined ? undefined : stateCode(vehicle.soldIn),
    registered_in: registeredIn(vehicle, ever),
    ever_registered_in: ever.length === 0 ? undefined : new Set(ever),
    status: vehicle.status,
    owner: facts.owner,
    repaired_under: facts.repairedUnder,
  };
}

function only(values: string | readonly string[] | undefined): string | undefined {
  if (typeof values === 'string' || values === undefined) return values;
  return values.length === 1 ? values[0] : undefined;
}

function onlyYear(line: VehicleLine | undefined): number | undefined {
  return line !== undefined && line.model_years.from === line.model_years.to
    ? line.model_years.from
    : undefined;
}

function attributesOf(vehicle: Vehicle, line: VehicleLine | undefined): Subject['attributes'] {
  if (line === undefined) return vehicle.attributes;
  const shared = Object.entries(line.attributes).flatMap(([name, values]) => {
    const value = only(values);
    return value === undefined ? [] : [[name, value]];
  });
  return shared.length === 0 ? vehicle.attributes : { ...Object.fromEntries(shared), ...vehicle.attributes };
}

function everRegisteredIn({ registeredIn = '', garagedIn }: Vehicle): readonly string[] {
  const listed = registeredIn.split(/[\s,;]+/).flatMap((word) => stateCode(word) ?? []);
  return garagedIn === undefined || listed.includes(garagedIn) ? listed : [...listed, garagedIn];
}

/** Of several states the one that the owner lives in, else the last of the column; without a column the owner's. */
function registeredIn({ registeredIn: column = '', garagedIn }: Vehicle, ever: readonly string[]) {
  const listed = column.split(/[\s,;]+/).flatMap((word) => stateCode(word) ?? []);
  if (listed.length === 0) return garagedIn;
  return garagedIn !== undefined && listed.includes(garagedIn) ? garagedIn : (listed.at(-1) ?? ever.at(-1));
}
