import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { sha256Of } from '../../src/base/text/sha256Of.js';
import { hashFolder } from '../../src/batch/folder/hashFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { hashOfPapers, isOf } from '../../src/check/approval/approvalStates.js';
import { addApproval } from '../../src/check/approval/approvals.js';
import { papersToApprove } from '../../src/check/approval/papersToApprove.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { noticepress } from './noticepress.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-mailings-'));
const at = (...names: string[]) => join(folder, ...names);
const here = (...argv: string[]) => noticepress(...argv, '--workspace', at('ws'));
let ids: readonly string[];

beforeAll(async () => {
  cpSync('fixtures', at('ws'), { recursive: true });
  await here('batch', '--campaign', '23LJ01', '--phase', '5', '--out', at('p5'));
  const rows = readFileSync(at('p5/manifest.csv'), 'utf8').trimEnd().split('\n').slice(1);
  ids = rows.map((row) => row.split(',')[0] ?? '');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('enters a batch once, and another day only when asked to', async () => {
  expect(await here('report', '--campaign', '23LJ01')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('MAILING_MISSING'),
  });
  const first = await here('mailed', at('p5'), '--date', '2024-02-04', '--json');
  expect(JSON.parse(first.out)).toMatchObject({
    ...{ result: 'entered', campaign: '23LJ01', phase: 5, date: '2024-02-04', pieces: ids.length },
  });
  expect((await here('mailed', at('p5'), '--date', '2024-02-04')).out).toContain('Nothing changed');
  const other = ['mailed', at('p5'), '--date', '2024-02-05'];
  expect(await here(...other)).toMatchObject({ exit: 2, err: expect.stringContaining('BATCH_MAILED') });
  expect((await here(...other, '--correct')).out).toContain('February 5, 2024');
  expect(await here('mailed', at('p5'), '--date', '2/5/2024')).toMatchObject({ exit: 2 });
});

it('refuses a folder whose manifest was changed, and one that is no batch', async () => {
  cpSync(at('p5'), at('changed'), { recursive: true });
  appendFileSync(at('changed/manifest.csv'), '\n');
  expect((await here('mailed', at('changed'), '--date', '2024-02-05')).err).toContain('BATCH_BROKEN');
  expect((await here('mailed', at('ws'), '--date', '2024-02-05')).err).toContain('MAIL_BATCH_MISSING');
});

it('enters what came back, and names the scans that it knows nothing of', async () => {
  const [a, b, c] = ids;
  const rows = [`${a},ANK,2024-02-20`, ` ${b?.toLowerCase()} ,exported,`, 'X-1,VAC,', `${c},VAC,2/20/2024`];
  writeFileSync(at('scans.csv'), ['Piece ID,Reason,Date', ...rows, ''].join('\r\n'));
  const ran = await here('returned', at('scans.csv'), '--date', '2024-03-01', '--json');
  expect(JSON.parse(ran.out)).toMatchObject({
    ...{ rows: 4, entered: 2, already: 0, vehicles: 2, reasons: { undeliverable: 1, exported: 1 } },
  });
  expect(ran.exit).toBe(1);
  expect(ran.err).toMatch(/scans\.csv:4 piece_id {2}PIECE_UNKNOWN/);
  expect(ran.err).toMatch(/scans\.csv:5 date {2}DATE_INVALID/);
  writeFileSync(at('bare.txt'), `${a}\n${c}\n`);
  const bare = await here('returned', at('bare.txt'), '--date', '2024-03-02', '--json');
  expect(JSON.parse(bare.out)).toMatchObject({ rows: 2, entered: 1, already: 1 });
  const field = (index: number, name: string): string => {
    const [header = '', ...lines] = readFileSync(at('p5/manifest.csv'), 'utf8').split('\n');
    return lines[index]?.split(',')[header.split(',').indexOf(name)] ?? '';
  };
  // forwarded mail has another ZIP Code in its barcode; any sheet of any copy has the mark of its piece
  const scans = [
    `${field(20, 'imb').slice(0, 20)}75001`,
    field(21, 'mark').replace(/\d\d\|\d\d\|\d\d$/, '02|02|03'),
  ];
  writeFileSync(
    at('codes.csv'),
    ['scan,reason', ...scans.map((scan) => `${scan},Something odd`), ''].join('\n'),
  );
  const codes = await here('returned', at('codes.csv'), '--date', '2024-07-02', '--json');
  expect(JSON.parse(codes.out)).toMatchObject({ rows: 2, entered: 2, reasons: { other: 2 } });
  writeFileSync(at('wrong.csv'), 'when,what\n1,2\n');
  expect(await here('returned', at('wrong.csv'))).toMatchObject({ exit: 3, err: /COLUMN_MISSING/ });
});

it('lists what the machine did not finish beside the batch, for reprint, and changes nothing in it', async () => {
  const before = await hashFolder(at('p5'));
  const states = ids
    .slice(0, -1)
    .map((id, index) => `${id},${index === 4 ? 'TORN' : index === 9 ? 'huh' : 'ok'}`);
  writeFileSync(at('log.csv'), ['piece_id,status', ...states, 'X-1,ok', ''].join('\n'));
  const ran = await here('reconcile', at('p5'), at('log.csv'), '--json');
  expect(ran.exit).toBe(1);
  expect(JSON.parse(ran.out)).toMatchObject({ done: ids.length - 3, damaged: 1, missing: 0, unlogged: 2 });
  expect(ran.err).toMatch(/log\.csv:11 state {2}LOG_STATE {2}"huh"/);
  expect(ran.err).toContain('PIECE_UNKNOWN');
  const list = readFileSync(at('p5.reconcile.csv'), 'utf8').split('\n');
  expect(list[1]).toMatch(new RegExp(`^${ids[4]},damaged,5,`));
  expect(await hashFolder(at('p5'))).toBe(before);
  const again = await noticepress(
    'reprint',
    at('p5'),
    '--list',
    at('p5.reconcile.csv'),
    '--out',
    at('again.pdf'),
  );
  expect(again.out).toContain('3 pieces');
  writeFileSync(at('log2.csv'), [ids[4], ids[9], ids.at(-1), ''].join('\n'));
  expect(await here('reconcile', at('p5'), at('log2.csv'))).toMatchObject({ exit: 0, err: '' });
});

it('reports by quarter, dealer, region and phase, as text, CSV, PDF and JSON', async () => {
  writeFileSync(at('ws/data/remedied.csv'), 'vin,campaign,date\n');
  const vinOf = (index: number) =>
    readFileSync(at('p5/manifest.csv'), 'utf8').split('\n')[index + 1]?.split(',')[2] ?? '';
  const done = [
    `${vinOf(6)},23LJ01,2024-03-03,repaired`,
    `${vinOf(7)},23LJ01,2024-05-03,Inspected - no repair`,
  ];
  writeFileSync(
    at('done.csv'),
    ['vin,campaign,date,result', ...done, `${vinOf(8)},23LJ01,,maybe`, ''].join('\n'),
  );
  const imported = await here('import', 'remedied', at('done.csv'));
  expect(imported).toMatchObject({ exit: 1, err: expect.stringContaining('RESULT_UNKNOWN') });
  await here('import', 'vehicles', at('ws/data/vehicles.csv'));

  const json = await here('report', '--campaign', '23LJ01', '--as-of', '2024-05-31', '--json');
  const report = JSON.parse(json.out);
  const period = (index: number) => report.periods[index];
  expect(period(0)).toMatchObject({ label: 'Q1 2024', notified: ids.length, remedied: 1, inspected: 0 });
  expect(period(0).unreachable).toMatchObject({ undeliverable: 2, exported: 3, stolen: 2 });
  expect(period(1)).toMatchObject({ remedied: 2, repaired: 1, inspected: 1 });
  expect(period(2)).toMatchObject({ label: 'Q3 2024', counted: false });
  const phase = report.completion.phase.find(({ key }: { key: string }) => key === '5');
  expect(phase).toMatchObject({ vehicles: ids.length, notified: ids.length, remedied: 2 });
  const regions: readonly { readonly vehicles: number }[] = report.completion.region;
  expect(regions.reduce((sum, { vehicles }) => sum + vehicles, 0)).toBe(report.in_batches);
  expect(report.completion.dealer.length).toBeGreaterThan(10);

  const text = await here('report', '--campaign', '23LJ01', '--as-of', '2024-05-31');
  expect(text.out).toMatch(/^Q2 2024 +2024-07-30 +\d+ +2 +1 +1 /m);
  const csv = await here('report', '--campaign', '23LJ01', '--as-of', '2024-05-31', '--format', 'csv');
  expect(csv.out).toMatch(/^period,Q1 2024,2024-01-01,2024-03-31,2024-04-30,214000,\d+,1,1,0,7,2,3,2,0,0,/m);
  expect(
    (await here('report', '--campaign', '23LJ01', '--as-of', '2024-05-31', '--out', at('r.pdf'))).exit,
  ).toBe(0);
  const [page] = (await readPdf(readFileSync(at('r.pdf')))).pages;
  expect(page && textOf(page)).toContain('Report due');
  expect(existsSync(at('p5.partial'))).toBe(false);
});

it('sends addresses out in ASCII, and brings new ones back without their names, in the order of the post', async () => {
  const few = readFileSync(at('ws/data/owners.csv'), 'utf8').split('\n').slice(0, 13).join('\n');
  writeFileSync(at('few.csv'), `${few}\n`);
  const order = ['--campaign', '23LJ01', '--owners', at('few.csv'), '--vehicles', at('ws/data/vehicles.csv')];
  await here('batch', ...order, '--out', at('first'));
  const out = await here('export', 'addresses', at('first'), '--owners', at('few.csv'), '--json');
  const text = readFileSync(at('first.addresses.csv'), 'utf8');
  expect(text).toMatch(/^[\x20-\x7e\n]+$/);
  const [header = '', ...rows] = text.trimEnd().split('\n');
  expect(JSON.parse(out.out)).toMatchObject({ file: at('first.addresses.csv'), rows: rows.length });
  const own = rows.find((row) => row.includes('My Linh Huynh')) ?? '';
  const [piece, vin] = own.split(',');
  const moved = `${piece},${vin},My Linh Huynh,,77 New St,Apt 3,Houston,TX,77002-1234,,2024-02-01,Y,1`;
  const others = rows.filter((row) => row !== own);
  const sorted = others.map((row, index) => `${row},,${index === 0 ? 'N' : ''},${others.length + 1 - index}`);
  writeFileSync(at('new.csv'), [`${header},move_date,dpv,sequence`, moved, ...sorted, ''].join('\n'));

  await here('import', 'owners', at('few.csv'));
  expect((await here('import', 'addresses', at('new.csv'))).exit).toBe(0);
  await here('batch', ...order, '--addresses', at('new.csv'), '--out', at('again'));
  const summary = JSON.parse(readFileSync(at('again/summary.json'), 'utf8'));
  expect(summary).toMatchObject({ replaces: piece?.slice(0, -8), presorted: true });
  expect(readFileSync(at('again/problems.csv'), 'utf8')).toMatch(/^new\.csv,3,dpv,ADDRESS_DOUBTFUL,N,/m);
  const manifest = readFileSync(at('again/manifest.csv'), 'utf8').trimEnd().split('\n').slice(1);
  const last = others[0]?.split(',')[1];
  expect([manifest[0], manifest.at(-1)].map((row) => row?.split(',')[2])).toEqual([vin, last]);
  const [page] = (await readPdf(readFileSync(at('again/letters-0001.pdf')))).pages;
  expect(page && textOf(page)).toMatch(/MỸ LINH HUỲNH\s+77 NEW ST APT 3\s+HOUSTON TX 77002-1234/);
  expect((await noticepress('verify', at('again'))).exit).toBe(0);
});

it('writes the owners of a second mailing: those who came back and have a newer address', async () => {
  const vin = readFileSync(at('p5/manifest.csv'), 'utf8').split('\n')[3]?.split(',')[2] ?? '';
  const owners = readFileSync(at('ws/data/owners.csv'), 'utf8').split('\n');
  const row = owners.find((line) => line.startsWith(vin)) ?? '';
  const second = ['export', 'returned', '--campaign', '23LJ01', '--out', at('second.csv'), '--json'];
  const { waiting } = JSON.parse((await here(...second)).out);
  expect(readFileSync(at('second.csv'), 'utf8')).not.toContain(row);
  writeFileSync(at('moved.csv'), `vin,address1,city,state,zip\n${vin},5 Elm St,Austin,TX,78701\n`);
  await here('import', 'addresses', at('moved.csv'));
  expect(JSON.parse((await here(...second)).out)).toMatchObject({ rows: 1, waiting: waiting - 1 });
  expect(readFileSync(at('second.csv'), 'utf8')).toBe(`${owners[0]}\n${row}\n`);
});

it('finds the vehicles of a vendor table that names our pieces alone', async () => {
  const [piece] = ids;
  const vin = readFileSync(at('p5/manifest.csv'), 'utf8').split('\n')[1]?.split(',')[2] ?? '';
  const rows = [`${piece?.toLowerCase()},9 Oak Rd,Austin,TX,78701,Y`, 'X-1,1 Elm St,Austin,TX,78701,Y', ''];
  const [file, out] = [at('pieces.csv'), at('vins.csv')];
  const written = (name: string) =>
    writeFileSync(file, [`${name},address1,city,state,zip,dpv`, ...rows].join('\n'));
  written('piece_id');
  const refused = await here('import', 'addresses', file);
  expect(refused).toMatchObject({ exit: 3, err: expect.stringContaining('--batch DIR --out FILE') });
  written('Piece ID');
  const ran = await here('import', 'addresses', file, '--batch', at('p5'), '--out', out);
  expect(ran).toMatchObject({ exit: 1, err: expect.stringMatching(/pieces\.csv:3.*PIECE_UNKNOWN/) });
  expect(ran.out).toContain('1 of 1 rows of addresses');
  expect(readFileSync(out, 'utf8')).toContain(`\n${vin},${piece?.toLowerCase()},9 Oak Rd,`);
  expect((await here('import', 'addresses', out, '--batch', at('p5'), '--out', at('x.csv'))).exit).toBe(2);
  expect((await here('import', 'owners', file, '--batch', at('p5'), '--out', out)).exit).toBe(2);
});

it('makes the folder for the agency: each paper in each language, with days, counts and hashes', async () => {
  const made = await here('evidence', '--campaign', '23LJ01', '--out', at('copies'), '--json');
  expect(JSON.parse(made.out)).toMatchObject({ papers: { '23LJ01': expect.any(Number) } });
  const index = JSON.parse(readFileSync(at('copies/index.json'), 'utf8'));
  expect(index).toMatchObject({
    basis: ['49 CFR 579.5'],
    mailings: [{ date: '2024-02-05', pieces: ids.length }],
  });
  const letter = index.papers.find(({ document }: { document: string }) => document === 'owner-letter');
  expect(letter).toMatchObject({ first_sent: '2024-02-05', due: '2024-03-07' });
  for (const { file, sha256 } of index.papers) {
    const bytes = readFileSync(at('copies', file));
    expect([file, sha256Of(bytes)]).toEqual([file, sha256]);
  }
  appendFileSync(at('ws/campaigns/26NA04.yaml'), '\nhouseholds: { letter: list }\n');
  const recall = await here('evidence', '--campaign', '26NA04', '--out', at('recall'), '--json');
  expect(recall.exit).toBe(0);
  const papers: readonly { readonly file: string; readonly due: string | null }[] = JSON.parse(
    readFileSync(at('recall/index.json'), 'utf8'),
  ).papers;
  expect(papers.map(({ file }) => file.slice(3, -4)).slice(0, 6)).toEqual([
    ...['interim-envelope-en', 'interim-envelope-es', 'interim-owner-letter-en', 'interim-owner-letter-es'],
    ...['interim-owner-letter-list-en', 'interim-owner-letter-list-es'],
  ]);
  expect(papers.find(({ file }) => file.includes('dealer-letter'))?.due).toBe('2026-03-06');
  expect(await here('evidence', '--campaign', '26NA04', '--out', at('recall'))).toMatchObject({
    ...{ exit: 2, err: expect.stringContaining('OUTPUT_OCCUPIED') },
  });
  expect((await here('evidence', '--month', '1999-01', '--out', at('none'))).err).toContain(
    'MAILING_MISSING',
  );
});

it('says in the folder for the agency who approved which paper, and which has changed since', async () => {
  const workspace = openWorkspace(at('ws'), nodeFiles);
  const [campaign, documents] = [workspace.campaign('26NA04'), ['envelope']];
  const order = { workspace, fonts: openFontBook(), campaigns: [campaign], followUp: undefined, documents };
  const read = { document: 'envelope', language: 'en' as const, notice: 'interim' };
  const sha256 = hashOfPapers(papersToApprove({ ...order, notices: ['interim'] }).filter(isOf(read)));
  const given = {
    ...read,
    by: 'Ruth Okonedo',
    role: 'counsel',
    at: '2026-03-02T10:00:00Z',
    note: '',
    sha256,
  };
  addApproval(workspace, '26NA04', given);
  addApproval(workspace, '26NA04', { ...given, notice: 'remedy', sha256: '0'.repeat(64) });
  expect((await here('evidence', '--campaign', '26NA04', '--out', at('approved'))).exit).toBe(0);
  const { approvals } = JSON.parse(readFileSync(at('approved/index.json'), 'utf8'));
  const told = approvals.flatMap(({ reason }: { reason: string }) =>
    reason.includes('Ruth') ? [reason] : [],
  );
  const stands = 'Ruth Okonedo, counsel, March 2, 2026.';
  expect(told).toEqual([`${stands} The paper has changed since.`, stands]);
  const { pages } = await readPdf(readFileSync(at('approved/index.pdf')));
  const text = pages.map(textOf).join(' ').replace(/\s+/g, ' ');
  expect(text).toContain(stands);
  expect(text).toContain('Norvane Fjord 2023-2024');
});
