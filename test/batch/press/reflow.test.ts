/** Letters of a workspace whose template prints a name in flowing text, where a long one takes more lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ReadPage, readPdf, textOf } from '../../print/readPdf.js';
import { table, World } from '../world.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const OPENING = '{{> letter-opening letter=campaign.owner_letter}}';
const GREETING = '<p class="greeting">We write to {{record.name}} about a vehicle.</p>';
const greeting = (template: string): string => template.replace(OPENING, `${OPENING}\n${GREETING}`);

const VINS = ['2T2BAMCA2RC911964', '2T2BAMCA4RC911965', '2T2BAMCA6RC911966', '2T2BAMCA8RC911967'];
const rowOf = (name: string, index: number): string =>
  `${VINS[index]},${name},,1 Sample St,,Austin,TX,7870${index},,,,RX 350h,2024,NAP,2023-09-05`;

/** Takes two lines in the letter, and three in its window. */
const LONG =
  'Maximiliana Wilhelmina Annunziata Featherstonehaugh Cholmondeley Marjoribanks Beauchamp de la Vega';

/** From the top of the page, where the first line below the greeting stands. */
function below({ texts }: ReadPage): number {
  const end = texts.find(({ text }) => text.includes('about a vehicle.'))?.y ?? Number.NaN;
  return Math.min(...texts.map(({ y }) => y).filter((y) => y > end + 1));
}

it('compose a letter once more when a name takes another line, and count that', async () => {
  world.overrideLetter(greeting);
  const names = ['Ana Vale', LONG, 'Bo Reed', `${LONG} y Ortega`];
  const { summary } = await world.run(world.owners(names.map(rowOf)));
  expect(summary).toMatchObject({ mailed: 4, variants: 1, compositions: 2, reflows: 1 });
  const { pages } = await readPdf(readFileSync(join(world.out, 'letters-0001.pdf')));
  const manifest = await table(world.out, 'manifest.csv');
  const firsts = manifest.map(({ first_page }) => pages[Number(first_page) - 1]);
  const tops = firsts.map((page) => (page === undefined ? 0 : below(page)));
  expect(tops[0]).toBeCloseTo(tops[2] ?? 0, 3);
  expect(tops[1]).toBeCloseTo(tops[3] ?? 0, 3);
  expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeGreaterThan(10);
  for (const [index, page] of firsts.entries())
    expect(textOf(page).replaceAll(/\s+/g, ' ')).toContain(`We write to ${names[index]} about a vehicle.`);
});

it('name the template of the workspace when it is wrong', async () => {
  world.overrideLetter((template) => `{{#if record.name}}x{{/if}}\n${template}`);
  await expect(world.run(world.owners([rowOf('Ana Vale', 0)]))).rejects.toMatchObject({
    code: 'SLOT_TESTED',
    place: { file: 'templates/owner-letter/owner-letter.hbs', line: 1 },
  });
});
