/** A test run of the first pieces: told as such everywhere, and never mailed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BatchResult } from '../../../src/batch/plan/batchRequest.js';
import { verifyBatch } from '../../../src/batch/verify/verifyBatch.js';
import { batchReport } from '../../../src/cli/reports/batchReport.js';
import { finishedBatch } from '../../../src/mailings/made/finishedBatch.js';
import { readMatrixPicture } from '../../../src/post/matrix/matrixPicture.js';
import { readDataMatrix } from '../../../src/post/matrix/readDataMatrix.js';
import { PdfReader } from '../../../src/print/read/openPdf.js';
import { pageTexts } from '../../../src/print/read/pageTexts.js';
import type { InlinePicture } from '../../../src/print/read/scanContent.js';
import { readPdf, textOf } from '../../print/readPdf.js';
import { table, World } from '../world.js';

const world = new World();
const test = join(world.folder, 'test');
let made: BatchResult;
let run: BatchResult;
beforeAll(async () => {
  const request = await world.tables(60);
  made = await world.run(request);
  run = await world.run({ ...request, out: test, first: 4 });
});
afterAll(() => world.remove());

it('has the first pieces in print order and no others, under ids of its own', async () => {
  const pieces = await table(test, 'manifest.csv');
  const first = (await table(world.out, 'manifest.csv')).slice(0, 4);
  expect(pieces.map(({ vin, sheets, seq }) => [vin, sheets, seq])).toEqual(
    first.map(({ vin, sheets, seq }) => [vin, sheets, seq]),
  );
  expect(pieces.every(({ piece_id = '' }) => piece_id.startsWith('23LJ01-TEST-'))).toBe(true);
  expect(run.summary.batch).not.toBe(made.summary.batch);
  expect((await verifyBatch(test)).findings).toEqual([]);
});

it('is told as a test run in the summary, on every control sheet and on every letter', async () => {
  expect(run.summary.test_run).toEqual({ first: 4, of: made.summary.mailed });
  expect(made.summary).not.toHaveProperty('test_run');
  expect(batchReport(run, test)).toContain(`TEST RUN of the first 4 pieces of ${made.summary.mailed}`);
  for (const name of ['summary.pdf', 'control-setup.pdf', 'control-0001.pdf', 'control-totals.pdf']) {
    const { pages } = await readPdf(readFileSync(join(test, name)));
    expect(pages.map(textOf)[0]).toMatch(/test run/i);
  }
  const { pages } = await readPdf(readFileSync(join(test, 'letters-0001.pdf')));
  expect(pages.map(textOf).join(' ')).toContain('23LJ01-TEST-');
});

it('begins with setup sheets that have the marks of no piece where all sheets have theirs', async () => {
  const job = (await table(test, 'manifest.csv'))[0]?.mark?.split('|')[0];
  const reader = new PdfReader(join(test, 'control-setup.pdf'));
  const marks = [...pageTexts(reader)].flatMap(({ pictures }) =>
    pictures.filter(({ tag }) => tag === 'Mark').map(markIn),
  );
  reader.close();
  expect(marks).toEqual([`${job}|0000000|01|02|01`, `${job}|0000000|02|02|01`]);
});

const markIn = ({ dots, columns }: InlinePicture) => readDataMatrix(readMatrixPicture(dots, columns));

it('is not entered as mailed, and says nothing of who was notified', async () => {
  await expect(finishedBatch(test)).rejects.toMatchObject({ code: 'TEST_RUN' });
  const request = await world.tables(60);
  const next = { ...request, out: join(world.folder, 'next'), earlier: [test] };
  await expect(world.run(next)).rejects.toMatchObject({ code: 'TEST_RUN' });
});
