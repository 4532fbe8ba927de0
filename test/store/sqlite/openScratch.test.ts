import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Fault } from '../../../src/base/problems.js';
import { openScratch } from '../../../src/store/sqlite/openScratch.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = () => join(folder, 'scratch.sqlite');

it('gives rows as arrays and counts changes', () => {
  const scratch = openScratch(path());
  scratch.exec('create table t (a text, b integer)');
  expect(scratch.prepare('insert into t values (?, ?), (?, ?)').run('x', 1, 'y', null)).toBe(2);
  const read = scratch.prepare<[string, number | null]>('select a, b from t where a >= ? order by a');
  expect(read.all('x')).toEqual([
    ['x', 1],
    ['y', null],
  ]);
  expect([...read.iterate('y')]).toEqual([['y', null]]);
  expect(read.get('z')).toBeUndefined();
  scratch.close();
});

it('undoes a transaction whose work fails', async () => {
  const scratch = openScratch(path());
  scratch.exec('create table t (a)');
  const work = scratch.transaction(async () => {
    scratch.exec('insert into t values (1)');
    throw new Error('stop');
  });
  await expect(work).rejects.toThrow('stop');
  expect(scratch.prepare('select * from t').all()).toEqual([]);
  scratch.close();
});

it('calls a full disk by its name and keeps what was committed', async () => {
  const scratch = openScratch(path());
  scratch.exec('create table t (a); insert into t values (1); pragma max_page_count = 20');
  const work = scratch.transaction(() => {
    for (;;) scratch.exec('insert into t values (randomblob(4000))');
  });
  await expect(work).rejects.toSatisfy((error) => error instanceof Fault && error.code === 'DISK_FULL');
  expect(scratch.prepare('select * from t').all()).toEqual([[1]]);
  scratch.close();
});

it('refuses a file that is no database', () => {
  expect(() => openScratch(import.meta.filename).exec('create table t (a)')).toThrow(
    expect.objectContaining({ code: 'SCRATCH_BROKEN' }),
  );
});

it('holds the last committed state after its process was killed in the middle of a transaction', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, path()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const text of child.stdout) if (String(text).includes('spilled')) break;
  child.kill('SIGKILL');
  await new Promise((resolve) => child.on('exit', resolve));
  const scratch = openScratch(path());
  expect(scratch.prepare('select a from t').all()).toEqual([[1]]);
  expect(scratch.prepare('pragma integrity_check').all()).toEqual([['ok']]);
  scratch.close();
});

/** Changes the committed page and writes far more than its cache holds, so that pages reach the file early. */
const WRITER = `
  import Database from 'libsql';
  const database = new Database(process.argv[1]);
  database.exec('pragma journal_mode = truncate; pragma cache_size = 10');
  database.exec('create table t (a); insert into t values (1)');
  database.exec('begin; update t set a = 2');
  for (let i = 0; i < 500; i += 1) database.exec('insert into t values (randomblob(4000))');
  console.log('spilled');
  setInterval(() => {}, 1000);
`;
