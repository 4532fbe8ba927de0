import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../../src/base/facts/vin.js';
import { textConditions } from '../../../src/campaign/texts/textConditions.js';
import type { TextConditions, TextFacts, TextInput } from '../../../src/shapes/textConditions.js';
import { workspaceWith } from '../conditions/world.js';

const LINKED = `code: 24S50
kind: safety_recall
program: Recall
brand: acme
title: Pump
recall: { basis: defect, crash: without_warning, component: Pump }
vehicles:
  lines: [{ name: Comet, model: Comet, model_years: { from: 2021, to: 2021 }, volume: 1 }]
  total: 1
`;

function conditionsOf(when: string, linked = LINKED): TextConditions {
  const text = `condition:\n  - { when: ${when}, text: A. }\n  - B.\n`;
  const workspace = workspaceWith((campaign) => `${campaign}${text}`, { 'w/campaigns/24S50.yaml': linked });
  const campaign = workspace.campaign('24S49');
  return textConditions({ campaigns: [campaign, ...workspace.linked(campaign)] });
}

const maybe = <Value>(...values: readonly Value[]) => fc.constantFrom(undefined, ...values);
const codes = fc.constantFrom<readonly string[]>([], ['24S49']);
const sets = (...values: readonly string[]) =>
  fc.constantFrom<ReadonlySet<string> | undefined>(
    undefined,
    new Set(),
    ...values.map((one) => new Set([one])),
  );

const vehicle = fc.record({
  make: maybe('Acme', 'Other'),
  model: maybe('Comet', 'Fjord'),
  modelYear: maybe(2020, 2021),
  engine: maybe('2.0L', '3.0L'),
  trim: maybe('XLT', 'SE'),
  plant: maybe('Flat Rock'),
  origin: maybe('CBU' as const, 'NAP' as const),
  soldIn: maybe('OH', 'TX'),
  registeredIn: maybe('OH TX', 'TX'),
  garagedIn: maybe('OH', 'TX', 'abroad'),
  status: maybe('new' as const, 'used' as const),
  attributes: maybe({ seats: 'second_row' }, { seats: 'third_row', other: 'x' }),
});
const FACTS: fc.Arbitrary<TextFacts> = fc.record({
  vin: fc.constantFrom('1', '2'),
  vehicle,
  language: fc.constantFrom('en' as const, 'es' as const),
  owner: fc.record({ lessor: fc.boolean() }),
  repairedUnder: sets('23S10', '24S50', '24S49'),
  line: maybe('comet', 'comet_xlt'),
  phase: maybe(1, 2),
  zone: maybe('A'),
  notice: fc.constantFrom('remedy', 'interim'),
  covered: codes,
  open: codes,
  mailed: sets('24S49/interim', '24S49/remedy', '24S50/interim'),
});

/** Other facts, but for what the answers depend on. */
function agreeing(facts: TextFacts, other: TextFacts, inputs: readonly TextInput[]): TextFacts {
  const kept = inputs.filter((input) => !input.includes('.')) as (keyof TextFacts)[];
  const ofVehicle = inputs.filter((input) => input.startsWith('vehicle.')).map((input) => input.slice(8));
  const ofOwner = inputs.filter((input) => input.startsWith('owner.')).map((input) => input.slice(6));
  const attributes = inputs
    .filter((input) => input.startsWith('attributes.'))
    .map((input) => input.slice(11));
  const pick = (from: object | undefined, names: readonly string[]): object =>
    Object.fromEntries(names.map((name) => [name, (from as Record<string, unknown> | undefined)?.[name]]));
  return {
    ...other,
    ...pick(facts, kept),
    owner: { ...other.owner, ...pick(facts.owner, ofOwner) },
    vehicle: {
      ...other.vehicle,
      ...pick(facts.vehicle, ofVehicle),
      attributes: { ...other.vehicle.attributes, ...pick(facts.vehicle.attributes, attributes) },
    },
  } as TextFacts;
}

describe('what the answers depend on', () => {
  it.each([
    '{ line: comet }',
    '{ make: Acme }',
    '{ model: Comet }',
    '{ model_year: 2021 }',
    '{ engine: 2.0L }',
    '{ trim: XLT }',
    '{ plant: Flat Rock }',
    '{ origin: CBU }',
    '{ sold_in: salt }',
    '{ registered_in: salt }',
    '{ ever_registered_in: salt }',
    '{ phase: 2 }',
    '{ notice: remedy }',
    '{ code: 24S49 }',
    '{ repaired_under: 23S10 }',
    '{ covered_by: 24S50 }',
    '{ open: 24S50 }',
    '{ open: recall }',
    '{ mailed: remedy }',
    '{ language: es }',
    '{ lessor: true }',
    '{ seats: third_row }',
    '{ status: used }',
    '{ any: [{ phase: 1 }, { not: { registered_in: salt } }] }',
  ])('is all that %s asks for', (when) => {
    const { inputs, answer } = conditionsOf(when);
    fc.assert(
      fc.property(FACTS, FACTS, (facts, other) => {
        expect(answer(agreeing(facts, other, inputs ?? []))).toBe(answer(facts));
      }),
      { numRuns: 60 },
    );
  });

  it('is the VIN where a linked campaign lists VINs', () => {
    const listing = LINKED.replace(
      'volume: 1 }]',
      `volume: 1, vins: [${withCheckDigit('1FAHP3F20CL123456')}] }]`,
    );
    expect(conditionsOf('{ open: 24S50 }', listing).inputs).toBeUndefined();
    expect(conditionsOf('{ phase: 2 }', listing).inputs).toEqual(['phase']);
  });
});
