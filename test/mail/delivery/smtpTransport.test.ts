import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openSmtpTransport } from '../../../src/mail/delivery/openSmtpTransport.js';
import { renderEml } from '../../../src/mail/delivery/renderEml.js';
import type { SmtpSettings } from '../../../src/mail/delivery/smtpSettings.js';
import type { OutgoingMail } from '../../../src/shapes/mail/message.js';
import type { SendResult, Transport } from '../../../src/shapes/mail/transport.js';
import { FORM, PICTURE, sampleMail } from './sampleMail.js';
import {
  answer,
  LOGIN,
  type ServerBehaviour,
  startSmtpServer,
  type TestSmtpServer,
} from './startSmtpServer.js';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function serve(behaviour: ServerBehaviour = {}): Promise<TestSmtpServer> {
  const server = await startSmtpServer(behaviour);
  ends.push(() => server.stop());
  return server;
}

async function open(settings: SmtpSettings): Promise<Transport> {
  const transport = await openSmtpTransport(settings, 1);
  ends.push(() => transport.close());
  return transport;
}

async function send(settings: SmtpSettings, mail: Partial<OutgoingMail> = {}): Promise<SendResult> {
  return (await open(settings)).send(sampleMail(mail), PERMITS);
}

const PERMITS = { connect: async () => true, leave: async () => true };

const faultOf = (result: SendResult) => (result.kind === 'stopped' ? result.fault : undefined);

describe('a message that the server took', () => {
  it('arrives over TLS with subject, both parts, accented names and the attachment as they were', async () => {
    const server = await serve();
    const result = await send(server.settings());
    expect(result).toMatchObject({ kind: 'sent', code: 250 });
    expect(server.received[0]).toMatchObject({
      secure: true,
      from: 'notices@norvane.example',
      to: ['zoe@mail.example'],
    });
    const mail = await server.parsed(0);
    expect(mail.subject).toBe('Disclosure Form 23LJ01 JTJBM7FX0R5012345');
    expect(mail.from).toMatchObject({ name: 'Norvane Ciudadanía', address: 'notices@norvane.example' });
    expect(mail.to).toMatchObject([{ name: 'Zoë Núñez', address: 'zoe@mail.example' }]);
    expect(mail.html?.trim()).toBe('<p>Estimada Zoë &lt;Núñez&gt; &amp; Nguyễn: cerrojo</p>');
    expect(mail.text?.trim()).toBe('Estimada Zoë <Núñez> & Nguyễn: cerrojo');
    expect(mail.messageId).toBe('<0123456789abcdef0123456789abcdef@norvane.example>');
    const [file] = mail.attachments;
    expect(file).toMatchObject({ filename: 'form.pdf', mimeType: 'application/pdf' });
    const content = file?.content instanceof ArrayBuffer ? new Uint8Array(file.content) : Buffer.alloc(0);
    expect(sha256(content)).toBe(sha256(FORM));
    expect(server.received[0]?.raw.toString()).toMatch(
      /^Subject: Disclosure Form 23LJ01 JTJBM7FX0R5012345\r$/m,
    );
  });

  it('is the same bytes each time, and the same as its .eml file', async () => {
    const server = await serve();
    const transport = await open(server.settings());
    await transport.send(sampleMail(), PERMITS);
    await transport.send(sampleMail(), PERMITS);
    const eml = Buffer.from(await renderEml(sampleMail())).toString();
    expect(server.received.map(({ raw }) => raw.toString())).toEqual([eml, eml]);
  });

  it('has its pictures beside its HTML, which shows them by their Content-ID', async () => {
    const server = await serve();
    const { body } = sampleMail();
    const illustrated = { ...body, html: [`<p><img src="cid:${PICTURE.cid}" alt="Türgriff" width="9"></p>`] };
    const transport = await open(server.settings());
    for (const _ of [1, 2])
      await transport.send(sampleMail({ body: illustrated, pictures: [PICTURE] }), PERMITS);
    const { attachments, text } = await server.parsed(0);
    expect(text).toContain('Estimada');
    expect(attachments).toMatchObject([
      { contentId: `<${PICTURE.cid}>`, disposition: 'inline', related: true, filename: 'Türgriff.png' },
      { filename: 'form.pdf', disposition: 'attachment' },
    ]);
    const [picture] = attachments;
    expect(Buffer.from(picture?.content as ArrayBuffer)).toEqual(Buffer.from(PICTURE.content));
    const [first, second] = server.received.map(({ raw }) => raw.toString());
    expect(first).toBe(second);
    const kinds = [...(first ?? '').matchAll(/^Content-Type: ([a-z]+\/[a-z]+)/gm)].map(([, kind]) => kind);
    expect(kinds).toEqual([
      ...['multipart/mixed', 'multipart/alternative', 'text/plain'],
      ...['multipart/related', 'text/html', 'image/png', 'application/pdf'],
    ]);
  });

  it('may follow a login', async () => {
    const server = await serve({ options: { authOptional: false } });
    expect(await send(server.settings({ login: LOGIN }))).toMatchObject({ kind: 'sent' });
  });

  it('may use TLS from the first byte', async () => {
    const server = await serve({ options: { secure: true } });
    expect(await send(server.settings({ security: 'tls' }))).toMatchObject({ kind: 'sent' });
    expect(server.received[0]?.secure).toBe(true);
  });
});

describe('what stops all sending', () => {
  it('is a server without TLS', async () => {
    const server = await serve({ options: { disabledCommands: ['STARTTLS'] } });
    const result = await send(server.settings());
    expect(faultOf(result)).toMatchObject({ code: 'SMTP_TLS_MISSING', exit: 3 });
    expect(server.received).toEqual([]);
  });

  it('is a disclosure when the settings say no TLS, even to a server that would take it', async () => {
    const server = await serve();
    const settings = server.settings({ security: 'none' });
    expect(faultOf(await send(settings))).toMatchObject({ code: 'SMTP_TLS_MISSING' });
    expect(await send(settings, { kind: 'owner-notice' })).toMatchObject({ kind: 'sent' });
    expect(server.received).toHaveLength(1);
  });

  it.each(['starttls', 'tls'] as const)(
    'is a certificate that no known authority signed, with %s',
    async (security) => {
      const server = await serve({ options: { secure: security === 'tls' } });
      const result = await send(server.settings({ security, authority: undefined }));
      expect(faultOf(result)).toMatchObject({ code: 'SMTP_CERTIFICATE' });
      expect(server.received).toEqual([]);
    },
  );

  it('is a certificate for another host', async () => {
    const server = await serve();
    const result = await send(server.settings({ host: '127.0.0.1' }));
    expect(faultOf(result)).toMatchObject({
      code: 'SMTP_CERTIFICATE',
      message: expect.stringContaining('127.0.0.1'),
    });
  });

  it('is a wrong password, which no message repeats', async () => {
    const server = await serve();
    const result = await send(server.settings({ login: { ...LOGIN, password: 'hunter2' } }));
    expect(faultOf(result)).toMatchObject({ code: 'SMTP_LOGIN', message: expect.stringContaining('535') });
    expect(faultOf(result)?.message).not.toContain('hunter2');
  });

  it('tells neither user nor password nor an address that the server repeats', async () => {
    const login = { user: 'desk-sender', password: 'hunter2' };
    const token = Buffer.from('\0desk-sender\0hunter2').toString('base64');
    const words = `5.7.8 desk-sender/hunter2 (${token})\nask <help@norvane.example>`;
    const server = await serve({ options: { onAuth: (_auth, _session, done) => done(answer(535, words)) } });
    const message = faultOf(await send(server.settings({ login })))?.message;
    expect(message).toContain('535');
    expect(message).not.toMatch(/desk-sender|hunter2|ZGVzay|\n|@/);
  });

  it('is a server that offers no login when we have one', async () => {
    const server = await serve({ options: { disabledCommands: ['AUTH'] } });
    expect(faultOf(await send(server.settings({ login: LOGIN })))).toMatchObject({ code: 'SMTP_LOGIN' });
  });

  it('is a server that wants a login when we have none', async () => {
    const server = await serve({ options: { authOptional: false } });
    expect(faultOf(await send(server.settings()))).toMatchObject({ code: 'SMTP_LOGIN' });
    const strict = await serve({ onSender: () => answer(530, '5.7.0 Must issue a STARTTLS command first') });
    const settings = strict.settings({ security: 'none' });
    expect(faultOf(await send(settings, { kind: 'owner-notice' }))).toMatchObject({
      code: 'SMTP_TLS_MISSING',
    });
  });

  it('is TLS from the first byte on a port that begins without', async () => {
    const server = await serve();
    const fault = faultOf(await send(server.settings({ security: 'tls' })));
    expect(fault).toMatchObject({ code: 'SMTP_TLS_MISSING', hint: expect.stringContaining('SMTP_SECURITY') });
  });

  it('is a host that nobody knows', async () => {
    const server = await serve();
    const result = await send(server.settings({ host: 'mail.nowhere.invalid' }));
    expect(faultOf(result)).toMatchObject({
      code: 'SMTP_HOST_UNKNOWN',
      message: expect.stringContaining('mail.nowhere.invalid'),
    });
  });
});

describe('content that may not leave', () => {
  it('is withheld after the envelope, and the server gets no message', async () => {
    const server = await serve();
    const transport = await open(server.settings());
    expect(await transport.send(sampleMail(), { ...PERMITS, leave: async () => false })).toEqual({
      kind: 'withheld',
    });
    expect(server.received).toEqual([]);
    expect(await transport.send(sampleMail(), PERMITS)).toMatchObject({ kind: 'sent' });
  });

  it('does not even open a connection where none is allowed', async () => {
    let connections = 0;
    const server = await serve({
      options: {
        onConnect: (_session, done) => {
          connections += 1;
          done();
        },
      },
    });
    const transport = await open(server.settings());
    expect(await transport.send(sampleMail(), { ...PERMITS, connect: async () => false })).toEqual({
      kind: 'withheld',
    });
    expect(connections).toBe(0);
    expect(await transport.send(sampleMail(), PERMITS)).toMatchObject({ kind: 'sent' });
    expect(connections).toBe(1);
  });

  it('waits for the word that it may, however late that comes', async () => {
    let isAllowed = false;
    const server = await serve({ onMessage: () => (isAllowed ? undefined : answer(550, 'too early')) });
    const leave = async () => {
      await sleep(60);
      isAllowed = true;
      return true;
    };
    expect(await (await open(server.settings())).send(sampleMail(), { ...PERMITS, leave })).toMatchObject({
      kind: 'sent',
    });
  });
});

describe('what is tried again', () => {
  it('is a relay that is denied, and it is known as a fault of the server', async () => {
    const server = await serve({
      onRecipient: () => answer(554, '5.7.1 <zoe@mail.example>: Relay access denied'),
    });
    expect(await send(server.settings())).toMatchObject({
      kind: 'deferred',
      fault: { code: 'SMTP_REFUSED' },
    });
  });

  it.each([
    ['the sender', { onSender: () => answer(450, 'not now') }],
    ['the greeting', { options: { onConnect: (_session, done) => done(answer(450, 'not now')) } }],
  ] as readonly [string, ServerBehaviour][])(
    'is a temporary reply to %s, which has nothing to do with the message',
    async (_what, behaviour) => {
      const server = await serve(behaviour);
      expect(await send(server.settings())).toMatchObject({ kind: 'deferred', code: 450, blames: 'server' });
    },
  );

  it('is a temporary reply to the recipient, for the others to show whom it means', async () => {
    const server = await serve({ onRecipient: () => answer(450, 'not now') });
    expect(await send(server.settings())).toMatchObject({ kind: 'deferred', blames: 'unclear' });
  });

  it('is a closed port, and it is known as a server out of reach', async () => {
    const server = await startSmtpServer();
    await server.stop();
    const result = await send(server.settings());
    expect(result).toMatchObject({
      kind: 'deferred',
      fault: { code: 'SMTP_UNREACHABLE' },
      mayHaveArrived: false,
    });
  });

  it('is a message that the server wants later', async () => {
    const server = await serve({ onMessage: () => answer(451, '4.3.0 greylisted') });
    const result = await send(server.settings());
    expect(result).toMatchObject({
      kind: 'deferred',
      code: 451,
      reply: '451 4.3.0 greylisted',
      mayHaveArrived: false,
    });
  });

  it('has its reply on one line, however many the server sent', async () => {
    const server = await serve({ onMessage: () => answer(451, ['4.3.0 greylisted', 'come later'] as never) });
    const { reply } = (await send(server.settings())) as { reply: string };
    expect(reply).toMatch(/greylisted.*come later/);
    expect(reply).not.toContain('\n');
  });

  it('is a line that broke after the whole message was out: it may have arrived', async () => {
    const server = await serve({ onMessage: () => 'drop' });
    expect(await send(server.settings())).toMatchObject({
      kind: 'deferred',
      code: undefined,
      mayHaveArrived: true,
    });
  });

  it('is a sender that the server refuses, and it is known as a fault of the server', async () => {
    const server = await serve({ onSender: () => answer(550, '5.7.1 sender rejected') });
    const result = await send(server.settings());
    expect(result).toMatchObject({ kind: 'deferred', code: 550, fault: { code: 'SMTP_SENDER' } });
  });

  it('is STARTTLS on a port that begins with TLS, which never greets', async () => {
    const server = await serve({ options: { secure: true } });
    const result = await send(server.settings({ maxWait: 300 }));
    const hint = expect.stringContaining('SMTP_SECURITY');
    expect(result).toMatchObject({ kind: 'deferred', fault: { code: 'SMTP_UNREACHABLE', hint } });
  });

  it('is a server that never says a word', async () => {
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', () => resolve()));
    ends.push(async () => void mute.close());
    const address = mute.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const settings = (await serve()).settings({ port, maxWait: 300 });
    expect(await send(settings)).toMatchObject({ kind: 'deferred', fault: { code: 'SMTP_UNREACHABLE' } });
  });
});

describe('what needs attention', () => {
  it('is a recipient that the server refuses', async () => {
    const server = await serve({ onRecipient: () => answer(550, '5.1.1 no such mailbox') });
    expect(await send(server.settings())).toMatchObject({
      kind: 'refused',
      code: 550,
      reply: '550 5.1.1 no such mailbox',
    });
  });

  it('is a message that the server refuses, though it may refuse all of them', async () => {
    const server = await serve({ onMessage: () => answer(554, '5.7.1 policy') });
    expect(await send(server.settings())).toMatchObject({
      ...{ kind: 'refused', blames: 'unclear', code: 554 },
      fault: { code: 'SMTP_REFUSED' },
    });
  });

  it('is a message larger than the server says it takes, to the byte and for every kind of content', async () => {
    for (const changes of [
      {},
      { attachments: [] },
      { pictures: [PICTURE] },
      { values: { name: 'Ł=ó '.repeat(400) } },
    ]) {
      const mail = sampleMail(changes);
      const { byteLength } = await renderEml(mail);
      const small = await serve({ options: { size: byteLength - 1 } });
      expect(await send(small.settings(), changes)).toMatchObject({ kind: 'refused', blames: 'message' });
      expect(small.received).toEqual([]);
      const enough = await serve({ options: { size: byteLength } });
      expect(await send(enough.settings(), changes)).toMatchObject({ kind: 'sent' });
      expect(enough.received[0]?.raw.byteLength).toBe(byteLength);
    }
  });

  it('is a message larger than the server says it takes', async () => {
    const server = await serve({ options: { size: 1_000 } });
    expect(await send(server.settings())).toMatchObject({
      ...{ kind: 'refused', blames: 'message', code: undefined },
      reply: expect.stringContaining('larger than allowed 1000'),
    });
    expect(server.received).toEqual([]);
  });
});

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
