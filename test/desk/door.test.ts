import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from '../../src/desk/door/password.js';
import { openSignIn } from '../../src/desk/door/signIn.js';
import type { WorkspaceStore } from '../../src/store/openWorkspaceStore.js';
import { storedSessions } from '../../src/web/storedSessions.js';
import { sampleFiling } from '../store/sampleFiling.js';
import { DEALER, NOW, openTestDesk, type TestDesk } from './testDesk.js';

const RIGHT = 'correct horse battery';
/** As quick as scrypt can be: the door does not depend on its cost. */
const CHEAP = { N: 16, r: 1, p: 1 };
const QUARTER = 15 * 60 * 1000;

let desk: TestDesk;
/** Another desk of the group: another process on the same store. */
let other: TestDesk;
let close: () => Promise<void>;
let store: WorkspaceStore;
let now = Date.parse(NOW);
const waits: number[] = [];

beforeAll(async () => {
  const password = await hashPassword(RIGHT, Buffer.alloc(16, 1), CHEAP);
  const open = await openTestDesk();
  store = open.store;
  const parts = { clock: () => now, wait: async (time: number) => waits.push(time), nobody: password };
  const signIn = () => openSignIn({ ...parts, ...{ findUser: store.findUser, door: store.door } });
  let drawn = 0;
  const ofGroup = () => ({
    ...{ store, signIn: signIn(), dealer: undefined, now: () => new Date(now) },
    sessions: storedSessions(store.door, () => `stored-${++drawn}`),
  });
  [desk, other] = [await openTestDesk(ofGroup()), await openTestDesk(ofGroup())];
  close = () => Promise.all([desk.close(), other.close()]).then(() => open.close());
  await store.write(async (writer) => {
    for (const name of ['Kim', 'Lee', 'Max', 'Ida'])
      await writer.putUser({ name, role: name === 'Max' ? 'manager' : 'staff', dealer: DEALER, password });
    await writer.putFiling(sampleFiling({ dealer: DEALER }), 'salt');
  });
});
afterAll(() => close());

async function enter(name: string, password: string, remoteAddress = '192.0.2.7', at = desk) {
  const payload = String(new URLSearchParams({ name, password }));
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const { statusCode, body, cookies } = await at.app.inject({
    ...{ method: 'POST', url: '/sign-in', payload, headers, remoteAddress },
  });
  return { statusCode, body, cookies: Object.fromEntries(cookies.map((each) => [each.name, each.value])) };
}

/** Signed in, with the token that forms send. */
async function someone(name: string) {
  const { cookies } = await enter(name, RIGHT);
  const get = (url: string, at = desk) => at.app.inject({ url, cookies });
  const csrf = /name="csrf" value="([^"]+)"/.exec((await get('/cabinet')).body)?.[1] ?? '';
  const post = (url: string, fields: Readonly<Record<string, string>>, at = desk) =>
    at.app.inject({
      ...{ method: 'POST', url, cookies, payload: String(new URLSearchParams({ csrf, ...fields })) },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  return { get, post };
}

describe('the door for named users', () => {
  it('lets in by name and password, whatever the capitals of the name, and shows nothing before', async () => {
    const closed = await desk.app.inject({ url: '/cabinet' });
    expect([closed.statusCode, closed.headers.location]).toEqual([303, '/sign-in']);
    const { statusCode, cookies } = await enter('kIM', RIGHT);
    expect(statusCode).toBe(303);
    expect((await desk.app.inject({ url: '/cabinet', cookies })).body).toContain('98629 · Kim');
  });

  it('stops a thousand wrong passwords at once after the fifth, and the right one among them', async () => {
    const guesses = Array.from({ length: 1000 }, (_, index) =>
      index === 500 ? RIGHT : `guess number ${index}`,
    );
    const answers = await Promise.all(
      guesses.map((guess, index) => enter('Lee', guess, `192.0.2.${index % 250}`)),
    );
    expect(answers.filter(({ statusCode }) => statusCode !== 401)).toEqual([]);
    const wrong = answers.filter(({ body }) => body.includes('Name or password is wrong'));
    expect(wrong).toHaveLength(5);
    expect(answers.at(-1)?.body).toContain('Try again in 15 minutes');
    expect(waits.splice(0)).toEqual([0, 500, 1000, 1500, 2000]);
    expect((await enter('Lee', RIGHT)).statusCode).toBe(401);
    now += QUARTER + 1;
    expect((await enter('Lee', 'wrong again')).statusCode).toBe(401);
    expect((await enter('Lee', RIGHT)).body).toContain('Try again in 15 minutes');
    now += QUARTER + 1;
    expect((await enter('Lee', RIGHT)).statusCode).toBe(303);
  });

  it('stops a machine that tries many names, and says nothing of who is a user', async () => {
    const [known, unknown] = [await enter('Ida', 'x'), await enter('nobody', 'x')];
    expect(known.body.replace('Ida', '')).toBe(unknown.body.replace('nobody', ''));
    const tries = Array.from({ length: 60 }, (_, index) => enter(`name ${index}`, 'x', '198.51.100.9'));
    const locked = (await Promise.all(tries)).filter(({ body }) => body.includes('Try again'));
    expect(locked).toHaveLength(10);
    expect((await enter('Max', RIGHT, '198.51.100.9')).statusCode).toBe(401);
    expect((await enter('Max', RIGHT)).statusCode).toBe(303);
  });

  it('keeps a user to the dealer, and withdrawing to managers', async () => {
    const staff = await someone('Kim');
    await staff.post('/dealer', { dealer: '90622' });
    expect((await staff.get('/cabinet')).body).toContain('98629 · Kim');
    expect((await staff.get('/filings/1')).body).not.toContain('/filings/1/withdraw');
    const refused = await staff.post('/filings/1/withdraw', {});
    expect([refused.statusCode, refused.body.includes('ask a manager')]).toEqual([403, true]);
    expect((await staff.post('/filings/1/export', {})).statusCode).toBe(403);
    const manager = await someone('Max');
    expect((await manager.get('/filings/1')).body).toContain('/filings/1/withdraw');
    expect((await manager.post('/filings/1/withdraw', {})).statusCode).toBe(303);
    expect((await store.filings({ number: 1 }))[0]?.state).toBe('withdrawn');
  });

  it('knows at every desk of a group who is signed in, what was chosen, and what was guessed', async () => {
    const user = await someone('Kim');
    expect((await user.get('/cabinet', other)).body).toContain('98629 · Kim');
    await user.post('/look', { look_language: 'es', back: '/' }, other);
    expect((await user.get('/')).body).toContain('<html lang="es"');
    await user.post('/sign-out', {}, other);
    expect((await user.get('/')).headers.location).toBe('/sign-in');
    const guesses = Array.from({ length: 6 }, (_, index) => index);
    for (const index of guesses) await enter('Lee', 'x', '203.0.113.5', index % 2 === 0 ? desk : other);
    expect((await enter('Lee', RIGHT)).body).toContain('Try again in 15 minutes');
    now += QUARTER + 1;
    expect((await enter('Lee', RIGHT)).statusCode).toBe(303);
  });

  it('keeps a session for half a day of use, whichever desk is used', async () => {
    const user = await someone('Kim');
    const hour = 60 * 60 * 1000;
    for (let turn = 0; turn < 2; turn += 1) {
      now += 11 * hour;
      expect((await user.get('/', turn === 0 ? other : desk)).statusCode).toBe(200);
    }
    now += 13 * hour;
    expect((await user.get('/')).headers.location).toBe('/sign-in');
  });

  it('ends the session of a user who was removed', async () => {
    const gone = await someone('Ida');
    expect((await gone.get('/')).statusCode).toBe(200);
    await store.write((writer) => writer.removeUser('ida'));
    expect((await gone.get('/')).headers.location).toBe('/sign-in');
  });
});

it('hashes a password with its own salt and cost', async () => {
  const hashed = await hashPassword(RIGHT, Buffer.alloc(16, 2), { N: 32, r: 2, p: 1 });
  expect(hashed).toMatch(/^scrypt:32:2:1:/);
  expect(await isPassword(RIGHT, hashed)).toBe(true);
  expect(await isPassword(`${RIGHT} `, hashed)).toBe(false);
});
