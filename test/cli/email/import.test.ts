import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../store/onEachDatabase.js';
import { NEW_KEY, openMailWorld } from './mailWorld.js';

const { path, noticepress, useDatabase } = openMailWorld();

onEachDatabase((test) => {
  useDatabase(test);

  it('keeps good rows, reports the others with their place, and ends with 1', async () => {
    const file = path('some.csv');
    writeFileSync(
      file,
      `vin,model,model_year,production_date\n${NEW_KEY},NX 350,2024,2023-10-20\n123,NX,2024,\n`,
    );
    const ran = await noticepress('import', 'vehicles', file);
    expect(ran).toMatchObject({ exit: 1, out: expect.stringContaining('1 of 2 rows of vehicles') });
    expect(ran.err).toContain('some.csv:3 vin  VIN_LENGTH');
    const { store } = test();
    if (test().location.kind === 'postgres')
      expect(await store.findVehicle(NEW_KEY)).toMatchObject({
        model: 'NX 350',
        productionDate: '2023-10-20',
      });
  });
});

it('wants to know which campaign a remedy was done for', async () => {
  const file = path('done.csv');
  writeFileSync(file, `vin,campaign\n${NEW_KEY},\n`);
  const ran = await noticepress('import', 'remedied', file);
  expect(ran).toMatchObject({ exit: 1, err: expect.stringContaining('CAMPAIGN_BLANK') });
});

it('stops at a file that is cut, and at one without a VIN column', async () => {
  const file = path('cut.csv');
  writeFileSync(file, 'vin,model\n1HG,"NX');
  expect(await noticepress('import', 'vehicles', file)).toMatchObject({
    exit: 3,
    err: expect.stringContaining('FILE_INCOMPLETE'),
  });
  writeFileSync(file, 'model\nNX\n');
  expect(await noticepress('import', 'vehicles', file)).toMatchObject({
    exit: 3,
    err: expect.stringContaining('COLUMN_MISSING'),
  });
});
