import { describe, expect, it } from 'vitest';
import { conditionWords } from '../../../src/campaign/conditions/conditionWords.js';
import { CONDITION_FIELDS, type Condition } from '../../../src/campaign/schema/vehicles/condition.js';
import { campaignWith } from './world.js';

const campaign = campaignWith();
const say = (condition: Condition, language: 'en' | 'es' = 'en'): string =>
  conditionWords(condition, campaign, language);

describe('a condition in words', () => {
  it.each<[Condition, string, string]>([
    [{ line: 'comet_xlt' }, 'Comet', 'Comet'],
    [{ line: ['comet', 'meteor'] }, 'Comet or Meteor', 'Comet o Meteor'],
    [{ model_year: 2020 }, 'model year 2020', 'año de modelo 2020'],
    [{ model_year: '2011..2015' }, 'model years 2011 - 2015', 'años de modelo 2011 - 2015'],
    [
      { registered_in: 'cold_climate' },
      'registered in Vermont or New Hampshire',
      'matriculado en Vermont o New Hampshire',
    ],
    [{ sold_in: ['chicago', 'IN'] }, 'sold in Illinois or Indiana', 'vendido en Illinois o Indiana'],
    [{ sold_in: ['NJ', 'CT'] }, 'sold in New Jersey or Connecticut', 'vendido en New Jersey o Connecticut'],
    [{ seats: 'third_row' }, 'Seats: third_row', 'Seats: third_row'],
    [{ not: { lessor: true } }, 'not lessors', 'no arrendadores'],
    [{ open: 'recall' }, 'open under a safety recall', 'pendiente en un retiro de seguridad'],
    [
      { any: [{ sold_in: 'OH' }, { registered_in: 'PA' }] },
      'sold in Ohio or registered in Pennsylvania',
      'vendido en Ohio o matriculado en Pennsylvania',
    ],
    [
      { any: [{ sold_in: 'cold_climate' }, { registered_in: 'cold_climate' }] },
      'sold or registered in Vermont or New Hampshire',
      'vendido o matriculado en Vermont o New Hampshire',
    ],
    [
      { registered_in: 'salt', model_year: '2021..2022' },
      'registered in Ohio, New York or Pennsylvania, model years 2021 - 2022',
      'matriculado en Ohio, New York o Pennsylvania, años de modelo 2021 - 2022',
    ],
    [
      { not: { line: 'meteor', model_year: 2021 } },
      'not (Meteor, model year 2021)',
      'no (Meteor, año de modelo 2021)',
    ],
  ])('%j is %s', (condition, en, es) => {
    expect([say(condition), say(condition, 'es')]).toEqual([en, es]);
  });

  it('has words for every field', () => {
    for (const field of CONDITION_FIELDS) {
      const value = field === 'lessor' ? true : field === 'model_year' || field === 'phase' ? 1 : 'x';
      for (const language of ['en', 'es'] as const) expect(say({ [field]: value }, language)).toMatch(/\S/);
    }
  });
});
