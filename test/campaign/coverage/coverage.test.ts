import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCoverage } from '../../../src/campaign/coverage/compileCoverage.js';
import { coveredVins, lineIds } from '../../../src/campaign/coverage/compileLines.js';
import { explainCoverage } from '../../../src/campaign/coverage/explain/explainCoverage.js';
import { parseCampaign } from '../../../src/campaign/workspace/parseCampaign.js';
import type { Vehicle } from '../../../src/shapes/records.js';
import { fixtureWorkspace } from '../fixtureFiles.js';

const workspace = fixtureWorkspace();
const keys = workspace.campaign('23LJ01');
const handles = workspace.campaign('20LC02');
const ofKeys = compileCoverage(keys);
const ofHandles = compileCoverage(handles);

function built(
  model: string,
  modelYear: number | undefined,
  productionDate: string,
  origin?: 'CBU' | 'NAP',
): Vehicle {
  return { model, modelYear, productionDate, origin };
}

function phaseOf(vehicle: Vehicle): number | 'not covered' | undefined {
  const coverage = ofKeys('', vehicle);
  return coverage.kind === 'covered' ? coverage.phase : 'not covered';
}

describe('coverage by the month chart of 23LJ01', () => {
  it.each([
    ['LC 500', 2023, '2022-12-15', undefined, 1],
    ['LC 500', 2023, '2022-12-28', undefined, 1],
    ['LC 500', 2023, '2022-12-29', undefined, 'not covered'],
    ['LC 500', 2023, '2022-11-06', undefined, 'not covered'],
    ['LC 500', 2023, '2022-11-07', undefined, 1],
    ['LC 500', 2024, '2022-12-15', undefined, 'not covered'],
    ['GX 460', 2023, '2023-01-10', undefined, 2],
    ['GX 460', 2023, '2023-01-11', undefined, 'not covered'],
    ['RC F', 2023, '2022-12-01', undefined, 1],
    ['ES 350', 2023, '2022-10-09', undefined, 'not covered'],
    ['ES 350', 2023, '2022-10-10', undefined, 1],
    ['RX 350', 2023, '2022-10-20', 'NAP', 2],
    ['RX 350', 2023, '2022-10-20', 'CBU', 'not covered'],
    ['RX 500h', 2024, '2023-07-01', 'CBU', 5],
    ['RX 500h', 2024, '2023-10-31', 'NAP', 5],
    ['NX 350h', 2024, '2023-06-30', 'CBU', 4],
    ['NX 350h', 2024, '2023-11-01', 'CBU', 6],
    ['RZ 450e', 2023, '2023-01-22', undefined, 'not covered'],
    ['RZ 450e', 2023, '2023-01-23', undefined, 3],
    ['LX 600', 2024, '2024-03-31', undefined, 7],
    ['LX 600', 2024, '2024-04-01', undefined, 'not covered'],
    ['TX 350', 2024, '2023-08-15', undefined, 'not covered'],
  ] as const)('%s of model year %i built on %s (%s) is %s', (model, year, day, origin, expected) => {
    expect(phaseOf(built(model, year, day, origin))).toBe(expected);
  });

  it('folds case and spaces of the model', () => {
    expect(phaseOf(built(' nx450H+ ', 2023, '2023-08-01', 'CBU'))).toBe(5);
    expect(phaseOf(built('Nx', 2023, '2023-08-01', 'CBU'))).toBe(5);
  });

  it('lets a record without origin belong to any row whose dates hold', () => {
    expect(ofKeys('', built('RX 350', 2023, '2022-10-25'))).toEqual({
      kind: 'covered',
      line: 'rx_nap',
      phase: 2,
    });
    expect(ofKeys('', built('RX 350', 2023, '2022-12-25'))).toEqual({
      kind: 'covered',
      line: 'rx_cbu',
      phase: 2,
    });
  });

  it('counts the model years of the row and of its line, where the two papers disagree', () => {
    expect(phaseOf(built('NX 350', 2022, '2022-11-20', 'CBU'))).toBe(2);
    expect(phaseOf(built('NX 350', 2022, '2022-11-20', 'NAP'))).toBe(2);
    expect(phaseOf(built('RX 350', 2022, '2022-11-20', 'NAP'))).toBe('not covered');
  });

  it('lets the dates decide where the model year is not known', () => {
    expect(phaseOf(built('NX 350', undefined, '2022-11-20', 'CBU'))).toBe(2);
  });

  it('does not cover an unknown production date or model', () => {
    expect(ofKeys('', { model: 'NX 350', modelYear: 2023, origin: 'CBU' }).kind).toBe('not_covered');
    expect(ofKeys('', { modelYear: 2023, productionDate: '2023-08-01' }).kind).toBe('not_covered');
  });

  it('names every line that it can give', () => {
    expect(lineIds(keys)).toEqual([
      ...[
        'lc',
        'ls',
        'gx',
        'is',
        '23MY RC-F',
        'ux',
        'nx_cbu',
        'rx_cbu',
        'lx',
        'rz',
        'es',
        'nx_nap',
        'rx_nap',
      ],
    ]);
  });

  it('makes phase 5 of July to October 2023 and of nothing else', () => {
    const day = fc.date({ min: new Date('2022-09-01'), max: new Date('2024-06-30'), noInvalidDate: true });
    const model = fc.constantFrom('LC 500', 'LX 600', 'NX 350', 'RX 350', 'RZ 450e', 'ES 350', 'UX 250h');
    const origin = fc.constantFrom('CBU' as const, 'NAP' as const, undefined);
    fc.assert(
      fc.property(day, model, origin, (date, name, from) => {
        const iso = date.toISOString().slice(0, 10);
        const inPhase5 = iso >= '2023-07-01' && iso <= '2023-10-31';
        const phase = phaseOf(built(name, undefined, iso, from));
        expect(phase === 5).toBe(inPhase5 && /^[LNR][XZ] /.test(name));
      }),
    );
  });
});

describe('coverage by the table of 20LC02', () => {
  it.each([
    ['RX 350', 2016, '2015-04-20', false],
    ['RX 350', 2016, '2015-04-21', true],
    ['RX 450h', 2018, '2018-09-10', true],
    ['RX 450h', 2018, '2018-09-11', false],
    ['RX 350', 2019, '2018-09-01', false],
    ['RX 350L', 2018, '2018-05-01', false],
  ])('%s of model year %i built on %s: %s', (model, year, day, covered) => {
    expect(ofHandles('', built(model, year, day)).kind === 'covered').toBe(covered);
  });

  it('has no phase', () => {
    expect(ofHandles('', built('RX350', 2017, '2017-01-01'))).toEqual({
      kind: 'covered',
      line: 'rx_350',
      phase: undefined,
    });
  });
});

describe('coverage by a list of VINs', () => {
  const listed = parseCampaign({
    file: '24XC01.yaml',
    text: `
code: 24XC01
kind: special_service_campaign
program: Campaign
brand: acme
title: Handle
vehicles:
  lines:
    - name: Comet
      model: Comet
      model_years: { from: 2022, to: 2023 }
      vins: [1HGCM82633A004352]
      volume: 1
  total: 1
`,
  });
  const coverageOf = compileCoverage(listed);

  it('covers exactly those VINs', () => {
    expect(coverageOf('1HGCM82633A004352', {})).toMatchObject({ kind: 'covered', line: 'comet' });
    expect(coverageOf('1HGCM82633A004353', built('Comet', 2022, '2022-05-01')).kind).toBe('not_covered');
    expect(coveredVins(listed)).toEqual(['1HGCM82633A004352']);
  });
});

describe('coverage by model years alone', () => {
  const campaign = parseCampaign({
    file: 'BLC.yaml',
    text: `
code: BLC
kind: safety_recall
program: Safety Recall
brand: acme
title: Floor Carpet Cover
recall: { basis: defect, crash: without_warning, component: floor carpet cover }
vehicles:
  lines:
    - name: RX 330
      model: RX 330
      model_years: { from: 2004, to: 2007, words: Certain 2004 - Early 2007 }
      volume: TBD
  total: TBD
`,
  });

  it('asks for the model year and for no production date', () => {
    const coverageOf = compileCoverage(campaign);
    expect(coverageOf('', { model: 'RX 330', modelYear: 2007 }).kind).toBe('covered');
    expect(coverageOf('', { model: 'RX 330', modelYear: 2008 }).kind).toBe('not_covered');
    expect(coverageOf('', { model: 'RX 330' }).kind).toBe('not_covered');
    expect(explainCoverage(campaign, { model: 'RX 330' })).toMatchObject({
      why: 'the model year is not known',
    });
  });
});

describe('an explanation of coverage', () => {
  it('names row, window, phase, announcement and availability', () => {
    expect(explainCoverage(keys, built('LC', 2023, '2022-12-15'))).toMatchObject({
      kind: 'covered',
      line: 'LC',
      row: '23MY LC (Japan)',
      decidedBy: 'chart',
      window: { from: '2022-11-07', to: '2022-12-28' },
      phase: { number: 1, announcement: { en: 'Remedy Available' }, available: true },
    });
  });

  it.each([
    [built('Camry', 2023, '2023-08-01'), 'Camry is not a model of 23LJ01; its models are LC, LC 500'],
    [built('LC', 2020, '2022-12-01'), 'model year 2020 is outside 2023'],
    [built('LC', 2023, '2023-02-01'), 'built on 2023-02-01, outside 2022-11-07 to 2022-12-28'],
    [built('RX', 2024, '2024-05-01'), 'gives no phase to 2024-05'],
    [{ model: 'LC', modelYear: 2023 }, 'the production date is not known'],
    [{ productionDate: '2023-08-01' }, 'the model is not known'],
  ])('says why a vehicle is not covered (%#)', (vehicle, why) => {
    const explained = explainCoverage(keys, vehicle);
    expect(explained.kind === 'not_covered' && explained.why).toContain(why);
  });

  it('agrees with coverage for every vehicle', () => {
    const model = fc.constantFrom('LC', 'NX 350', 'RX 350', 'RC-F', 'ES 300h', 'Camry', undefined);
    const year = fc.constantFrom(2021, 2022, 2023, 2024, undefined);
    const origin = fc.constantFrom('CBU' as const, 'NAP' as const, undefined);
    const date = fc.date({ min: new Date('2022-09-01'), max: new Date('2024-06-30'), noInvalidDate: true });
    const day = fc.option(
      date.map((one) => one.toISOString().slice(0, 10)),
      { nil: undefined },
    );
    fc.assert(
      fc.property(model, year, origin, day, (name, modelYear, from, productionDate) => {
        const vehicle = { model: name, modelYear, origin: from, productionDate };
        const coverage = ofKeys('', vehicle);
        const explained = explainCoverage(keys, vehicle);
        expect(explained.kind).toBe(coverage.kind);
        if (explained.kind !== 'covered' || coverage.kind !== 'covered') return;
        expect([explained.id, explained.phase?.number]).toEqual([coverage.line, coverage.phase]);
      }),
    );
  });
});
