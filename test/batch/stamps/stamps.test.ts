/** What is stamped on the sheets of a batch: barcodes of the mail and marks of the inserting machine. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../../src/base/facts/vin.js';
import { reprint } from '../../../src/batch/reprint/reprint.js';
import { verifyBatch } from '../../../src/batch/verify/verifyBatch.js';
import { decodeImb } from '../../../src/post/imb/decodeImb.js';
import { readPdf } from '../../print/readPdf.js';
import { table, World } from '../world.js';
import { CORNER, hasTools, readBarsAt, readMarkAt, STRIP } from './renderedMarks.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const VEHICLE = 'RX 350h,2024,NAP,2023-09-05';
const [FIRST = '', SECOND = '', THIRD = ''] = ['4', '5', '6'].map((last) =>
  withCheckDigit(`2T2BAMCA2RC91196${last}`),
);
/** Three lines; five; abroad. */
const OWNERS = [
  `${FIRST},Ana Lee,,1 Oak St,,Austin,TX,78701-4211,,en,no,${VEHICLE}`,
  `${SECOND},Bo Lee,Lee & Sons Ltd,2 Oak St,Attn Fleet Desk,Austin,TX,78702,,en,no,${VEHICLE}`,
  `${THIRD},Cy Lee,,3 Oak St,,Toronto,ON,M5V 3L9,Canada,en,no,${VEHICLE}`,
];

const inFile = (name: string): string => join(world.out, name);
const rows = () => table(world.out, 'manifest.csv');

describe('the barcode of the mail', () => {
  it('has serial number and ZIP Code of its piece, and is not on mail abroad', async () => {
    await world.run(world.owners(OWNERS));
    const pieces = await rows();
    expect(pieces.map(({ vin, imb }) => [vin, imb])).toEqual([
      [FIRST, '00300123456000000000787014211'],
      [SECOND, '0030012345600000000178702'],
      [THIRD, ''],
    ]);
    for (const { imb = '', imb_bars: bars = '' } of pieces)
      expect(bars === '' ? '' : decodeImb(bars)).toBe(imb);
    if (!hasTools) return;
    const [first, second] = pieces;
    const file = inFile('letters-0001.pdf');
    expect(readBarsAt(file, 1, STRIP)).toBe(first?.imb_bars);
    expect(readBarsAt(file, 3, CORNER)).toBe(second?.imb_bars);
    expect([readBarsAt(file, 3, STRIP), readBarsAt(file, 5, CORNER)]).toEqual([
      expect.not.stringMatching(/^[TADF]{65}$/),
      '',
    ]);
  });

  it('has the same number when the batch is made again, and one of its own in every other', async () => {
    const request = world.owners(OWNERS.slice(0, 1));
    await world.run(request);
    const [first] = await rows();
    await world.run({ ...request, out: join(world.folder, 'again') });
    expect(await table(join(world.folder, 'again'), 'manifest.csv')).toEqual([first]);
    await world.run({ ...request, out: join(world.folder, 'other'), split: 7 });
    const [other] = await table(join(world.folder, 'other'), 'manifest.csv');
    expect(other?.imb).toBe('00300123456000000001787014211');
  });

  it('is refused before anything is made when the numbers are used up', async () => {
    world.overrideSettings((text) => text.replace('"300"', '"300", serials: [{ from: 7, to: 8 }]'));
    await expect(world.run(world.owners(OWNERS))).rejects.toMatchObject({
      code: 'SERIALS_EXHAUSTED',
      exit: 3,
    });
    expect(() => readFileSync(inFile('manifest.csv'))).toThrow();
  });
});

describe('the marks of the inserting machine', () => {
  it('name job, piece and sheet on every sheet, at one place', async () => {
    await world.run({ ...(await world.tables(40)), marks: 'on' }, '20LC02');
    const pieces = await rows();
    const [one] = pieces;
    const sheets = String(one?.sheets).padStart(2, '0');
    const job = one?.piece_id?.split('-')[1];
    expect(one?.mark).toBe(`${job}|0000001|01|${sheets}|01`);
    expect(Number(sheets)).toBeGreaterThan(2);
    expect((await verifyBatch(world.out)).findings).toEqual([]);
    if (!hasTools) return;
    const piece = pieces.at(-1);
    const first = Number(piece?.first_page);
    const file = inFile(piece?.file ?? '');
    for (let sheet = 1; sheet <= Number(piece?.sheets); sheet++)
      expect(readMarkAt(file, first + 2 * (sheet - 1))).toBe(
        piece?.mark?.replace('|01|', `|${String(sheet).padStart(2, '0')}|`),
      );
  });

  it('may be dashes, also beside a Data Matrix', async () => {
    world.overrideSettings((text) => text.replace('{ data_matrix: {} }', '{ omr: {} }'));
    await world.run(world.owners(OWNERS));
    expect((await rows()).map(({ mark }) => mark)).toEqual(['11100111', '11101011', '11101101']);
    expect((await verifyBatch(world.out)).findings).toEqual([]);
  });

  it('are left out when asked, with the barcodes, and the letters are otherwise alike', async () => {
    const request = world.owners(OWNERS);
    await world.run({ ...request, imb: 'none', marks: 'none' });
    expect((await rows()).map(({ imb, imb_bars, mark }) => [imb, imb_bars, mark].join(''))).toEqual([
      '',
      '',
      '',
    ]);
    const bare = (await readPdf(readFileSync(inFile('letters-0001.pdf')))).pages;
    await world.run({ ...request, out: join(world.folder, 'with') });
    const { pages } = await readPdf(readFileSync(join(world.folder, 'with', 'letters-0001.pdf')));
    const places = (all: typeof pages) => all.map(({ texts }) => texts.map(({ y }) => y));
    expect(places(pages)).toEqual(places(bare));
    expect((await verifyBatch(world.out)).findings).toEqual([]);
  });

  it('tell of a manifest that says otherwise than the sheets', async () => {
    await world.run(world.owners(OWNERS));
    const path = inFile('manifest.csv');
    const text = readFileSync(path, 'utf8');
    const [head = '', one = '', two = '', ...more] = text.split('\n');
    const swapped = (row: string, other: string) =>
      [...row.split(',').slice(0, 9), ...other.split(',').slice(9)].join(',');
    writeFileSync(path, [head, swapped(one, two), swapped(two, one), ...more].join('\n'));
    const messages = (await verifyBatch(world.out)).findings.map(({ message }) => message);
    expect(messages).toContainEqual(
      expect.stringMatching(/^the barcode says [TADF]{65}, the manifest [TADF]{65}$/),
    );
    expect(messages).toContainEqual(
      expect.stringMatching(/^the mark says \w+\|0000001\|01\|01\|01, the manifest/),
    );
  });

  it('count the copies of a piece that is printed again, and nothing else changes', async () => {
    await world.run(world.owners(OWNERS));
    const [one, two] = await rows();
    const { bytes } = await reprint(world.out, [String(two?.piece_id)]);
    const path = world.write('again.pdf', '');
    writeFileSync(path, bytes);
    const again = await readPdf(bytes);
    const printed = await readPdf(readFileSync(inFile('letters-0001.pdf')));
    expect(again.pages).toEqual(printed.pages.slice(2, 4));
    if (!hasTools) return;
    expect(readMarkAt(path, 1)).toBe(two?.mark?.replace(/01$/, '02'));
    expect(readBarsAt(path, 1, CORNER)).toBe(two?.imb_bars);
    expect(readMarkAt(inFile('letters-0001.pdf'), 1)).toBe(one?.mark);
  });
});
