/** Records which steps of a batch are done: a sealed row for each, in a small database next to the scratch. */

import { existsSync } from 'node:fs';
import { Fault } from '../../base/problems.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { openScratch } from '../../store/sqlite/openScratch.js';

export interface DoneStep<T> {
  readonly result: T;
  /** SHA-256 of each file that the step made, concatenated. */
  readonly hashes: string;
}

export interface StepRecord {
  readonly batch: string;
  find<T>(name: string): DoneStep<T> | undefined;
  /** A kill does not lose it, a power cut may: its step is then done again. @returns the result */
  add<T>(name: string, result: T, hashes: string): T;
  close(): void;
}

/** The row that identifies the batch. */
const BATCH = '';

/** @throws Fault DISK_FULL, FILE_UNWRITABLE */
export function beginRecord(path: string, batch: string): StepRecord {
  const database = openScratch(path, { isLog: true });
  database.exec(
    'create table steps (name text not null, result text not null, hashes text not null, seal text not null)',
  );
  const record = recordIn(database, batch, new Map());
  record.add(BATCH, batch, '');
  return record;
}

/**
 * The record of an earlier run; undefined if there is none or it is unreliable. A row
 * that was altered does not match its seal and does not count.
 */
export function readRecord(path: string): StepRecord | undefined {
  if (!existsSync(path)) return undefined;
  let database: Sqlite | undefined;
  try {
    database = openScratch(path, { isLog: true });
    const record = wholeRecord(database);
    if (record === undefined) database.close();
    return record;
  } catch (error) {
    database?.close();
    if (error instanceof Fault && error.code !== 'SCRATCH_BROKEN') throw error;
    return undefined;
  }
}

function wholeRecord(database: Sqlite): StepRecord | undefined {
  if (database.prepare<[string]>('pragma integrity_check').get()?.[0] !== 'ok') return undefined;
  const rows = database.prepare<Row>('select name, result, hashes, seal from steps order by rowid').all();
  const [first] = rows;
  const batch = first === undefined || first[0] !== BATCH ? undefined : (JSON.parse(first[1]) as string);
  if (batch === undefined || first?.[3] !== sealOf(batch, BATCH, first?.[1] ?? '', '')) return undefined;
  const whole = rows.filter(([name, result, hashes, seal]) => seal === sealOf(batch, name, result, hashes));
  const done = new Map(whole.map(([name, result, hashes]) => [name, { result: JSON.parse(result), hashes }]));
  return recordIn(database, batch, done);
}

type Row = readonly [name: string, result: string, hashes: string, seal: string];

function recordIn(database: Sqlite, batch: string, done: Map<string, DoneStep<unknown>>): StepRecord {
  const insert = database.prepare('insert into steps (name, result, hashes, seal) values (?, ?, ?, ?)');
  return {
    batch,
    find: <T>(name: string) => done.get(name) as DoneStep<T> | undefined,
    add: (name, result, hashes) => {
      const text = JSON.stringify(result ?? null);
      insert.run(name, text, hashes, sealOf(batch, name, text, hashes));
      done.set(name, { result, hashes });
      return result;
    },
    close: () => database.close(),
  };
}

function sealOf(...parts: readonly string[]): string {
  return sha256Of(JSON.stringify(parts));
}
