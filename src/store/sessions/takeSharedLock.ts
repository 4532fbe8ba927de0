/** Takes a lock in the PostgreSQL database of the store, which one process of all machines can hold. */
import { Fault } from '../../base/problems.js';
import { databaseFault } from '../database/databaseFault.js';
import { hostOf } from '../database/hostOf.js';
import type { StoreLocation } from '../database/workspaceLocation.js';
import { CONNECT_MILLISECONDS, SESSION_SETTINGS } from './openSharedDatabase.js';

export interface SharedLock {
  /** @throws Fault STORE_UNREACHABLE once the session that held it is gone */
  assertHeld(): void;
  release(): Promise<void>;
}

/** The server frees it when the process ends, in whatever way. @throws Fault QUEUE_MISSING, BATCH_RUNNING, STORE_UNREACHABLE */
export async function takeSharedLock(location: StoreLocation, name: string): Promise<SharedLock> {
  if (location.kind !== 'postgres')
    throw new Fault(
      'QUEUE_MISSING',
      'PostgreSQL keeps two runs from making one batch, and DATABASE_URL is not set',
      {
        place: { file: name },
        hint: 'set DATABASE_URL to a PostgreSQL database that every machine reaches, or make the batch in a folder',
      },
    );
  const { url } = location;
  const store = { name: hostOf(url), url };
  const { Client } = await import('pg');
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    application_name: 'noticepress',
    keepAlive: true,
  });
  let isHeld = false;
  const lose = (): void => {
    isHeld = false;
  };
  client.on('error', lose);
  client.on('end', lose);
  try {
    await client.connect();
    for (const setting of SESSION_SETTINGS) await client.query(`set ${setting}`);
    const { rows } = await client.query<{ got: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 4)) as got',
      [name],
    );
    isHeld = rows[0]?.got === true;
    if (!isHeld)
      throw new Fault('BATCH_RUNNING', 'another run makes a batch there', { place: { file: name } });
  } catch (error) {
    await client.end().catch(() => undefined);
    throw databaseFault(error, store);
  }
  return {
    assertHeld() {
      if (!isHeld)
        throw new Fault(
          'STORE_UNREACHABLE',
          'the lock of the batch was lost with its connection to PostgreSQL',
          {
            place: { file: name },
            hint: 'run the same command again with --resume',
          },
        );
    },
    release: () => client.end().catch(() => undefined),
  };
}
