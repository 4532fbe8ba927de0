/** Workers of a queue, killed and in turns: results/jobs.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../batchRun.mjs';
import { killWorkers } from '../jobs/killedWorkers.mjs';
import { manyBatches } from '../jobs/manyBatches.mjs';
import { openPostgres } from '../jobs/servers.mjs';
import { number, table, tell, write } from '../report.mjs';
import { KILLS, QUEUED, QUEUED_OWNERS } from '../settings.mjs';

const ASKED = { batches: QUEUED, owners: QUEUED_OWNERS };
const HEAD = ['', 'wall s', 'processor s', 'of PostgreSQL s', 'to one after another', 'peak MB of a worker'];

export async function jobs(folder) {
  const postgres = await openPostgres();
  const key = join(ROOT, 'fixtures', 'data', 'key');
  const database = async () => ({ DATABASE_URL: await postgres.createDatabase(), ...keyIn(key) });
  try {
    tell(`jobs: ${QUEUED} batches of ${number(QUEUED_OWNERS)}, one after another and queued at once`);
    const parts = { database: await database(), postgres };
    const many = QUEUED > 0 ? manyText(await manyBatches(ASKED, folder, parts)) : '';
    report(many);
    tell(`jobs: ${KILLS} kills`);
    report(many, killText(await killWorkers(KILLS, folder, await database())));
  } finally {
    await postgres.stop();
  }
}

/** One that nobody else has, where the fixtures have none. */
function keyIn(path) {
  try {
    return { NOTICEPRESS_KEY: readFileSync(path, 'utf8').trim() };
  } catch {
    return { NOTICEPRESS_KEY: '0'.repeat(63).concat('1') };
  }
}

const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

const report = (...texts) =>
  write('jobs', 'Batches by workers of a queue', texts.filter((text) => text !== '').join('\n\n'));

function manyText({ alone, one, two }) {
  const row = (name, { wall, cpu, server, peak, late }) => [
    name,
    ...[wall, cpu].map((seconds) => seconds.toFixed(1)),
    server === undefined ? '' : server.toFixed(2),
    late === undefined && server !== undefined
      ? `${(100 * ((cpu + server) / alone.cpu - 1)).toFixed(1)} %`
      : '',
    number(peak),
  ];
  return `${QUEUED} batches of ${number(QUEUED_OWNERS)} pieces each, in print files of 2,500: one command after another with one worker thread, then all queued before the first worker starts.

${table(HEAD, [row('one after another', alone), row('queued, one worker', one), row('queued, two workers', two)])}

Processor seconds of the queued batches are those of the workers; PostgreSQL's are those of all its processes, with the queueing and \`jobs list\` of ${QUEUED} commands. A worker starts once, a command each time; two made a small batch besides. In turns: with one worker no batch was ever more than ${one.ahead} of ${one.each} print files ahead of another, with two ${two.ahead}. A batch of 500 pieces, queued when the others were being printed, was there after ${two.late.toFixed(1)} seconds.`;
}

function killText({ kills, batches, inStore, files, letters, repeats, twice, left }) {
  return `Three workers, each a process, ${kills} of which were killed with SIGKILL at random moments and replaced, over ${plural(batches, 'batch', 'batches')} of ${number(letters)} letters in ${files} files, ${inStore} of them made in a store of objects (S3): every batch has the bytes of one machine. ${repeats} jobs were begun again, ${twice} were ended twice. In the queue no job is left, of the batches no partial folder and no object beside them; in the folder for working files ${left === 0 ? 'nothing is left' : `${left} entries are left of workers that were killed last, which the next worker removes`}.`;
}
