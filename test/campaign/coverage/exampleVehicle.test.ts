import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import { coverageOf } from '../../../src/campaign/coverage/compileCoverage.js';
import { lineIds } from '../../../src/campaign/coverage/compileLines.js';
import { exampleVehicle } from '../../../src/campaign/coverage/exampleVehicle.js';
import { mayCover } from '../../../src/campaign/coverage/mayCover.js';
import type { Campaign } from '../../../src/campaign/schema/campaignSchema.js';
import { openWorkspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { inventedFor } from '../../../src/render/letters/inventedFor.js';
import { sampleValues } from '../../../src/shapes/recordValues.js';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDERS = ['fixtures', ...['13454', '20TA02', '24S49', 'K0D'].map((name) => `test/cases/${name}`)];
const campaigns = FOLDERS.flatMap((folder) => {
  const workspace = openWorkspace(join(ROOT, folder), nodeFiles);
  return workspace.campaignCodes().map((code) => workspace.campaign(code));
});

function campaign(code: string): Campaign {
  const found = campaigns.find((each) => each.code === code);
  if (found === undefined) throw new Error(`there is no campaign ${code}`);
  return found;
}

describe('the example of a campaign', () => {
  it.each(campaigns)('$code may be covered by it, for each of its lines', (each) => {
    const wrong = ['', ...lineIds(each)].filter((line) => {
      const { model, modelYear } = exampleVehicle(each, { line });
      return !mayCover(each, { model, modelYear }, '');
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['13454', undefined, ['Cobalt', 2005]],
    ['20TA02', undefined, ['4Runner', 2014]],
    ['24S49', undefined, ['Mustang', 2024]],
    ['BLC', undefined, ['RX 330', 2004]],
    ['26NA04', 1, ['Fjord', 2023]],
    ['26NA04', 2, ['Fjord Hybrid', 2023]],
    ['23LJ01', 2, ['LS', 2023]],
    ['23LJ01', 7, ['NX', 2024]],
  ])('%s in phase %s is of that phase', (code, phase, [model, modelYear]) => {
    expect(exampleVehicle(campaign(code), { phase })).toMatchObject({ model, modelYear });
  });

  it('has the years of the line that is asked for', () => {
    expect(exampleVehicle(campaign('13454'), { line: 'sky' })).toEqual({
      line: 'sky',
      model: 'Sky',
      modelYear: 2007,
    });
  });

  it('gives way to a vehicle that the conditions of the campaign let in', () => {
    const base = campaign('13454');
    const { vehicles } = base;
    if (vehicles === undefined) throw new Error('13454 has no vehicles');
    const limited = { ...base, vehicles: { ...vehicles, when: { model_year: 2006 } } };
    const { model, modelYear } = exampleVehicle(limited, {});
    expect([model, modelYear]).toEqual(['Cobalt', 2006]);
    expect(coverageOf(limited, { model, modelYear }).kind).toBe('covered');
  });

  it('of a line that lists its VINs is of that line', () => {
    const base = campaign('13454');
    const [cobalt] = base.vehicles?.lines ?? [];
    if (base.vehicles === undefined || cobalt === undefined) throw new Error('13454 has no vehicles');
    const listed = { ...cobalt, vins: ['1G1AK52F857900001'] };
    const limited = { ...base, vehicles: { ...base.vehicles, lines: [listed] } };
    expect(exampleVehicle(limited, {})).toEqual({ line: 'cobalt', model: 'Cobalt', modelYear: 2005 });
  });

  it('without lines has no year', () => {
    const { vehicles: _, chart: __, ...rest } = campaign('13454');
    expect(exampleVehicle(rest as Campaign, {})).toEqual({ line: '', model: '', modelYear: undefined });
  });
});

describe('the values of a sample', () => {
  it('belong to one vehicle: model, year, first use', () => {
    expect(sampleValues(inventedFor(campaign('13454'), {}))).toMatchObject({
      model: 'Cobalt',
      model_year: '2005',
      first_use: '2005-08-15',
    });
  });
});
