import { describe, expect, it } from 'vitest';
import { formatFault } from '../../../src/base/problems.js';
import { compileCoverage } from '../../../src/campaign/coverage/compileCoverage.js';
import { explainCoverage } from '../../../src/campaign/coverage/explain/explainCoverage.js';
import { placeClaims } from '../../../src/campaign/coverage/placeClaims.js';
import { warningsOf } from '../../../src/campaign/workspace/warningsOf.js';
import { warningText } from '../../../src/cli/reports/standingText.js';
import type { Vehicle } from '../../../src/shapes/records.js';
import { workspaceWith } from '../conditions/world.js';
import { faultOf } from '../faultOf.js';

const ZONES = `  zones:
    - { id: A, code: 24S49, name: Zone A, when: { ever_registered_in: salt } }
    - { id: B, code: 24S51, name: Zone B, when: { sold_in: [TX, OH] } }
    - { id: C, code: 24S52, name: Zone C, when: { registered_in: [CA, NV] } }
`;
const OTHER = `code: 24S51
kind: special_service_campaign
program: Service Action
brand: acme
title: Pump
vehicles:
  lines: [{ name: Comet, model: Comet, model_years: { from: 2020, to: 2022 }, volume: 1 }]
  zones: 24S49
  total: 1
`;

const withZones = (zones = ZONES, other = OTHER) =>
  workspaceWith((text) => text.replace('  total: 60', `${zones}  total: 60`), {
    'w/campaigns/24S51.yaml': other,
    'w/campaigns/24S52.yaml': OTHER.replace('code: 24S51', 'code: 24S52'),
  });

const COMET: Vehicle = { model: 'Comet', modelYear: 2020, engine: '2.0L', trim: 'XLS', plant: 'Flat Rock' };

describe('zones', () => {
  const workspace = withZones();
  const first = compileCoverage(workspace.campaign('24S49'));
  const second = compileCoverage(workspace.campaign('24S51'));
  const place = (soldIn: string, garagedIn: string, registeredIn?: string) =>
    ({ ...COMET, soldIn, garagedIn, registeredIn }) satisfies Vehicle;

  it.each([
    ['sold and registered elsewhere, once in the zone', place('TX', 'TX', 'OH TX'), '24S49'],
    ['sold there, and in no earlier zone', place('TX', 'CA', 'CA'), '24S51'],
    ['registered in the last zone', place('FL', 'CA', 'CA'), '24S52'],
    ['of no zone', place('FL', 'FL', 'FL'), undefined],
  ])('give a vehicle the code of the first that fits: %s', (_case, vehicle, code) => {
    const [one, two] = [first('', vehicle), second('', vehicle)];
    expect(one).toMatchObject(
      code === '24S49'
        ? { kind: 'covered', zone: 'A' }
        : code
          ? { kind: 'other_code', code }
          : { kind: 'not_covered' },
    );
    expect(two).toMatchObject(
      code === '24S51'
        ? { kind: 'covered', zone: 'B' }
        : code
          ? { kind: 'other_code', code }
          : { kind: 'not_covered' },
    );
  });

  it('are in doubt where what is unknown would decide', () => {
    expect(first('', { ...COMET, garagedIn: 'TX' })).toMatchObject({
      kind: 'not_covered',
      missing: 'sold_in',
    });
  });

  it('are named with the code that the vehicle has', () => {
    expect(explainCoverage(workspace.campaign('24S49'), place('TX', 'CA', 'CA'))).toMatchObject({
      kind: 'not_covered',
      code: '24S51',
      why: 'it is in Zone B, which has the code 24S51 and not 24S49',
    });
  });

  it('leave out the states that none of them claims', () => {
    const { holes, overlaps } = placeClaims(workspace.campaign('24S49'));
    expect(overlaps).toEqual([]);
    expect(holes).toContain('FL');
    for (const state of ['OH', 'TX', 'CA']) expect(holes).not.toContain(state);
  });

  it('claim by what they leave out, too: the last zone may take all other states', () => {
    const zones = ZONES.replace('{ registered_in: [CA, NV] }', '{ not: { ever_registered_in: salt } }');
    expect(placeClaims(withZones(zones).campaign('24S49')).holes).toEqual([]);
  });

  it('are warned of where states of the population belong to none of them', () => {
    const told = (change: (text: string) => string): string => {
      const zoned = workspaceWith((text) => change(text.replace('  total: 60', `${ZONES}  total: 60`)), {
        'w/campaigns/24S51.yaml': OTHER,
        'w/campaigns/24S52.yaml': OTHER.replace('code: 24S51', 'code: 24S52'),
      });
      return warningText(warningsOf(zoned, zoned.campaign('24S49')));
    };
    const found = told((text) => text);
    expect(found).toMatch(
      /^warning: .*24S49\.yaml:20:\d+.* vehicles\.zones {2}ZONES_HOLE {2}no zone claims /,
    );
    expect(found).toContain(' FL, ');
    expect(found).not.toContain(' TX, ');
    const limit = (states: string) => (text: string) =>
      text.replace('  total: 60', `  when: { registered_in: ${states} }\n  total: 60`);
    expect(told(limit('[TX, CA, FL]'))).toContain(
      'no zone claims FL: 24S49 covers no vehicle of it\n  hint: give each place to a zone',
    );
    expect(told(limit('[TX, CA]'))).toBe('');
  });

  it('may claim one place by different relations, and not by one', () => {
    const fault = formatFault(
      faultOf(() =>
        withZones(ZONES.replace('registered_in: [CA, NV]', 'sold_in: [TX, NV]')).campaign('24S49'),
      ),
    );
    expect(fault).toContain('24S49.yaml:22:');
    expect(fault).toContain('vehicles.zones[2].when  ZONES_OVERLAP  TX: sold in both zone B and zone C');
  });

  it('may claim one place for different lines', () => {
    const zones = ZONES.replace('{ sold_in: [TX, OH] }', '{ sold_in: TX, line: comet }').replace(
      '{ registered_in: [CA, NV] }',
      '{ sold_in: TX, line: meteor }',
    );
    expect(withZones(zones).campaign('24S49').code).toBe('24S49');
  });

  it.each([
    ['a code that lists none', OTHER.replace('zones: 24S49', 'zones: 24S50'), '24S50 lists no zones'],
    ['a code without a file', OTHER.replace('zones: 24S49', 'zones: 24S99'), 'which has no file'],
    [
      'a file that takes them from this one',
      OTHER.replace('zones: 24S49', 'zones: 24S52').replace('24S51', '24S51'),
      'takes its zones from',
    ],
  ])('of %s are refused', (_case, other, what) => {
    const workspace = withZones(ZONES, other);
    if (what.startsWith('takes'))
      expect(
        formatFault(
          faultOf(() =>
            workspaceWith((text) => text, {
              'w/campaigns/24S51.yaml': other,
              'w/campaigns/24S52.yaml': OTHER.replace('code: 24S51', 'code: 24S52').replace(
                'zones: 24S49',
                'zones: 24S51',
              ),
            }).campaign('24S51'),
          ),
        ),
      ).toContain(what);
    else expect(formatFault(faultOf(() => workspace.campaign('24S51')))).toContain(what);
  });
});

describe('--campaign', () => {
  it('opens a file under any of its codes but a twin’s', () => {
    const workspace = workspaceWith((text) => text);
    expect(workspace.campaign('24i49').code).toBe('24S49');
    expect(faultOf(() => workspace.campaign('24T49')).code).toBe('CAMPAIGN_UNKNOWN');
  });

  it('opens it though another file of the workspace is wrong', () => {
    const workspace = workspaceWith((text) => text, { 'w/campaigns/24S00.yaml': 'code: 24S00\n' });
    expect(workspace.campaign('24I49').code).toBe('24S49');
  });
});
