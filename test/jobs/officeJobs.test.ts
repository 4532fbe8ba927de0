/** Sending, notifying, reports, and retention as jobs of the queue. */
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, inject, it } from 'vitest';
import { openMailWorld } from '../cli/email/mailWorld.js';
import type { Ran } from '../cli/noticepress.js';
import { newPostgresStore } from '../store/sharedPostgres.js';

const { path, noticepress, disclose, serve, openPhases } = openMailWorld();

beforeEach(async () => {
  const { url } = await newPostgresStore(inject('sharedPostgres'), path('data/key'));
  process.env.DATABASE_URL = url;
});

const jobs = async () => JSON.parse((await noticepress('jobs', 'list', '--json')).out).jobs;

/** Has a worker do the command. */
async function queued(...command: string[]): Promise<Ran> {
  const before = (await jobs()).length;
  const ran = noticepress(...command, '--queue', '--json');
  while ((await jobs()).length === before) await sleep(20);
  await noticepress('work', '--drain', '--log', 'json');
  return ran;
}

const reportOf = ({ out }: Ran) => JSON.parse(out);

it('notifies, sends, reports, and removes what retention does not keep, by a worker, and keeps nobody in the queue', async () => {
  const server = await serve();
  await disclose();
  openPhases();
  appendFileSync(path('noticepress.yaml'), '\nretention: { filings: 10, refusals: 3 }\n');
  const notified = await queued('notify', '--campaign', '23LJ01', '--phase', '6');
  expect(reportOf(notified)).toMatchObject({ campaign: '23LJ01', queued: 1, known: 0, calls: 0 });
  const sent = await queued('outbox', 'send');
  expect(reportOf(sent)).toMatchObject({ sent: 3, failed: 0, left: 0 });
  expect(server.received).toHaveLength(3);
  expect(reportOf(await queued('outbox', 'send'))).toMatchObject({ sent: 0 });
  const report = ['report', '--campaign', '23LJ01', '--as-of', '2024-03-31', '--out', path('report.csv')];
  const without = await noticepress(...report);
  expect(without.err).toContain('MAILING_MISSING');
  expect(await queued(...report)).toMatchObject({
    exit: without.exit,
    err: expect.stringContaining('MAILING_MISSING'),
  });
  expect(reportOf(await queued('filings', 'purge', '--yes'))).toMatchObject({ filings: 0, refusals: 0 });
  const all = await jobs();
  expect(all.map(({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`)).toEqual([
    ...['purge done', 'report failed', 'send done', 'send done', 'notify done'],
  ]);
  expect(JSON.stringify(all)).not.toMatch(/zoe|Núñez|JTJBM7FX/);
}, 180_000);

it('says what a worker cannot do, before anything is queued', async () => {
  expect(await noticepress('filings', 'purge', '--queue')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('--yes'),
  });
  expect(await noticepress('report', '--campaign', '23LJ01', '--queue')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('--out'),
  });
  expect(await jobs()).toEqual([]);
});

it('tells why a job failed, and does it when it is tried again', async () => {
  await disclose();
  const sent = queued('outbox', 'send');
  expect(await sent).toMatchObject({ exit: 3, err: expect.stringContaining('MAIL_SETTINGS_INVALID') });
  const [{ id, state, fault }] = await jobs();
  expect([state, fault.code]).toEqual(['failed', 'MAIL_SETTINGS_INVALID']);
  const server = await serve();
  await noticepress('jobs', 'retry', id);
  await noticepress('work', '--drain');
  expect(server.received).toHaveLength(2);
}, 180_000);
