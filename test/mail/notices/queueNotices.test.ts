import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import { headerTextOf } from '../../../src/base/mail/headerText.js';
import { mailAddressOf } from '../../../src/base/mail/mailAddress.js';
import { statuteMaker } from '../../../src/campaign/statutory/statuteMaker.js';
import { openWorkspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { openFileTransport } from '../../../src/mail/delivery/openFileTransport.js';
import { contentsOf } from '../../../src/mail/message/messageFor.js';
import { openMessageVariants } from '../../../src/mail/message/openMessageVariants.js';
import { type CopyRequest, copyMessages } from '../../../src/mail/notices/copyMessages.js';
import type { NotifyParts } from '../../../src/mail/notices/notifyParts.js';
import { type NoticeRecord, queueNotices } from '../../../src/mail/notices/queueNotices.js';
import { sendDue } from '../../../src/mail/queue/sendDue.js';
import { SEND_POLICY } from '../../../src/mail/queue/sendPolicy.js';
import { openMessageMerger } from '../../../src/merge/openMessageMerger.js';
import { folderTemplates } from '../../../src/merge/template/templateSource.js';
import { readPicture } from '../../../src/pictures/readPicture.js';
import type { PictureSource } from '../../../src/shapes/layout/picture.js';
import type { RecordValues } from '../../../src/shapes/recordModel.js';
import { BLANK_RECORD } from '../../../src/shapes/recordValues.js';
import type { WorkspaceStore } from '../../../src/store/openWorkspaceStore.js';
import { pngOf } from '../../pictures/pngOf.js';
import { onEachDatabase } from '../../store/onEachDatabase.js';

const NOW = '2026-03-02T14:00:00.000Z';
const VIN = 'JTJBM7FX0R5012345';
const FORM = Buffer.from('%PDF form');
const FAQ = Buffer.from('%PDF faq');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const LOGO = pngOf({ width: 90, height: 20, pixel: () => [1, 2, 3] });
const PICTURES: PictureSource = { read: (name) => readPicture(name, LOGO) };

/** With pictures, the brand has a logo. */
function partsFor(store: WorkspaceStore, pictures?: PictureSource): NotifyParts {
  const workspace = openWorkspace('fixtures', nodeFiles);
  const campaign = workspace.campaign('23LJ01');
  const brand = workspace.brandOf(campaign);
  const merger = openMessageMerger({
    statuteOf: statuteMaker(),
    templates: folderTemplates(),
    campaign,
    linked: workspace.linked(campaign),
    brand: {
      ...brand,
      letterhead: {
        ...brand.letterhead,
        logo: pictures === undefined ? undefined : { file: 'logo.png', alt: 'Norvane' },
      },
    },
    ...(pictures !== undefined && { pictures }),
  });
  const from = {
    name: headerTextOf('Norvane', 'sender'),
    address: mailAddressOf('notices@norvane.example', 'sender'),
  };
  return {
    store,
    variants: openMessageVariants(merger),
    sender: { from, replyTo: undefined, bounceTo: undefined },
    now: NOW,
  };
}

const recordOf = (vin: string, name: string): RecordValues => ({
  ...BLANK_RECORD,
  vin,
  name,
  model: 'NX 350h',
  model_year: '2024',
});

const copies = (email: string, changes: Partial<CopyRequest> = {}): CopyRequest => ({
  ...{ campaign: '23LJ01', vin: VIN, signature: 'screen', toBuyer: true, inbox: 'qc@maker.example' },
  buyer: { name: 'Zoë Núñez', email, phone: '', language: 'es' },
  record: recordOf(VIN, 'Zoë Núñez'),
  paper: { name: '23LJ01-form.pdf', content: FORM },
  faq: { name: '23LJ01-faq.pdf', content: FAQ },
  ...changes,
});

async function queueCopies(parts: NotifyParts, request: CopyRequest) {
  const made = await copyMessages(parts, request);
  return parts.store.write(async (writer) => {
    for (const content of [FORM, FAQ, ...contentsOf(made)]) await writer.putBlob(content);
    return writer.putMessages(
      made.map(({ message }) => message),
      NOW,
    );
  });
}

/** Sends everything into a folder and reads it back, by subject. */
async function sendToFolder(store: WorkspaceStore) {
  await sendDue(
    {
      queue: store.outbox,
      transport: openFileTransport(folder),
      clock: () => Date.parse(NOW),
      random: () => 0,
      wait: async () => undefined,
      holder: 'test',
      log: () => undefined,
    },
    SEND_POLICY,
  );
  const mails = await Promise.all(
    readdirSync(folder).map((name) => PostalMime.parse(readFileSync(join(folder, name)))),
  );
  return mails.sort((a, b) => String(a.subject).localeCompare(String(b.subject)));
}

onEachDatabase((test) => {
  describe('copies of a form', () => {
    it('go to the inbox with the form, and to the buyer with the form and the FAQ', async () => {
      const { store } = test();
      const queued = await queueCopies(partsFor(store), copies('zoe@mail.example'));
      expect(queued).toMatchObject([{ added: true }, { added: true }]);
      const [inbox, buyer] = await sendToFolder(store);
      expect(inbox?.subject).toBe(`Disclosure Form 23LJ01 ${VIN}`);
      expect(inbox?.text).toContain('signed on the screen');
      expect(inbox?.to?.[0]?.address).toBe('qc@maker.example');
      expect(inbox?.attachments.map(({ filename }) => filename)).toEqual(['23LJ01-form.pdf']);
      expect(buyer?.to?.[0]).toMatchObject({ name: 'Zoë Núñez', address: 'zoe@mail.example' });
      expect(buyer?.text).toContain('Adjuntamos una copia de su formulario');
      expect(buyer?.attachments.map(({ content }) => hash(content))).toEqual([hash(FORM), hash(FAQ)]);
    });

    it('say that the form is unsigned, or signed on paper with its scan', async () => {
      const { store } = test();
      await queueCopies(partsFor(store), copies('', { signature: 'unsigned' }));
      const scan = { name: 'scan.png', content: FAQ, mediaType: 'image/png' };
      await queueCopies(partsFor(store), copies('', { signature: 'paper', paper: scan }));
      const [one, other] = await sendToFolder(store);
      expect([one?.text, other?.text].toSorted()).toEqual([
        expect.stringContaining('signed on paper, scan attached'),
        expect.stringContaining('unsigned: the signed form follows'),
      ]);
      const types = [one, other].map((mail) => mail?.attachments[0]?.mimeType);
      expect(types.toSorted()).toEqual(['application/pdf', 'image/png']);
    });

    it('are queued once, and for the inbox alone when the buyer gave no address', async () => {
      const { store } = test();
      const parts = partsFor(store);
      await queueCopies(parts, copies('zoe@mail.example'));
      expect(await queueCopies(parts, copies(''))).toMatchObject([{ added: false }]);
      expect(await store.outbox.counts()).toMatchObject({ queued: 2 });
    });

    it('are not made for an address that is wrong', async () => {
      const work = copyMessages(partsFor(test().store), copies('zoe@mail.example\r\nBcc: all@mail.example'));
      await expect(work).rejects.toMatchObject({ code: 'MAIL_ADDRESS_INVALID' });
    });
  });

  describe('notices', () => {
    function* owners(count: number): Iterable<NoticeRecord> {
      for (let index = 0; index < count; index += 1) {
        const vin = `JTJBM7FX0R50${String(index).padStart(5, '0')}`;
        const email = index % 10 === 3 ? '' : index === 5 ? 'not an address' : `owner${index}@mail.example`;
        yield {
          record: recordOf(vin, `Owner ${index}`),
          facets: { language: index % 2 === 0 ? 'en' : 'es' },
          email,
        };
      }
    }

    it('are queued once for each owner with an address, two variants compiled for all', async () => {
      const { store } = test();
      const parts = partsFor(store);
      const request = { kind: 'owner-notice', campaign: '23LJ01', phase: 5 } as const;
      const first = await queueNotices(parts, request, owners(1_200));
      expect(first).toMatchObject({ queued: 1_079, known: 0, withoutAddress: 120 });
      expect(first.refused.map(({ fault }) => fault.code)).toEqual(['MAIL_ADDRESS_INVALID']);
      expect(parts.variants.count).toBe(2);
      expect(await queueNotices(parts, request, owners(1_200))).toMatchObject({ queued: 0, known: 1_079 });
      const other = { ...request, phase: 6 };
      expect(await queueNotices(parts, other, owners(20))).toMatchObject({ queued: 17 });
    });

    it('keep the pictures of their body once, and are sent with them', async () => {
      const { store } = test();
      const parts = partsFor(store, PICTURES);
      const request = { kind: 'owner-notice', campaign: '23LJ01', phase: 5 } as const;
      await queueNotices(parts, request, owners(3));
      expect(Buffer.from(await store.outbox.blob(hash(LOGO)))).toEqual(Buffer.from(LOGO));
      const mails = await sendToFolder(store);
      expect(mails).toHaveLength(3);
      for (const { html, attachments } of mails) {
        expect(attachments.map(({ content, disposition }) => [hash(content), disposition])).toEqual([
          [hash(LOGO), 'inline'],
        ]);
        expect(html).toContain(`src="cid:${attachments[0]?.contentId?.slice(1, -1)}"`);
      }
    });

    it('hold of a person only what the message prints', async () => {
      const { store } = test();
      await queueNotices(
        partsFor(store),
        { kind: 'remedy-available', campaign: '23LJ01', phase: 5 },
        owners(1),
      );
      const [message] = await store.outbox.list({ limit: 1 });
      expect(Object.keys(message?.values ?? {}).sort()).toEqual(['model', 'model_year', 'name', 'vin.last8']);
    });
  });
});

function hash(content: string | Uint8Array | ArrayBuffer): string {
  const bytes = content instanceof ArrayBuffer ? new Uint8Array(content) : content;
  return createHash('sha256').update(bytes).digest('hex');
}
