/**
 * `npm run bench -- [peers] [batch] [scaling] [limit] [conditions] [population] [kills] [disk] [verify] [marks] [pictures] [viewers] [single]
 * [desk] [jobs] [check] [preview] [fuzz] [mutation]`: all parts but the last, which takes hours, when none is named. Each writes its figures to
 * results/ as it goes, the comparison a plot too. Seconds are processor time, unless they are
 * called wall time: what else the machine does then changes little.
 *
 * BENCH_ROUNDS, BENCH_OWNERS, BENCH_LARGEST, BENCH_QUEUED, BENCH_QUEUED_OWNERS and BENCH_KILLS make a run shorter (settings.mjs); BENCH_FOLDER is where
 * tables and batches stand meanwhile, some 4 GB of them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batch } from './parts/batch.mjs';
import { check } from './parts/check.mjs';
import { conditions } from './parts/conditions.mjs';
import { desk } from './parts/desk.mjs';
import { disk } from './parts/disk.mjs';
import { fuzz } from './parts/fuzz.mjs';
import { jobs } from './parts/jobs.mjs';
import { kills } from './parts/kills.mjs';
import { limit } from './parts/limit.mjs';
import { marks } from './parts/marks.mjs';
import { mutation } from './parts/mutation.mjs';
import { peers } from './parts/peers.mjs';
import { pictures } from './parts/pictures.mjs';
import { population } from './parts/population.mjs';
import { preview } from './parts/preview.mjs';
import { scaling } from './parts/scaling.mjs';
import { single } from './parts/single.mjs';
import { verify } from './parts/verify.mjs';
import { viewers } from './parts/viewers.mjs';
import { read } from './report.mjs';

const PARTS = {
  peers,
  batch,
  scaling,
  limit,
  conditions,
  population,
  kills,
  disk,
  verify,
  marks,
  pictures,
  viewers,
  single,
  desk,
  jobs,
  check,
  preview,
  fuzz,
  mutation,
};
const BY_NAME_ONLY = new Set(['mutation']);

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in PARTS));
if (unknown !== undefined)
  throw new Error(`there is no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}`);
const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'noticepress-bench-'));
try {
  for (const [name, part] of Object.entries(PARTS)) {
    if (wanted.length > 0 ? !wanted.includes(name) : BY_NAME_ONLY.has(name)) continue;
    await part(folder);
    process.stdout.write(`\n${read(name)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
