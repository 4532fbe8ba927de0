/** PostgreSQL is stopped and started in the middle of work: nothing is lost, and everyone is told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { run as runProgram } from '../../src/cli/run.js';
import type { StoreLocation } from '../../src/store/database/workspaceLocation.js';
import { openWorkspaceStore } from '../../src/store/openWorkspaceStore.js';
import { storedSessions } from '../../src/web/storedSessions.js';
import { contents, World } from '../batch/world.js';
import { noticepress, type Ran } from '../cli/noticepress.js';
import { DEALER, NOW, openTestDesk } from '../desk/testDesk.js';
import { AUTHORITY_FILE, startSmtpServer } from '../mail/delivery/startSmtpServer.js';
import { putSamples } from '../store/sampleMessages.js';
import { type PostgresServer, startPostgres } from '../store/startPostgres.js';

/** Milliseconds: each test waits for a server to start, and sees it gone first. */
const LONG = 120_000;
const AWAY = 500;

const world = new World();
let postgres: PostgresServer;
let location: Extract<StoreLocation, { kind: 'postgres' }>;
beforeAll(async () => {
  postgres = await startPostgres();
  location = {
    kind: 'postgres',
    url: await postgres.createDatabase(),
    key: { file: join(world.folder, 'key') },
  };
  await (await openWorkspaceStore(location)).close();
  vi.stubEnv('DATABASE_URL', location.url);
  vi.stubEnv('NOTICEPRESS_KEY', readFileSync(location.key.file ?? '', 'utf8').trim());
  await world.tables(60);
});
afterAll(async () => {
  await postgres.stop();
  vi.unstubAllEnvs();
  world.remove();
});

async function restart(): Promise<void> {
  await postgres.down();
  await sleep(AWAY);
  await postgres.up();
}

/** @param hear called with each text on standard error */
async function heard(hear: (text: string) => void, ...argv: string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const exit = await runProgram(argv, {
    out: (text) => {
      out += String(text);
    },
    err: (text) => {
      err += text;
      hear(text);
    },
    columns: 100,
  });
  return { exit, out, err };
}

it(
  'makes a queued batch to its end, each file once, and says who waited for what',
  async () => {
    const [alone, shared] = [join(world.folder, 'alone'), join(world.folder, 'shared')];
    const batch = (out: string, ...more: string[]) => [
      ...['batch', '--workspace', 'fixtures', '--campaign', '23LJ01', '--split', '10', '--out', out],
      ...['owners', 'vehicles'].flatMap((role) => [`--${role}`, join(world.folder, `${role}.csv`)]),
      ...more,
    ];
    const follower = noticepress(...batch(shared, '--queue'));
    let [isAway, isOver] = [false, false];
    const working = (async () => {
      let told = '';
      while (!isOver) {
        const { err } = await heard(
          (text) => {
            if (/batch-print {2}began/.test(text)) {
              if (!isAway) void restart();
              isAway = true;
            }
          },
          ...['work', '--workspace', 'fixtures', '--drain'],
        );
        told += err;
      }
      return told;
    })();
    const followed = await follower;
    isOver = true;
    const told = await working;
    const made = await noticepress(...batch(alone));
    expect(followed).toMatchObject({ exit: made.exit, out: made.out.replaceAll(alone, shared) });
    expect(followed.err).toMatch(/STORE_UNREACHABLE[\s\S]*waiting for it; the job is not lost/);
    expect(told).toMatch(/STORE_UNREACHABLE[\s\S]*nothing is lost\n[\s\S]*the database is back/);
    expect(contents(shared)).toEqual(contents(alone));
    const files = [...contents(shared).keys()].filter((name) => name.startsWith('letters')).length;
    expect(told.match(/batch-print {2}ended/g)).toHaveLength(files);
  },
  LONG,
);

it(
  'stops a sending with everything queued that is not sent, and sends it the next time',
  async () => {
    const ids: string[] = [];
    const server = await startSmtpServer({
      onMessage: async ({ raw }) => {
        ids.push(/^message-id: *<(.*)>/im.exec(raw.toString())?.[1] ?? '');
        if (ids.length === 4) await postgres.down();
        return undefined;
      },
    });
    vi.stubEnv('SMTP_HOST', 'localhost');
    vi.stubEnv('SMTP_PORT', String(server.port));
    vi.stubEnv('SMTP_CA_FILE', AUTHORITY_FILE);
    const store = await openWorkspaceStore(location);
    await putSamples(store, 20, new Date().toISOString());
    const send = () =>
      noticepress('outbox', 'send', '--connections', '2', '--workspace', 'fixtures', '--json');
    expect(await send()).toMatchObject({
      exit: 3,
      err: expect.stringMatching(/STORE_UNREACHABLE[\s\S]*hint: check DATABASE_URL/),
    });
    await postgres.up();
    expect(JSON.parse((await send()).out)).toMatchObject({ failed: 0, left: { queued: 0, held: 0 } });
    expect(await store.outbox.counts()).toMatchObject({ sent: 20, queued: 0, sending: 0, failed: 0 });
    expect(new Set(ids).size).toBe(20);
    // each connection may have had one message of which nobody noted that it had arrived
    expect(ids.length).toBeLessThanOrEqual(22);
    await store.close();
    await server.stop();
  },
  LONG,
);

it(
  'files nothing by half at the desk, says so, and files it with the same entries once the store is back',
  async () => {
    const store = await openWorkspaceStore(location);
    let drawn = 0;
    const sessions = storedSessions(store.door, () => `stored-${++drawn}`);
    const desk = await openTestDesk({ store, sessions });
    const session = await sessions.open(undefined, Date.parse(NOW), { dealer: DEALER });
    const post = (url: string, fields: Readonly<Record<string, string>>) =>
      desk.app.inject({
        ...{ method: 'POST', url, cookies: { 'noticepress-80': session.id } },
        payload: String(new URLSearchParams({ csrf: session.csrf, ...fields })),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    const entries = {
      ...{ vin: '2T2BAMCA7RC911975', campaign: '23LJ01', name: 'Dana Whitlock', status: 'used' },
      ...{ address1: '14 Heron Landing', email: 'dana@example.com', date: '2026-03-02', language: 'en' },
      staff_name: 'Theo Marsh',
    };
    const form = /name="form" value="(\w{64})"/.exec((await post('/sign', entries)).body)?.[1] ?? '';
    const typed = {
      signed: 'screen',
      consent: 'yes',
      buyer_typed: 'Dana Whitlock',
      staff_typed: 'Theo Marsh',
    };
    const lock = await lockedLog();
    const filing = post('/file', { ...entries, form, ...typed, look_theme: 'dark' });
    await lock.isWaitedFor();
    await postgres.down();
    const failed = await filing;
    expect([failed.statusCode, failed.body]).toEqual([
      503,
      expect.stringMatching(/data-theme="dark"[\s\S]*look in the cabinet first/),
    ]);
    const away = await post('/vehicle', { vin: entries.vin });
    expect([away.statusCode, away.body]).toEqual([503, expect.stringContaining('nobody was signed out')]);
    await postgres.up();
    expect(await store.filings({})).toEqual([]);
    const filed = await post('/file', { ...entries, form, ...typed });
    expect([filed.statusCode, filed.headers.location]).toEqual([303, '/filed/1']);
    expect((await store.filings({})).map(({ number, state }) => [number, state])).toEqual([[1, 'signed']]);
    expect((await store.verifyLog()).findings).toEqual([]);
    await desk.close();
  },
  LONG,
);

/** Keeps every filing waiting in its transaction. */
async function lockedLog() {
  const client = new Client({ connectionString: location.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query('lock table activity in access exclusive mode');
  return {
    async isWaitedFor(): Promise<void> {
      for (;;) {
        const { rows } = await client.query(
          "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
        );
        if (rows.length > 0) return;
        await sleep(10);
      }
    },
  };
}
