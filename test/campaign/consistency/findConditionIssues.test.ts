import { describe, expect, it } from 'vitest';
import { formatFault } from '../../../src/base/problems.js';
import { CAMPAIGN, campaignWith } from '../conditions/world.js';
import { faultOf } from '../faultOf.js';

/** What is said when one piece of the campaign is replaced. */
function changed(from: string, to: string): string {
  expect(CAMPAIGN).toContain(from);
  return formatFault(faultOf(() => campaignWith((text) => text.replace(from, to))));
}

const PHASE = 'when: { model_year: 2020 }';

describe('a condition is refused with file, line and the nearest', () => {
  it.each([
    ['an unknown field', 'when: { modelyear: 2020 }', 'did you mean "model_year"?'],
    [
      'an unknown line',
      'when: { line: comet_xl }',
      '"comet_xl" is not the id of a line',
      'did you mean "comet_xlt"?',
    ],
    ['an unknown make', 'when: { make: Novva }', 'is not a make of the brand; did you mean "Nova"?'],
    ['an unknown model', 'when: { model: Commet }', 'did you mean "Comet"?'],
    ['a model year of no line', 'when: { model_year: 2024 }', 'is not within the model years'],
    ['years the wrong way round', 'when: { model_year: 2022..2020 }', 'is not within the model years'],
    [
      'years of another form',
      'when: { model_year: 2020-2022 }',
      'model years are written 2018 or 2011..2015',
    ],
    ['an unknown trim', 'when: { trim: XLS }', 'did you mean "XLT"?'],
    ['an unknown place', 'when: { sold_in: slat }', 'is not a state, a region', 'did you mean "salt"?'],
    ['an unknown value of an attribute', 'when: { seats: third }', 'did you mean "third_row"?'],
    ['an unknown earlier campaign', 'when: { repaired_under: 23S11 }', 'did you mean "23S10"?'],
    ['what is decided later', 'when: { phase: 2 }', '"phase" is not known yet'],
    ['nothing', 'when: {}', 'give at least one entry'],
    ['nothing denied', 'when: { not: {} }', 'give at least one entry'],
    ['what is wrong deep inside', 'when: { not: { any: [{ line: x }] } }', '"x" is not the id of a line'],
    ['what no line has', 'when: { line: meteor, model_year: 2020 }', 'no vehicle of the lines can meet'],
    ['a code that YAML reads as a number', 'when: { repaired_under: 200 }', 'quotes make it a text'],
  ])('for %s', (_case, to, ...whats) => {
    const fault = changed(PHASE, to);
    expect(fault).toMatch(/^w\/campaigns\/24S49\.yaml:21:\d+ phases\[0\]\.when/);
    for (const what of whats) expect(fault).toContain(what);
  });

  it('bears a code of its own, and the hint that goes with it', () => {
    expect(changed(PHASE, 'when: { line: comett }')).toBe(
      'w/campaigns/24S49.yaml:21:43 phases[0].when.line  CONDITION_UNKNOWN  "comett" is not the id of a line of the vehicle table; did you mean "comet"?\n' +
        '  hint: use a field and a value that this file declares; noticepress schema campaign lists the fields',
    );
  });
});

describe('what else the population may not say', () => {
  it.each([
    [
      'two lines of one id',
      'name: Meteor, model',
      'name: Comet, model',
      'CAMPAIGN_INVALID',
      'two lines have the id comet',
    ],
    [
      'a range with its ends swapped',
      'MC400001-MC419782',
      'MC419782-MC400001',
      'VIN_RANGE',
      'write MC400001-MC419782',
    ],
    ['a range of two plants', 'MC400001-MC419782', 'MC400001-MD419782', 'VIN_RANGE', 'two plants (C and D)'],
    [
      'a range of two years',
      'MC400001-MC419782',
      'LC400001-MC419782',
      'VIN_RANGE',
      'two model years (L and M)',
    ],
    ['a range without ends', '-MM110000', '"-"', 'CAMPAIGN_INVALID', 'at least one end'],
    [
      'a make of another maker',
      'make: Nova',
      'make: Volta',
      'CAMPAIGN_INVALID',
      'is not a make of the brand',
    ],
    ['a code of no form', 'code: 24S49\n', 'code: 24SS9\n', 'CODE_PATTERN', 'are written NNLNN'],
    ['another code of no form', '24I49', '24II9', 'CODE_PATTERN', 'brands/acme.yaml'],
    ['an earlier code of no form', 'code: 23S10', 'code: "23510"', 'CODE_PATTERN', 'earlier[0].code'],
    ['a code twice', '24I49', '23S10', 'CAMPAIGN_INVALID', 'named twice'],
    ['a state twice removed', 'salt: [OH', 'salt: [Ohio', 'CAMPAIGN_INVALID', 'found "Ohio"'],
    [
      'a text cut at its comma',
      'finding: Crack',
      'finding: Crack, and more of it',
      'YAML_QUOTE',
      'the comma before "and more of it"',
    ],
    [
      'a path without quotes',
      'title: Pump',
      'title: {{campaign.code}}',
      'YAML_QUOTE',
      'put the whole text in quotes',
    ],
    [
      'a path and more without quotes',
      'title: Pump',
      'title: {{campaign.code}} Pump',
      'YAML_QUOTE',
      'in quotes',
    ],
  ])('%s', (_case, from, to, code, what) => {
    const fault = changed(from, to);
    expect(fault).toContain(`  ${code}  `);
    expect(fault).toContain(what);
  });
});
