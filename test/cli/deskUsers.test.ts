import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { FIXTURES } from '../disclose/desk.js';

const CERTIFICATES = join(import.meta.dirname, '../mail/delivery/certificates');
const PASSWORD = 'four words in a row';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-users-'));
  cpSync(FIXTURES, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the desk's command; `said` grows while it runs. */
function desk(argv: readonly string[], password = PASSWORD) {
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string | Uint8Array) => {
      said.out += String(text);
    },
    err: (text: string) => {
      said.err += text;
    },
    secret: async () => password,
    columns: 100,
  };
  const exit = run(['desk', ...argv, '--workspace', folder], terminal);
  return { said, exit };
}

async function ran(argv: readonly string[], password?: string) {
  const { said, exit } = desk(argv, password);
  return { exit: await exit, ...said };
}

it('adds users with a role, lists and removes them, and keeps no password that is weak', async () => {
  expect((await ran(['user', 'list'])).out).toBe('The desk has no named users.\n');
  expect(await ran(['user', 'add', 'Kim', '--role', 'manager'])).toMatchObject({
    exit: 0,
    out: 'Kim may sign in as manager.\n',
  });
  expect(await ran(['user', 'add', 'Lee', '--dealer', '98629'])).toMatchObject({ exit: 0 });
  expect(JSON.parse((await ran(['user', 'list', '--json'])).out)).toMatchObject({
    users: [
      { name: 'Kim', role: 'manager', dealer: null },
      { name: 'Lee', role: 'staff', dealer: '98629' },
    ],
  });
  const faults = [
    [await ran(['user', 'add', 'kim']), 'USER_EXISTS'],
    [await ran(['user', 'add', 'Max'], 'too short'), 'PASSWORD_WEAK'],
    [await ran(['user', 'add', 'Max'], 'Max and much more'), 'PASSWORD_WEAK'],
    [await ran(['user', 'add', 'Max', '--dealer', '00001']), 'DEALER_UNKNOWN'],
    [await ran(['user', 'add', ' ']), 'USAGE'],
    [await ran(['user', 'remove', 'Max']), 'USER_UNKNOWN'],
    [await ran(['user']), 'name what to do with the users'],
  ] as const;
  for (const [{ exit, err }, said] of faults) expect([exit, err]).toEqual([2, expect.stringContaining(said)]);
  expect(await ran(['user', 'remove', 'LEE'])).toMatchObject({ exit: 0 });
  expect((await ran(['user', 'list'])).out).toBe('Kim  manager\n');
});

it('opens on another address with TLS and named users only', async () => {
  const [cert, key] = ['server.pem', 'server-key.pem'].map((name) => join(CERTIFICATES, name));
  const tls = ['--cert', cert ?? '', '--key', key ?? ''];
  expect(await ran(['--host', '0.0.0.0'])).toMatchObject({
    exit: 2,
    err: expect.stringContaining('with TLS only'),
  });
  expect(await ran(['--host', '0.0.0.0', '--cert', cert ?? ''])).toMatchObject({ exit: 2 });
  expect(await ran(['--host', '0.0.0.0', '--cert', key ?? '', '--key', key ?? ''])).toMatchObject({
    exit: 3,
    err: expect.stringContaining('TLS_INVALID'),
  });
  const { said, exit } = desk(['--host', '0.0.0.0', ...tls]);
  for (let tries = 0; !said.out.includes('https://') && tries < 400; tries += 1) await sleep(25);
  const port = /:(\d+)\/\n$/.exec(said.out)?.[1];
  expect(said.out).toMatch(/^The desk is open for its named users:\nhttps:/);
  const answer = await ask(Number(port), 'GET', '/', '');
  expect([answer.status, answer.location]).toEqual([303, '/sign-in']);
  const entered = await ask(
    Number(port),
    'POST',
    '/sign-in',
    String(new URLSearchParams({ name: 'Kim', password: PASSWORD })),
  );
  expect([entered.status, entered.cookie]).toEqual([
    303,
    expect.stringMatching(/HttpOnly; Secure; SameSite=Strict/),
  ]);
  process.emit('SIGTERM');
  expect(await exit).toBe(0);
});

interface Answer {
  readonly status: number | undefined;
  readonly location: string | undefined;
  readonly cookie: string | undefined;
}

function ask(port: number, method: string, path: string, body: string): Promise<Answer> {
  const ca = readFileSync(join(CERTIFICATES, 'authority.pem'));
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, method, path, ca, headers, agent: false }, (answer) => {
      answer.resume();
      const { location, 'set-cookie': cookies } = answer.headers;
      answer.on('end', () => resolve({ status: answer.statusCode, location, cookie: cookies?.[0] }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
