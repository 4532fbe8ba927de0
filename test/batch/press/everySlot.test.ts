/** Every slot of the record model: its value in the record files of a batch, and what its letters print of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LineField, LinesField } from '../../../src/shapes/recordField.js';
import { SLOTS } from '../../../src/shapes/recordModel.js';
import { readPdf, textOf } from '../../print/readPdf.js';
import { table, World } from '../world.js';
import { type ColumnValues, columnValues, recordFile } from './columnValues.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

type Slot = LineField | LinesField;

/** Not those of campaigns with a term, and of labels and cards. */
const OF_LETTERS = SLOTS.filter(([, slot]) => slot.isOccasional !== true);

/** Each slot without a format and in each of its formats, by the name that templates give it. */
const PRINTED: readonly (readonly [printed: string, slot: Slot, format: string | undefined])[] =
  OF_LETTERS.flatMap(([name, slot]) => [
    [name, slot, undefined] as const,
    ...(slot.form === 'line' ? Object.keys(slot.formats) : []).map(
      (format) => [`${name}.${format}`, slot, format] as const,
    ),
  ]);

const TEMPLATE = PRINTED.map(([name]) => `<p>[${name}] {{record.${name}}} [end]</p>`).join('\n');

/** What the first letter prints, then the second: by the name of the slot. */
async function printedSlots(): Promise<readonly ReadonlyMap<string, string>[]> {
  const { pages } = await readPdf(readFileSync(join(world.out, 'letters-0001.pdf')));
  const manifest = await table(world.out, 'manifest.csv');
  return manifest.map(({ first_page, pages: count }) => {
    const from = Number(first_page) - 1;
    const text = pages
      .slice(from, from + Number(count))
      .map(textOf)
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    const slots = text.matchAll(/\[(?!end\])([\w.]+)\](.*?)\[end\]/g);
    return new Map([...slots].map(([, name = '', value = '']) => [name, value.trim()]));
  });
}

/** The texts of which a letter must print one: the columns that hold the slot, in its format. */
function wanted(slot: Slot, format: string | undefined, record: ColumnValues | undefined): string[] {
  const context = { language: 'en', campaignLines: {} } as const;
  const print = slot.form === 'lines' ? undefined : format ? slot.formats[format] : slot.print;
  return slot.columns
    .map((column) => record?.[column] ?? '')
    .filter((value) => value !== '')
    .map((value) => print?.(value, context) ?? value);
}

/** Address blocks are in capitals. */
function holds(found: string, text: string): boolean {
  return found.toUpperCase().includes(text.toUpperCase());
}

/** Its last days are computed for each vehicle. */
const COVERAGE = `coverage:
  covers: The handles.
  exclusions: Accidents.
  transferable: true
  term:
    primary: { years: 3, miles: 36000, from: first_use }
    secondary: { years: 10, from: first_use }`;

/** Makes a batch of the records, with their vehicle columns in the file of that role. */
async function mail(holder: 'owners' | 'vehicles', records: readonly ColumnValues[]): Promise<void> {
  world.overrideLetter(() => TEMPLATE);
  world.overrideCampaign('23LJ01', (text) => `${text}\n${COVERAGE}\n`);
  const owners = world.write('owners.csv', recordFile(holder === 'owners' ? 'all' : 'owner', records));
  const vehicles = world.write('vehicles.csv', recordFile('vehicle', records));
  const inputs = holder === 'owners' ? { owners } : { owners, vehicles };
  const accept = { 'LANG-005': 'each slot stands between its name in brackets and an end' };
  const { summary } = await world.run({ out: world.out, inputs, accept });
  expect(summary.mailed).toBe(records.length);
}

it.each(['owners', 'vehicles'] as const)(
  'prints every slot of a record, in its own letter only, when the vehicle columns are in the %s file',
  async (holder) => {
    const records = [columnValues(0), columnValues(1)];
    await mail(holder, records);
    const [first, second] = await printedSlots();
    for (const [name, slot, format] of PRINTED) {
      for (const [index, letter] of [first, second].entries()) {
        const found = letter?.get(name) ?? '';
        expect(found, `${name} of letter ${index + 1}`).not.toBe('');
        if (slot.columns.length > 0 && slot.from !== 'campaign')
          expect(
            wanted(slot, format, records[index]).filter((text) => holds(found, text)),
            name,
          ).not.toEqual([]);
      }
      if (slot.from !== 'campaign') expect(first?.get(name), name).not.toBe(second?.get(name));
    }
  },
);
