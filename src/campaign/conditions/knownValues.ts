/** The values that a field of conditions may have in a campaign, for everything that the file declares. */

import { STATES } from '../../base/facts/states.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { REMEDY } from '../schema/notices.js';
import type { ConditionField } from '../schema/vehicles/condition.js';
import { isConditionField, yearsOf } from './compileCondition.js';
import { fold } from './fold.js';
import { placesOf } from './vocabularyOf.js';

export interface KnownValues {
  /** What a value must be: a line of the vehicle table. */
  readonly what: string;
  readonly values: readonly string[];
  has(value: string | number | boolean): boolean;
}

/** Undefined where the campaign declares no values and any may be. */
export function knownValues(name: string, campaign: Campaign): KnownValues | undefined {
  if (!isConditionField(name)) {
    const values = campaign.vehicles?.attributes[name]?.values ?? [];
    return folded(`a value of the attribute ${name}`, values);
  }
  return FIELDS[name]?.(campaign);
}

type Declared = (campaign: Campaign) => KnownValues | undefined;

/** Fields that are left out have their values in the schema. */
const FIELDS: { readonly [Field in ConditionField]?: Declared } = {
  line: (campaign) =>
    exact(
      'the id of a line of the vehicle table',
      linesOf(campaign).map(({ id }) => id),
    ),
  make: ({ beside }) => declaredOnly('a make of the brand', makeNames(beside)),
  model: (campaign) =>
    declaredOnly(
      'a model of the vehicle table',
      linesOf(campaign).flatMap(({ model, aliases }) => [model, ...aliases]),
    ),
  model_year: (campaign) => years(campaign),
  engine: (campaign) =>
    declaredOnly(
      'an engine of the vehicle table',
      linesOf(campaign).flatMap(({ engine = [] }) => engine),
    ),
  trim: (campaign) =>
    declaredOnly(
      'a trim of the vehicle table',
      linesOf(campaign).flatMap(({ trim = [] }) => trim),
    ),
  plant: (campaign) =>
    declaredOnly(
      'a plant of the vehicle table',
      linesOf(campaign).flatMap(({ plant = [] }) => plant),
    ),
  origin: () => exact('an origin', ['CBU', 'NAP']),
  sold_in: places,
  registered_in: places,
  ever_registered_in: places,
  phase: ({ phases }) =>
    exact(
      'the number of a phase',
      phases.map(({ number }) => String(number)),
    ),
  zone: ({ beside }) =>
    exact(
      'the id of a zone',
      (beside.zones?.zones ?? []).map(({ id }) => id),
    ),
  notice: notices,
  mailed: notices,
  code: (campaign) => exact('a code of this event', eventCodes(campaign)),
  repaired_under: ({ earlier, linked, prerequisites }) =>
    exact('a campaign in earlier, linked or prerequisites', [
      ...earlier.map(({ code }) => code),
      ...linked,
      ...prerequisites,
    ]),
  covered_by: (campaign) => exact('a linked campaign or this one', [campaign.code, ...campaign.linked]),
  open: (campaign) =>
    exact('a linked campaign, this one, or recall', [campaign.code, ...campaign.linked, 'recall']),
  outcome: ({ inspection }) =>
    exact(
      'the id of an inspection outcome',
      inspection.map(({ id }) => id),
    ),
};

const linesOf = ({ vehicles }: Campaign) => vehicles?.lines ?? [];

function exact(what: string, values: readonly string[]): KnownValues {
  return { what, values, has: (value) => values.includes(String(value)) };
}

function folded(what: string, values: readonly string[]): KnownValues {
  const known = new Set(values.map(fold));
  return { what, values, has: (value) => known.has(fold(String(value))) };
}

/** Where no line says it, any value may be. */
function declaredOnly(what: string, values: readonly string[]): KnownValues | undefined {
  return values.length === 0 ? undefined : folded(what, [...new Set(values)]);
}

function makeNames({ brand, makes }: Campaign['beside']): readonly string[] {
  return [brand, ...makes.map(({ name }) => name)].filter((name) => name !== '');
}

function places(campaign: Campaign): KnownValues {
  const sets = Object.keys(placesOf(campaign));
  return exact('a state, a region of this file or an area of its brand', [...sets, ...STATES.keys()]);
}

function notices(campaign: Campaign): KnownValues {
  const ids = Object.keys(campaign.notices ?? {});
  return exact('the id of a notice', [...new Set([...ids, REMEDY])]);
}

function eventCodes({ code, codes, beside }: Campaign): readonly string[] {
  return [code, ...codes.map((each) => each.code), ...(beside.zones?.zones ?? []).map((zone) => zone.code)];
}

/** A range must hold a year of some line. */
function years(campaign: Campaign): KnownValues | undefined {
  const spans = [...linesOf(campaign), ...(campaign.chart?.rows ?? [])].map(({ model_years }) => model_years);
  if (spans.length === 0) return undefined;
  return {
    what: 'within the model years of the vehicle table',
    values: [...new Set(spans.flatMap(({ from, to }) => [String(from), String(to)]))].sort(),
    has: (value) => {
      const [from, to] = yearsOf(value);
      return from <= to && spans.some((span) => from <= span.to && span.from <= to);
    },
  };
}
