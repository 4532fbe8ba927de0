/** What the envelope shows of a batch, and the document parts of its files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../../src/base/facts/vin.js';
import { verifyBatch } from '../../../src/batch/verify/verifyBatch.js';
import { readPdf } from '../../print/readPdf.js';
import { table, World } from '../world.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const [A = '', B = '', C = '', D = ''] = ['4', '5', '6', '7'].map((last) =>
  withCheckDigit(`2T2BAMCA2RC91196${last}`),
);
const owner = (vin: string, zip: string, lessor: 'yes' | 'no'): string =>
  `${vin},Ana Lee,,1 Oak St,,Austin,TX,${zip},,en,${lessor},RX 350h,2024,NAP,2023-09-05`;
const OWNERS = [
  owner(A, '78701', 'yes'),
  owner(B, '78702', 'no'),
  owner(C, '78703', 'yes'),
  owner(D, '78704', 'no'),
  owner(D, '78799', 'no'),
];
const inFile = (name: string): string => join(world.out, name);

describe('the envelope', () => {
  it('takes no letter of which it would show more than the address', async () => {
    world.overrideTemplate('templates/partials/letter-frame.css', (css) =>
      css.replace(/(\.reference \{[^}]*left: )[^;]*/, '$13in'),
    );
    await expect(world.run(world.owners(OWNERS))).rejects.toMatchObject({
      code: 'WINDOW_SHOWS',
      exit: 3,
      message: expect.stringContaining('the address window of the envelope shows "'),
    });
    expect(existsSync(world.out)).toBe(false);
  });

  it('takes no address that leaves its window where the page slides', async () => {
    world.overrideTemplate('templates/partials/address-window.css', (css) =>
      css
        .replace('left: var(--window-left)', 'left: 3.9in')
        .replace('width: var(--window-width)', 'width: 1.4in'),
    );
    await expect(world.run(world.owners(OWNERS))).rejects.toMatchObject({
      code: 'WINDOW_SHOWS',
      message: expect.stringMatching(/is not wholly in the window: "ANA LEE"$/),
    });
  });

  it('with two windows also shows the sender, whose letterhead makes room', async () => {
    world.overrideSettings((text) => text.replace('single_window', 'double_window'));
    const { summary } = await world.run(world.owners(OWNERS));
    expect(summary.mailed).toBe(4);
    const [page] = (await readPdf(readFileSync(inFile('letters-0001.pdf')))).pages;
    const address = page?.texts.find(({ text }) => text === 'ANA LEE');
    expect(address?.x).toBe(45);
    expect((await verifyBatch(world.out)).findings).toEqual([]);
  });
});

it('names each piece as a record of its file, with its pages', async () => {
  await world.run({ ...world.owners(OWNERS), compress: 'none' });
  const pdf = readFileSync(inFile('letters-0001.pdf'), 'latin1');
  const rows = await table(world.out, 'manifest.csv');
  const parts = [
    ...pdf.matchAll(
      /(\d+) 0 obj\n<<\/Type\/DPart\/Parent \d+ 0 R\/Start (\d+) 0 R\/End (\d+) 0 R\/DPM<<\/Piece\((.*?)\)\/Seq (\d+)\/Sheets (\d+)>>>>/g,
    ),
  ];
  expect(parts.map(([, , , , id, seq, sheets]) => [id, seq, sheets])).toEqual(
    rows.map(({ piece_id, seq, sheets }) => [piece_id, seq, sheets]),
  );
  for (const [, part, first, last] of parts)
    for (const page of [first, last])
      expect(pdf).toMatch(new RegExp(`\\n${page} 0 obj\\n<</Type/Page[^\\n]*/DPart ${part} 0 R>>`));
  expect(pdf).toMatch(/\/DPartRoot \d+ 0 R/);
});
