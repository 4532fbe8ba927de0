import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { NewFiling, NewPaper } from '../../src/shapes/documents/filing.js';
import type { WorkspaceStore } from '../../src/store/openWorkspaceStore.js';
import { onEachDatabase, type TestStore } from './onEachDatabase.js';
import { sampleFiling } from './sampleFiling.js';
import { bodyBytes, sampleMessage } from './sampleMessages.js';
import { bytesIn, tamper } from './tamper.js';
import { UNDO_FILINGS } from './undoFilings.js';

const T0 = '2026-03-02T14:00:00.000Z';
const VIN = sampleFiling().vin;
const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

const scan: NewPaper = {
  ...{ kind: 'scan', at: T0, user: 'desk', name: 'scan.png', mediaType: 'image/png' },
  ...{ sha256: sha256('a scan'), size: 6 },
};

/** Files a form whose content is the text. */
const file = (store: WorkspaceStore, text: string, changes: Partial<NewFiling> = {}) =>
  store.write(async (writer) => {
    const form = await writer.putBlob(Buffer.from(text));
    return writer.putFiling(sampleFiling({ form, ...changes }), `salt of ${text}`);
  });

const withdraw = (store: WorkspaceStore, about: number, vin = VIN) =>
  store.write((writer) => writer.putFiling(sampleFiling({ kind: 'withdrawal', about, vin }), 'salt'));

const refuse = (store: WorkspaceStore) =>
  store.write((writer) =>
    writer.putRefusal(
      {
        ...{ at: T0, campaign: '23LJ01', vin: VIN, dealer: '98629', user: 'desk' },
        ...{ code: 'DISCLOSURE_NEW', why: 'it is new' },
      },
      'salt',
    ),
  );

const attach = (store: WorkspaceStore, number: number) =>
  store.write(async (writer) => {
    await writer.putBlob(Buffer.from('a scan'));
    return writer.putPaper(number, scan, 'salt');
  });

async function newest(store: WorkspaceStore, phase: number | undefined): Promise<readonly number[]> {
  const numbers: number[] = [];
  for await (const { number } of store.newestFilings('23LJ01', phase)) numbers.push(number);
  return numbers;
}

onEachDatabase((test) => {
  describe('filings', () => {
    it('are numbered in their order, and the same form is filed once', async () => {
      const { store } = test();
      expect(await file(store, 'form')).toEqual({ number: 1, filed: true });
      expect(await file(store, 'other')).toEqual({ number: 2, filed: true });
      expect(await file(store, 'form')).toEqual({ number: 1, filed: false });
      const [last, first] = await store.filings({});
      expect([last?.number, first?.number]).toEqual([2, 1]);
      expect(first).toEqual({
        ...sampleFiling({ form: sha256('form') }),
        ...{ number: 1, state: 'unsigned', changedBy: undefined, papers: [], messages: [] },
      });
      expect(await store.filings({ vin: 'NOBODY' })).toEqual([]);
      expect(await store.filings({ before: 2, limit: 1 })).toMatchObject([{ number: 1 }]);
    });

    it('are found where they stand and wait for their signed paper', async () => {
      const { store } = test();
      for (const content of ['signed', 'mistake', 'withdrawn', 'waits']) await file(store, content);
      await attach(store, 1);
      await file(store, 'right', { about: 2 });
      await withdraw(store, 3);
      const waiting = await store.filings({ unsigned: true });
      expect(waiting.map(({ number, state }) => [number, state])).toEqual([
        [5, 'unsigned'],
        [4, 'unsigned'],
      ]);
      expect(await store.filings({ unsigned: true, dealer: 'another' })).toEqual([]);
    });

    it('are corrected and withdrawn by later ones, and all are kept', async () => {
      const { store } = test();
      await file(store, 'mistake');
      expect(await file(store, 'right', { about: 1 })).toEqual({ number: 2, filed: true });
      await attach(store, 2);
      await withdraw(store, 2);
      expect(
        (await store.filings({})).map(({ number, state, changedBy }) => [number, state, changedBy]),
      ).toEqual([
        [3, 'withdrawal', undefined],
        [2, 'withdrawn', 3],
        [1, 'corrected', 2],
      ]);
      await expect(file(store, 'again', { about: 1 })).rejects.toMatchObject({ code: 'FILING_NOT_STANDING' });
      await expect(withdraw(store, 3)).rejects.toMatchObject({ code: 'FILING_NOT_STANDING' });
      await expect(withdraw(store, 9)).rejects.toMatchObject({ code: 'FILING_UNKNOWN' });
      expect(await file(store, 'mistake')).toEqual({ number: 4, filed: true });
      await expect(file(store, 'x', { about: 4, vin: 'ANOTHER' })).rejects.toMatchObject({
        code: 'FILING_OTHER',
      });
      await expect(file(store, 'x', { about: 4, dealer: '91082' })).rejects.toMatchObject({
        code: 'FILING_UNKNOWN',
      });
      expect(await store.verifyLog()).toMatchObject({ entries: 5, filings: 4, findings: [] });
    });

    it('count by the newest one of each VIN that stands', async () => {
      const { store } = test();
      await file(store, 'first buyer');
      await file(store, 'second buyer');
      await file(store, 'of another', { vin: 'A' });
      await file(store, 'withdrawn', { vin: 'B' });
      await withdraw(store, 4, 'B');
      await file(store, 'phase unknown', { vin: 'C', phase: undefined });
      await file(store, 'phase known', { vin: 'C' });
      expect((await newest(store, 6)).toSorted()).toEqual([2, 3, 7]);
      expect(await newest(store, undefined)).toEqual([]);
      await file(store, 'correction', { about: 2, phase: undefined });
      expect((await newest(store, 6)).toSorted()).toEqual([3, 7]);
      expect(await newest(store, undefined)).toEqual([8]);
    });

    it('are read in pages of any number', async () => {
      const { store } = test();
      await store.write(async (writer) => {
        const form = await writer.putBlob(Buffer.from('form'));
        for (let index = 0; index < 502; index += 1)
          await writer.putFiling(sampleFiling({ form, vin: `V${String(index).padStart(5, '0')}` }), 'salt');
      });
      expect(new Set(await newest(store, 6)).size).toBe(502);
    });

    it('get numbers without holes, and one correction each, from two desks at once', async () => {
      const { store, openAgain } = test();
      const other = await openAgain();
      await file(store, 'form');
      const works = [store, other, store, other].map((desk, index) => file(desk, `desk ${index}`));
      const numbers = (await Promise.all(works)).map(({ number }) => number);
      expect(numbers.toSorted()).toEqual([2, 3, 4, 5]);
      const both = await Promise.allSettled([
        file(store, 'hers', { about: 1 }),
        file(other, 'his', { about: 1 }),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await store.verifyLog()).toMatchObject({ entries: 6, findings: [] });
    });

    it('are refused where their content is not kept', async () => {
      const { store } = test();
      await expect(file(store, 'x', { form: sha256('nowhere') })).rejects.toThrow(/foreign key/i);
      expect(await store.verifyLog()).toMatchObject({ entries: 0, head: '0'.repeat(64) });
    });
  });

  describe('forms of an older store', () => {
    it('become numbered filings by their day, with a log that holds together', async () => {
      const { location, openAgain } = test();
      const [form, faq] = [sha256('form'), sha256('faq')];
      const values = JSON.stringify({ fields: { staff_name: 'Kim Bell', home_phone: '(512) 555-0100' } });
      await tamper(
        location,
        `${UNDO_FILINGS}
        insert into blobs values
          ('${form}', 4, ${bytesIn(location, 'form')}), ('${faq}', 3, ${bytesIn(location, 'faq')});
        insert into disclosures values
          ('23LJ01', 6, 'LATER', '98629', '2024-02-03', 'Zoë Núñez', 'zoe@mail.example', 'es', '${form}', '${faq}', '${values}'),
          ('20LC02', 0, 'EARLIER', '91082', '2023-12-01', 'Ada Moss', '', 'en', '${form}', null, '{}')`,
      );
      const newer = await openAgain();
      expect(await newer.filings({})).toMatchObject([
        {
          ...{ number: 2, kind: 'form', state: 'unsigned', campaign: '23LJ01', phase: 6, vin: 'LATER' },
          ...{ dealer: '98629', staff: 'Kim Bell', day: '2024-02-03', at: '2024-02-03T00:00:00.000Z' },
          buyer: { name: 'Zoë Núñez', email: 'zoe@mail.example', phone: '(512) 555-0100', language: 'es' },
          ...{ form, faq, values, papers: [], messages: [] },
        },
        {
          ...{
            number: 1,
            campaign: '20LC02',
            phase: undefined,
            vin: 'EARLIER',
            staff: '',
            day: '2023-12-01',
          },
          buyer: { name: 'Ada Moss', email: '', phone: '', language: 'en' },
          ...{ form, faq: undefined },
        },
      ]);
      expect(await newer.verifyLog()).toMatchObject({ entries: 2, filings: 2, findings: [] });
      expect(await file(newer, 'next')).toEqual({ number: 3, filed: true });
      expect((await newest(newer, 6)).toSorted()).toEqual([2, 3]);
      expect(await newer.verifyLog()).toMatchObject({ entries: 3, findings: [] });
    });
  });

  describe('a purge', () => {
    const NOW = '2036-03-03T00:00:00.000Z';
    const old = { filingsBefore: '2026-03-03T00:00:00.000Z', refusalsBefore: '2026-03-03T00:00:00.000Z' };
    const purge = (store: WorkspaceStore) => store.write((writer) => writer.purge(old, NOW));
    const numbers = (filings: readonly { readonly number: number }[]) => filings.map(({ number }) => number);

    it('removes what is old with its papers, and the log still holds together', async () => {
      const { store } = test();
      const faq = await store.write((writer) => writer.putBlob(Buffer.from('faq')));
      await file(store, 'old', { faq });
      await attach(store, 1);
      await refuse(store);
      await file(store, 'young', { at: NOW, faq });
      expect(numbers((await store.purgePlan(old)).filings)).toEqual([1]);
      expect(numbers(await store.filings({}))).toEqual([2, 1]);
      const { head } = await store.verifyLog();
      expect(await purge(store)).toEqual({
        filings: [{ number: 1, at: T0, campaign: '23LJ01', vin: VIN }],
        refusals: [{ number: 1, at: T0, code: 'DISCLOSURE_NEW' }],
      });
      expect(numbers(await store.filings({}))).toEqual([2]);
      expect(await store.refusals({})).toEqual([]);
      await expect(store.outbox.blob(sha256('old'))).rejects.toThrow('no content');
      await expect(store.outbox.blob(sha256('a scan'))).rejects.toThrow('no content');
      expect(Buffer.from(await store.outbox.blob(faq)).toString()).toBe('faq');
      expect(await store.verifyLog(head)).toMatchObject({ entries: 7, filings: 1, findings: [] });
      expect(await purge(store)).toEqual({ filings: [], refusals: [] });
    });

    it('gives no number again', async () => {
      const { store } = test();
      await file(store, 'old');
      await refuse(store);
      await purge(store);
      expect(await file(store, 'next')).toEqual({ number: 2, filed: true });
      expect(await refuse(store)).toBe(2);
      expect(await store.verifyLog()).toMatchObject({ findings: [] });
    });

    it('keeps a filing with the newer one that corrects it, and with a signature that is newer', async () => {
      const { store } = test();
      await file(store, 'corrected');
      await file(store, 'correction', { about: 1 });
      await file(store, 'withdrawn');
      await file(store, 'signed');
      await store.write(async (writer) => {
        await writer.putFiling(sampleFiling({ kind: 'withdrawal', about: 3, at: NOW }), 'salt');
        await writer.putBlob(Buffer.from('a scan'));
        await writer.putPaper(4, { ...scan, at: NOW }, 'salt');
      });
      expect(numbers((await purge(store)).filings)).toEqual([1, 2]);
      expect(numbers(await store.filings({}))).toEqual([5, 4, 3]);
      expect(await store.verifyLog()).toMatchObject({ findings: [] });
    });

    it('removes sent messages with their bodies, and waits for one that is not sent', async () => {
      const { store } = test();
      await file(store, 'form');
      await store.write(async (writer) => {
        const body = await writer.putBlob(bodyBytes());
        const [put] = await writer.putMessages([sampleMessage('k', body)], T0);
        await writer.putFilingMessages(1, [put?.id ?? ''], T0, 'salt');
      });
      expect(await purge(store)).toMatchObject({ filings: [] });
      await tamper(test().location, "update messages set state = 'sent'");
      expect(numbers((await purge(store)).filings)).toEqual([1]);
      expect(await store.outbox.counts()).toMatchObject({ queued: 0, sent: 0 });
      await expect(store.outbox.blob(sha256(bodyBytes()))).rejects.toThrow('no content');
      expect(await store.verifyLog()).toMatchObject({ entries: 4, findings: [] });
    });
  });

  describe('the activity log', () => {
    async function filled(): Promise<TestStore> {
      const { store } = test();
      await file(store, 'form');
      await attach(store, 1);
      await refuse(store);
      return test();
    }

    it('holds hashes and no personal data', async () => {
      const { store } = await filled();
      expect(await store.refusals({ vin: VIN })).toMatchObject([{ number: 1, code: 'DISCLOSURE_NEW' }]);
      const { entries, head, findings } = await store.verifyLog();
      expect({ entries, findings }).toEqual({ entries: 3, findings: [] });
      expect(await store.verifyLog(head)).toMatchObject({ findings: [] });
    });

    it.each([
      ['an entry is changed', "update activity set what = 'withdrawn' where number = 1", 'entry 1'],
      ['an entry in the middle is removed', 'delete from activity where number = 2', 'entry 3'],
      ['a record is changed', "update filings set record = replace(record, 'A', 'B')", 'filing 1'],
      ['a record is replaced by another', 'update filings set record = salt', 'filing 1'],
      ['a column is changed', "update filings set vin = 'OTHER'", 'filing 1'],
      ['a paper is removed', 'delete from filing_papers', 'paper 1.1'],
      ['a refusal is removed', 'delete from refusals', 'refusal 1'],
      [
        'a refusal is made up',
        "insert into refusals (number, campaign, vin, dealer, salt, record) values (2, 'a', 'b', 'c', 'd', '{}')",
        'refusal 2',
      ],
      [
        'a form is replaced',
        `update blobs set content = 'x' where sha256 = '${sha256('form')}'`,
        'form of filing 1',
      ],
    ])('shows that %s', async (_, statement, subject) => {
      const { store } = await filled();
      await tamper(test().location, statement);
      const { findings } = await store.verifyLog();
      expect(findings.map((each) => each.subject)).toContain(subject);
    });

    it('shows by a head that was noted that its end was cut off with the records', async () => {
      const { store } = await filled();
      const { head } = await store.verifyLog();
      await tamper(test().location, 'delete from activity where number = 3');
      await tamper(test().location, 'delete from refusals');
      expect(await store.verifyLog()).toMatchObject({ entries: 2, findings: [] });
      expect(await store.verifyLog(head)).toMatchObject({ findings: [{ subject: 'log' }] });
    });
  });
});
