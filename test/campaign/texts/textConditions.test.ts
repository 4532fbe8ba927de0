import { describe, expect, it } from 'vitest';
import { textConditions } from '../../../src/campaign/texts/textConditions.js';
import type { TextConditions, TextFacts } from '../../../src/shapes/textConditions.js';
import { workspaceWith } from '../conditions/world.js';
import { faultOf } from '../faultOf.js';

/** The conditions of a campaign whose texts are these; with the linked one, whose only line is a Comet of 2021. */
function conditionsOf(texts: string): TextConditions {
  const workspace = workspaceWith((text) => `${text}${texts}`, { 'w/campaigns/24S50.yaml': LINKED });
  const campaign = workspace.campaign('24S49');
  return textConditions({ campaigns: [campaign, ...workspace.linked(campaign)] });
}

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

const RECORD: TextFacts = {
  vin: '1',
  vehicle: { model: 'Comet', modelYear: 2021, garagedIn: 'TX' },
  language: 'en',
  owner: { lessor: false },
  line: 'comet',
  phase: 2,
  zone: undefined,
  notice: 'remedy',
  covered: ['24S49'],
  open: ['24S49'],
};

const asked = (when: string): string => `condition:\n  - { when: ${when}, text: A. }\n  - B.\n`;

describe('the conditions of texts', () => {
  it.each<[when: string, change: Partial<TextFacts>, met: string]>([
    ['{ line: comet }', {}, '1'],
    ['{ line: comet_xlt }', {}, '0'],
    ['{ phase: 2 }', {}, '1'],
    ['{ registered_in: salt }', {}, '0'],
    ['{ registered_in: salt }', { vehicle: { garagedIn: 'OH' } }, '1'],
    ['{ sold_in: salt }', {}, '?'],
    ['{ lessor: true }', { owner: { lessor: true } }, '1'],
    ['{ language: es }', {}, '0'],
    ['{ notice: remedy }', {}, '1'],
    ['{ code: 24S49 }', {}, '1'],
    ['{ repaired_under: 23S10 }', {}, '?'],
    ['{ repaired_under: 23S10 }', { repairedUnder: new Set(['23S10']) }, '1'],
    ['{ covered_by: 24S50 }', {}, '1'],
    ['{ covered_by: 24S50 }', { vehicle: { model: 'Comet', modelYear: 2020 } }, '0'],
    ['{ covered_by: 24S50 }', { vehicle: {} }, '?'],
    ['{ open: 24S50 }', { repairedUnder: new Set(['24S50']) }, '0'],
    ['{ open: recall }', {}, '1'],
    ['{ open: recall }', { repairedUnder: new Set(['24S50']) }, '0'],
    ['{ outcome: A }', {}, '?'],
  ])('%s of %j is answered %s', (when, change, met) => {
    expect(conditionsOf(asked(when)).answer({ ...RECORD, ...change })).toBe(met);
  });

  it('are one for each that differs, in whatever order their entries are written', () => {
    const texts = [
      'condition:',
      '  - { when: { line: comet, phase: 1 }, text: A. }',
      '  - { when: { phase: 1, line: comet }, text: B. }',
      '  - { when: { phase: 1 }, text: C. }',
      '',
    ];
    expect(conditionsOf(texts.join('\n')).words).toEqual(['Comet, One', 'One']);
  });

  it('are none in a campaign whose conditions decide its vehicles and phases only', () => {
    expect(conditionsOf('').words).toEqual([]);
  });

  it.each<[when: object, answer: boolean | undefined]>([
    [{ phase: 1 }, undefined],
    [{ phase: 2 }, undefined],
    [{ phase: [1, 2, 3] }, true],
    [{ not: { phase: [1, 2, 3] } }, false],
    [{ language: 'es' }, false],
    [{ notice: ['interim', 'remedy'] }, true],
    [{ line: 'comet' }, undefined],
    [{ line: 'comet', phase: 2 }, undefined],
    [{ language: 'es', phase: 2 }, false],
  ])('of a dealer paper are answered without a vehicle: %j is %s', (when, answer) => {
    expect(conditionsOf('').forNoVehicle(when, '24S49', 'en')).toBe(answer);
  });
});

describe('a choice of texts', () => {
  const choice = (entries: string) =>
    faultOf(() => conditionsOf(`condition: [{ choose: [${entries}] }]\n`)).message;

  it('has a last entry for all others', () => {
    expect(choice('{ when: { phase: 1 }, text: A. }, { when: { phase: 2 }, text: B. }')).toContain(
      'the last entry of choose is for all others; remove its when',
    );
  });

  it('has no other entry without a condition', () => {
    expect(choice('{ text: A. }, { text: B. }')).toContain('no entry after this one is ever printed');
  });
});
