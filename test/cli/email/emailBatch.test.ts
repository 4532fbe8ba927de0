import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { withCheckDigit } from '../../../src/base/facts/vin.js';
import { onEachDatabase } from '../../store/onEachDatabase.js';
import { noticepress as runNoticepress } from '../noticepress.js';
import { openMailWorld } from './mailWorld.js';

const { path, noticepress, serve, listed, useDatabase } = openMailWorld();
const FJORD = withCheckDigit('1N9AB2CD0R1900002');
const HEADER = 'vin,name,address1,city,state,zip,email,model,model_year,production_date';
const owners = () => path('owners.csv');
const out = () => path('recall');
const batch = (...more: string[]) =>
  noticepress('batch', '--campaign', '26NA04', '--owners', owners(), ...more);
beforeEach(() =>
  writeFileSync(
    owners(),
    `${HEADER}\n${FJORD},Ana Owner,1 Oak Rd,Austin,TX,78701,ana@example.com,Fjord,2024,2023-06-01\n`,
  ),
);

onEachDatabase((test) => {
  useDatabase(test);

  it('tells the owners of the finished batch, once, and those of no other', async () => {
    expect((await batch('--out', out())).exit).toBe(0);
    const told = await batch('--channel', 'email', '--out', out());
    expect(told).toMatchObject({ exit: 0, out: expect.stringContaining('1 queued') });
    expect((await batch('--channel', 'email', '--out', out())).out).toContain(
      '1 skipped: already in the outbox',
    );
    expect((await listed()).messages.map(({ to }) => to.address)).toEqual(['ana@example.com']);
    appendFileSync(
      owners(),
      `${withCheckDigit('1N9AB2CD0R1900003')},B,2 Oak Rd,Austin,TX,78701,b@example.com,Fjord,2024,2023-06-01\n`,
    );
    const other = await batch('--channel', 'email', '--out', out());
    expect(other).toMatchObject({ exit: 2, err: expect.stringContaining('BATCH_DIFFERS') });
  });
});

it('never replaces the letter of a recall: without its finished batch nothing is queued', async () => {
  for (const named of [[], ['--out', out()]]) {
    const ran = await batch('--channel', 'email', ...named);
    expect(ran).toMatchObject({ exit: 2, err: expect.stringContaining('MAIL_BATCH_MISSING') });
  }
  expect((await listed()).counts).toMatchObject({ queued: 0 });
});

it('names the columns that were not read', async () => {
  writeFileSync(
    owners(),
    readFileSync(owners(), 'utf8').replace('vin,', 'shelf,vin,').replace(FJORD, `7,${FJORD}`),
  );
  expect((await batch('--out', out())).exit).toBe(0);
  const told = await batch('--channel', 'email', '--out', out());
  expect(told).toMatchObject({ exit: 0, out: expect.stringContaining('1 column of owners.csv: shelf') });
  const json = JSON.parse((await batch('--channel', 'email', '--out', out(), '--json')).out);
  expect(json.unread).toEqual([{ role: 'owners', name: 'owners.csv', columns: ['shelf'] }]);
});

it('notifies whoever the finished batch mailed, whatever the campaign file says by now', async () => {
  const file = path('campaigns/26NA04.yaml');
  const text = readFileSync(file, 'utf8');
  const cover = (year: number) =>
    writeFileSync(file, text.replace('{ from: 2023, to: 2024 }', `{ from: ${year}, to: ${year} }`));
  const older = `${withCheckDigit('1N9AB2CD0P1900003')},Bo,2 Oak Rd,Austin,TX,78701,b@example.com,Fjord,2023,2022-09-01`;
  const twice = `${FJORD},Cy,3 Oak Rd,Austin,TX,78701,c@example.com,Fjord,2024,2023-06-01`;
  appendFileSync(owners(), `${older}\n${twice}\n`);
  cover(2024);
  const mailed = JSON.parse((await batch('--out', out(), '--json')).out);
  expect(mailed.summary).toMatchObject({ mailed: 1, suppressed: 2 });
  cover(2023);
  const told = await batch('--channel', 'email', '--out', out());
  expect(told.out).toContain('1 queued');
  expect((await listed()).messages.map(({ to }) => to.address)).toEqual(['ana@example.com']);
});

it('lists each mailed piece once beside the folder, for its owner only, and leaves the folder as sealed', async () => {
  const rows = [
    [withCheckDigit('1N9AB2CD0R1900003'), ''],
    [withCheckDigit('1N9AB2CD0R1900004'), 'nobody at home'],
    [withCheckDigit('1N9AB2CD0R1900005'), 'b@münchen.example'],
    [withCheckDigit('1N9AB2CD0R1900006'), 'N/A'],
    [withCheckDigit('1N9AB2CD0R1900007'), 'no email'],
    [withCheckDigit('1N9AB2CD0R1900008'), 'b@münchen.example/x.example'],
  ] as const;
  for (const [vin, email] of rows)
    appendFileSync(owners(), `${vin},Bo,2 Oak Rd,Austin,TX,78701,${email},Fjord,2024,2023-06-01\n`);
  await batch('--out', out());
  const list = `${out()}.email.csv`;
  for (const _run of ['first', 'again']) {
    expect(await batch('--channel', 'email', '--out', `${out()}/`)).toMatchObject({ exit: 1 });
    const lines = readFileSync(list, 'utf8').trimEnd().split('\n');
    const pieces = readFileSync(join(out(), 'manifest.csv'), 'utf8').trimEnd().split('\n').slice(1);
    expect(lines[0]).toBe('piece_id,vin,status,reason');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(
      pieces.map((line) => line.split(',')[0]),
    );
    const statuses = new Map(lines.slice(1).map((line) => [line.split(',')[1], line.split(',')[2]]));
    expect([FJORD, ...rows.map(([vin]) => vin)].map((vin) => statuses.get(vin))).toEqual([
      ...['queued', 'no address', 'invalid', 'queued', 'no address', 'no address', 'invalid'],
    ]);
    expect(lines.join('\n')).not.toMatch(/nobody|\.example|nchen|Bo,/);
    expect(lines.join('\n')).toContain('MAIL_ADDRESS_INVALID');
    if (process.platform !== 'win32') expect(statSync(list).mode & 0o777).toBe(0o600);
  }
  expect((await runNoticepress('verify', out())).exit).toBe(0);
  expect((await listed()).messages.map(({ to }) => to.address)).toContain('b@xn--mnchen-3ya.example');
});

it('sends as the brand where the brand names a sender, and bounces come to its address', async () => {
  const server = await serve();
  appendFileSync(
    path('brands/norvane.yaml'),
    'sender: { name: Norvane Care, address: care@norvane.example, reply_to: answers@norvane.example, bounce_to: bounces@norvane.example }\n',
  );
  await batch('--out', out());
  await batch('--channel', 'email', '--out', out());
  await noticepress('outbox', 'send');
  const mail = await server.parsed(0);
  expect(mail.from).toMatchObject({ name: 'Norvane Care', address: 'care@norvane.example' });
  expect(mail.replyTo).toMatchObject([{ address: 'answers@norvane.example' }]);
  expect(server.received[0]?.from).toBe('bounces@norvane.example');
  expect(mail.subject).toBe('SAFETY RECALL: Norvane Safety Recall 26NA04: Fuel Line May Leak');
  expect(mail.html).toMatch(
    /<a href="tel:\+18005550142" style="white-space: nowrap"[^>]*>1-800-555-0142<\/a>/,
  );
  expect(mail.text).toContain('1-800-555-0142');
  expect(mail.text).not.toContain('tel:');
});

it('queues nothing where the message to one of many has a text without Spanish', async () => {
  const file = path('campaigns/23LJ01.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('\nowner_letter:\n', '\nowner_letter:\n  notice: [Your letter comes.]\n'));
  const row = (index: number, zip: string, language: string) => {
    const vin = withCheckDigit(`2T2BAMCA0RC9${String(index).padStart(5, '0')}`);
    return `${vin},Ana,1 Oak Rd,Austin,TX,${zip},${index}@example.com,RX 350h,2024,2023-09-05,${language}`;
  };
  const english = Array.from({ length: 501 }, (_, index) => row(index, '78701', 'en'));
  writeFileSync(owners(), `${HEADER},language\n${english.join('\n')}\n${row(501, '79999', 'es')}\n`);
  const sent = ['batch', '--campaign', '23LJ01', '--owners', owners(), '--channel', 'email'];
  expect(await noticepress(...sent, '--phase', '5')).toMatchObject({
    exit: 3,
    err: expect.stringContaining('TRANSLATION_MISSING'),
  });
  expect((await listed()).counts).toMatchObject({ queued: 0 });
});

it('trusts no batch folder that was changed', async () => {
  await batch('--out', out());
  appendFileSync(join(out(), 'manifest.csv'), 'x');
  const ran = await batch('--channel', 'email', '--out', out());
  expect(ran).toMatchObject({ exit: 3, err: expect.stringContaining('BATCH_BROKEN') });
});
