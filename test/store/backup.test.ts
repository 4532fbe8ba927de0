/** A store is copied while it is in use, and put back. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { openWorkspaceStore, type WorkspaceStore } from '../../src/store/openWorkspaceStore.js';
import { noticepress } from '../cli/noticepress.js';

const root = mkdtempSync(join(tmpdir(), 'noticepress-backup-'));
let count = 0;
let [folder, path, file] = ['', '', ''];
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', '');
  count += 1;
  folder = join(root, String(count));
  path = join(folder, 'data', 'workspace.sqlite');
  file = join(root, `${count}.backup`);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

const run = (...args: string[]) => noticepress(...args, '--workspace', folder);
const open = () => openWorkspaceStore({ kind: 'sqlite', path });
const refuse = (store: WorkspaceStore, vin: string) =>
  store.write((writer) =>
    writer.putRefusal(
      {
        at: '2024-02-03T10:00:00Z',
        campaign: 'C',
        vin,
        dealer: 'D',
        user: 'b',
        code: 'NOT_COVERED',
        why: 'w',
      },
      'salt',
    ),
  );
const VINS = ['2T2GGCEZ6RC913217', '2T2BZMCA5GC905212'];

async function startWorkspace(): Promise<void> {
  await noticepress('init', folder);
  const store = await open();
  for (const vin of VINS) await refuse(store, vin);
  await store.close();
}

function removeStore(): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
}

it('restores what was on file when it was copied, while another process kept it open and wrote', async () => {
  await startWorkspace();
  const busy = await open();
  expect(await run('backup', file)).toMatchObject({ exit: 0, err: '' });
  await refuse(busy, '5FNYF5H59HB000000');
  await busy.close();
  expect(readFileSync(file, 'latin1')).not.toContain(VINS[0]);
  removeStore();
  expect(await run('restore', file)).toMatchObject({
    exit: 0,
    out: expect.stringContaining('2 records in its log'),
  });
  const store = await open();
  expect((await store.refusals({ limit: 9 })).map(({ vin }) => vin).sort()).toEqual([...VINS].sort());
  await store.close();
  expect(readdirSync(join(folder, 'data')).filter((name) => name.includes('restoring'))).toEqual([]);
});

it('replaces neither a store nor a backup', async () => {
  await startWorkspace();
  await run('backup', file);
  const before = readFileSync(file);
  expect(await run('backup', file)).toMatchObject({ exit: 2, err: expect.stringContaining('USAGE') });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(await run('restore', file)).toMatchObject({ exit: 2, err: expect.stringContaining('STORE_STANDS') });
});

it('refuses a copy that is damaged, of a newer version, or of another key, and leaves nothing', async () => {
  await startWorkspace();
  await run('backup', file);
  removeStore();
  const newer = join(root, `${count}.newer`);
  writeFileSync(newer, readFileSync(file));
  const database = new Database(newer);
  database.exec("insert into kysely_migration (name, timestamp) values ('999-future', '2030')");
  database.close();
  expect(await run('restore', newer)).toMatchObject({
    exit: 3,
    err: expect.stringContaining('STORE_TOO_NEW'),
  });
  const damaged = join(root, `${count}.damaged`);
  writeFileSync(damaged, readFileSync(file).fill(7, 8_192, 24_576));
  expect((await run('restore', damaged)).exit).toBe(3);
  writeFileSync(join(folder, 'data', 'key'), `${'1'.repeat(64)}\n`);
  expect(await run('restore', file)).toMatchObject({
    exit: 3,
    err: expect.stringContaining('STORE_KEY_WRONG'),
  });
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(join(folder, 'data')).filter((name) => name.includes('restoring'))).toEqual([]);
});

it('leaves PostgreSQL to its own tools, and says which', async () => {
  await startWorkspace();
  vi.stubEnv('DATABASE_URL', 'postgres://np@localhost/np');
  expect(await run('backup', file)).toMatchObject({ exit: 2, err: expect.stringContaining('pg_dump') });
  expect(await run('restore', file)).toMatchObject({ exit: 2, err: expect.stringContaining('pg_restore') });
});
