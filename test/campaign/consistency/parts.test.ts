/** Campaigns that divide one population, each by its own lines and conditions. */
import { describe, expect, it } from 'vitest';
import { compileCoverage } from '../../../src/campaign/coverage/compileCoverage.js';
import { explainCoverage } from '../../../src/campaign/coverage/explain/explainCoverage.js';
import type { Vehicle } from '../../../src/shapes/records.js';
import { workspaceWith } from '../conditions/world.js';
import { faultOf } from '../faultOf.js';

const other = (code: string, when: string, precedence = '24S49') => `code: ${code}
kind: special_service_campaign
program: Service Action
brand: acme
title: Pump
vehicles:
  lines: [{ name: Comet, model: Comet, model_years: { from: 2020, to: 2022 }, volume: 1 }]
  when: ${when}
  precedence: ${precedence}
  total: 1
`;

const LIST = '[24S51, 24S49, 24S52]';

const divided = (
  list = LIST,
  first = other('24S51', '{ sold_in: [OH, TX] }'),
  last = other('24S52', '{ registered_in: [OH, CA] }'),
) =>
  workspaceWith(
    (text) =>
      text.replace('  total: 60', `  when: { registered_in: [OH, NY] }\n  precedence: ${list}\n  total: 60`),
    {
      'w/campaigns/24S51.yaml': first,
      'w/campaigns/24S52.yaml': last,
    },
  );

const COMET: Vehicle = { model: 'Comet', modelYear: 2020, engine: '2.0L', trim: 'XLS', plant: 'Flat Rock' };
const place = (soldIn: string | undefined, garagedIn: string): Vehicle => ({ ...COMET, soldIn, garagedIn });

describe('campaigns that divide a population', () => {
  const workspace = divided();
  const answer = (code: string, vehicle: Vehicle) => compileCoverage(workspace.campaign(code))('', vehicle);

  it.each([
    ['all three', place('OH', 'OH'), '24S51', 'several'],
    ['the second and the third', place('FL', 'OH'), '24S49', 'several'],
    ['the third alone', place('FL', 'CA'), '24S52', 'one'],
  ] as const)('give a vehicle the code of the first that covers it: %s', (_case, vehicle, code, division) => {
    for (const asked of ['24S51', '24S49', '24S52'])
      expect(answer(asked, vehicle)).toMatchObject(
        asked === code ? { kind: 'covered', division } : { kind: 'other_code', code, division },
      );
  });

  it('count a vehicle of their lines that none of them covers, and no other', () => {
    expect(answer('24S49', place('FL', 'FL'))).toMatchObject({ kind: 'not_covered', division: 'none' });
    const strange = answer('24S49', { ...place('FL', 'FL'), model: 'Nova' });
    expect(strange).toMatchObject({ kind: 'not_covered' });
    expect(strange).not.toHaveProperty('division', 'none');
  });

  it('leave it open where an earlier one may cover it', () => {
    expect(answer('24S49', place(undefined, 'OH'))).toMatchObject({
      kind: 'not_covered',
      missing: 'sold_in',
    });
  });

  it('are named where a vehicle has another code', () => {
    const why = (code: string, vehicle: Vehicle) => explainCoverage(workspace.campaign(code), vehicle);
    expect(why('24S49', place('OH', 'OH'))).toMatchObject({
      code: '24S51',
      why: '24S51 has it, which comes before 24S49',
    });
    expect(why('24S49', place('FL', 'CA'))).toMatchObject({ code: '24S52', why: '24S52 has it' });
    expect(why('24S49', place('FL', 'OH'))).toMatchObject({ kind: 'covered' });
  });
});

it.each([
  [
    'a list without the file itself',
    '[24S51, 24S52]',
    other('24S51', '{ sold_in: OH }'),
    'the list has no 24S49',
  ],
  ['a code without a file', '[24S49, 24S59]', other('24S51', '{ sold_in: OH }'), '24S59, which has no file'],
  [
    'a campaign that does not name the list',
    LIST,
    other('24S51', '{ sold_in: OH }').replace('  precedence: 24S49\n', ''),
    '24S51 does not name this file; write precedence: 24S49 under its vehicles',
  ],
])('refuses %s', (_case, list, first, what) => {
  const fault = faultOf(() => divided(list, first).campaign('24S49'));
  expect(fault).toMatchObject({ code: 'CAMPAIGN_INVALID' });
  expect(fault.message).toContain(what);
});

it('refuses a file that names a list which does not have it', () => {
  const fault = faultOf(() => divided('[24S49, 24S52]').campaign('24S51'));
  expect(fault.message).toContain('24S49 does not list 24S51 under vehicles.precedence');
});
