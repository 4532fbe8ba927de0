import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filing } from '../../src/shapes/documents/filing.js';
import type { StoredMessage } from '../../src/shapes/mail/outbox.js';
import { workspaceLocation } from '../../src/store/database/workspaceLocation.js';
import { openWorkspaceStore, type WorkspaceStore } from '../../src/store/openWorkspaceStore.js';
import { noticepress } from '../cli/noticepress.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { FIXTURES, unknownVin } from './desk.js';

let workspace: string;
let out: string;
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-desk-'));
  workspace = join(folder, 'workspace');
  out = join(folder, 'desk');
  cpSync(FIXTURES, workspace, { recursive: true });
  const location = workspaceLocation({}, workspace);
  if (location.kind === 'sqlite') rmSync(location.path, { force: true });
  appendFileSync(join(workspace, 'data/vehicles.csv'), `${VEHICLES.join('\n')}\n`);
  const remedied = [`${DONE},20LC02,2021-05-03`, `${ALL_DONE},,2021-05-03`];
  appendFileSync(join(workspace, 'data/remedied.csv'), `${remedied.join('\n')}\n`);
});
afterAll(() => rmSync(join(workspace, '..'), { recursive: true, force: true }));

const USED = unknownVin(2017, '000001');
const CERTIFIED = unknownVin(2017, '000002');
const DONE = unknownVin(2017, '000003');
const NEW_KEY = unknownVin(2023, '000004');
const ALL_DONE = unknownVin(2017, '000005');
const VEHICLES = [
  `${USED},RX 350,2017,NAP,2016-11-02,2017-01-20,TX,used,98629`,
  `${CERTIFIED},RX 350,2017,NAP,2016-11-02,2017-01-20,TX,certified,98629`,
  `${DONE},RX 350,2017,NAP,2016-11-02,2017-01-20,TX,used,98629`,
  `${ALL_DONE},RX 350,2017,NAP,2016-11-02,2017-01-20,TX,used,98629`,
  `${NEW_KEY},LC,2023,,2022-12-15,,TX,new,98629`,
];

const disclose = (campaign: string, vin: string, ...more: string[]) =>
  discloseInto(out, campaign, vin, ...more);

const discloseInto = (folder: string, campaign: string, vin: string, ...more: string[]) =>
  noticepress(
    'disclose',
    '--workspace',
    workspace,
    '--campaign',
    campaign,
    '--vin',
    vin,
    '--out',
    folder,
    ...more,
  );

async function withStore<T>(work: (store: WorkspaceStore) => Promise<T>): Promise<T> {
  const store = await openWorkspaceStore(workspaceLocation({}, workspace));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Oldest first. */
const filed = (campaign: string): Promise<readonly Filing[]> =>
  withStore(async (store) => (await store.filings({ campaign })).toReversed());

async function queued(): Promise<readonly StoredMessage[]> {
  const messages = await withStore(({ outbox }) => outbox.list({ limit: 100 }));
  return messages.toSorted((a, b) => b.kind.localeCompare(a.kind));
}

const BUYER = ['--set', 'name=Ana Núñez', '--set', 'email=ana@example.com', 'date=2024-02-03'];

describe('disclose', () => {
  it('makes no form after the end of the campaign', async () => {
    const path = join(workspace, 'campaigns/20LC02.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text}\nclosed: { date: 2024-02-02, as: withdrawn, reason: A new remedy. }\n`);
    const { exit, err } = await disclose('20LC02', USED, '--dealer', '98629', ...BUYER);
    writeFileSync(path, text);
    expect(exit).toBe(3);
    expect(err).toContain('CAMPAIGN_CLOSED  20LC02 is withdrawn since 2024-02-02');
    expect(err).toContain('a form would start on 2024-02-03');
    expect(await filed('20LC02')).toEqual([]);
  });

  it('writes the form and the FAQ, and files their record', async () => {
    const { exit, out: said } = await disclose(
      '20LC02',
      USED.toLowerCase(),
      '--dealer',
      '98629',
      ...BUYER,
      '--json',
    );
    expect(exit).toBe(0);
    const made = JSON.parse(said);
    expect(made).toMatchObject({
      format: 1,
      filed: true,
      data: { campaign: '20LC02', vin: USED, date: '2024-02-03', vehicle: { known: true, status: 'used' } },
    });
    expect(made.files.map(({ name }: { name: string }) => name)).toEqual([
      `disclosure-form-20LC02-${USED}.pdf`,
      'faq-20LC02.pdf',
    ]);
    for (const { name, sha256 } of made.files)
      expect(
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ).toBe(sha256);
    const [record] = await filed('20LC02');
    expect(record).toMatchObject({
      vin: USED,
      dealer: '98629',
      day: '2024-02-03',
      buyer: { name: 'Ana Núñez', email: 'ana@example.com', language: 'en' },
      form: made.files[0].sha256,
      faq: made.files[1].sha256,
    });
    expect(JSON.parse(record?.values ?? '')).toEqual(made.data);
  });

  it('files the same form once, and another one of the same VIN beside it', async () => {
    const again = await disclose('20LC02', USED, '--dealer', '98629', ...BUYER);
    expect(again.exit).toBe(0);
    expect(again.out).toContain('is already on file');
    expect(await filed('20LC02')).toHaveLength(1);
    await disclose('20LC02', USED, '--dealer', '98629', ...BUYER, '--set', 'staff_name=Desk');
    expect(await filed('20LC02')).toHaveLength(2);
  });

  it('leaves out of the FAQ what is for dealers only', async () => {
    const vin = unknownVin(2023, '000009');
    const known = ['--set', 'model=LC', '--set', 'model_year=2023', '--set', 'status=used'];
    const { exit, out: said } = await disclose('23LJ01', vin, '--dealer', '98629', ...known, ...BUYER);
    expect([exit, said]).toEqual([0, expect.stringContaining('not in our records')]);
    const faq = await readPdf(readFileSync(join(out, 'faq-23LJ01.pdf')));
    const text = faq.pages.map(textOf).join('\n');
    expect(text).toContain('Q14');
    expect(text).not.toContain('Q15');
    expect(text).not.toContain('TIS');
  });

  it('hands the form out where a remedied row does not say which campaign was done', async () => {
    const { exit, err } = await disclose('20LC02', ALL_DONE, '--dealer', '98629', ...BUYER);
    expect([exit, err]).toEqual([0, '']);
  });

  it.each([
    { why: 'certified', campaign: '20LC02', vin: CERTIFIED, code: 'DISCLOSURE_CERTIFIED' },
    { why: 'remedied', campaign: '20LC02', vin: DONE, code: 'DISCLOSURE_REMEDIED' },
    { why: 'new', campaign: '23LJ01', vin: NEW_KEY, code: 'DISCLOSURE_NEW' },
    { why: 'not covered', campaign: '23LJ01', vin: USED, code: 'VEHICLE_NOT_COVERED' },
    { why: 'unknown', campaign: '20LC02', vin: unknownVin(2018), code: 'DISCLOSURE_INCOMPLETE' },
  ])('refuses a vehicle that is $why, and makes and files nothing', async ({ campaign, vin, code }) => {
    const before = await filed(campaign);
    const { exit, err } = await disclose(campaign, vin, '--dealer', '98629');
    expect(exit).toBe(2);
    expect(err).toContain(code);
    expect(existsSync(join(out, `disclosure-form-${campaign}-${vin}.pdf`))).toBe(false);
    expect(await filed(campaign)).toEqual(before);
  });

  it('files and queues nothing where the two files cannot be written', async () => {
    const occupied = join(workspace, 'notes.txt');
    writeFileSync(occupied, 'a file where a folder should be');
    const before = await filed('20LC02');
    const { exit, err } = await discloseInto(
      occupied,
      '20LC02',
      USED,
      '--dealer',
      '98629',
      ...BUYER,
      '--send',
    );
    expect([exit, err]).toEqual([3, expect.stringContaining('FILE_UNWRITABLE')]);
    expect(await filed('20LC02')).toEqual(before);
  });

  it('ends as wrong usage over a value that no form can hold', async () => {
    const { exit, err } = await disclose('20LC02', USED, '--dealer', '98629', '--set', 'email=ana');
    expect([exit, err]).toEqual([2, expect.stringContaining('FIELD_INVALID')]);
  });

  it('queues the copies for the inbox and for the buyer, once, with the subject that the inbox sorts by', async () => {
    const vin = unknownVin(2018, '000007');
    const stated = ['--set', 'model=RX 450h', '--set', 'model_year=2018', '--set', 'status=used'];
    const send = () => disclose('20LC02', vin, '--dealer', '98629', ...stated, ...BUYER, '--send', '--json');
    const [first, second] = [JSON.parse((await send()).out), JSON.parse((await send()).out)];
    expect([first.filed, second.filed]).toEqual([true, false]);
    expect(second.messages).toEqual(first.messages);
    const messages = (await queued()).filter((message) => message.vin === vin);
    expect(
      messages.map(({ kind, subject, to, attachments }) => [kind, subject, to.address, attachments.length]),
    ).toEqual([
      ['disclosure-copy', `Disclosure Form 20LC02 ${vin}`, 'quality_compliance@toyota.com', 1],
      ['buyer-copy', expect.stringContaining('20LC02'), 'ana@example.com', 2],
    ]);
    expect(messages[0]?.attachments[0]?.sha256).toBe(first.files[0].sha256);
  });

  it('knows what was imported into the store, too', async () => {
    const [open, done] = [unknownVin(2018, '000011'), unknownVin(2018, '000012')];
    const value = {
      model: 'RX 450h',
      modelYear: 2018,
      productionDate: '2018-02-01',
      status: 'used',
    } as const;
    await withStore(({ write }) =>
      write(async (writer) => {
        await writer.putVehicles([open, done].map((vin) => ({ vin, value })));
        await writer.putRemedies([{ vin: done, campaign: '20LC02', date: '2021-05-03', outcome: '' }]);
      }),
    );
    const { out: said } = await disclose('20LC02', open, '--dealer', '98629', ...BUYER, '--json');
    expect(JSON.parse(said).data.vehicle).toMatchObject({ model: 'RX 450h', known: true });
    const refused = await disclose('20LC02', done, '--dealer', '98629');
    expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining('DISCLOSURE_REMEDIED')]);
  });

  it('leaves nothing half written behind', () => {
    expect(readdirSync(out).filter((name) => !name.endsWith('.pdf'))).toEqual([]);
  });
});

describe('render disclosure-form', () => {
  const render = (...more: string[]) =>
    noticepress('render', 'disclosure-form', '--workspace', workspace, '--campaign', '20LC02', ...more);

  it('makes a form for a VIN without filing it', async () => {
    const before = (await filed('20LC02')).length;
    const { exit, out: pdf } = await render('--vin', USED, '--dealer', '98629', '--set', 'name=Ana');
    expect([exit, pdf.slice(0, 5)]).toEqual([0, '%PDF-']);
    expect((await filed('20LC02')).length).toBe(before);
  });

  it('makes it blank and as a sample, and refuses what disclose refuses', async () => {
    expect((await render()).exit).toBe(0);
    expect((await render('--sample')).exit).toBe(0);
    const refused = await render('--vin', CERTIFIED);
    expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining('DISCLOSURE_CERTIFIED')]);
  });

  it('keeps its own options to itself', async () => {
    const { exit, err } = await noticepress(
      ...[
        'render',
        'owner-letter',
        '--workspace',
        workspace,
        '--campaign',
        '20LC02',
        '--sample',
        '--dealer',
        '1',
      ],
    );
    expect([exit, err]).toEqual([2, expect.stringContaining('are only for disclosure-form')]);
  });
});
