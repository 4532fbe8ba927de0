/** `npm start`: makes the phase 5 mailing of 23LJ01 from the fixtures, anew each time. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const OUT = 'output/23LJ01-phase-5';
for (const folder of [OUT, `${OUT}.partial`]) rmSync(folder, { recursive: true, force: true });
const batch = ['batch', '--workspace', 'fixtures', '--campaign', '23LJ01', '--phase', '5', '--out', OUT];
const { status } = spawnSync(process.execPath, ['bin/noticepress.js', ...batch], { stdio: 'inherit' });
// 1: the batch is made, and it says which rows of the invented owners it left out
process.exitCode = status === 1 ? 0 : (status ?? 3);
