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
/** A region of this kind, and the condition that limits the campaign to it. */
const LIMIT = `regions: { some: [TX, PR, WA] }
vehicles:
  when: { any: [{ sold_in: some }, { registered_in: some }] }
`;

/** Where each was sold. */
const SOLD = ['VT', '', 'texas', '', 'TX', ''];

function request() {
  const rows = HOMES.map((home, index) => `${vinOf(index)},Ana Example,1 Sample St,${home},${VEHICLE}`);
  const { out, inputs } = world.owners(rows, HEADER);
  const sold = ['vin,sold_in', ...SOLD.map((state, index) => `${vinOf(index)},${state}`), ''];
  return { out, inputs: { ...inputs, vehicles: world.write('vehicles.csv', sold.join('\n')) } };
}

const unsold = {
  source: 'owners.csv',
  column: 'sold_in',
  code: 'VEHICLE_INCOMPLETE',
  hint: 'add the state in which this VIN was sold',
};

it('mails to owners there and for vehicles sold there, and asks where a vehicle was sold that is registered elsewhere', async () => {
  world.overrideCampaign('23LJ01', (text) => text.replace('vehicles:\n', LIMIT));
  await world.run(request());
  const outcomes = await table(world.out, 'outcomes.csv');
  const asked = 'VEHICLE_INCOMPLETE';
  expect(outcomes.map(({ reason }) => reason)).toEqual(['', asked, '', '', '', asked]);
  expect(await table(world.out, 'problems.csv')).toEqual([
    { ...unsold, line: '3', value: vinOf(1) },
    { ...unsold, line: '7', value: vinOf(5) },
  ]);
});

it('mails to all of them without such a condition', async () => {
  await world.run(request());
  const outcomes = await table(world.out, 'outcomes.csv');
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(HOMES.map(() => 'mailed'));
});
