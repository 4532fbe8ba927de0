/** Population files of ever more VINs beside few owners: results/population.md. */
import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { measureBatchOf, ROOT, tablesOf } from '../batchRun.mjs';
import { number, table, tell, write } from '../report.mjs';
import { LARGEST } from '../settings.mjs';

const SIZES = [100_000, 1_000_000, 3_000_000];
const FEW = 1000;

const HEAD = ['VINs in the file', 'processor s', 'VINs/s', 'wall s', 'peak MB'];

export function population(folder) {
  const tables = tablesOf(FEW, folder);
  const made = { owners: join(tables, 'owners.csv'), vehicles: join(tables, 'vehicles.csv') };
  const listed = vinsIn(made.owners);
  const alone = measureBatchOf({ ...made, workspace: join(ROOT, 'fixtures') }, join(folder, 'batch'), []);
  const runs = [];
  for (const size of SIZES.filter((each) => each <= LARGEST * 3)) {
    tell(`population: ${number(size)} VINs`);
    const workspace = workspaceOf(size, listed, join(folder, 'population'));
    runs.push({ size, ...measureBatchOf({ ...made, workspace }, join(folder, 'batch'), []) });
    rmSync(workspace, { recursive: true });
    write('population', 'Population files', textOf(runs, alone));
  }
}

function textOf(runs, alone) {
  const rows = runs.map(({ size, cpu, wall, peak }) => [
    number(size),
    cpu.toFixed(1),
    number(size / Math.max(cpu - alone.cpu, 0.1)),
    wall.toFixed(1),
    number(peak),
  ]);
  return `A batch of ${number(FEW)} owners, all of whose VINs the file lists. Without a population file it takes ${alone.cpu.toFixed(1)} s and ${number(alone.peak)} MB; VINs a second are those of the time beyond that.\n\n${table(HEAD, rows)}`;
}

function vinsIn(owners) {
  const [head = '', ...rows] = readFileSync(owners, 'utf8').trimEnd().split('\n');
  const place = head.split(',').indexOf('vin');
  return rows.map((row) => row.split(',')[place]);
}

function workspaceOf(size, listed, folder) {
  cpSync(join(ROOT, 'fixtures'), folder, { recursive: true });
  mkdirSync(join(folder, 'data'), { recursive: true });
  const file = join(folder, 'campaigns', '20LC02.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/^vehicles:\n/m, `$&  file: { path: data/population.csv, rows: ${size} }\n`),
  );
  const out = openSync(join(folder, 'data', 'population.csv'), 'w');
  writeSync(out, 'vin,line\n');
  let rows = listed.map((vin) => `${vin},rx_350\n`);
  for (let index = listed.length; index < size; index++) {
    rows.push(`${vinOf(index)},rx_350\n`);
    if (rows.length < 10_000) continue;
    writeSync(out, rows.join(''));
    rows = [];
  }
  writeSync(out, rows.join(''));
  closeSync(out);
  return folder;
}

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const VALUES = Object.fromEntries([...'ABCDEFGH'].map((letter, index) => [letter, index + 1]));
Object.assign(VALUES, { J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9 });
Object.assign(VALUES, Object.fromEntries([...'STUVWXYZ'].map((letter, index) => [letter, index + 2])));

/** 49 CFR 565.15(c). A serial number of six digits for each of a few descriptions. */
function vinOf(index) {
  const serial = String(index % 1_000_000).padStart(6, '0');
  const written = `2T2BZMC${'ABCDEFGH'.charAt(Math.floor(index / 1_000_000))}0HC${serial}`;
  const sum = [...written].reduce(
    (total, each, at) => total + WEIGHTS[at] * (VALUES[each] ?? Number(each)),
    0,
  );
  const check = sum % 11;
  return `${written.slice(0, 8)}${check === 10 ? 'X' : check}${written.slice(9)}`;
}
