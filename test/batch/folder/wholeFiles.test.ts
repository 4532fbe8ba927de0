import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BatchRequest, BatchResult } from '../../../src/batch/plan/batchRequest.js';
import { contents, table, World } from '../world.js';

let world: World;
let request: BatchRequest;

const ROLES = ['owners', 'vehicles', 'remedied', 'exclude'] as const;

/** Puts the beginning of a row behind the last one. */
function cut(path: string): void {
  writeFileSync(path, `${readFileSync(path, 'utf8')}2T2BAMCA2RC9`);
}

describe('a record file that is not whole', () => {
  beforeEach(async () => {
    world = new World();
    request = await world.tables(60);
  });
  afterEach(() => world.remove());

  it.each(ROLES)('stops the batch before anything is made: %s', async (role) => {
    cut(request.inputs[role] ?? '');
    await expect(world.run(request)).rejects.toMatchObject({ code: 'FILE_INCOMPLETE', exit: 3 });
    expect(readdirSync(world.folder).sort()).toEqual(ROLES.map((name) => `${name}.csv`).sort());
  });
});

describe('the number of rows that is expected', () => {
  let made: BatchResult;
  beforeAll(async () => {
    world = new World();
    request = await world.tables(60);
    made = await world.run(request);
  });
  afterAll(() => world.remove());

  it('is that of the owners file, bad rows included, and changes no byte of the batch', async () => {
    const { records } = made.summary;
    const out = join(world.folder, 'again');
    const again = await world.run({ ...request, out, expect: records });
    expect(again.summary.records).toBe((await table(out, 'outcomes.csv')).length);
    expect(contents(out)).toEqual(contents(world.out));
  });

  it.each([-1, 1])('stops the batch before anything is made when it is off by %i', async (off) => {
    const { records } = made.summary;
    const out = join(world.folder, `off-by-${off}`);
    const other = world.run({ ...request, out, expect: records + off });
    await expect(other).rejects.toMatchObject({
      code: 'ROWS_UNEXPECTED',
      exit: 3,
      place: { file: 'owners.csv' },
      message: `the owners file has ${records} rows, not the ${records + off} expected`,
    });
    expect(existsSync(out) || existsSync(`${out}.partial`)).toBe(false);
  });

  it('is asked of a batch that was made before, too', async () => {
    const { records } = made.summary;
    expect((await world.run({ ...request, expect: records })).kind).toBe('already_made');
    await expect(world.run({ ...request, expect: 0 })).rejects.toMatchObject({ code: 'ROWS_UNEXPECTED' });
  });
});
