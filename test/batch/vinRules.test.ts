/** A batch reads VINs by the rules that its campaign names. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { verifyBatch } from '../../src/batch/verify/verifyBatch.js';
import { table, World } from './world.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const HEADER = 'vin,name,address1,city,state,zip,country,model,model_year,production_date';
const OWNER = 'Ana Vale,1 Elm St,Barre,VT,05641,US';

/** The reasons of these rows, each a VIN with its model year and build date, in a campaign of these rules. */
async function reasons(rules: string, years: string, rows: readonly string[]): Promise<readonly string[]> {
  world.overrideCampaign('20LC02', (text) =>
    text
      .replace(/^vehicles:\n/m, `vehicles:\n  vin_rules: ${rules}\n`)
      .replaceAll(/model_years: .*\n {6}production: .*/g, `model_years: ${years}`),
  );
  const owners = rows.map((row) => row.replace(',', `,${OWNER},RX 350,`));
  await world.run(world.owners(owners, HEADER), '20LC02');
  return (await table(world.out, 'outcomes.csv')).map(({ reason = '' }) => reason);
}

/** With a digit in the seventh place, which means 1980 to 2009 for passenger cars alone. */
const truck = (serial: number) => withCheckDigit(`1FVACW000HB12345${serial}`);
const YEARS = '{ from: 2016, to: 2018 }';

it('reads a heavy vehicle by either year of its code', async () => {
  const rows = [
    `${truck(1)},2017,`,
    `${truck(2)},,2016-11-03`,
    `${truck(3)},,1987-11-03`,
    `${truck(4)},,`,
    `${truck(5)},2016,`,
    `${truck(6).replace('HB', 'JB')},2018,`,
  ];
  expect(await reasons('heavy', YEARS, rows)).toEqual([
    '',
    '',
    'NOT_COVERED',
    'VEHICLE_INCOMPLETE',
    'MODEL_YEAR_MISMATCH',
    'VIN_CHECK_DIGIT',
  ]);
});

it('reads a vehicle of another market by its length and characters alone', async () => {
  const rows = [
    'WVWZZZ1JZHW000017,2017,',
    'WVWZZZ1JZ0W000018,2017,',
    'WVWZZZ1JZHW00001,2017,',
    'WVWZZZ1JZHWO00019,2017,',
  ];
  expect(await reasons('other_market', YEARS, rows)).toEqual(['', '', 'VIN_LENGTH', 'VIN_CHARACTER']);
  expect(await verifyBatch(world.out)).toMatchObject({ findings: [] });
});

it('reads a vehicle from before 1981, in any length, and verifies what it printed', async () => {
  const rows = [
    '5F07Q118290,1965,',
    '5f07-q118 291,66,',
    '5F07Q118290,1965,',
    '5F07,1965,',
    '5F07Q118293,1984,',
  ];
  expect(await reasons('before_1981', '{ from: 1964, to: 1990 }', rows)).toEqual([
    '',
    '',
    'DUPLICATE_VIN',
    'VIN_LENGTH',
    'MODEL_YEAR_MISMATCH',
  ]);
  const manifest = await table(world.out, 'manifest.csv');
  expect(manifest.map(({ vin }) => vin)).toEqual(['5F07Q118290', '5F07Q118291']);
  expect(await verifyBatch(world.out)).toMatchObject({ findings: [] });
  const hints = (await table(world.out, 'problems.csv')).map(({ hint }) => hint);
  expect(hints).toContainEqual(expect.stringContaining('at least 5, later 17'));
});
