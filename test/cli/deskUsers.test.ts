import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { FIXTURES } from '../disclose/desk.js';
import { noticepress } from './noticepress.js';

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
  await heard(said, /https:/);
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

it('files and queues while the mail server is away, and tells so', async () => {
  const settings = { SMTP_HOST: 'localhost', SMTP_PORT: '1' };
  Object.assign(process.env, settings);
  const { said, exit } = desk(['--dealer', '98629']);
  try {
    const [, address = '', token = ''] = (await heard(said, /(http:\S+)(\/enter\/\S+)\n/)) ?? [];
    const entered = await fetch(address + token, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = async (path: string, fields?: Readonly<Record<string, string>>) => {
      const body = fields && new URLSearchParams({ csrf, ...fields });
      const answer = await fetch(address + path, {
        headers: { cookie },
        ...(body && { method: 'POST', body }),
      });
      return { url: answer.url, text: await answer.text() };
    };
    let csrf = '';
    csrf = /name="csrf" value="([^"]+)"/.exec((await page('/')).text)?.[1] ?? '';
    const buyer = {
      ...{ vin: '2T2BAMCA7RC911975', campaign: '23LJ01', name: 'Dana Whitlock', email: 'dana@example.com' },
      ...{ address1: '14 Heron Landing', status: 'used', date: '2024-02-03', staff_name: 'Theo Marsh' },
    };
    const form = /name="form" value="(\w{64})"/.exec((await page('/sign', buyer)).text)?.[1] ?? '';
    const typed = {
      signed: 'screen',
      consent: 'yes',
      buyer_typed: 'Dana Whitlock',
      staff_typed: 'Theo Marsh',
    };
    const filed = await page('/file', { ...buyer, ...typed, form });
    expect(filed.url).toMatch(/\/filed\/1$/);
    expect(await heard(said, /SMTP_UNREACHABLE/, 'err')).toBeDefined();
    expect((await page('/filed/1')).text).toContain('The mail server does not take messages now');
    const shown = (await page('/filings/1')).text;
    expect(shown).toContain('Mail waiting: 2');
    expect(shown.match(/queued<\/span>/g)).toHaveLength(2);
  } finally {
    for (const name of Object.keys(settings)) delete process.env[name];
    process.emit('SIGTERM');
  }
  expect(await exit).toBe(0);
  const left = await noticepress('outbox', 'list', '--json', '--workspace', folder);
  expect(JSON.parse(left.out)).toMatchObject({ counts: { queued: 2, sent: 0, failed: 0 } });
});

/** Waits for the desk to say it. */
async function heard(
  said: { readonly out: string; readonly err: string },
  wanted: RegExp,
  where: 'out' | 'err' = 'out',
): Promise<RegExpExecArray | undefined> {
  for (let tries = 0; tries < 800; tries += 1) {
    const found = wanted.exec(said[where]);
    if (found !== null) return found;
    await sleep(25);
  }
  return undefined;
}

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
