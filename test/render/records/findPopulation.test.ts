import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findPopulation, findPopulations } from '../../../src/render/records/findPopulation.js';
import { World } from '../../batch/world.js';
import { fixtureWorkspace } from '../../campaign/fixtureFiles.js';
import { rxVin, withPopulation } from './populations.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const CODE = '20LC02';

const found = (vin: string, rows: readonly string[], settings?: string) => {
  const workspace = withPopulation(world, CODE, rows, settings);
  return findPopulation(workspace, [workspace.campaign(CODE)], vin);
};

it('finds what the first good row of a VIN says, and null for a VIN that the file does not have', async () => {
  const workspace = withPopulation(world, CODE, [
    'vin,line,seats',
    `${rxVin(0)}X,rx_350,two`,
    `${rxVin(0)},rx_450h,three`,
    `${rxVin(0)},rx_350,two`,
    `${rxVin(1)},,`,
  ]);
  const of = await findPopulations(workspace, [workspace.campaign(CODE)], new Set([rxVin(0), rxVin(2)]));
  expect(of(rxVin(0))).toMatchObject({ [CODE]: { line: 'rx_450h', attributes: { seats: 'three' } } });
  expect(of(rxVin(2))).toEqual({ [CODE]: null });
});

it('says nothing of campaigns without a file', async () => {
  const workspace = fixtureWorkspace();
  expect(await findPopulation(workspace, [workspace.campaign(CODE)], rxVin(0))).toBeUndefined();
});

it.each([
  [
    'another number of rows',
    ['vin', rxVin(0)],
    ', rows: 3',
    'has 1 rows, and the campaign file says rows: 3',
  ],
  [
    'an unknown line below the VIN',
    ['vin,line', `${rxVin(0)},`, `${rxVin(1)},rx_351`],
    '',
    'has no line "rx_351"',
  ],
])('refuses a file of %s, as a batch does', async (_case, rows, settings, what) => {
  const answer = found(rxVin(0), rows, settings);
  await expect(answer).rejects.toThrow(what);
  await expect(answer).rejects.toMatchObject({ code: 'POPULATION_FILE' });
});

it('refuses a missing file, as a batch does', async () => {
  const workspace = withPopulation(world, CODE, []);
  rmSync(join(world.workspace, 'data/population.csv'));
  const answer = findPopulation(workspace, [workspace.campaign(CODE)], rxVin(0));
  await expect(answer).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});
