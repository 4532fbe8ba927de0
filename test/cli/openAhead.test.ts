import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inputFile } from '../../src/batch/plan/inputFile.js';
import { planBatch } from '../../src/batch/plan/planBatch.js';
import { openAhead } from '../../src/cli/handlers/mailRoom/openAhead.js';
import { World } from '../batch/world.js';

const world = new World();
afterAll(() => world.remove());
const ROW = '2T2BAMCA2RC911964,Ana Lee,,1 Oak St,,Austin,TX,78701,,en,no,RX 350h,2024,NAP,2023-09-05';

it('reads what is given before the campaign is checked, and leaves what cannot be read for its turn', async () => {
  const { inputs, ...request } = world.owners([ROW]);
  const path = inputs.owners ?? '';
  const nowhere = join(world.folder, 'nowhere.csv');
  const ahead = openAhead([path, undefined, nowhere, world.folder]);
  expect([...ahead.keys()]).toEqual([path, nowhere, world.folder]);
  expect(await ahead.get(nowhere)).toBeUndefined();
  expect(await ahead.get(world.folder)).toBeUndefined();
  const read = await ahead.get(path);
  expect(read).toEqual(await inputFile(path));
  const context = world.context();
  const plain = await planBatch({ inputs, ...request }, context);
  const early = await planBatch({ inputs, ...request }, { ...context, ahead });
  expect(early.fingerprint).toBe(plain.fingerprint);
  expect(early.inputFiles[0]).toBe(read);
  const wrong = { inputs: { owners: nowhere }, ...request };
  await expect(planBatch(wrong, { ...context, ahead })).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});
