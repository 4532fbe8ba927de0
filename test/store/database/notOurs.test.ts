/** What may stand where the workspace store should be: each time its own word, and nothing in it is changed. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, expect, it } from 'vitest';
import { openWorkspaceStore } from '../../../src/store/openWorkspaceStore.js';
import { UNDO_FILINGS } from '../undoFilings.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
const fresh = (): string => join(folder, `store-${++made}.sqlite`);
const open = (path: string) => openWorkspaceStore({ kind: 'sqlite', path });

function withTables(path: string, sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

it('is made for its owner alone, its journals too', async () => {
  const path = fresh();
  const before = process.umask(0);
  try {
    const store = await open(path);
    await store.write(async (writer) =>
      writer.putRemedies([{ vin: 'V', campaign: '23LJ01', date: undefined, outcome: '' }]),
    );
    const modes = [path, `${path}-wal`, `${path}-shm`].map((each) =>
      (statSync(each).mode & 0o777).toString(8),
    );
    expect(modes).toEqual(['600', '600', '600']);
    await store.close();
  } finally {
    process.umask(before);
  }
});

it('refuses the database of another application and changes no byte of it', async () => {
  const path = fresh();
  withTables(path, 'create table owners (id integer, pet text); insert into owners values (1, 2)');
  const before = readFileSync(path);
  await expect(open(path)).rejects.toMatchObject({ code: 'STORE_FOREIGN', exit: 3 });
  expect(readFileSync(path)).toEqual(before);
});

it('refuses one whose steps are those of another application', async () => {
  const path = fresh();
  withTables(
    path,
    "create table kysely_migration (name text); insert into kysely_migration values ('init'); create table x (y)",
  );
  await expect(open(path)).rejects.toMatchObject({ code: 'STORE_FOREIGN' });
});

it('refuses one that a newer version wrote', async () => {
  const path = fresh();
  await (await open(path)).close();
  withTables(path, "insert into kysely_migration values ('999-later', '2030-01-01')");
  await expect(open(path)).rejects.toMatchObject({ code: 'STORE_TOO_NEW', exit: 3 });
});

it('keeps the remedies that an older version wrote', async () => {
  const path = fresh();
  await (await open(path)).close();
  withTables(
    path,
    `${UNDO_FILINGS} drop table remedies; delete from kysely_migration where name >= '008';
    create table remedies (vin text not null, campaign text not null, day text, primary key (vin, campaign));
    insert into remedies values ('V', '20LC02', '2021-01-31'), ('V', '23LJ01', null)`,
  );
  const store = await open(path);
  expect(await store.remediesOf('V')).toEqual([
    { vin: 'V', campaign: '20LC02', date: '2021-01-31', outcome: '' },
    { vin: 'V', campaign: '23LJ01', date: undefined, outcome: '' },
  ]);
  await store.close();
});

it('says that a table is gone', async () => {
  const path = fresh();
  await (await open(path)).close();
  withTables(path, 'pragma foreign_keys = off; drop table remedies');
  const store = await open(path);
  await expect(store.remediesOf('V')).rejects.toMatchObject({ code: 'STORE_BROKEN', exit: 3 });
  await store.close();
});

it('says that a folder stands there, and that a file is not a database', async () => {
  const path = fresh();
  mkdirSync(path);
  await expect(open(path)).rejects.toMatchObject({ code: 'FILE_UNWRITABLE', exit: 3 });
  const text = fresh();
  writeFileSync(text, 'no database, but a text that is long enough to be read as one. '.repeat(50));
  await expect(open(text)).rejects.toMatchObject({ code: 'FILE_UNREADABLE', exit: 3 });
});

it.each([
  'user:s3cret@host/db',
  'host=127.0.0.1 port=1 password=s3cret dbname=x',
  'jdbc:postgresql://u:s3cret@127.0.0.1:1/x',
  'postgres://u:12/s3cret@127.0.0.1:1/x',
  'postgres://u:s3cret@127.0.0.1:99999/x',
  'postgres://u:s3%zzcret@127.0.0.1:1/x',
  'postgres://u:s3cret@127.0.0.1:1/x',
  'postgres://127.0.0.1:1/x?user=u&password=s3cret',
  'postgres://127.0.0.1:1/x?password=s3cret&sslcert=/nowhere/s3cret',
  'postgresql:u:s3cret@127.0.0.1',
])('never says what the address %s holds', async (url) => {
  const error: unknown = await openWorkspaceStore({ kind: 'postgres', url, key: { file: '' } }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: expect.stringMatching(/STORE_UNREACHABLE|FILE_UNREADABLE/), exit: 3 });
  const { message, hint, place } = error as { message: string; hint: string; place?: unknown };
  expect(`${message} ${hint} ${JSON.stringify(place)}`).not.toMatch(/s3|cret/);
});
