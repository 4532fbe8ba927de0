/** The batch of a campaign that is limited to regions. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { table, World } from './world.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const HEADER = 'vin,name,address1,city,state,zip,country,model,model_year,origin,production_date';
const VEHICLE = 'RX 350h,2024,NAP,2023-09-05';
const vinOf = (index: number) => withCheckDigit(`2T2BAMCA0RC91200${index}`);

const HOMES = [
  'Austin,TX,78701,',
  'Montpelier,VT,05602,',
  'Montpelier,Vermont,05602,',
  'San Juan,,00901,Puerto Rico',
  'Perth,WA,6000,Australia',
  'Perth,WA,6000,Australia',
];
/** Where each was sold. */
const SOLD = ['VT', '', 'texas', '', 'TX', ''];

function request() {
  const rows = HOMES.map((home, index) => `${vinOf(index)},Ana Example,1 Sample St,${home},${VEHICLE}`);
  const { out, inputs } = world.owners(rows, HEADER);
  const sold = ['vin,sold_in', ...SOLD.map((state, index) => `${vinOf(index)},${state}`), ''];
  return { out, inputs: { ...inputs, vehicles: world.write('vehicles.csv', sold.join('\n')) } };
}

it('mails to owners there and for vehicles sold there, and asks where a vehicle was sold that nobody can place', async () => {
  world.overrideCampaign('23LJ01', (text) => `${text}\nregions: [TX, PR, WA]\n`);
  await world.run(request());
  const outcomes = await table(world.out, 'outcomes.csv');
  const no = 'NOT_COVERED';
  expect(outcomes.map(({ reason }) => reason)).toEqual(['', no, '', '', '', 'VEHICLE_INCOMPLETE']);
  expect(await table(world.out, 'problems.csv')).toEqual([
    {
      source: 'owners.csv',
      line: '7',
      column: 'sold_in',
      code: 'VEHICLE_INCOMPLETE',
      value: vinOf(5),
      hint: 'add the state in which this VIN was sold: its owner lives abroad',
    },
  ]);
});

it('mails to all of them without regions', async () => {
  await world.run(request());
  const outcomes = await table(world.out, 'outcomes.csv');
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(HOMES.map(() => 'mailed'));
});
