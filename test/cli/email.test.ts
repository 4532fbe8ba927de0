import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { workspaceLocation } from '../../src/store/database/workspaceLocation.js';
import { openWorkspaceStore } from '../../src/store/openWorkspaceStore.js';
import { answer, type ServerBehaviour, startSmtpServer } from '../mail/delivery/startSmtpServer.js';
import { onEachDatabase } from '../store/onEachDatabase.js';
import { noticepress as runNoticepress } from './noticepress.js';

const ROOT = join(import.meta.dirname, '../..');
const AUTHORITY = join(ROOT, 'test/mail/delivery/certificates/authority.pem');

/** Of phase 6 of 23LJ01, which is not open yet. */
const NEW_KEY = withCheckDigit('JTJBM7FX0R5900001');
const FJORD = withCheckDigit('1N9AB2CD0R1900002');

let folder: string;
let workspace: string;
const ends: (() => Promise<void>)[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-email-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let worlds = 0;
beforeEach(() => {
  worlds += 1;
  workspace = join(folder, String(worlds));
  cpSync(join(ROOT, 'fixtures'), workspace, { recursive: true });
  for (const end of ['', '-wal', '-shm'])
    rmSync(join(workspace, `data/workspace.sqlite${end}`), { force: true });
  appendFileSync(
    join(workspace, 'data/vehicles.csv'),
    `${NEW_KEY},NX 350,2024,CBU,2023-11-20,,TX,used,98629\n`,
  );
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('SMTP_') || ['DATABASE_URL', 'NOTICEPRESS_KEY'].includes(name))
      delete process.env[name];
  }
});

const noticepress = (...argv: string[]) => runNoticepress(...argv, '--workspace', workspace);

/** A mail server, and the environment that leads to it. */
async function serve(behaviour: ServerBehaviour = {}) {
  const server = await startSmtpServer(behaviour);
  ends.push(() => server.stop());
  Object.assign(process.env, {
    SMTP_HOST: 'localhost',
    SMTP_PORT: String(server.port),
    SMTP_CA_FILE: AUTHORITY,
  });
  return server;
}

const disclose = (...more: string[]) => discloseVin(NEW_KEY, ...more);

const discloseVin = (vin: string, ...more: string[]) =>
  noticepress(
    ...['disclose', '--campaign', '23LJ01', '--vin', vin, '--dealer', '98629', '--send'],
    ...[
      '--out',
      join(workspace, 'desk'),
      '--set',
      'name=Zoë Núñez',
      'email=zoe@example.com',
      'date=2024-02-03',
      ...more,
    ],
  );

const listed = async (): Promise<{ counts: object; messages: { id: string; to: { address: string } }[] }> =>
  JSON.parse((await noticepress('outbox', 'list', '--json')).out);

/** Does the work while another sender holds a message. */
async function whileHeld<T>(work: () => Promise<T>): Promise<T> {
  const store = await openWorkspaceStore(workspaceLocation(process.env, workspace));
  const sender = await store.outbox.openSender('other');
  await sender.claim({ limit: 1, now: new Date().toISOString() });
  try {
    return await work();
  } finally {
    await sender.close();
    await store.close();
  }
}

/** Marks the phases of 23LJ01 that wait as available. */
function openPhases(): void {
  const file = join(workspace, 'campaigns/23LJ01.yaml');
  const opened = 'available: true\n    owner_mailing: 2024-05';
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('available: false', opened));
}

onEachDatabase((test) => {
  beforeEach(() => {
    const { location } = test();
    if (location.kind !== 'postgres') return;
    process.env.DATABASE_URL = location.url;
    process.env.NOTICEPRESS_KEY = readFileSync(location.key.file, 'utf8');
  });

  describe('outbox', () => {
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
      const form = readFileSync(join(workspace, `desk/disclosure-form-23LJ01-${NEW_KEY}.pdf`));
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

    it('asks a person about a refused recipient, and sends when the person says so', async () => {
      let refuses = true;
      await serve({ onRecipient: () => (refuses ? answer(550, '5.1.1 nobody here') : undefined) });
      await disclose();
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

    it('queues several messages again by their ids, or all that failed', async () => {
      await serve({ onRecipient: () => answer(550, '5.1.1 nobody here') });
      await disclose();
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
      await disclose();
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
      await disclose();
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

    it.each(['SIGINT', 'SIGTERM'] as const)(
      'ends with 3 when %s stops it before the queue is empty, and continues',
      async (signal) => {
        await serve({ onMessage: () => void process.emit(signal) });
        await disclose();
        const sent = await noticepress('outbox', 'send', '--connections', '1');
        expect(sent).toMatchObject({ exit: 3, out: expect.stringContaining('1 sent') });
        expect(sent.out).toContain('1 still queued');
        expect(sent.err).toContain('INTERRUPTED');
        expect((await noticepress('outbox', 'send', '--connections', '2')).out).toContain('1 sent');
      },
    );

    it('is none where there is no workspace, and empty where there is one without a store', async () => {
      const elsewhere = join(workspace, 'elsewhere');
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
      await disclose();
      const sent = await noticepress('outbox', 'send');
      expect(sent).toMatchObject({ exit: 3, err: expect.stringContaining(code) });
      expect(sent.err).not.toContain('wrong');
      expect((await listed()).counts).toMatchObject({ queued: 2, sent: 0, failed: 0 });
    });
  });

  describe('notify', () => {
    it('waits for the phase to open', async () => {
      await disclose();
      const early = await noticepress('notify', '--campaign', '23LJ01', '--phase', '6');
      expect(early).toMatchObject({ exit: 2, err: expect.stringContaining('PHASE_UNAVAILABLE') });
      expect(await noticepress('notify', '--campaign', '23LJ01')).toMatchObject({ exit: 2 });
      expect((await listed()).counts).toMatchObject({ queued: 2 });
    });

    it('tells each buyer once, in the language of the form', async () => {
      await disclose('language=es');
      openPhases();
      const told = async () =>
        JSON.parse((await noticepress('notify', '--campaign', '23LJ01', '--phase', '6', '--json')).out);
      expect(await told()).toMatchObject({ queued: 1, known: 0 });
      expect(await told()).toMatchObject({ queued: 0, known: 1 });
      const server = await serve();
      await noticepress('outbox', 'send');
      const mails = await Promise.all(server.received.map((_, index) => server.parsed(index)));
      const remedy = mails.find(({ attachments }) => attachments.length === 0);
      expect(remedy?.to?.[0]).toMatchObject({ name: 'Zoë Núñez', address: 'zoe@example.com' });
      expect(remedy?.text).toContain('Zoë Núñez');
      expect(remedy?.text).not.toContain(NEW_KEY);
      expect(remedy?.html).toContain('lang="es"');
    });

    it('asks a person about a vehicle that nobody knew, and tells its buyer once it is imported', async () => {
      const vin = withCheckDigit('JTJBM7FX0R5900009');
      const stated = ['--set', 'model=NX 350', 'model_year=2024', 'status=used'];
      expect((await discloseVin(vin, ...stated)).exit).toBe(0);
      openPhases();
      const notify = () => noticepress('notify', '--campaign', '23LJ01', '--phase', '6');
      expect(await notify()).toMatchObject({
        exit: 1,
        out: expect.stringContaining('its phase is unknown'),
      });
      const file = join(workspace, 'known.csv');
      writeFileSync(file, `vin,model,model_year,origin,production_date\n${vin},NX 350,2024,CBU,2023-11-20\n`);
      await noticepress('import', 'vehicles', file);
      expect(await notify()).toMatchObject({ exit: 0, out: expect.stringContaining('1 queued') });
    });

    it('names the vehicles whose buyers cannot be written to', async () => {
      const sale = ['--campaign', '23LJ01', '--vin', NEW_KEY, '--dealer', '98629', '--out', workspace];
      expect(
        (await noticepress('disclose', ...sale, '--set', 'name=Zoë Núñez', 'date=2024-02-03')).exit,
      ).toBe(0);
      openPhases();
      const notify = (...more: string[]) =>
        noticepress('notify', '--campaign', '23LJ01', '--phase', '6', ...more);
      const told = await notify();
      expect(told).toMatchObject({ exit: 1, out: expect.stringContaining('1 skipped: no email address.') });
      expect(told.out).toContain(`…${NEW_KEY.slice(-8)}  its buyer has no email address`);
      expect(JSON.parse((await notify('--json')).out)).toMatchObject({ addressMissing: [NEW_KEY] });
    });

    it('leaves out a vehicle whose remedy was imported as done', async () => {
      await disclose();
      openPhases();
      const done = join(workspace, 'done.csv');
      writeFileSync(done, `vin,campaign,date\n${NEW_KEY},23LJ01,2024-05-02\n`);
      expect(await noticepress('import', 'remedied', done)).toMatchObject({ exit: 0 });
      const told = await noticepress('notify', '--campaign', '23LJ01', '--phase', '6');
      expect(told.out).toContain('1 skipped: the remedy is done');
      expect((await listed()).counts).toMatchObject({ queued: 2 });
    });
  });

  describe('import', () => {
    it('keeps good rows, reports the others with their place, and ends with 1', async () => {
      const file = join(workspace, 'some.csv');
      writeFileSync(
        file,
        `vin,model,model_year,production_date\n${NEW_KEY},NX 350,2024,2023-10-20\n123,NX,2024,\n`,
      );
      const ran = await noticepress('import', 'vehicles', file);
      expect(ran).toMatchObject({ exit: 1, out: expect.stringContaining('1 of 2 rows of vehicles') });
      expect(ran.err).toContain('some.csv:3 vin  VIN_LENGTH');
      const { store } = test();
      if (test().location.kind === 'postgres')
        expect(await store.findVehicle(NEW_KEY)).toMatchObject({
          model: 'NX 350',
          productionDate: '2023-10-20',
        });
    });

    it('wants to know which campaign a remedy was done for', async () => {
      const file = join(workspace, 'done.csv');
      writeFileSync(file, `vin,campaign\n${NEW_KEY},\n`);
      const ran = await noticepress('import', 'remedied', file);
      expect(ran).toMatchObject({ exit: 1, err: expect.stringContaining('CAMPAIGN_BLANK') });
    });

    it('stops at a file that is cut, and at one without a VIN column', async () => {
      const file = join(workspace, 'cut.csv');
      writeFileSync(file, 'vin,model\n1HG,"NX');
      expect(await noticepress('import', 'vehicles', file)).toMatchObject({
        exit: 3,
        err: expect.stringContaining('FILE_INCOMPLETE'),
      });
      writeFileSync(file, 'model\nNX\n');
      expect(await noticepress('import', 'vehicles', file)).toMatchObject({
        exit: 3,
        err: expect.stringContaining('COLUMN_MISSING'),
      });
    });
  });

  describe('batch --channel email', () => {
    const HEADER = 'vin,name,address1,city,state,zip,email,model,model_year,production_date';
    const owners = () => join(workspace, 'owners.csv');
    const out = () => join(workspace, 'recall');
    const batch = (...more: string[]) =>
      noticepress('batch', '--campaign', '26NA04', '--owners', owners(), ...more);
    beforeEach(() =>
      writeFileSync(
        owners(),
        `${HEADER}\n${FJORD},Ana Owner,1 Oak Rd,Austin,TX,78701,ana@example.com,Fjord,2024,2023-06-01\n`,
      ),
    );

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

    it('notifies whoever the finished batch mailed, whatever the campaign file says by now', async () => {
      const file = join(workspace, 'campaigns/26NA04.yaml');
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
        join(workspace, 'brands/norvane.yaml'),
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
      const file = join(workspace, 'campaigns/23LJ01.yaml');
      const text = readFileSync(file, 'utf8');
      writeFileSync(
        file,
        text.replace('\nowner_letter:\n', '\nowner_letter:\n  notice: [Your letter comes.]\n'),
      );
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
  });
});

describe('render --format email', () => {
  const eml = (document: string, ...more: string[]) =>
    noticepress('render', document, '--campaign', '23LJ01', '--format', 'email', ...more);

  it('makes the message that would be sent, the same each time', async () => {
    const file = join(folder, 'buyer.eml');
    const made = await eml('buyer-copy', '--sample', '--lang', 'es', '--out', file);
    expect(made.exit).toBe(0);
    const first = readFileSync(file);
    await eml('buyer-copy', '--sample', '--lang', 'es', '--out', file);
    expect(readFileSync(file).equals(first)).toBe(true);
    await eml('buyer-copy', '--sample', '--set', 'language=es', '--out', file);
    expect(readFileSync(file).equals(first)).toBe(true);
    const mail = await PostalMime.parse(first);
    expect(mail.subject).toBe(
      'Lexus Programa de Entrega de la Segunda Llave 23LJ01: Su formulario de divulgación',
    );
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([
      'disclosure-form-23LJ01-1SAMPLE00T0000000.pdf',
      'faq-23LJ01.pdf',
    ]);
    expect(mail.html).toContain('<');
    expect(mail.text).toContain('Sample Owner');
  });

  it.each([
    {
      document: 'owner-letter',
      subject: /^Lexus Second Key Delivery Program 23LJ01$/,
      to: 'sample.owner@example.com',
    },
    {
      document: 'disclosure-form',
      subject: /^Disclosure Form 23LJ01 1SAMPLE00T0000000$/,
      to: 'qc@lexus.com',
    },
    { document: 'remedy-available', subject: /23LJ01/, to: 'sample.owner@example.com' },
  ])('accepts $document for the message about it', async ({ document, subject, to }) => {
    const mail = await PostalMime.parse((await eml(document, '--sample')).out);
    expect(mail.subject).toMatch(subject);
    expect(mail.to?.[0]?.address).toBe(to);
  });

  it('speaks of the letter where its opening does', async () => {
    const made = await noticepress(
      'render',
      'owner-notice',
      '--campaign',
      '20LC02',
      '--sample',
      '--format',
      'email',
    );
    const mail = await PostalMime.parse(made.out);
    expect(mail.text).toContain('Our letter to you explains both.');
    expect(mail.text).not.toContain('This letter');
  });

  it('refuses a document without a message, and a vehicle whose owner has no address', async () => {
    expect(await eml('csp-sheet', '--sample')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('DOCUMENT_UNKNOWN'),
    });
    expect(await eml('owner-notice')).toMatchObject({ exit: 2, err: expect.stringContaining('one vehicle') });
    expect(await eml('buyer-copy', '--vin', NEW_KEY, '--dealer', '98629')).toMatchObject({
      exit: 3,
      err: expect.stringContaining('MAIL_ADDRESS_INVALID'),
    });
  });
});

function hashOf(content: string | Uint8Array | ArrayBuffer | undefined): string {
  const bytes = content instanceof ArrayBuffer ? new Uint8Array(content) : (content ?? '');
  return createHash('sha256').update(bytes).digest('hex');
}
