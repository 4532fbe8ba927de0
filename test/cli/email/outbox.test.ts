import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { workspaceLocation } from '../../../src/store/database/workspaceLocation.js';
import { openWorkspaceStore } from '../../../src/store/openWorkspaceStore.js';
import { answer } from '../../mail/delivery/startSmtpServer.js';
import { onEachDatabase } from '../../store/onEachDatabase.js';
import { noticepress as runNoticepress } from '../noticepress.js';
import { NEW_KEY, openMailWorld } from './mailWorld.js';

const { path, noticepress, disclose, queueTwo, serve, listed, useDatabase } = openMailWorld();

/** Does the work while another sender holds a message. */
async function whileHeld<T>(work: () => Promise<T>): Promise<T> {
  const store = await openWorkspaceStore(workspaceLocation(process.env, path()));
  const sender = await store.outbox.openSender('other');
  await sender.claim({ limit: 1, now: new Date().toISOString() });
  try {
    return await work();
  } finally {
    await sender.close();
    await store.close();
  }
}

onEachDatabase((test) => {
  useDatabase(test);

  it('sends what the desk queued, and shows what came of it', async () => {
    const server = await serve();
    expect(await disclose()).toMatchObject({ exit: 0, out: expect.stringContaining('is queued') });
    expect((await noticepress('outbox', 'list')).out).toContain('2 queued, 0 sending, 0 sent, 0 failed.');
    const sent = await noticepress('outbox', 'send');
    expect(sent).toMatchObject({ exit: 0, out: expect.stringContaining('2 sent') });
    expect(sent.err).not.toContain('zoe@example.com');
    expect(sent.err).not.toContain(NEW_KEY);
    const mails = await Promise.all([server.parsed(0), server.parsed(1)]);
    const copy = mails.find(({ attachments }) => attachments.length === 1);
    expect(copy?.subject).toBe(`Disclosure Form 23LJ01 ${NEW_KEY}`);
    for (const mail of mails) expect(mail.text?.includes('unsigned')).toBe(mail === copy);
    const form = readFileSync(path(`desk/disclosure-form-23LJ01-${NEW_KEY}.pdf`));
    expect(hashOf(copy?.attachments[0]?.content)).toBe(hashOf(form));
    const [message] = (await listed()).messages;
    const shown = await noticepress('outbox', 'show', message?.id.slice(0, 6) ?? '');
    expect(shown.out).toMatch(/Message-ID {2}<[0-9a-f]{32}@example\.com>/);
    expect(shown.out).toMatch(/attempt 1 .* sent {2}250 2\.0\.0 taken/);
    expect(await noticepress('outbox', 'retry', message?.id ?? '')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('MESSAGE_SETTLED'),
    });
    const again = await disclose();
    expect(again.out).toContain(`Message ${message?.id} is already in the outbox`);
    expect(again.out).not.toContain('is queued');
  });

  it('queues several messages again by their ids, or all that failed', async () => {
    await serve({ onRecipient: () => answer(550, '5.1.1 nobody here') });
    await queueTwo();
    await noticepress('outbox', 'send');
    const ids = (await listed()).messages.map(({ id }) => id);
    expect((await noticepress('outbox', 'retry', ...ids, '0000')).exit).toBe(2);
    expect((await listed()).counts).toMatchObject({ failed: 2 });
    expect((await noticepress('outbox', 'retry', ...ids)).out).toContain('2 messages are queued');
    expect((await listed()).counts).toMatchObject({ queued: 2, failed: 0 });
    await noticepress('outbox', 'send');
    const all = await noticepress('outbox', 'retry', '--failed', '--json');
    expect(JSON.parse(all.out)).toMatchObject({ ids: [...ids].sort(), state: 'queued' });
    for (const wrong of [[], ['--failed', ...ids]])
      expect(await noticepress('outbox', 'retry', ...wrong)).toMatchObject({ exit: 2 });
  });

  it('reports what is left: for later, or held by another sender', async () => {
    await serve({ onMessage: () => answer(451, '4.3.0 later') });
    await queueTwo();
    const sent = await noticepress('outbox', 'send');
    expect(sent).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/\n2 still queued; next at 20\S+Z\.\n$/),
    });
    const { messages } = await listed();
    await noticepress('outbox', 'retry', messages[0]?.id ?? '');
    const again = await whileHeld(() => noticepress('outbox', 'send', '--json'));
    expect(JSON.parse(again.out)).toMatchObject({
      sent: 0,
      left: { queued: 1, held: 1, next: expect.stringMatching(/^20/) },
    });
  });

  it('keeps every message queued when the server denies relaying, and retries by reply what it refused', async () => {
    let reply = '5.7.1 Relay access denied';
    await serve({ onRecipient: () => answer(554, reply) });
    await queueTwo();
    expect(await noticepress('outbox', 'send')).toMatchObject({
      exit: 3,
      err: expect.stringContaining('SMTP_REFUSED'),
    });
    expect((await listed()).counts).toMatchObject({ queued: 2, failed: 0 });
    reply = '5.1.1 no such mailbox';
    for (const { id } of (await listed()).messages) await noticepress('outbox', 'retry', id);
    expect(await noticepress('outbox', 'send')).toMatchObject({ exit: 1 });
    expect((await noticepress('outbox', 'retry', '--reply', 'relay')).out).toContain(
      'No message is queued: none has failed with such a reply.',
    );
    expect((await noticepress('outbox', 'retry', '--reply', 'NO SUCH')).out).toContain(
      '2 messages are queued',
    );
    expect(await noticepress('outbox', 'retry', '--reply', 'x', '--failed')).toMatchObject({ exit: 2 });
  });
});

it('asks a person about a refused recipient, and sends when the person says so', async () => {
  let refuses = true;
  await serve({ onRecipient: () => (refuses ? answer(550, '5.1.1 nobody here') : undefined) });
  await queueTwo();
  expect(await noticepress('outbox', 'send')).toMatchObject({
    exit: 1,
    out: expect.stringContaining('2 failed'),
  });
  const list = await noticepress('outbox', 'list', '--state', 'failed');
  expect(list).toMatchObject({ exit: 1, out: expect.stringContaining('2 need attention') });
  const [message] = (await listed()).messages;
  refuses = false;
  expect((await noticepress('outbox', 'retry', message?.id ?? '')).exit).toBe(0);
  expect((await noticepress('outbox', 'send')).out).toContain('1 sent');
  expect((await listed()).counts).toMatchObject({ sent: 1, failed: 1, queued: 0 });
});

it.each(['SIGINT', 'SIGTERM'] as const)(
  'ends with 3 when %s stops it before the queue is empty, and continues',
  async (signal) => {
    await serve({ onMessage: () => void process.emit(signal) });
    await queueTwo();
    const sent = await noticepress('outbox', 'send', '--connections', '1');
    expect(sent).toMatchObject({ exit: 3, out: expect.stringContaining('1 sent') });
    expect(sent.out).toContain('1 still queued');
    expect(sent.err).toContain('INTERRUPTED');
    expect((await noticepress('outbox', 'send', '--connections', '2')).out).toContain('1 sent');
  },
);

it('is none where there is no path(), and empty where there is one without a store', async () => {
  const elsewhere = path('elsewhere');
  mkdirSync(elsewhere);
  await serve();
  for (const work of ['list', 'send']) {
    const ran = await runNoticepress('outbox', work, '--workspace', elsewhere);
    expect(ran).toMatchObject({ exit: 3, err: expect.stringContaining('WORKSPACE_INVALID') });
    expect(await noticepress('outbox', work)).toMatchObject({ exit: 0, err: '' });
  }
  expect(readdirSync(elsewhere)).toEqual([]);
});

it.each([
  {
    what: 'a server without TLS',
    code: 'SMTP_TLS_MISSING',
    options: { disabledCommands: ['STARTTLS'] },
    env: {},
  },
  { what: 'a wrong certificate', code: 'SMTP_CERTIFICATE', options: {}, env: { SMTP_CA_FILE: '' } },
  {
    what: 'a wrong password',
    code: 'SMTP_LOGIN',
    options: {},
    env: { SMTP_USER: 'noticepress', SMTP_PASSWORD: 'wrong' },
  },
  { what: 'a closed port', code: 'SMTP_UNREACHABLE', options: {}, env: { SMTP_PORT: '1' } },
])('says $code for $what, and keeps every message', async ({ code, options, env }) => {
  await serve({ options });
  Object.assign(process.env, env);
  await queueTwo();
  const sent = await noticepress('outbox', 'send');
  expect(sent).toMatchObject({ exit: 3, err: expect.stringContaining(code) });
  expect(sent.err).not.toContain('wrong');
  expect((await listed()).counts).toMatchObject({ queued: 2, sent: 0, failed: 0 });
});

function hashOf(content: string | Uint8Array | ArrayBuffer | undefined): string {
  const bytes = content instanceof ArrayBuffer ? new Uint8Array(content) : (content ?? '');
  return createHash('sha256').update(bytes).digest('hex');
}
