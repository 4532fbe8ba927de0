import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerTextOf } from '../../src/base/mail/headerText.js';
import { sha256Of } from '../../src/base/text/sha256Of.js';
import { keyOf, type StoreLocation, workspaceLocation } from '../../src/store/database/workspaceLocation.js';
import { entryHash, NO_ENTRY } from '../../src/store/log/entryHash.js';
import { filingText, recordHash } from '../../src/store/log/recordText.js';
import { openWorkspaceStore, type WorkspaceStore } from '../../src/store/openWorkspaceStore.js';
import { onEachDatabase } from './onEachDatabase.js';
import { sampleFiling } from './sampleFiling.js';
import { bodyBytes, sampleMessage } from './sampleMessages.js';
import { bytesIn, stolen, tamper } from './tamper.js';
import { UNDO_SEAL } from './undoSeal.js';

const T0 = '2026-03-02T14:00:00.000Z';
const { vin: VIN, buyer } = sampleFiling();
const FORM = `%PDF-1.7 the form of ${buyer.name}`;

/** Everything that tells who the buyer is. */
const PRIVATE = [
  VIN,
  VIN.slice(-8),
  'Núñez',
  'zoe@mail.example',
  '555-0100',
  'Kim Bell',
  '%PDF-1.7',
  'Elm St',
];

const OWNER = {
  ...{ name: 'Zoë Núñez', company: '', address1: '1 Elm St', address2: '', city: 'Austin', state: 'TX' },
  ...{ zip: '78701', country: '', email: 'zoe@mail.example', language: 'es', lessor: true },
  addressBlock: ['ZOE NUNEZ', '1 ELM ST', 'AUSTIN TX 78701'],
} as const;

/** A signed form with its message, which was refused with a reply that quotes the address; a refusal; an owner. */
async function fill(store: WorkspaceStore): Promise<void> {
  const id = await store.write(async (writer) => {
    const form = await writer.putBlob(Buffer.from(FORM));
    const { number } = await writer.putFiling(sampleFiling({ form }), 'salt');
    const paper = { kind: 'scan', at: T0, user: 'desk', name: `${buyer.name}.pdf` } as const;
    await writer.putPaper(number, { ...paper, mediaType: 'application/pdf', sha256: form, size: 9 }, 'salt');
    const name = headerTextOf(`form-${VIN}.pdf`, 'name');
    const mediaType = headerTextOf('application/pdf', 'type');
    const attachments = [{ name, mediaType, sha256: form, size: 9 }];
    const body = await writer.putBlob(bodyBytes());
    const [put] = await writer.putMessages([sampleMessage(`copy ${VIN}`, body, { attachments })], T0);
    await writer.putFilingMessages(number, [put?.id ?? ''], T0, 'salt');
    const refusal = { at: T0, campaign: '23LJ01', vin: VIN, dealer: '98629', user: 'desk' };
    await writer.putRefusal({ ...refusal, code: 'DISCLOSURE_NEW', why: `no form for ${VIN}` }, 'salt');
    await writer.putOwners([{ vin: VIN, value: OWNER }]);
    await writer.putVehicles([{ vin: VIN, value: { model: 'NX 350' } }]);
    await writer.putRemedies([{ vin: VIN, campaign: '23LJ01', date: undefined, outcome: '' }]);
    return put?.id ?? '';
  });
  const sender = await store.outbox.openSender('one');
  await sender.claim({ limit: 1, now: T0 });
  const end = { id, attempt: 1, at: T0, outcome: 'refused', dueAt: undefined, code: 550 } as const;
  await sender.mark({
    begun: [],
    ended: [{ ...end, reply: '550 <zoe@mail.example> unknown', isServerFault: false }],
  });
  await sender.close();
}

async function expectWhole(store: WorkspaceStore): Promise<void> {
  const [filing] = await store.filings({ vin: VIN });
  expect(filing).toMatchObject({ ...sampleFiling({ form: sha256Of(FORM) }), state: 'signed' });
  expect(Buffer.from(await store.outbox.blob(sha256Of(FORM))).toString()).toBe(FORM);
  const found = await store.outbox.find(filing?.messages[0] ?? '');
  expect(found).toMatchObject({
    message: {
      vin: VIN,
      to: { name: 'Zoë Núñez', address: 'zoe@mail.example' },
      attachments: [{ name: `form-${VIN}.pdf` }],
    },
    attempts: [{ reply: '550 <zoe@mail.example> unknown' }],
  });
  expect(await store.refusals({ vin: VIN })).toMatchObject([{ vin: VIN }]);
  expect(await store.findOwner(VIN)).toEqual(OWNER);
  expect(await store.findVehicle(VIN)).toMatchObject({ model: 'NX 350' });
  expect(await store.remediesOf(VIN)).toMatchObject([{ vin: VIN, campaign: '23LJ01' }]);
  expect((await store.verifyLog()).findings).toEqual([]);
}

onEachDatabase((test) => {
  describe('what tells who somebody is', () => {
    it('is nowhere in the database in clear, and comes back whole', async () => {
      const { store, location, openAgain } = test();
      await fill(store);
      const all = await stolen(location);
      expect(all).toContain('23LJ01'); // it is read indeed
      expect(PRIVATE.filter((each) => all.includes(each))).toEqual([]);
      await expectWhole(await openAgain());
    });

    it('is found by the beginnings of a name, without accents and capitals, and by the end of a VIN', async () => {
      const { store } = test();
      await fill(store);
      const found = async (words: string) => (await store.filings({ words })).length;
      for (const words of ['zo', 'NUNEZ', 'núñez zoe', VIN.toLowerCase(), VIN.slice(-6), VIN.slice(-8)])
        expect([words, await found(words)]).toEqual([words, 1]);
      for (const words of ['oe', 'zoe smith', VIN.slice(-7)])
        expect([words, await found(words)]).toEqual([words, 0]);
    });

    it('shows to nobody with another key, or none', async () => {
      const { store, location } = test();
      await fill(store);
      const { file } = keyOf(location);
      const key = readFileSync(file, 'utf8');
      const open = (at: StoreLocation) => openWorkspaceStore(at).then(async (again) => again.close());
      const other = 'ab'.repeat(32);
      await expect(open({ ...location, key: { file, given: other } })).rejects.toMatchObject({
        code: 'STORE_KEY_WRONG',
        exit: 3,
        place: { file: 'NOTICEPRESS_KEY' },
      });
      const nonsense = open({ ...location, key: { file, given: 'hunter2' } });
      await expect(nonsense).rejects.toMatchObject({
        code: 'STORE_KEY_WRONG',
        message: expect.not.stringContaining('hunter2'),
      });
      rmSync(file);
      await expect(open(location)).rejects.toMatchObject({
        code: 'STORE_KEY_MISSING',
        exit: 3,
        place: { file },
      });
      await open({ ...location, key: { file, given: key.trim() } });
      writeFileSync(file, key);
      await open(location);
    });

    it('is encrypted with a key that was made for its owner only', async () => {
      const { file } = keyOf(test().location);
      expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
      expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    });
  });

  it('becomes encrypted where an older version kept it in clear, and leaves no trace', async () => {
    const { location, openAgain } = test();
    const form = sha256Of(FORM);
    const filing = sampleFiling({ form });
    const text = filingText(filing);
    const paper = JSON.stringify({
      kind: 'scan',
      at: T0,
      user: 'desk',
      name: 'Núñez.pdf',
      mediaType: 'application/pdf',
      sha256: form,
      size: 9,
    });
    const refusal = JSON.stringify({
      at: T0,
      campaign: '23LJ01',
      vin: VIN,
      dealer: '98629',
      user: 'desk',
      code: 'DISCLOSURE_NEW',
      why: VIN,
    });
    const message = '0123456789abcdef';
    const logged = [
      ['filing 1', 'filed', recordHash('s', text)],
      ['paper 1.1', 'signed', recordHash('s', paper)],
      ['message 1.1', 'queued', recordHash('s', message)],
      ['refusal 1', 'refused', recordHash('s', refusal)],
    ] as const;
    let previous = NO_ENTRY;
    const log = logged.map(([subject, what, record], index) => {
      const entry = { number: index + 1, at: T0, what, subject, record, previous };
      previous = entryHash(entry);
      return `insert into activity (number, at, what, subject, record, previous, hash)
        values (${entry.number}, '${T0}', '${what}', '${subject}', '${record}', '${entry.previous}', '${previous}');`;
    });
    await tamper(
      location,
      `${UNDO_SEAL}
      insert into blobs values ('${form}', 9, ${bytesIn(location, FORM)});
      insert into blobs values ('${sha256Of(bodyBytes())}', 9, ${bytesIn(location, Buffer.from(bodyBytes()).toString())});
      insert into filings (number, kind, campaign, phase, vin, dealer, form, faq, about, salt, record)
        values (1, 'form', '23LJ01', 6, '${VIN}', '98629', '${form}', null, null, 's', '${text}');
      insert into filing_papers (filing, position, sha256, salt, record) values (1, 1, '${form}', 's', '${paper}');
      insert into messages (id, key, message_id, kind, campaign, vin, from_name, from_address, to_name, to_address, subject,
          body, slot_values, state, attempts, earlier_attempts, queued_at, due_at)
        values ('${message}', 'copy ${VIN}', 'm@norvane.example', 'disclosure-copy', '23LJ01', '${VIN}', 'N', 'n@norvane.example',
          'Zoë Núñez', 'zoe@mail.example', 'Form ${VIN}', '${sha256Of(bodyBytes())}', '{"name":"Zoë Núñez"}', 'failed', 1, 0, '${T0}', '${T0}');
      insert into attachments (message, position, name, media_type, sha256, size)
        values ('${message}', 0, 'form-${VIN}.pdf', 'application/pdf', '${form}', 9);
      insert into attempts (message, number, holder, began_at, ended_at, outcome, code, reply)
        values ('${message}', 1, 'a', '${T0}', '${T0}', 'refused', 550, '550 <zoe@mail.example> unknown');
      insert into filing_messages (filing, position, message, salt) values (1, 1, '${message}', 's');
      insert into refusals (number, campaign, vin, dealer, salt, record) values (1, '23LJ01', '${VIN}', '98629', 's', '${refusal}');
      insert into owners values ('${VIN}', 'Zoë Núñez', '', '1 Elm St', '', 'Austin', 'TX', '78701', '', 'zoe@mail.example', 'es', 1,
        '["ZOE NUNEZ","1 ELM ST","AUSTIN TX 78701"]');
      insert into vehicles (vin, model) values ('${VIN}', 'NX 350');
      insert into remedies values ('${VIN}', '23LJ01', '', '');
      ${log.join('\n')}`,
    );
    expect(await stolen(location)).toContain('Núñez');
    const store = await openAgain();
    await expectWhole(store);
    expect(await store.filings({ words: 'nunez' })).toHaveLength(1);
    const all = await stolen(location);
    expect(PRIVATE.filter((each) => all.includes(each))).toEqual([]);
    await expectWhole(await openAgain());
  });
});

it('takes the key from the environment, else from data/key of the workspace', () => {
  const given = 'cd'.repeat(32);
  expect(keyOf(workspaceLocation({ NOTICEPRESS_KEY: given }, 'w'))).toEqual({ file: 'w/data/key', given });
  expect(keyOf(workspaceLocation({ DATABASE_URL: 'postgres://host/db' }, 'w'))).toMatchObject({
    file: 'w/data/key',
  });
});
