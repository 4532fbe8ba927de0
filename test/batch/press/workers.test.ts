/** Batches printed by several threads, and stopped by signals: they run what `npm run build` made. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noticepress, type Ran } from '../../cli/noticepress.js';
import { contents, World } from '../world.js';

const world = new World();
afterAll(() => world.remove());

const PROGRAM = resolve('bin/noticepress.js');

interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;
}

/** Pieces of a file at most: enough files that some are left after each stop. */
const SPLIT = '4';

/** A batch of the tables in the world's folder. */
function start(out: string, ...more: readonly string[]): Started {
  return startSplit(SPLIT, out, ...more);
}

function startSplit(split: string, out: string, ...more: readonly string[]): Started {
  const child = spawn(process.execPath, [PROGRAM, ...batchOf(split, out), ...more]);
  let err = '';
  child.stderr.on('data', (text) => {
    err += text;
  });
  child.stdout.resume();
  const ended = new Promise<Ending>((done) => {
    child.on('close', (code, signal) => done({ code, signal, err }));
  });
  return { child, ended };
}

/** The same batch with one worker, in this process, which has the program loaded. */
const make = (out: string, ...more: readonly string[]): Promise<Ran> =>
  noticepress(...batchOf(SPLIT, out), ...more);

function batchOf(split: string, out: string): string[] {
  const inputs = ['owners', 'vehicles'].flatMap((role) => [`--${role}`, join(world.folder, `${role}.csv`)]);
  return [
    'batch',
    '--workspace',
    'fixtures',
    '--campaign',
    '23LJ01',
    '--split',
    split,
    ...inputs,
    '--out',
    out,
  ];
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
}

const whole = join(world.folder, 'whole');
/** Stopped and resumed again and again. */
const stopped = join(world.folder, 'stopped');

/** Letters in a folder that may not be there yet. */
function filesIn(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('letters-')).length : 0;
}

/** Starts the batch that was stopped before, or begins it, and waits until it has printed another file. */
async function printOneMore(...more: readonly string[]): Promise<Started> {
  const made = join(`${stopped}.partial`, 'made');
  const before = filesIn(made);
  const started = start(stopped, '--resume', ...more);
  await until(() => filesIn(made) > before);
  return started;
}
beforeAll(async () => {
  await world.tables(100);
  expect(await make(whole)).toMatchObject({ exit: 1 });
});

it('has the same bytes with one worker and with three', async () => {
  const out = join(world.folder, 'by-3');
  expect(await start(out, '--workers', '3').ended).toMatchObject({ code: 1 });
  expect(contents(whole).size).toBeGreaterThan(8);
  expect(contents(out)).toEqual(contents(whole));
});

it.each([
  ['1', 'SIGINT'],
  ['2', 'SIGTERM'],
] as const)(
  'finishes the current file at an interrupt, and says how to resume (%s workers, %s)',
  async (workers, signal) => {
    const { child, ended } = await printOneMore('--workers', workers);
    child.kill(signal);
    const { code, err } = await ended;
    expect(code).toBe(3);
    expect(err).toContain('INTERRUPTED');
    expect(err).toContain('--resume');
    expect(existsSync(stopped)).toBe(false);
  },
);

it('ends with the same bytes when it was interrupted, and killed while several workers printed', async () => {
  const { child, ended } = await printOneMore('--workers', '2');
  child.kill('SIGKILL');
  expect(await ended).toMatchObject({ signal: 'SIGKILL' });
  expect(existsSync(stopped)).toBe(false);
  expect(await make(stopped, '--resume')).toMatchObject({ exit: 1 });
  expect(contents(stopped)).toEqual(contents(whole));
});

it('ends at once at the second interrupt', async () => {
  const out = join(world.folder, 'twice');
  const { child, ended } = startSplit('1000', out);
  await until(() => existsSync(`${out}.partial`));
  child.kill('SIGINT');
  await until(() => child.stderr === null || child.exitCode !== null || stopping(child));
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: null, signal: 'SIGINT' });
});

/** Set by the listener below: the child has said that it stops. */
const told = new WeakSet<ChildProcess>();

function stopping(child: ChildProcess): boolean {
  if (!told.has(child)) child.stderr?.once('data', () => told.add(child));
  return told.has(child);
}

it('refuses a number of workers that is none', async () => {
  const making = world.run({ ...(await world.tables(10)), workers: 0 });
  await expect(making).rejects.toMatchObject({ code: 'USAGE', message: expect.stringContaining('not 0') });
});
