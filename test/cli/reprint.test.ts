import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPdf, textOf } from '../print/readPdf.js';
import { noticepress } from './noticepress.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-reprint-'));
const at = (...names: string[]) => join(folder, ...names);
const reprint = (...more: string[]) => noticepress('reprint', at('batch'), ...more);

interface Piece {
  readonly id: string;
  readonly vin: string;
  readonly file: string;
  readonly first: number;
  readonly pages: number;
}
let pieces: readonly Piece[];
/** In different print files, of several pages. */
let torn: readonly Piece[];

beforeAll(async () => {
  const fixture = ['--workspace', 'fixtures', '--campaign', '23LJ01', '--phase', '5', '--split', '100'];
  await noticepress('batch', ...fixture, '--out', at('batch'));
  const [head = '', ...rows] = readFileSync(at('batch/manifest.csv'), 'utf8').trimEnd().split('\n');
  const columns = head.split(',');
  pieces = rows.map((row) => {
    const fields = row.split(',');
    const field = (name: string) => fields[columns.indexOf(name)] ?? '';
    const [first, pages] = [Number(field('first_page')), Number(field('pages'))];
    return { id: field('piece_id'), vin: field('vin'), file: field('file'), first, pages };
  });
  torn = [3, 120, 201].flatMap((index) => pieces[index] ?? []);
});
afterAll(() => rmSync(folder, { recursive: true }));

const textsOf = async (path: string) => (await readPdf(readFileSync(path))).pages.map(textOf);

it('prints pieces again as they were, in print order, each once, and changes nothing in the batch', async () => {
  const [one, two, three] = torn.map(({ id }) => id);
  const asked = [three, one, two, one].map(String);
  const ran = await reprint('--piece', ...asked, '--out', at('again.pdf'));
  expect(ran).toMatchObject({ exit: 0, out: expect.stringContaining('3 pieces') });
  const again = await textsOf(at('again.pdf'));
  const printed: string[] = [];
  for (const { file, first, pages } of torn) {
    expect(printed.length % 2).toBe(0);
    printed.push(...(await textsOf(at('batch', file))).slice(first - 1, first - 1 + pages));
  }
  expect(again).toEqual(printed);
  for (const { vin } of torn) expect(again.join(' ')).toContain(vin);
  await reprint('--piece', ...asked, '--out', at('same.pdf'));
  expect(readFileSync(at('same.pdf')).equals(readFileSync(at('again.pdf')))).toBe(true);
  expect((await noticepress('verify', at('batch'))).exit).toBe(0);
});

it('reads the ids from a list or from a table', async () => {
  const ids = torn.map(({ id }) => id);
  writeFileSync(at('list.txt'), `${ids.join('\r\n')}\r\n\r\n`);
  writeFileSync(at('table.csv'), `reason,piece_id\n${ids.map((id) => `"torn, wet",${id}\n`).join('')}`);
  for (const list of ['list.txt', 'table.csv']) {
    const ran = await reprint('--list', at(list), '--out', at('again.pdf'), '--json');
    expect(JSON.parse(ran.out)).toMatchObject({ pieces: ids });
  }
});

it('names the ids that the batch does not have, and the piece where a VIN was given', async () => {
  const [piece] = torn;
  const wrong = await reprint('--piece', '23LJ01-XXXXXX-0000001', String(piece?.id), '--out', at('no.pdf'));
  expect(wrong).toMatchObject({ exit: 2, err: expect.stringContaining('PIECE_UNKNOWN') });
  expect(wrong.err).toContain('"23LJ01-XXXXXX-0000001"');
  const vin = await reprint('--piece', String(piece?.vin), '--out', at('no.pdf'));
  expect(vin.err).toContain(`the pieces of these VINs are ${piece?.id}`);
  writeFileSync(at('empty.csv'), 'piece_id\n');
  expect((await reprint('--list', at('empty.csv'), '--out', at('no.pdf'))).exit).toBe(2);
  expect((await reprint('--out', at('no.pdf'))).exit).toBe(2);
  expect(existsSync(at('no.pdf'))).toBe(false);
});

it('writes nothing into the batch, and takes nothing from a file that was changed', async () => {
  const [piece] = torn;
  const order = ['--piece', String(piece?.id), '--out'];
  const inside = await reprint(...order, at('batch/again.pdf'));
  expect(inside).toMatchObject({ exit: 2, err: expect.stringContaining('OUTPUT_IS_INPUT') });
  expect((await noticepress('reprint', at('none'), ...order, at('no.pdf'))).err).toContain(
    'MAIL_BATCH_MISSING',
  );
  appendFileSync(at('batch', String(piece?.file)), ' ');
  expect((await reprint(...order, at('no.pdf'))).err).toContain('BATCH_BROKEN');
  expect(existsSync(at('no.pdf'))).toBe(false);
});
