/** A store that another program keeps locked is waited for, and then said to be locked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { Fault } from '../../../src/base/problems.js';
import { databaseFault, LONGEST_WAIT_MILLISECONDS } from '../../../src/store/database/databaseFault.js';
import type { StoreLocation } from '../../../src/store/database/workspaceLocation.js';
import { openWorkspaceStore, type WorkspaceStore } from '../../../src/store/openWorkspaceStore.js';
import { onEachDatabase } from '../onEachDatabase.js';

const PATIENCE = 300;

/** Locks the whole store against writers, and PostgreSQL's tables against readers, too, until the result is called. */
async function lock(location: StoreLocation): Promise<() => Promise<unknown>> {
  if (location.kind === 'sqlite') {
    const database = new Database(location.path);
    database.exec('begin immediate');
    return async () => database.close();
  }
  const client = new Client({ connectionString: location.url });
  await client.connect();
  await client.query('begin');
  await client.query('lock table remedies, messages, kysely_migration_lock in access exclusive mode');
  return () => client.end();
}

const write = (store: WorkspaceStore) =>
  store.write((writer) => writer.putRemedies([{ vin: 'V', campaign: 'C', date: undefined, outcome: '' }]));

async function timed(work: Promise<unknown>): Promise<{ error: unknown; milliseconds: number }> {
  const began = performance.now();
  const error = await work.catch((thrown: unknown) => thrown);
  return { error, milliseconds: performance.now() - began };
}

const BUSY = {
  code: 'STORE_BUSY',
  exit: 3,
  message: 'the workspace store: another program kept it locked for 0.3 seconds',
};

onEachDatabase((test) => {
  it('is waited for as long as told when something is written, and goes on once it is free', async () => {
    const { location } = test();
    const store = await openWorkspaceStore(location, PATIENCE);
    const free = await lock(location);
    const { error, milliseconds } = await timed(write(store));
    expect(error).toMatchObject(BUSY);
    expect(milliseconds).toBeGreaterThanOrEqual(PATIENCE - 20);
    expect(milliseconds).toBeLessThan(PATIENCE * 10);
    const later = write(store);
    await free();
    await later;
    await store.close();
  });

  it('says so also when a sender meets it', async () => {
    const { location } = test();
    const store = await openWorkspaceStore(location, PATIENCE);
    const sender = await store.outbox.openSender('one');
    const free = await lock(location);
    const { error } = await timed(sender.claim({ limit: 1, now: '2030-01-01T00:00:00.000Z' }));
    expect(error).toMatchObject(BUSY);
    await free();
    await sender.close();
    await store.close();
  });
});

it('says so when the file is locked before it is opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-locked-'));
  const path = join(folder, 'workspace.sqlite');
  const database = new Database(path);
  database.exec('begin exclusive');
  expect((await timed(openWorkspaceStore({ kind: 'sqlite', path }, PATIENCE))).error).toMatchObject(BUSY);
  database.close();
  rmSync(folder, { recursive: true });
});

it('waits 20 seconds where nothing else is said', () => {
  expect(LONGEST_WAIT_MILLISECONDS).toBe(20_000);
  const error = Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });
  expect(databaseFault(error, { name: 'postgres://host/db' })).toMatchObject({
    code: 'STORE_BUSY',
    message: expect.stringContaining('for 20 seconds'),
  });
});

it.each([
  ['40P01', 'deadlock detected'],
  ['40001', 'could not serialize access due to concurrent update'],
  ['57014', 'canceling statement due to statement timeout'],
  ['25P03', 'terminating connection due to idle-in-transaction timeout'],
])('calls it busy, not broken, when PostgreSQL says %s', (code, message) => {
  const fault = databaseFault(Object.assign(new Error(message), { code }), { name: 'postgres://host/db' });
  expect(fault).toBeInstanceOf(Fault);
  expect(fault).toMatchObject({ code: 'STORE_BUSY', message: expect.stringContaining(message) });
});
