/** Reads the facts of a record by which the answers to the conditions of texts can differ. */
import type { TuplePart } from '../../base/tupleMap.js';
import { OWNER_FLAGS } from '../../shapes/columns.js';
import type { Vehicle } from '../../shapes/records.js';
import type { TextInput } from '../../shapes/textConditions.js';
import type { Language } from '../../shapes/units.js';
import type { KnownVins } from '../load/lookUpVins.js';
import type { Judged } from './judgeRecord.js';

export type InputReader = (record: Judged, known: KnownVins, language: Language) => TuplePart;

/** Facts with few values first, as `TupleMap` wants them. */
export function inputReaders(
  inputs: readonly TextInput[],
  populations: readonly string[],
): readonly InputReader[] {
  const readers = [...inputs].sort((a, b) => placeOf(a) - placeOf(b));
  return readers.flatMap((input) => readersOf(input, populations));
}

function placeOf(input: TextInput): number {
  const place = MANY.indexOf(input);
  return place < 0 ? -1 : place;
}

/** Those that can have many values, in the order of their number. */
const MANY: readonly TextInput[] = [
  'population',
  'vehicle.model',
  'vehicle.soldIn',
  'vehicle.garagedIn',
  'vehicle.registeredIn',
  'vehicle.productionDate',
];

function readersOf(input: TextInput, populations: readonly string[]): readonly InputReader[] {
  switch (input) {
    case 'language':
      return [(_record, _known, language) => language];
    case 'line':
    case 'phase':
    case 'zone':
    case 'notice':
      return [({ covered }) => covered[input]];
    case 'covered':
      return [({ covered }) => covered.campaigns];
    case 'open':
      return [({ open }) => open];
    case 'repairedUnder':
      return [({ row }, { done }) => done.get(row.vin) ?? 0];
    case 'mailed':
      return [({ row }, { mailed }) => mailed.get(row.vin) ?? 0];
    case 'population':
      return populations.map(
        (code): InputReader =>
          ({ row }, { populationOf }) =>
            populationOf(row.vin)[code],
      );
    case 'vehicle.garagedIn':
      return [({ row }) => row.owner.country, ({ row }) => row.owner.state];
    default:
      return [ofOwner(input) ?? ofVehicle(input)];
  }
}

function ofOwner(input: TextInput): InputReader | undefined {
  const flag = OWNER_FLAGS.find((each) => input === `owner.${each}`);
  return flag && (({ row }) => row.owner[flag]);
}

function ofVehicle(input: TextInput): InputReader {
  const name = input.slice(input.indexOf('.') + 1);
  if (input.startsWith('attributes.')) return ({ vehicle }) => vehicle.attributes?.[name];
  const field = name as keyof Vehicle;
  return ({ vehicle }) => vehicle[field];
}
