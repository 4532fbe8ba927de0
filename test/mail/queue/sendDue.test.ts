import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { headerTextOf } from '../../../src/base/mail/headerText.js';
import { openSmtpTransport } from '../../../src/mail/delivery/openSmtpTransport.js';
import { keepSending } from '../../../src/mail/queue/keepSending.js';
import type { Wait } from '../../../src/mail/queue/pace/openRateLimit.js';
import { type SenderParts, sendDue } from '../../../src/mail/queue/sendDue.js';
import { type SendEvent, sendEventLine } from '../../../src/mail/queue/sendEvent.js';
import { SEND_POLICY, type SendPolicy } from '../../../src/mail/queue/sendPolicy.js';
import { instant } from '../../../src/mail/queue/settle.js';
import type { OutboxSender } from '../../../src/shapes/mail/outbox.js';
import type { Transport } from '../../../src/shapes/mail/transport.js';
import { openWorkspaceStore, type WorkspaceStore } from '../../../src/store/openWorkspaceStore.js';
import { onEachDatabase } from '../../store/onEachDatabase.js';
import { BODY, bodyBytes, putSamples, sampleMessage } from '../../store/sampleMessages.js';
import {
  answer,
  LOGIN,
  type ServerBehaviour,
  startSmtpServer,
  type TestSmtpServer,
} from '../delivery/startSmtpServer.js';

const START = Date.parse('2026-03-02T14:00:00.000Z');
const POLICY: SendPolicy = { ...SEND_POLICY, connections: 3 };

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function serve(behaviour: ServerBehaviour = {}): Promise<TestSmtpServer> {
  const server = await startSmtpServer(behaviour);
  ends.push(() => server.stop());
  return server;
}

/** A clock that the test moves. Waits of the recorder are real, but short. */
const wait: Wait = async (milliseconds) => sleep(Math.min(milliseconds, 5));

interface TestSender {
  readonly parts: SenderParts;
  readonly events: SendEvent[];
}

async function senderFor(
  store: WorkspaceStore,
  settings: Parameters<typeof openSmtpTransport>[0],
  changes: Partial<SenderParts> = {},
): Promise<TestSender> {
  const transport = await openSmtpTransport(settings, POLICY.connections);
  ends.push(() => transport.close());
  const events: SendEvent[] = [];
  const parts: SenderParts = {
    queue: store.outbox,
    transport,
    clock: () => START,
    random: () => 0.5,
    wait,
    holder: 'test',
    log: (event) => events.push(event),
    ...changes,
  };
  return { parts, events };
}

/** Counts its calls from 1. */
function counter(): () => number {
  let calls = 0;
  return () => {
    calls += 1;
    return calls;
  };
}

const stateOf = async (store: WorkspaceStore, id: string) => (await store.outbox.find(id))?.message.state;

onEachDatabase((test) => {
  describe('sending what is due', () => {
    it('sends each message once and records the reply', async () => {
      const { store } = test();
      const ids = await putSamples(store, 25, instant(START));
      const server = await serve();
      const { parts, events } = await senderFor(store, server.settings());
      expect(await sendDue(parts, POLICY)).toEqual({
        sent: 25,
        deferred: 0,
        unknown: 0,
        failed: 0,
        swept: 0,
        stopped: undefined,
      });
      const got = await Promise.all(server.received.map((_, index) => server.parsed(index)));
      const expected = await Promise.all(
        ids.map(async (id) => (await store.outbox.find(id))?.message.messageId),
      );
      expect(got.map(({ messageId }) => messageId).sort()).toEqual(expected.map((id) => `<${id}>`).sort());
      expect(await store.outbox.counts()).toMatchObject({ sent: 25, queued: 0, sending: 0 });
      expect((await store.outbox.find(ids[0] ?? ''))?.attempts).toMatchObject([
        { number: 1, outcome: 'sent', code: 250, reply: expect.stringContaining('taken') },
      ]);
      expect(events).toHaveLength(25);
      expect(await sendDue(parts, POLICY)).toMatchObject({ sent: 0 });
    });

    it('shares the queue among several senders without sending twice', async () => {
      const { store, openAgain } = test();
      await putSamples(store, 60, instant(START));
      const server = await serve();
      const senders = await Promise.all(
        ['a', 'b', 'c'].map(async (holder) => senderFor(await openAgain(), server.settings(), { holder })),
      );
      const reports = await Promise.all(senders.map(({ parts }) => sendDue(parts, POLICY)));
      expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(60);
      expect(server.received).toHaveLength(60);
    });

    it('waits longer after each 4xx, half fixed and half drawn, then asks a person', async () => {
      const { store } = test();
      const [id = ''] = await putSamples(store, 1, instant(START));
      const server = await serve({ onMessage: () => answer(451, '4.3.0 later') });
      let now = START;
      const { parts } = await senderFor(store, server.settings(), { clock: () => now });
      const policy = { ...POLICY, retry: { first: 60_000, longest: 120_000, attempts: 4 } };
      const waits: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        expect(await sendDue(parts, policy)).toMatchObject({ deferred: 1 });
        const due = Date.parse((await store.outbox.find(id))?.message.dueAt ?? '');
        waits.push(due - now);
        expect(await sendDue(parts, policy)).toMatchObject({ deferred: 0, sent: 0 });
        now = due;
      }
      expect(waits).toEqual([45_000, 90_000, 90_000]);
      expect(await sendDue(parts, policy)).toMatchObject({ failed: 1 });
      expect((await store.outbox.find(id))?.attempts.map(({ code }) => code)).toEqual([451, 451, 451, 451]);
      expect(await stateOf(store, id)).toBe('failed');
    });

    it('gives a message that a person retries as many attempts as it had', async () => {
      const { store } = test();
      const [id = ''] = await putSamples(store, 1, instant(START));
      const server = await serve({ onMessage: () => answer(451, '4.3.0 later') });
      let now = START;
      const { parts } = await senderFor(store, server.settings(), { clock: () => now });
      const policy = { ...POLICY, retry: { first: 1_000, longest: 1_000, attempts: 2 } };
      const sendTwice = async () => {
        const first = await sendDue(parts, policy);
        now += 60_000;
        return [first, await sendDue(parts, policy)];
      };
      expect(await sendTwice()).toMatchObject([{ deferred: 1 }, { failed: 1 }]);
      expect(await store.outbox.retry(id, instant(now))).toBe(true);
      expect(await sendTwice()).toMatchObject([{ deferred: 1 }, { failed: 1 }]);
      expect((await store.outbox.find(id))?.attempts.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    });

    it('stops at a 5xx, and sends again when a person says so', async () => {
      const { store } = test();
      const [id = ''] = await putSamples(store, 1, instant(START));
      let refuses = true;
      const server = await serve({
        onRecipient: () => (refuses ? answer(550, '5.1.1 <zoe@mail.example> unknown') : undefined),
      });
      const { parts, events } = await senderFor(store, server.settings());
      expect(await sendDue(parts, POLICY)).toMatchObject({ failed: 1, sent: 0 });
      expect(await stateOf(store, id)).toBe('failed');
      expect(await sendDue(parts, POLICY)).toMatchObject({ failed: 0 });
      refuses = false;
      await store.outbox.retry(id, instant(START));
      expect(await sendDue(parts, POLICY)).toMatchObject({ sent: 1 });
      const lines = events.map(sendEventLine).join('\n');
      expect(lines).toContain('…R5012345');
      expect(lines).not.toMatch(/zoe|@|JTJBM7FX0R5012345/);
    });

    it('queues again what a sender that is gone left, under the same Message-ID, and counts it', async () => {
      const { store } = test();
      const [id = ''] = await putSamples(store, 1, instant(START));
      const gone = await store.outbox.openSender('killed');
      await gone.claim({ limit: 1, now: instant(START) });
      await gone.mark({ begun: [{ id, attempt: 1, at: instant(START) }], ended: [] });
      await gone.close();
      const server = await serve();
      const { parts } = await senderFor(store, server.settings());
      expect(await sendDue(parts, POLICY)).toMatchObject({ swept: 1, sent: 1 });
      expect((await store.outbox.find(id))?.attempts).toMatchObject([
        { outcome: 'unknown' },
        { outcome: 'sent' },
      ]);
      expect(await store.outbox.counts()).toMatchObject({ unknown: 1, sent: 1 });
    });

    it('sends nothing that a living sender holds, however wrong the clock of either is', async () => {
      const { store, openAgain } = test();
      await putSamples(store, 2, instant(START));
      const server = await serve();
      const slow = await store.outbox.openSender('slow');
      await slow.claim({ limit: 1, now: instant(START) });
      const other = await openAgain();
      const { parts } = await senderFor(other, server.settings(), {
        holder: 'other',
        clock: () => START + 365 * 86_400_000,
      });
      expect(await sendDue(parts, POLICY)).toMatchObject({ swept: 0, sent: 1 });
      await slow.close();
      expect(await sendDue({ ...parts, holder: 'third' }, POLICY)).toMatchObject({ swept: 1, sent: 1 });
      expect(server.received).toHaveLength(2);
    });

    it('marks as unknown what broke after the whole message was out, and sends it again', async () => {
      const { store } = test();
      await putSamples(store, 1, instant(START));
      let drops = 1;
      const server = await serve({ onMessage: () => (drops-- > 0 ? 'drop' : undefined) });
      let now = START;
      const { parts } = await senderFor(store, server.settings(), {
        clock: () => now,
        wait: async (milliseconds) => {
          if (milliseconds > 1_000) now += milliseconds;
        },
      });
      expect(await keepSending(parts, POLICY)).toMatchObject({ unknown: 1, sent: 1 });
      const [first, second] = await Promise.all([server.parsed(0), server.parsed(1)]);
      expect(first.messageId).toBe(second.messageId);
    });

    it('stops the run, and no message is marked, when nothing can be sent', async () => {
      const { store } = test();
      const ids = await putSamples(store, 8, instant(START));
      const server = await serve();
      const wrong = [
        { settings: server.settings({ login: { ...LOGIN, password: 'no' } }), code: 'SMTP_LOGIN' },
        { settings: server.settings({ authority: undefined }), code: 'SMTP_CERTIFICATE' },
        { settings: server.settings({ host: 'mail.nowhere.invalid' }), code: 'SMTP_HOST_UNKNOWN' },
      ];
      for (const { settings, code } of wrong) {
        const { parts } = await senderFor(store, settings);
        expect(await sendDue(parts, POLICY)).toMatchObject({
          sent: 0,
          deferred: 0,
          failed: 0,
          stopped: { code },
        });
        expect(await store.outbox.counts()).toMatchObject({ queued: 8, sending: 0 });
      }
      expect(await store.outbox.find(ids[0] ?? '')).toMatchObject({ message: { attempts: 0 }, attempts: [] });
    });

    it('stops when the server is out of reach, every message still queued', async () => {
      const { store } = test();
      await putSamples(store, 40, instant(START));
      const server = await startSmtpServer();
      await server.stop();
      const { parts } = await senderFor(store, server.settings());
      const report = await sendDue(parts, POLICY);
      expect(report.stopped).toMatchObject({ code: 'SMTP_UNREACHABLE' });
      expect(report.deferred).toBeLessThan(10);
      expect(await store.outbox.counts()).toMatchObject({ queued: 40, sending: 0 });
    });

    it('stops when the server wants another sender, and fails no message', async () => {
      const { store } = test();
      await putSamples(store, 40, instant(START));
      const server = await serve({ onSender: () => answer(550, '5.7.1 sender rejected') });
      const { parts } = await senderFor(store, server.settings());
      const report = await sendDue(parts, POLICY);
      expect(report).toMatchObject({ failed: 0, stopped: { code: 'SMTP_SENDER' } });
      expect(report.deferred).toBeLessThan(10);
      expect(await store.outbox.counts()).toMatchObject({ queued: 40, sending: 0 });
    });

    it.each([
      ['a denied relay', 'onRecipient', 554, '5.7.1 <zoe@mail.example>: Relay access denied'],
      ['a denied relay without a code', 'onRecipient', 550, 'relaying to <zoe@mail.example> prohibited'],
      ['a quota of the sender', 'onMessage', 550, '5.4.5 Daily sending quota exceeded'],
      ['a blocked address', 'onRecipient', 550, 'Service unavailable; Client host blocked using Spamhaus'],
      ['a sender that failed SPF', 'onMessage', 550, '5.7.23 SPF validation failed'],
      ['content refused for all', 'onMessage', 554, '5.7.1 Message rejected, ref 8Kd0a1 (see help)'],
      ['words that nobody knows', 'onMessage', 554, 'Transaction failed'],
    ] as const)('stops at %s, and fails no message', async (_name, at, code, words) => {
      const { store } = test();
      await putSamples(store, 40, instant(START));
      const server = await serve({ [at]: () => answer(code, words) });
      const { parts } = await senderFor(store, server.settings());
      const report = await sendDue(parts, POLICY);
      expect(report).toMatchObject({ failed: 0, sent: 0, stopped: { code: 'SMTP_REFUSED' } });
      expect(report.deferred).toBeLessThan(10);
      expect(await store.outbox.counts()).toMatchObject({ queued: 40, failed: 0, sending: 0 });
    });

    it.each([
      [550, '5.1.1 <zoe@mail.example> user unknown'],
      [550, '5.2.1 mailbox disabled'],
      [552, '5.2.2 the mailbox is over its quota'],
      [550, 'No such user here'],
    ])('fails dead mailboxes, however many there are in a row: %d %s', async (code, words) => {
      const { store } = test();
      await putSamples(store, 12, instant(START));
      const next = counter();
      const server = await serve({ onRecipient: () => (next() <= 10 ? answer(code, words) : undefined) });
      const { parts } = await senderFor(store, server.settings());
      expect(await sendDue(parts, POLICY)).toMatchObject({ failed: 10, sent: 2, stopped: undefined });
    });

    it('fails a message that alone is refused without a reason, once others are taken', async () => {
      const { store } = test();
      await putSamples(store, 12, instant(START));
      const next = counter();
      const server = await serve({ onMessage: () => (next() === 2 ? answer(554, '5.7.1 no') : undefined) });
      const { parts } = await senderFor(store, server.settings());
      expect(await sendDue(parts, POLICY)).toMatchObject({ failed: 1, deferred: 0, sent: 11 });
      expect(await store.outbox.counts()).toMatchObject({ failed: 1, sent: 11 });
    });

    it('keeps queued what was taken no more, when a limit is reached in the middle', async () => {
      const { store } = test();
      await putSamples(store, 30, instant(START));
      const next = counter();
      const server = await serve({
        onMessage: () => (next() > 9 ? answer(550, '5.7.1 not today') : undefined),
      });
      const { parts } = await senderFor(store, server.settings());
      expect(await sendDue(parts, POLICY)).toMatchObject({
        failed: 0,
        sent: 9,
        stopped: { code: 'SMTP_REFUSED' },
      });
      expect(await store.outbox.counts()).toMatchObject({ failed: 0, queued: 21 });
    });

    it('stops at a server that takes whole messages and answers none, and fails no message', async () => {
      const { store } = test();
      await putSamples(store, 12, instant(START));
      const server = await serve({ onMessage: () => 'drop' });
      let now = START;
      const { parts } = await senderFor(store, server.settings(), { clock: () => now });
      const policy = { ...POLICY, connections: 1, retry: { first: 1_000, longest: 1_000, attempts: 2 } };
      for (let round = 0; round < 3; round += 1) {
        const report = await sendDue(parts, policy);
        expect(report).toMatchObject({ sent: 0, stopped: { code: 'SMTP_SILENT' } });
        expect(report.unknown).toBeLessThan(6);
        now += 60_000;
      }
      expect(await store.outbox.counts()).toMatchObject({ queued: 12, failed: 0 });
    });

    it('counts the attempts of one message at which alone the server breaks off', async () => {
      const { store } = test();
      await putSamples(store, 6, instant(START));
      let bad = '';
      const server = await serve({
        onMessage: ({ raw }) => {
          const id = /^Message-ID: (.*)$/im.exec(raw.toString())?.[1] ?? '';
          if (bad === '') bad = id;
          return id === bad ? 'drop' : undefined;
        },
      });
      let now = START;
      const { parts } = await senderFor(store, server.settings(), { clock: () => now });
      const policy = { ...POLICY, connections: 1, retry: { first: 1_000, longest: 1_000, attempts: 3 } };
      for (let round = 0; round < 3; round += 1) {
        await sendDue(parts, policy);
        now += 60_000;
      }
      expect(await store.outbox.counts()).toMatchObject({ sent: 5, failed: 1, queued: 0 });
    });

    it('never fails a message by a fault of the server, however often it is tried', async () => {
      const { store } = test();
      await putSamples(store, 2, instant(START));
      const server = await serve({ onRecipient: () => answer(554, '5.7.1 relaying denied') });
      let now = START;
      const { parts } = await senderFor(store, server.settings(), { clock: () => now });
      const policy = { ...POLICY, retry: { first: 1_000, longest: 1_000, attempts: 2 } };
      for (let round = 0; round < 5; round += 1) {
        expect(await sendDue(parts, policy)).toMatchObject({ deferred: 2, failed: 0 });
        now += 60_000;
      }
      expect(await store.outbox.counts()).toMatchObject({ queued: 2, failed: 0 });
    });

    it.each([
      ['a pause for all', 421, '4.7.0 Try again later, closing connection'],
      ['a quota', 450, '4.5.3 Daily sending quota exceeded'],
      ['a full server', 452, '4.3.1 Insufficient system storage'],
      ['greylisting of all', 451, '4.7.1 Greylisted, please try again in 300 seconds'],
    ])(
      'uses up no attempts of a message for %s, and asks less and less often',
      async (_name, code, words) => {
        const { store } = test();
        const ids = await putSamples(store, 3, instant(START));
        const server = await serve({ onRecipient: () => answer(code, words) });
        let now = START;
        const { parts } = await senderFor(store, server.settings(), { clock: () => now });
        const policy = { ...POLICY, connections: 1, retry: { first: 60_000, longest: 600_000, attempts: 2 } };
        for (let round = 0; round < 3; round += 1) {
          expect(await sendDue(parts, policy)).toMatchObject({ deferred: 3, failed: 0, stopped: undefined });
          now += 600_000;
        }
        expect(await store.outbox.counts()).toMatchObject({ queued: 3, failed: 0 });
        const last = await store.outbox.find(ids[2] ?? '');
        expect(last?.message).toMatchObject({ attempts: 3, earlierAttempts: 3 });
      },
    );

    it('counts the attempts of one recipient that is greylisted while others are taken', async () => {
      const { store } = test();
      await putSamples(store, 3, instant(START));
      const next = counter();
      const isFirst = () => [1, 4, 5].includes(next());
      const server = await serve({
        onRecipient: () => (isFirst() ? answer(451, '4.7.1 Greylisted') : undefined),
      });
      let now = START;
      const { parts } = await senderFor(store, server.settings(), { clock: () => now });
      const policy = { ...POLICY, connections: 1, retry: { first: 1_000, longest: 1_000, attempts: 3 } };
      const reports: unknown[] = [];
      for (let round = 0; round < 3; round += 1) {
        reports.push(await sendDue(parts, policy));
        now += 60_000;
      }
      expect(reports).toMatchObject([{ sent: 2, deferred: 1 }, { deferred: 1 }, { failed: 1 }]);
    });

    it('refuses attachments that are too large by name, and sends the rest', async () => {
      const { store } = test();
      const large = Buffer.alloc(2_000_000, 1);
      const put = await store.write(async (writer) => {
        const body = await writer.putBlob(bodyBytes());
        const attachment = {
          name: headerTextOf('scan.pdf', 'name'),
          mediaType: headerTextOf('application/pdf', 'type'),
          sha256: await writer.putBlob(large),
          size: large.length,
        };
        const messages = [
          sampleMessage('large', body, { attachments: [attachment] }),
          sampleMessage('small', body),
        ];
        return writer.putMessages(messages, instant(START));
      });
      const server = await serve();
      const { parts } = await senderFor(store, server.settings());
      expect(await sendDue(parts, { ...POLICY, attachments: 1_000_000 })).toMatchObject({
        sent: 1,
        failed: 1,
      });
      expect(await store.outbox.find(put[0]?.id ?? '')).toMatchObject({
        message: { state: 'failed' },
        attempts: [
          {
            outcome: 'refused',
            reply: expect.stringMatching(/MAIL_TOO_LARGE .*2\.0 MB.*1\.0 MB.*scan\.pdf/),
          },
        ],
      });
    });

    it('counts the pictures of a body among what a message may have', async () => {
      const { store } = test();
      const put = await store.write(async (writer) => {
        const picture = {
          cid: '0@noticepress',
          name: headerTextOf('handle.png', 'name'),
          mediaType: headerTextOf('image/png', 'type'),
          sha256: await writer.putBlob(Buffer.from('picture')),
          size: 18_000_001,
        };
        const body = await writer.putBlob(Buffer.from(JSON.stringify({ ...BODY, pictures: [picture] })));
        return writer.putMessages([sampleMessage('illustrated', body)], instant(START));
      });
      const { parts } = await senderFor(store, (await serve()).settings());
      expect(await sendDue(parts, POLICY)).toMatchObject({ sent: 0, failed: 1 });
      expect((await store.outbox.find(put[0]?.id ?? ''))?.attempts).toMatchObject([
        { outcome: 'refused', reply: expect.stringMatching(/MAIL_TOO_LARGE .*18\.0 MB.*handle\.png/) },
      ]);
    });

    it('gives back what was not begun when it is told to stop', async () => {
      const { store } = test();
      await putSamples(store, 60, instant(START));
      const stop = new AbortController();
      const server = await serve({ onMessage: () => void stop.abort() });
      const { parts } = await senderFor(store, server.settings());
      const { sent } = await sendDue(parts, POLICY, stop.signal);
      expect(sent).toBeLessThan(60);
      expect(server.received).toHaveLength(sent);
      expect(await store.outbox.counts()).toMatchObject({ sent, queued: 60 - sent, sending: 0, unknown: 0 });
    });

    it('has at most one message of each connection in doubt at any moment', async () => {
      const { store } = test();
      await putSamples(store, 60, instant(START));
      const begun = new Set<string>();
      let most = 0;
      const openSender = async (holder: string): Promise<OutboxSender> => {
        const sender = await store.outbox.openSender(holder);
        const mark: OutboxSender['mark'] = async (marks) => {
          await sender.mark(marks);
          for (const { id } of marks.ended) begun.delete(id);
          for (const { id } of marks.begun) begun.add(id);
          most = Math.max(most, begun.size);
        };
        return { ...sender, mark };
      };
      const server = await serve();
      const { parts } = await senderFor(store, server.settings(), { queue: { ...store.outbox, openSender } });
      expect(await sendDue(parts, POLICY)).toMatchObject({ sent: 60 });
      expect(most).toBeGreaterThan(0);
      expect(most).toBeLessThanOrEqual(POLICY.connections);
      expect(begun.size).toBe(0);
    });

    it('tries a login that is refused once for each connection, and gives every message back', async () => {
      const { store } = test();
      await putSamples(store, 20, instant(START));
      let logins = 0;
      const onAuth: SMTPServerOptions['onAuth'] = (_auth, _session, done) => {
        logins += 1;
        setTimeout(() => done(answer(535, '5.7.8 wrong password')), 20);
      };
      const server = await serve({ options: { onAuth } });
      const { parts } = await senderFor(store, server.settings({ login: LOGIN }));
      expect(await sendDue(parts, POLICY)).toMatchObject({ stopped: { code: 'SMTP_LOGIN' } });
      expect(logins).toBeLessThanOrEqual(POLICY.connections);
      expect(await store.outbox.counts()).toMatchObject({ queued: 20, sending: 0, unknown: 0 });
    });

    it('composes the next message while the present one is on the wire', async () => {
      const { store } = test();
      await putSamples(store, 4, instant(START));
      const seen: string[] = [];
      const transport: Transport = {
        ...{ name: 'slow', version: '1', close: async () => undefined },
        async send({ messageId }, { connect, leave }) {
          seen.push(`composed ${messageId}`);
          await connect();
          await leave();
          await sleep(20);
          seen.push(`sent ${messageId}`);
          return { kind: 'sent', code: 250, reply: '250 taken' };
        },
      };
      const { parts } = await senderFor(store, (await serve()).settings(), { transport });
      expect(await sendDue(parts, { ...POLICY, connections: 1 })).toMatchObject({ sent: 4 });
      const kinds = seen.map((line) => line.split(' ')[0]);
      expect(kinds.slice(0, 3)).toEqual(['composed', 'composed', 'sent']);
      expect(kinds.filter((kind) => kind === 'sent')).toHaveLength(4);
    });

    it('keeps the rate', async () => {
      const { store } = test();
      await putSamples(store, 6, instant(START));
      const server = await serve();
      const began = performance.now();
      const { parts } = await senderFor(store, server.settings(), {
        clock: () => START + performance.now() - began,
        wait: (milliseconds) => sleep(milliseconds),
      });
      await sendDue(parts, { ...POLICY, perSecond: 20 });
      expect(performance.now() - began).toBeGreaterThanOrEqual(5 * 50);
    });
  });
});

it('cannot be given a subject that holds a line break', () => {
  expect(() => headerTextOf('Disclosure\r\nBcc: all@mail.example', 'subject')).toThrow(
    expect.objectContaining({
      code: 'MAIL_HEADER_INVALID',
      message: 'the subject contains a line break at position 11',
    }),
  );
});

it('fails a message alone that somebody changed in the database; the others go out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-'));
  ends.push(async () => rmSync(folder, { recursive: true }));
  const path = join(folder, 'workspace.sqlite');
  const store = await openWorkspaceStore({ kind: 'sqlite', path });
  ends.push(() => store.close());
  const [id = ''] = await putSamples(store, 3, instant(START));
  const database = new Database(path);
  database.prepare('update messages set from_name = ? where id = ?').run(['x\r\nBcc: all@mail.example', id]);
  database.close();
  const server = await serve();
  const { parts } = await senderFor(store, server.settings());
  expect(await sendDue(parts, POLICY)).toMatchObject({ sent: 2 });
  expect(server.received.some(({ raw }) => raw.includes('Bcc'))).toBe(false);
  expect(await store.outbox.counts()).toMatchObject({ sent: 2, failed: 1 });
});
