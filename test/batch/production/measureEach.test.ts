/** A piece that takes more sheets than its file group was measured to have. */
import { afterAll, expect, it } from 'vitest';
import { withCheckDigit } from '../../../src/base/facts/vin.js';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { World } from '../world.js';

const fonts = openFontBook();
const face = fonts.face('Source Sans 3', 400, false) ?? '';
const widthOf = (text: string) => (fonts.width(face, text) / 1000) * 10;
/** Two words of eight wide letters fit on its lines, two of ten do not. */
const WIDTH = (widthOf('WWWWWWWW WWWWWWWW') + widthOf('WWWWWWWWWW WWWWWWWWWW')) / 2;

const [short, long] = ['2T2BAMCA0HC900001', '2T2BAMCA0HC900002'].map(withCheckDigit);

const world = new World();
afterAll(() => world.remove());

it('ends the batch before anything is published, and says what to do', async () => {
  world.overrideLetter(
    () => `{{> letter-frame}}<p>{{record.vin}}</p>
<p style="break-before: page; width: ${WIDTH}pt; font-family: 'Source Sans 3'; font-size: 10pt">{{record.name}}</p>
<div style="height: 645pt; break-inside: avoid"></div>`,
  );
  const owner = (vin: string | undefined, name: string) =>
    `${vin},${name},,1 Oak Rd,,Austin,TX,78701,,en,no,RX 350,2017,,2017-01-02`;
  const request = world.owners([owner(short, 'Ann Lee'), owner(long, 'WWWWWWWWWW WWWWWWWWWW WWWWWWWWWW')]);
  await expect(world.run(request, '20LC02')).rejects.toMatchObject({
    code: 'SHEETS_DIFFER',
    message: expect.stringContaining(long ?? ''),
    hint: expect.stringContaining('measure_each'),
  });
  world.overrideSettings((text) =>
    text.replace('  control_sheets:', '  measure_each: true\n  control_sheets:'),
  );
  // both have two sheets of enclosures
  const { summary } = await world.run(request, '20LC02');
  expect(summary.groups?.map(({ sheets_each: sheets, pieces }) => [sheets, pieces])).toEqual([
    [3, 1],
    [4, 1],
  ]);
});
