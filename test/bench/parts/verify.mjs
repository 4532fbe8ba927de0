/** Opening and checking a finished batch of 20LC02, packed and not: results/verify.md. */
import { join } from 'node:path';
import { measureBatch, measureVerify, tablesOf } from '../batchRun.mjs';
import { median } from '../median.mjs';
import { number, table, tell, write } from '../report.mjs';
import { OWNERS, ROUNDS } from '../settings.mjs';

const HEAD = ['compress', 'pieces/s processor', 'pieces/s wall', 'peak MB', 'bytes a piece'];

export function verify(folder) {
  const tables = tablesOf(OWNERS, folder);
  const rows = [];
  for (const compress of ['none', 'deflate']) {
    const out = join(folder, 'batch');
    const { letters, bytes } = measureBatch(tables, out, ['--compress', compress]);
    const runs = [];
    for (let round = 1; round <= ROUNDS; round++) {
      tell(`verify, round ${round} of ${ROUNDS}: ${compress}`);
      runs.push(measureVerify(out));
    }
    const of = (key) => median(runs.map((run) => run[key]));
    rows.push([
      compress,
      number(letters / of('cpu')),
      number(letters / of('wall')),
      number(of('peak')),
      number(bytes),
    ]);
    write('verify', `Verifying a batch of 20LC02: ${number(OWNERS)} owners`, textOf(rows));
  }
}

const textOf = (rows) =>
  `A piece has 8 pages. Every file is hashed, the tables are compared, and every page of every print file is read from the PDF: its VIN, and no other. One thread; the median over ${ROUNDS} round(s).\n\n${table(HEAD, rows)}`;
