import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { headerTextOf } from '../../src/base/mail/headerText.js';
import type { Beginning, Marks, OutboxSender, Settlement } from '../../src/shapes/mail/outbox.js';
import type { Owner, VehicleFields } from '../../src/shapes/records.js';
import { openWorkspaceStore, type WorkspaceStore } from '../../src/store/openWorkspaceStore.js';
import { onEachDatabase } from './onEachDatabase.js';
import { sampleFiling } from './sampleFiling.js';
import { bodyBytes, putSamples, sampleMessage } from './sampleMessages.js';

const T0 = '2026-03-02T14:00:00.000Z';
const T1 = '2026-03-02T14:05:00.000Z';
const T2 = '2026-03-02T14:10:00.000Z';
const VIN = 'JTJBM7FX0R5012345';

const OWNER: Owner = {
  name: 'Nguyễn Thị Łucja',
  company: '',
  address1: '1 Elm St',
  address2: '',
  city: 'Austin',
  state: 'TX',
  zip: '78701',
  country: '',
  email: 'l@mail.example',
  language: 'es',
  lessor: true,
  addressBlock: ['NGUYEN THI LUCJA', '1 ELM ST', 'AUSTIN TX 78701'],
};

const begun = (...ids: readonly string[]): readonly Beginning[] =>
  ids.map((id) => ({ id, attempt: 1, at: T0 }));

/** Marks and folds: what a sender does a few times a second. */
async function record(sender: OutboxSender, marks: Partial<Marks>): Promise<void> {
  await sender.mark({ begun: [], ended: [], ...marks });
  await sender.fold();
}

const settlement = (id: string, changes: Partial<Settlement>): Settlement => ({
  ...{ id, attempt: 1, at: T0, outcome: 'sent', dueAt: undefined, code: undefined, reply: '' },
  isServerFault: false,
  ...changes,
});

async function withSender(
  { outbox }: WorkspaceStore,
  holder: string,
  work: (sender: OutboxSender) => Promise<void>,
): Promise<void> {
  const sender = await outbox.openSender(holder);
  await work(sender).finally(() => sender.close());
}

const settleAll = (store: WorkspaceStore, settlements: readonly Settlement[]) =>
  withSender(store, 'a', async (sender) => {
    await sender.claim({ limit: settlements.length, now: T0 });
    await record(sender, { ended: settlements });
  });

onEachDatabase((test) => {
  describe('records', () => {
    it('keeps every field of a vehicle', async () => {
      const { store } = test();
      const vehicle: Required<VehicleFields> = {
        make: 'Lexus',
        model: 'NX 350',
        modelYear: 2024,
        trim: 'Luxury',
        engine: 'A25A',
        plant: 'Cambridge',
        origin: 'CBU',
        productionDate: '2023-10-20',
        firstUseDate: '2023-12-01',
        saleDate: '2023-11-30',
        soldIn: 'TX',
        registeredIn: 'TX OK',
        status: 'certified',
        lastDealer: '98629',
      };
      await store.write((writer) => writer.putVehicles([{ vin: VIN, value: vehicle }]));
      expect(await store.findVehicle(VIN)).toEqual(vehicle);
    });

    it('gives back what was put, of two words about one VIN the later, and keeps what that leaves out', async () => {
      const { store } = test();
      await store.write(async (writer) => {
        await writer.putVehicles([{ vin: VIN, value: { model: 'NX 250', modelYear: 2024, origin: 'NAP' } }]);
        await writer.putVehicles([
          { vin: VIN, value: { model: 'NX 350', status: 'used' } },
          { vin: VIN, value: { model: 'NX 350', modelYear: 2024, lastDealer: '7' } },
        ]);
        await writer.putOwners([{ vin: VIN, value: OWNER }]);
        await writer.putRemedies([
          { vin: VIN, campaign: '23LJ01', date: '2024-02-29', outcome: 'B' },
          { vin: VIN, campaign: '23LJ01', date: '2024-02-01', outcome: 'B' },
          { vin: VIN, campaign: '20LC02', date: undefined, outcome: '' },
        ]);
        await writer.putRemedies([{ vin: VIN, campaign: '23LJ01', date: '2024-02-29', outcome: '' }]);
      });
      expect(await store.findVehicle(VIN)).toMatchObject({
        model: 'NX 350',
        modelYear: 2024,
        lastDealer: '7',
        status: 'used',
        origin: 'NAP',
      });
      expect(await store.findOwner(VIN)).toEqual(OWNER);
      const work = (await store.remediesOf(VIN)).map(({ campaign, date, outcome }) => [
        campaign,
        date,
        outcome,
      ]);
      expect(work).toEqual([
        ['20LC02', undefined, ''],
        ['23LJ01', '2024-02-01', 'B'],
        ['23LJ01', '2024-02-29', ''],
      ]);
      expect(await store.findOwner('unknown')).toBeUndefined();
    });

    it('keeps all or nothing of what is written together', async () => {
      const { store } = test();
      const work = store.write(async (writer) => {
        await writer.putOwners([{ vin: VIN, value: OWNER }]);
        throw new Error('stop');
      });
      await expect(work).rejects.toThrow('stop');
      expect(await store.findOwner(VIN)).toBeUndefined();
    });

    it('takes thousands of rows at once', async () => {
      const { store } = test();
      const owners = Array.from({ length: 2_500 }, (_, index) => ({ vin: `V${index}`, value: OWNER }));
      await store.write((writer) => writer.putOwners(owners));
      expect(await store.findOwner('V2499')).toEqual(OWNER);
    });
  });

  describe('the outbox', () => {
    it('keeps a message with its attachments, under an id and a Message-ID that only this store makes of its key', async () => {
      const { store, openAgain } = test();
      const pdf = Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 255]);
      const [put] = await store.write(async (writer) => {
        const file = await writer.putBlob(pdf);
        const attachment = {
          name: headerTextOf('form.pdf', 'name'),
          mediaType: headerTextOf('application/pdf', 'type'),
          sha256: file,
          size: pdf.length,
        };
        const message = sampleMessage('k', await writer.putBlob(bodyBytes()), { attachments: [attachment] });
        return writer.putMessages([message], T0);
      });
      const found = await store.outbox.find(put?.id ?? '');
      expect(found?.message).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        messageId: expect.stringMatching(/^[0-9a-f]{32}@norvane\.example$/),
        state: 'queued',
        attempts: 0,
        dueAt: T0,
        values: { name: 'Zoë <Núñez> & Co.' },
        attachments: [{ name: 'form.pdf', sha256: sha256(pdf), size: 6 }],
      });
      expect(Buffer.from(await store.outbox.blob(sha256(pdf)))).toEqual(pdf);
      // whoever guesses the key finds nothing by its hash
      const digest = sha256('k');
      expect(found?.message.id).not.toBe(digest.slice(0, 16));
      expect(found?.message.messageId).not.toContain(digest.slice(0, 32));
      const again = await (await openAgain()).write(async (writer) =>
        writer.putMessages([sampleMessage('k', await writer.putBlob(bodyBytes()))], T1),
      );
      expect(again).toEqual([{ id: found?.message.id, added: false }]);
    });

    it('takes a key once, whoever brings it', async () => {
      const { store, openAgain } = test();
      await putSamples(store, 3, T0);
      const other = await openAgain();
      await putSamples(other, 4, T1);
      expect(await store.outbox.counts()).toMatchObject({ queued: 4 });
    });

    it('holds no message when its cause was not stored', async () => {
      const { store } = test();
      const work = store.write(async (writer) => {
        await writer.putMessages([sampleMessage('k', await writer.putBlob(bodyBytes()))], T0);
        await writer.putFiling(sampleFiling({ form: sha256('nowhere') }), 'salt');
      });
      await expect(work).rejects.toThrow();
      expect(await store.outbox.counts()).toMatchObject({ queued: 0 });
    });

    it('gives each message to one of several senders', async () => {
      const { store, openAgain } = test();
      const ids = await putSamples(store, 60, T0);
      const claimed: string[] = [];
      const work = ['a', 'b', 'c'].map(async (holder) => {
        const sender = await (await openAgain()).outbox.openSender(holder);
        for (;;) {
          const some = await sender.claim({ limit: 7, now: T1 });
          claimed.push(...some.map(({ id }) => id));
          if (some.length === 0) return sender.close();
        }
      });
      await Promise.all(work);
      expect(claimed).toHaveLength(60);
      expect(new Set(claimed)).toEqual(new Set(ids));
    });

    it('hands out only what is due, first come first served', async () => {
      const { store } = test();
      await putSamples(store, 2, T1, 'late');
      await putSamples(store, 1, T0, 'early');
      await withSender(store, 'a', async (sender) => {
        const early = await sender.claim({ limit: 9, now: T0 });
        expect(early.map(({ key }) => key)).toEqual(['early1']);
      });
      expect(await store.outbox.nextDue()).toBe(T1);
    });

    it('records each attempt with its reply, and queues, fails or ends the message by it', async () => {
      const { store } = test();
      const [one = '', two = '', three = ''] = await putSamples(store, 3, T0);
      await withSender(store, 'a', async (sender) => {
        const claimed = await sender.claim({ limit: 3, now: T0 });
        expect(claimed.map(({ attempts }) => attempts)).toEqual([0, 0, 0]);
        await record(sender, { begun: begun(one, two) });
        expect((await store.outbox.find(two))?.attempts).toMatchObject([
          { number: 1, beganAt: T0, outcome: undefined },
        ]);
        const settlements = [
          settlement(one, { outcome: 'sent', reply: '250 2.0.0 taken', code: 250 }),
          settlement(two, { outcome: 'deferred', dueAt: T2, code: 451, reply: '451 later' }),
          settlement(three, { outcome: 'refused', code: 550, reply: '550 no' }),
        ];
        await record(sender, { ended: settlements });
      });
      expect(await store.outbox.counts()).toEqual({ queued: 1, sending: 0, sent: 1, failed: 1, unknown: 0 });
      const second = await store.outbox.find(two);
      expect(second?.message).toMatchObject({ state: 'queued', dueAt: T2, attempts: 1, earlierAttempts: 0 });
      expect(second?.attempts).toMatchObject([
        { number: 1, holder: 'a', outcome: 'deferred', code: 451, reply: '451 later' },
      ]);
      expect((await store.outbox.find(three))?.message).toMatchObject({ state: 'failed', settledAt: T0 });
    });

    it('does not count an attempt against a message when the server was at fault', async () => {
      const { store } = test();
      const [id = ''] = await putSamples(store, 1, T0);
      await withSender(store, 'a', async (sender) => {
        await sender.claim({ limit: 1, now: T0 });
        const ended = settlement(id, { outcome: 'deferred', dueAt: T1, isServerFault: true });
        await record(sender, { ended: [ended] });
      });
      expect((await store.outbox.find(id))?.message).toMatchObject({ attempts: 1, earlierAttempts: 1 });
    });

    it('fails a message that was queued again once more is known, but not after another attempt', async () => {
      const { store } = test();
      const [one = '', two = ''] = await putSamples(store, 2, T0);
      await withSender(store, 'a', async (sender) => {
        await sender.claim({ limit: 2, now: T0 });
        const deferred = [one, two].map((id) => settlement(id, { outcome: 'deferred', dueAt: T0 }));
        await record(sender, { ended: deferred });
        await withSender(store, 'b', async (other) => {
          await other.claim({ limit: 1, now: T0 });
          await record(other, { begun: begun(one, two).map((each) => ({ ...each, attempt: 2 })) });
          const failed = [one, two].map((id) => settlement(id, { outcome: 'refused' }));
          await record(sender, { ended: failed });
          const states = [one, two].map(async (id) => (await store.outbox.find(id))?.message.state);
          expect((await Promise.all(states)).sort()).toEqual(['failed', 'sending']);
        });
      });
    });

    it('leaves what a living sender holds alone, whatever the clock says', async () => {
      const { store, openAgain } = test();
      const [id = ''] = await putSamples(store, 1, T0);
      await withSender(store, 'alive', async (sender) => {
        await sender.claim({ limit: 1, now: T0 });
        const other = await openAgain();
        expect(await other.outbox.sweep('2999-01-01T00:00:00.000Z')).toBe(0);
        expect(await other.outbox.isHeld()).toBe(true);
        await sender.mark({ begun: begun(id), ended: [] });
      });
    });

    it('queues again what a sender that is gone held, and what it had begun counts as unknown', async () => {
      const { store, openAgain } = test();
      const [one = '', two = ''] = await putSamples(store, 2, T0);
      await withSender(store, 'killed', async (sender) => {
        await sender.claim({ limit: 2, now: T0 });
        await record(sender, { begun: begun(one) });
      });
      expect(await (await openAgain()).outbox.sweep(T1)).toBe(2);
      expect(await store.outbox.find(one)).toMatchObject({
        message: { state: 'queued', attempts: 1, dueAt: T0 },
        attempts: [{ outcome: 'unknown', endedAt: T1 }],
      });
      expect(await store.outbox.find(two)).toMatchObject({
        message: { state: 'queued', attempts: 0 },
        attempts: [],
      });
      expect(await store.outbox.counts()).toMatchObject({ unknown: 1, queued: 2 });
    });

    it('lets no sender begin what another one holds or nobody claimed', async () => {
      const { store } = test();
      const ids = await putSamples(store, 2, T0);
      await withSender(store, 'a', async (sender) => {
        await sender.claim({ limit: 1, now: T0 });
        await withSender(store, 'b', async (other) => {
          await record(other, { begun: begun(...ids) });
          for (const id of ids) expect((await store.outbox.find(id))?.attempts).toEqual([]);
          const refused = ids.map((id) => settlement(id, { outcome: 'refused' }));
          await record(other, { ended: refused });
        });
      });
      expect(await store.outbox.counts()).toMatchObject({ queued: 1, sending: 1, failed: 0 });
    });

    it('takes back what was claimed and never handed over, without a trace', async () => {
      const { store } = test();
      const [id = ''] = await putSamples(store, 1, T0);
      await withSender(store, 'a', async (sender) => {
        await sender.claim({ limit: 1, now: T0 });
        await sender.mark({ begun: begun(id), ended: [] });
        await withSender(store, 'other', (other) => other.release([id]));
        expect((await store.outbox.find(id))?.message.state).toBe('sending');
        await sender.release([id]);
      });
      expect(await store.outbox.find(id)).toMatchObject({
        message: { state: 'queued', attempts: 0 },
        attempts: [],
      });
    });

    it('queues a failed message again on request, and never one that was sent', async () => {
      const { store } = test();
      const [one = '', two = ''] = await putSamples(store, 2, T0);
      await settleAll(store, [settlement(one, { outcome: 'sent' }), settlement(two, { outcome: 'refused' })]);
      expect(await store.outbox.retry(one, T2)).toBe(false);
      expect(await store.outbox.retry(two, T2)).toBe(true);
      expect((await store.outbox.find(two))?.message).toMatchObject({
        state: 'queued',
        dueAt: T2,
        settledAt: undefined,
      });
    });

    it('queues failed messages again by their last reply', async () => {
      const { store } = test();
      const ids = await putSamples(store, 3, T0);
      const replies = ['554 5.7.1 Relay access denied', '550 5.1.1 unknown', '550 5.7.1 relay ACCESS denied'];
      await settleAll(
        store,
        ids.map((id, index) => settlement(id, { outcome: 'refused', reply: replies[index] ?? '' })),
      );
      expect(await store.outbox.retryFailed(T1, /relay access/i)).toEqual([ids[0], ids[2]].sort());
      expect((await store.outbox.find(ids[1] ?? ''))?.message.state).toBe('failed');
      expect(await store.outbox.retryFailed(T1)).toEqual([ids[1]]);
    });

    it('lists by state, page after page, and finds by the beginning of an id', async () => {
      const { store } = test();
      const ids = await putSamples(store, 5, T0);
      const first = await store.outbox.list({ state: 'queued', limit: 3 });
      const last = first.at(-1);
      const rest = await store.outbox.list({ state: 'queued', limit: 3, after: last });
      expect([...first, ...rest].map(({ id }) => id)).toEqual([...ids].sort());
      expect(await store.outbox.list({ state: 'sent', limit: 3 })).toEqual([]);
      expect((await store.outbox.find(first[0]?.id.slice(0, 10) ?? ''))?.message.id).toBe(first[0]?.id);
      expect(await store.outbox.find("%' or 1=1")).toBeUndefined();
    });

    it('says so when content is not what its hash says', async () => {
      await expect(test().store.outbox.blob(sha256('nowhere'))).rejects.toMatchObject({
        code: 'OUTBOX_BROKEN',
      });
    });
  });

  it('gives each batch numbers of its own, the same whenever it asks, also to many at once', async () => {
    const { store, openAgain } = test();
    const ask = (from: WorkspaceStore, batch: string, count = 10, day = '2026-03-02') =>
      from.write((writer) =>
        writer.takeSerials({
          ...{ batch, count, day, mailer: '123456', campaign: batch, days: 90 },
          ranges: [{ from: 100, to: 149 }],
        }),
      );
    const stores = await Promise.all([openAgain(), openAgain(), openAgain()]);
    const first = await Promise.all(stores.map((each, index) => ask(each, `b${index}`)));
    expect([...first].sort()).toEqual([100, 110, 120]);
    expect(await ask(store, 'b1')).toBe(first[1]);
    expect(await ask(store, 'wide', 21)).toBeUndefined();
    expect(await ask(store, 'later', 21, '2026-05-31')).toBe(100);
  });

  it('opens the same store from many processes at once', async () => {
    const { openAgain } = test();
    const stores = await Promise.all([openAgain(), openAgain(), openAgain(), openAgain()]);
    await Promise.all(stores.map((store, index) => putSamples(store, 3, T0, `s${index}-`)));
    expect(await stores[0]?.outbox.counts()).toMatchObject({ queued: 12 });
  });
});

it('says where it cannot reach, without the password', async () => {
  const opening = openWorkspaceStore({
    ...{ kind: 'postgres', url: 'postgres://me:secret@127.0.0.1:1/db', key: { file: '' } },
  });
  await expect(opening).rejects.toMatchObject({
    code: 'STORE_UNREACHABLE',
    place: { file: 'postgres://127.0.0.1:1/db' },
    message: expect.not.stringContaining('secret'),
  });
});

it('refuses a file that is no database', async () => {
  const opening = openWorkspaceStore({ kind: 'sqlite', path: import.meta.filename });
  await expect(opening).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
