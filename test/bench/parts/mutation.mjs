/**
 * One change at a time in the code, and whether a test notices: results/mutation.md. MUTATION_ROOMS names folders of
 * src, separated by commas. Hours for all of them; build/mutation keeps what was found, for the next run.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { number, table, tell, write } from '../report.mjs';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(import.meta.dirname, '../mutation');
const ROOMS = ['base', 'shapes', 'records', 'select', 'campaign', 'revise', 'mail/queue', 'disclose'];
const CAUGHT = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);

export function mutation() {
  if (!existsSync(join(FOLDER, 'node_modules')))
    execFileSync('npm', ['ci', '--legacy-peer-deps'], { cwd: FOLDER, stdio: 'inherit' });
  for (const room of process.env.MUTATION_ROOMS?.split(',') ?? ROOMS) {
    tell(`mutating ${room}`);
    execFileSync(
      process.execPath,
      [
        join(FOLDER, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
        'run',
        join(FOLDER, 'stryker.config.mjs'),
      ],
      { cwd: ROOT, env: { ...process.env, MUTATION_ROOM: room }, stdio: ['ignore', 2, 2] },
    );
    write('mutation', 'Changes that tests notice', wordsOf(ROOMS.flatMap(scoreOf)));
  }
}

/** Of a room that was looked at, now or before. */
function scoreOf(room) {
  const file = join(ROOT, 'build/mutation', `${room.replaceAll('/', '-')}.report.json`);
  if (!existsSync(file)) return [];
  const files = Object.entries(JSON.parse(readFileSync(file, 'utf8')).files);
  const all = files.flatMap(([name, { mutants }]) => mutants.map((mutant) => ({ name, ...mutant })));
  const caught = all.filter(({ status }) => CAUGHT.has(status)).length;
  const missed = all.filter(({ status }) => MISSED.has(status));
  return [{ room, caught, missed }];
}

function wordsOf(scores) {
  const rows = scores.map(({ room, caught, missed }) => {
    const all = caught + missed.length;
    const worst = [...new Set(missed.map(({ name }) => name))]
      .map((name) => ({ name: basename(name), count: missed.filter((each) => each.name === name).length }))
      .sort((one, other) => other.count - one.count)
      .slice(0, 3)
      .map(({ name, count }) => `${name} ${count}`);
    return [room, number(all), `${((100 * caught) / all).toFixed(1)} %`, worst.join(', ')];
  });
  return `Each change is made alone, and the tests of its room that reach it are run.\n\n${table(
    ['room', 'changes', 'noticed', 'most that are not, by file'],
    rows,
  )}`;
}
