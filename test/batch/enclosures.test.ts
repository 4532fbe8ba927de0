/** What is in the envelopes of a batch besides documents. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { verifyBatch } from '../../src/batch/verify/verifyBatch.js';
import { faultOf } from '../campaign/faultOf.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { table, World } from './world.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const HEADER = 'vin,name,address1,city,state,zip,country,language,model,model_year,production_date';
const vinOf = (index: number) => withCheckDigit(`2T2BAMCA0HC91200${index}`);

/** One owner in each place, in the order of the ZIP Codes and so of the pieces. */
const ownersIn = (...places: readonly string[]) =>
  places.map((place, index) => `${vinOf(index)},Ana Vale,1 Elm St,${place},US,en,RX 350,2017,2017-01-02`);
const VERMONT = 'Barre,VT,05641';
const TEXAS = 'Austin,TX,78701';

const POSTCARD = '{ id: postcard, is: printed, name: Reply postcard, stock: PC-1, sheets: 2, grams: 3.5 }';
const LABEL =
  '{ id: emission_label, is: label, name: Emission label, template: emission_label, data: data/labels.csv, grams: 2 }';

function withEnclosures(...entries: readonly string[]): void {
  world.overrideCampaign('20LC02', (text) =>
    text
      .replace(/^enclosures: .*$/m, `enclosures:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`)
      .replace(
        /^suppress:\n/m,
        '$&  - { rule: X-027, reason: The letter of this test names other enclosures. }\n',
      ),
  );
}

/** The label prints a number of its data file. */
function withLabel(rows: readonly string[], template = LABEL_TEMPLATE, entry = LABEL): void {
  withEnclosures('owner-faq', entry);
  write('templates/emission_label/emission_label.hbs', template);
  write('templates/emission_label/emission_label.css', '@page { size: 4in 6in; margin: 0.5in; }');
  write('data/labels.csv', ['VIN,Number,Engine Family', ...rows, ''].join('\n'));
}

const LABEL_TEMPLATE = '<p>Label {{record.enclosed.number}} for {{record.vin}}</p>';

function write(name: string, text: string): void {
  const path = join(world.workspace, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const run = (...places: readonly string[]) => world.run(world.owners(ownersIn(...places), HEADER), '20LC02');
const manifest = () => table(world.out, 'manifest.csv');
const summary = () => JSON.parse(readFileSync(join(world.out, 'summary.json'), 'utf8'));
const pagesOf = async (name: string) =>
  (await readPdf(readFileSync(join(world.out, name)))).pages.map(textOf);

describe('printed matter', () => {
  it('is a column of the manifest and counted in the summary, and no page', async () => {
    withEnclosures('owner-faq', POSTCARD);
    await run(VERMONT, TEXAS);
    const rows = await manifest();
    expect(rows.map(({ postcard }) => postcard)).toEqual(['1', '1']);
    expect(summary().documents).toEqual(['owner-letter', 'owner-faq']);
    expect(summary().enclosures).toEqual([
      {
        id: 'postcard',
        is: 'printed',
        name: 'Reply postcard',
        stock: 'PC-1',
        pieces: 2,
        sheets: 4,
        grams: 7,
      },
    ]);
    expect((await pagesOf('letters-0001.pdf')).join(' ')).toContain('Reply postcard');
    expect((await pagesOf('summary.pdf')).join(' ').replaceAll(/\s+/g, ' ')).toContain(
      'Enclosed: Reply postcard (column postcard, from stock PC-1): 2 pieces, 4 sheets, 7 g.',
    );
  });

  it('goes with those for whom its condition holds, and is named in their letters alone', async () => {
    withEnclosures(
      POSTCARD.replace(' }', ', when: { registered_in: VT } }'),
      POSTCARD.replace('postcard', 'aviso')
        .replace('Reply postcard', 'Aviso')
        .replace(' }', ', languages: [es] }'),
    );
    await run(VERMONT, TEXAS);
    expect(await manifest()).toMatchObject([
      { postcard: '0', aviso: '0', file: 'letters-0001.pdf' },
      { postcard: '1', aviso: '0', file: 'letters-0002.pdf' },
    ]);
    expect(summary().groups).toMatchObject([
      { kit: { postcard: 0, aviso: 0 }, pieces: 1 },
      { kit: { postcard: 1, aviso: 0 }, pieces: 1 },
    ]);
    const pages = [...(await pagesOf('letters-0001.pdf')), ...(await pagesOf('letters-0002.pdf'))];
    const letter = (index: number) => pages.filter((page) => page.includes(vinOf(index))).join(' ');
    expect(letter(0)).toContain('Reply postcard');
    expect(letter(1)).not.toContain('Reply postcard');
  });

  it('is listed as a problem where nobody knows whether it belongs to the piece', async () => {
    withEnclosures(POSTCARD.replace(' }', ', when: { sold_in: VT } }'));
    await run(VERMONT);
    expect(await manifest()).toMatchObject([{ postcard: '0' }]);
    expect(await table(world.out, 'problems.csv')).toMatchObject([
      { line: '2', column: 'sold_in', code: 'TEXT_UNDECIDED' },
    ]);
  });
});

describe('a label for each VIN', () => {
  it('is printed from its row of the data file, after the letter and its documents', async () => {
    withLabel([`${vinOf(0)},A-17,x`, `${vinOf(1)},B-18,y`, `${vinOf(2)},C-19,z`]);
    await run(VERMONT, TEXAS);
    const rows = await manifest();
    expect(rows.map((row) => row.emission_label)).toEqual(['1', '1']);
    const pages = await pagesOf('letters-0001.pdf');
    const [first] = rows;
    const end = Number(first?.first_page) - 1 + Number(first?.pages);
    expect(pages[end - 2]).toContain(`Label A-17 for ${vinOf(0)}`);
    expect(pages.at(-2)).toContain(`Label B-18 for ${vinOf(1)}`);
    expect(pages.join(' ')).not.toContain('C-19');
    expect((await pagesOf('proof.pdf')).join(' ')).toContain('Label number for');
    expect(summary().enclosures).toEqual([
      { id: 'emission_label', is: 'label', name: 'Emission label', pieces: 2, grams: 4 },
    ]);
    expect(summary().inputs.map(({ name }: { name: string }) => name)).toContain('labels.csv');
    expect((await verifyBatch(world.out)).findings).toEqual([]);
  });

  it('rejects a record without a row, and tells rows that repeat a VIN or lack what is printed', async () => {
    withLabel([`${vinOf(0)},A-17,x`, `${vinOf(0)},A-18,x`, `${vinOf(1)},,y`]);
    const result = await run(VERMONT, TEXAS, 'Waco,TX,76701');
    expect(result.exit).toBe(1);
    expect((await table(world.out, 'outcomes.csv')).map(({ reason }) => reason)).toEqual([
      '',
      'VEHICLE_INCOMPLETE',
      'VEHICLE_INCOMPLETE',
    ]);
    expect(await table(world.out, 'problems.csv')).toMatchObject([
      { source: 'owners.csv', line: '3', column: 'vin', code: 'ENCLOSURE_DATA', value: vinOf(1) },
      { source: 'owners.csv', line: '4', column: 'vin', code: 'ENCLOSURE_DATA', value: vinOf(2) },
      { source: 'labels.csv', line: '3', column: 'vin', code: 'ENCLOSURE_DATA', value: vinOf(0) },
      { source: 'labels.csv', line: '4', column: 'number', code: 'ENCLOSURE_DATA', value: '' },
    ]);
    expect((await pagesOf('letters-0001.pdf')).join(' ')).toContain('Label A-17');
  });

  it('asks for no row where its condition does not hold', async () => {
    const some = LABEL.replace(' }', ', when: { registered_in: VT } }');
    withLabel([`${vinOf(0)},A-17,x`], LABEL_TEMPLATE, some);
    await run(VERMONT, TEXAS);
    expect(await manifest()).toMatchObject([{ emission_label: '0' }, { emission_label: '1' }]);
    expect(await table(world.out, 'problems.csv')).toEqual([]);
  });

  it('stops for a column that the file does not have', async () => {
    withLabel([`${vinOf(0)},A-17,x`], '<p>{{record.enclosed.serial}}</p>');
    await expect(run(VERMONT)).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
      place: { file: 'labels.csv', line: 1, field: 'serial' },
    });
  });

  it('is told where a value does not fit its box', async () => {
    withLabel(
      [`${vinOf(0)},${'W'.repeat(60)},x`, `${vinOf(1)},B-18,y`],
      `<div class="box">${LABEL_TEMPLATE}</div>`,
    );
    write(
      'templates/emission_label/emission_label.css',
      '@page { size: 4in 6in; margin: 0.5in; } .box { height: 0.5in; --fit-min-size: 8pt; }',
    );
    await run(VERMONT, TEXAS);
    expect(await table(world.out, 'problems.csv')).toMatchObject([
      { source: 'owners.csv', line: '2', code: 'ENCLOSURE_DATA', value: vinOf(0) },
      { source: 'labels.csv', line: '2', column: 'number', code: 'TEXT_TOO_WIDE' },
    ]);
  });

  it('is the only paper that reads the data file', async () => {
    withLabel([`${vinOf(0)},A-17,x`]);
    world.overrideLetter((letter) => `${letter}<p>{{record.enclosed.number}}</p>`);
    write('data/labels.csv', `VIN,Number\n${vinOf(0)},A-17\n`);
    await expect(run(VERMONT)).rejects.toMatchObject({ code: 'FACET_UNKNOWN' });
  });

  it('is missed by verify where the manifest and the summary disagree', async () => {
    withLabel([`${vinOf(0)},A-17,x`, `${vinOf(1)},B-18,y`]);
    await run(VERMONT, TEXAS);
    const path = join(world.out, 'manifest.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/,1\r?\n$/, ',0\r\n'));
    const messages = (await verifyBatch(world.out)).findings.map(({ message }) => message);
    expect(messages).toContain('it says 2 pieces with emission_label, the tables have 1');
  });
});

describe('an enclosure is refused', () => {
  it.each([
    [[POSTCARD, POSTCARD], 'postcard is the id of another enclosure'],
    [[POSTCARD.replace('id: postcard', 'id: owner-faq')], 'owner-faq is the id of a document'],
    [[POSTCARD.replace('id: postcard', 'id: zip')], 'every manifest has a column zip'],
    [[POSTCARD.replace('stock: PC-1, ', '')], 'enclosures[0].stock'],
    [[LABEL.replace(', data: data/labels.csv', '')], 'enclosures[0].data'],
    [[POSTCARD.replace(' }', ', languages: [es], when: { language: es } }')], 'said twice'],
  ])('%s', (entries, words) => {
    withEnclosures(...entries);
    const { place, message } = faultOf(() => world.context('20LC02'));
    expect(`${place?.field} ${message}`).toContain(words);
  });
});
