/** Makes a batch of 20LC02 in a process of its own and measures it. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const PROGRAM = join(ROOT, 'bin', 'noticepress.js');

/** Tables in which nothing is wrong, so that every owner is mailed. Made once. */
export function tablesOf(owners, folder) {
  const tables = join(folder, `owners-${owners}`);
  if (!existsSync(join(tables, 'exclude.csv'))) {
    const order = ['--count', String(owners), '--campaign', '20LC02', '--clean', '--out', resolve(tables)];
    const made = spawnSync('npm', ['run', '--silent', 'fixtures', '--', ...order], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(made.stderr);
  }
  return tables;
}

export function batchArguments(tables, out, more) {
  const [owners, vehicles] = ['owners.csv', 'vehicles.csv'].map((name) => join(tables, name));
  return argumentsOf({ workspace: join(ROOT, 'fixtures'), owners, vehicles }, out, more);
}

function argumentsOf({ program = PROGRAM, workspace, owners, vehicles }, out, more) {
  const inputs = ['--owners', owners, '--vehicles', vehicles];
  const what = ['--workspace', workspace, '--campaign', '20LC02'];
  return [program, 'batch', ...what, ...inputs, '--out', out, ...more];
}

/** Starts a batch and leaves it to the caller. */
export function startBatch(tables, out, more) {
  return spawn(process.execPath, batchArguments(tables, out, more), { stdio: 'ignore' });
}

/** Processor time and peak memory come from the process itself, when it ends. */
export const REPORT = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\n@'+JSON.stringify([u.userCPUTime+u.systemCPUTime,u.maxRSS])+'\\n')})`;

export function measureBatch(tables, out, more) {
  const [owners, vehicles] = ['owners.csv', 'vehicles.csv'].map((name) => join(tables, name));
  return measureBatchOf({ workspace: join(ROOT, 'fixtures'), owners, vehicles }, out, more);
}

/** Of 20LC02 as another workspace has it, or made by another version. */
export function measureBatchOf(made, out, more) {
  rmSync(out, { recursive: true, force: true });
  rmSync(`${out}.partial`, { recursive: true, force: true });
  const { stdout, ...figures } = measured(argumentsOf(made, out, ['--json', ...more]));
  const { summary } = JSON.parse(stdout);
  return { letters: summary.mailed, ...figures, bytes: printedBytes(out) / summary.mailed };
}

/** Of a command that ends with 0 or 1. */
export const measureArguments = (args) => measured(args);

/** Opens and checks a finished batch. */
export function measureVerify(out) {
  const { stdout: _, ...figures } = measured([PROGRAM, 'verify', out]);
  return figures;
}

function measured(args) {
  const began = performance.now();
  const ran = spawnSync(process.execPath, ['--import', REPORT, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const wall = (performance.now() - began) / 1000;
  // rows that need a person end with 1: a text that what is unknown would decide
  if (ran.status === null || ran.status > 1)
    throw new Error(`${args[1]} ended with ${ran.status}: ${ran.stderr}`);
  const [cpu, peak] = JSON.parse(/@(.*)/.exec(ran.stderr)[1]);
  return { stdout: ran.stdout, wall, cpu: cpu / 1e6, peak: Math.round(peak / 1024) };
}

/** Of all print files in a folder. */
export function printedBytes(folder) {
  const files = readdirSync(folder).filter((name) => name.startsWith('letters-'));
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** One hash over the names and bytes of a folder. */
export function hashOf(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
