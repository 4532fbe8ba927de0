/**
 * One PostgreSQL for the whole run, started when the first test asks for a database: each start takes seconds. Tests
 * reach it through a port on loopback, since they run in processes of their own.
 */
import { type AddressInfo, createConnection, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from './startPostgres.js';

declare module 'vitest' {
  interface ProvidedContext {
    readonly sharedPostgres: number;
  }
}

/** Vitest calls it before the first test, and what it returns after the last one. */
export default async function sharePostgres(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | undefined;
  const door = createServer(async (socket) => {
    server ??= startPostgres();
    socket.end(await server.then((running) => running.createDatabase()).catch(() => ''));
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  project.provide('sharedPostgres', (door.address() as AddressInfo).port);
  return async () => {
    door.close();
    await (await server)?.stop();
  };
}

/** The address of an empty database. @param port what `inject('sharedPostgres')` gives */
export async function newDatabase(port: number): Promise<string> {
  const address = await text(createConnection({ port, host: '127.0.0.1' }));
  if (address === '') throw new Error('PostgreSQL did not start');
  return address;
}
