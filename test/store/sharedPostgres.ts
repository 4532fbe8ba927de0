/**
 * One PostgreSQL for the whole run, started when the first test asks for a store: each start takes seconds. Tests
 * reach it through a port on loopback, since they run in processes of their own. A new store is a copy of one, because
 * all steps that bring an empty one up to date take ten times as long.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { makeFolder } from '../../src/base/files/makeFolder.js';
import type { StoreLocation } from '../../src/store/database/workspaceLocation.js';
import { openWorkspaceStore } from '../../src/store/openWorkspaceStore.js';
import { type PostgresServer, startPostgres } from './startPostgres.js';

declare module 'vitest' {
  interface ProvidedContext {
    readonly sharedPostgres: number;
  }
}

type PostgresLocation = Extract<StoreLocation, { kind: 'postgres' }>;

interface Shared {
  readonly server: PostgresServer;
  /** What the others are copies of. */
  readonly first: PostgresLocation;
}

/** Vitest calls it before the first test, and what it returns after the last one. */
export default async function sharePostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-key-'));
  let shared: Promise<Shared> | undefined;
  const door = createServer(async (socket) => {
    shared ??= start(join(folder, 'key'));
    socket.end(await shared.then(copied).catch(() => ''));
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  project.provide('sharedPostgres', (door.address() as AddressInfo).port);
  return async () => {
    door.close();
    await (await shared)?.server.stop();
    rmSync(folder, { recursive: true });
  };
}

async function start(key: string): Promise<Shared> {
  const server = await startPostgres();
  const first = { kind: 'postgres', url: await server.createDatabase(), key: { file: key } } as const;
  const store = await openWorkspaceStore(first);
  await store.close();
  return { server, first };
}

async function copied({ server, first }: Shared): Promise<string> {
  return JSON.stringify({ ...first, url: await server.createDatabase(first.url) });
}

/**
 * An empty store.
 *
 * @param port what `inject('sharedPostgres')` gives
 * @param key file to write its key to
 */
export async function newPostgresStore(port: number, key: string): Promise<PostgresLocation> {
  const answer = await text(createConnection({ port, host: '127.0.0.1' }));
  if (answer === '') throw new Error('PostgreSQL did not start');
  const location = JSON.parse(answer) as PostgresLocation;
  makeFolder(dirname(key));
  copyFileSync(location.key.file, key);
  return { ...location, key: { file: key } };
}
