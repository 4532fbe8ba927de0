import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { attachScan } from '../../../src/disclose/filings/attachScan.js';
import { checkScan, LARGEST_SCAN } from '../../../src/disclose/filings/checkScan.js';
import { type FileOrder, fileForms } from '../../../src/disclose/filings/fileForms.js';
import { makeForms } from '../../../src/disclose/papers/makeForms.js';
import { workspaceLocation } from '../../../src/store/database/workspaceLocation.js';
import type { WorkspaceStore, WorkspaceWriter } from '../../../src/store/openWorkspaceStore.js';
import { openWorkspaceStore } from '../../../src/store/openWorkspaceStore.js';
import { noticepress } from '../../cli/noticepress.js';
import { pngOf } from '../../pictures/pngOf.js';
import { readPdf, textOf } from '../../print/readPdf.js';
import { onEachDatabase } from '../../store/onEachDatabase.js';
import { sampleFiling } from '../../store/sampleFiling.js';
import { AN_RX, FIXTURES, fonts, unknownVin } from '../desk.js';

const NOW = '2026-03-02T14:00:00.000Z';
const VIN = unknownVin(2018, '000101');
const SCAN = Buffer.from(pngOf({ width: 20, height: 20, pixel: () => [9, 9, 9] }));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const workspace = openWorkspace(FIXTURES, nodeFiles);

const sitting = (...campaigns: readonly string[]) =>
  makeForms({
    workspace,
    campaigns: campaigns.map(workspace.campaign),
    ...{ vin: VIN, dealer: '98629', files: {}, store: undefined, fonts, today: '2026-03-02' },
    settings: [...AN_RX, 'name=Ana Núñez', 'email=ana@example.com', 'date=2026-03-02'],
  });

const filer = (store: WorkspaceStore) => ({
  workspace,
  store,
  user: 'desk',
  now: NOW,
  newSalt: () => 'salt',
});

/** The store, with a fault at the call of that number inside a transaction. */
function failingAt(store: WorkspaceStore, call: number): WorkspaceStore {
  let calls = 0;
  const failing = (writer: WorkspaceWriter): WorkspaceWriter =>
    new Proxy(writer, {
      get:
        (target, name: keyof WorkspaceWriter) =>
        (...given: readonly unknown[]) => {
          calls += 1;
          if (calls === call) throw new Error('the power is cut');
          return (target[name] as (...all: readonly unknown[]) => unknown)(...given);
        },
    });
  return { ...store, write: (work) => store.write((writer) => work(failing(writer))) };
}

onEachDatabase((test) => {
  const signedOrder = async (store: WorkspaceStore): Promise<FileOrder> => {
    const forms = await sitting('20LC02');
    const signed = new Map([['20LC02', Buffer.from('%PDF-1.7 signed %%EOF')]]);
    return { ...filer(store), forms, signed, send: false };
  };

  describe('a form that is filed', () => {
    it('is there with its signature, its log entries and its messages, or nothing of it is', async () => {
      const { store } = test();
      const order = await signedOrder(store);
      let cuts = 0;
      for (;;) {
        const cut = fileForms({ ...order, store: failingAt(store, cuts + 1) });
        if (
          await cut.then(
            () => true,
            () => false,
          )
        )
          break;
        cuts += 1;
        expect(await store.filings({})).toEqual([]);
        expect(await store.verifyLog()).toMatchObject({ entries: 0, findings: [] });
        expect(await store.outbox.counts()).toMatchObject({ queued: 0 });
      }
      expect(cuts).toBeGreaterThan(6);
      const [filing] = await store.filings({});
      expect(filing).toMatchObject({ number: 1, state: 'signed', papers: [{ kind: 'screen' }] });
      expect(filing?.messages).toHaveLength(2);
      expect(await store.verifyLog()).toMatchObject({ entries: 4, findings: [] });
      expect(await fileForms(order)).toMatchObject([{ number: 1, filed: false }]);
      expect(await store.verifyLog()).toMatchObject({ entries: 4 });
    });

    it('sends the compliance copy when it is signed, and before only where that is asked for', async () => {
      const { store } = test();
      const forms = await sitting('20LC02', '20LE02').catch((error: unknown) => error);
      expect(forms).toMatchObject({ code: 'DOCUMENT_ABSENT' });
      const [quiet] = await fileForms({ ...filer(store), forms: await sitting('20LC02'), send: false });
      expect(quiet).toMatchObject({ number: 1, filed: true, signed: false, messages: [] });
      const scan = { name: 'scan.png', bytes: SCAN };
      const attached = await attachScan({ ...filer(store), number: 1, scan });
      expect(attached).toMatchObject({ attached: true, filing: { state: 'signed' } });
      const copy = await store.outbox.find(attached.messages[0] ?? '');
      expect(copy?.message).toMatchObject({
        kind: 'disclosure-copy',
        subject: `Disclosure Form 20LC02 ${VIN}`,
        attachments: [{ name: 'scan.png', mediaType: 'image/png', sha256: sha256(SCAN) }],
      });
      expect(await attachScan({ ...filer(store), number: 1, scan })).toMatchObject({ attached: false });
      expect(await store.outbox.counts()).toMatchObject({ queued: 1 });
    });
  });
});

describe('a scan', () => {
  const scanOf = (bytes: Uint8Array) => () => checkScan({ name: 'scan.pdf', bytes });
  it('is what is in it, whatever its name says', () => {
    expect(scanOf(SCAN)()).toBe('image/png');
    expect(scanOf(Buffer.from('%PDF-1.4\n1 0 obj\n%%EOF\n'))()).toBe('application/pdf');
    expect(scanOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 0xff, 0xd9]))()).toBe('image/jpeg');
  });
  it.each([
    ['a program', Buffer.from('MZ a program')],
    ['cut off', SCAN.subarray(0, 40)],
    ['a PDF that runs something', Buffer.from('%PDF-1.4\n<< /S /JavaScript /JS (x) >>\n%%EOF')],
    ['too large', new Uint8Array(LARGEST_SCAN + 1)],
    ['empty', new Uint8Array()],
  ])('is refused when it is %s', (_, bytes) => {
    expect(scanOf(bytes)).toThrow(expect.objectContaining({ code: 'SCAN_INVALID' }));
  });
});

describe('filings', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'noticepress-filings-'));
    cpSync(FIXTURES, join(folder, 'workspace'), { recursive: true });
    writeFileSync(join(folder, 'scan.png'), SCAN);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function json(...args: readonly string[]) {
    const { exit, out, err } = await noticepress(...args, '--workspace', join(folder, 'workspace'), '--json');
    return { exit, err, said: out === '' ? undefined : JSON.parse(out) };
  }
  const disclose = (name: string, ...more: readonly string[]) =>
    json(
      ...[
        'disclose',
        '--campaign',
        '20LC02',
        '--vin',
        VIN,
        '--dealer',
        '98629',
        '--out',
        join(folder, 'out'),
      ],
      ...AN_RX.flatMap((each) => ['--set', each]),
      ...['--set', name, '--set', 'date=2024-02-03', ...more],
    );

  it('are filed, corrected, signed, withdrawn, refused, listed and verified from the command line', async () => {
    expect((await disclose('name=Ana Nuñes', '--send')).said).toMatchObject({ number: 1, state: 'unsigned' });
    expect((await disclose('name=Ana Núñez', '--corrects', '1')).said).toMatchObject({
      number: 2,
      filed: true,
    });
    expect(await disclose('name=Eva', '--corrects', '1')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('FILING_NOT_STANDING  filing 1 is corrected by filing 2'),
    });
    expect(await disclose('name=Eva', '--set', 'status=certified')).toMatchObject({ exit: 2 });
    const other = join(import.meta.dirname, '../scans/fax.pdf');
    expect(await json('filings', 'attach', '2', other)).toMatchObject({
      exit: 2,
      err: expect.stringContaining(
        'SCAN_OTHER  the scan shows a form that is not on file here, not filing 2',
      ),
    });
    expect((await json('filings', 'attach', '2', join(folder, 'scan.png'))).said).toMatchObject({
      number: 2,
      state: 'signed',
    });
    const { said } = await json('filings', 'list', '--vin', VIN.toLowerCase());
    expect(said.filings).toMatchObject([
      {
        number: 2,
        date: '2024-02-03',
        vin: VIN,
        campaign: '20LC02',
        buyer: 'Ana Núñez',
        state: 'signed',
        corrects: 1,
      },
      { number: 1, buyer: 'Ana Nuñes', state: 'corrected', changed_by: 2 },
    ]);
    expect(said.refusals).toMatchObject([{ number: 1, code: 'DISCLOSURE_CERTIFIED', dealer: '98629' }]);
    expect((await json('filings', 'withdraw', '2', '--reason', 'the sale fell through')).said).toMatchObject({
      number: 3,
      withdraws: 2,
    });
    expect((await json('filings', 'show', '2')).said).toMatchObject({
      state: 'withdrawn',
      changed_by: 3,
      messages: [{ kind: 'disclosure-copy', state: 'queued' }],
    });
    expect(await json('filings', 'show', '9')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('FILING_UNKNOWN'),
    });
    const verified = await json('filings', 'verify');
    expect(verified).toMatchObject({ exit: 0, said: { filings: 3, findings: [] } });
    const text = await noticepress('filings', 'list', '--workspace', join(folder, 'workspace'));
    expect(text.out).toContain('withdrawn by 3');
  });

  it('are exported with what was signed, and an audit report that says what happened', async () => {
    const out = join(folder, 'export');
    const { said } = await json('filings', 'export', '2', '--out', out);
    expect(said.files.map(({ name }: { name: string }) => name)).toEqual([
      `disclosure-form-20LC02-${VIN}.pdf`,
      ...['faq-20LC02.pdf', 'signed-paper-1.png', 'filing.json', 'audit-report.pdf'],
    ]);
    expect(readdirSync(out)).toHaveLength(5);
    expect(readFileSync(join(out, 'signed-paper-1.png'))).toEqual(SCAN);
    const report = await readPdf(readFileSync(join(out, 'audit-report.pdf')));
    const text = report.pages.map(textOf).join('\n');
    for (const part of [
      sha256(SCAN),
      'Filed as a correction',
      'withdrawn by filing 3',
      'Compliance copy queued',
    ])
      expect(text).toContain(part);
  });

  it('are seen, completed and corrected by their own dealer only', async () => {
    const own = await json('filings', 'list', '--dealer', '91082');
    expect(own.said).toMatchObject({ filings: [], refusals: [] });
    for (const command of [
      ['show', '2'],
      ['export', '2', '--out', join(folder, 'other')],
      ['attach', '2', join(folder, 'scan.png')],
      ['withdraw', '2'],
    ])
      expect(await json('filings', ...command, '--dealer', '91082')).toMatchObject({
        exit: 2,
        err: expect.stringContaining('FILING_UNKNOWN  dealer 91082 has no filing 2'),
      });
    expect(await json('filings', 'show', '2', '--dealer', '98629')).toMatchObject({ exit: 0 });
  });

  it('are refused, and the refusal logged, for a brand that the dealer does not sell', async () => {
    const dealers = join(folder, 'workspace', 'dealers.csv');
    const before = readFileSync(dealers, 'utf8');
    writeFileSync(dealers, 'code,name,brands\n98629,Norvane of Sable Bay,norvane\n');
    expect(await disclose('name=Ana')).toMatchObject({
      exit: 2,
      err: expect.stringContaining(
        'DISCLOSURE_BRAND  no form of 20LC02 at dealer 98629: it sells norvane, not lexus',
      ),
    });
    const { said } = await json('filings', 'list', '--limit', '1');
    expect(said.refusals).toMatchObject([{ code: 'DISCLOSURE_BRAND', dealer: '98629' }]);
    writeFileSync(dealers, before);
  });

  it('are purged when the retention of the workspace is over, and shown before', async () => {
    expect(await json('filings', 'purge')).toMatchObject({
      exit: 3,
      err: expect.stringContaining('RETENTION_MISSING'),
    });
    const settings = join(folder, 'workspace', 'noticepress.yaml');
    appendFileSync(settings, '\nretention: { filings: 10, refusals: 10 }\n');
    expect((await json('filings', 'purge')).said).toMatchObject({ purged: false, filings: [], refusals: [] });
    const store = await openWorkspaceStore(workspaceLocation({}, join(folder, 'workspace')));
    const form = await store.write((writer) => writer.putBlob(Buffer.from('old')));
    const old = sampleFiling({ at: '2011-05-03T12:00:00.000Z', form });
    const { number } = await store.write((writer) => writer.putFiling(old, 'salt'));
    await store.close();
    const workspace = join(folder, 'workspace');
    const shown = await noticepress('filings', 'purge', '--workspace', workspace);
    expect(shown.out).toMatch(/^1 filing and 0 refusals would be removed/);
    expect(shown.out).toContain(`filing ${number}       2011-05-03`);
    expect((await json('filings', 'show', String(number))).exit).toBe(0);
    expect((await json('filings', 'purge', '--yes')).said).toMatchObject({
      purged: true,
      filings: [{ number }],
    });
    expect((await json('filings', 'show', String(number))).exit).toBe(2);
    expect(await json('filings', 'verify')).toMatchObject({ exit: 0, said: { findings: [] } });
  });

  it.each([
    ['without a name', ['name=', 'date=2024-02-03'], 'FIELD_REQUIRED'],
    ['without a date', ['name=Ana'], 'FIELD_REQUIRED'],
    ['on a day that no calendar has', ['name=Ana', 'date=2024-02-30'], 'USAGE'],
    ['on a day to come', ['name=Ana', 'date=2999-01-01'], 'FIELD_INVALID'],
    ['before the campaign was published', ['name=Ana', 'date=2020-06-24'], 'FIELD_INVALID'],
  ])('are not filed %s', async (_, values, code) => {
    const { exit, err } = await json(
      ...[
        'disclose',
        '--campaign',
        '20LC02',
        '--vin',
        VIN,
        '--dealer',
        '98629',
        '--out',
        join(folder, 'out'),
      ],
      ...[...AN_RX, ...values].flatMap((each) => ['--set', each]),
    );
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining(code) });
  });
});
