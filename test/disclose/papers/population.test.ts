/** The form of a campaign whose population is a file of VINs. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { renderForm } from '../../../src/disclose/papers/renderForm.js';
import { World } from '../../batch/world.js';
import { rxVin, withPopulation } from '../../render/records/populations.js';
import { fonts } from '../desk.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const STATED = ['model=GX', 'model_year=2017', 'status=used'];

const form = (vin: string, settings?: string, stated: readonly string[] = STATED) => {
  const workspace = withPopulation(world, '20LC02', ['vin,line', `${rxVin(0)},rx_350`], settings);
  return renderForm({
    workspace,
    campaign: workspace.campaign('20LC02'),
    fonts,
    files: {},
    store: undefined,
    vin,
    dealer: undefined,
    settings: stated,
    sample: false,
  });
};

it('is made for a vehicle of the file, which is known by it', async () => {
  expect((await form(rxVin(0))).data.vehicle).toMatchObject({ model: 'GX', known: true });
});

it('takes model and year from the file and the VIN where no record has them', async () => {
  const { vehicle } = (await form(rxVin(0), undefined, ['status=used'])).data;
  expect(vehicle).toMatchObject({ model: 'RX 350', model_year: 2017, known: true });
});

it('is refused for a vehicle that the file does not list, and where a batch refuses the file', async () => {
  await expect(form(rxVin(1))).rejects.toMatchObject({ code: 'VEHICLE_NOT_COVERED' });
  await expect(form(rxVin(0), ', rows: 3')).rejects.toMatchObject({ code: 'POPULATION_FILE' });
});
