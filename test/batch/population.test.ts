/** The batch of a campaign whose population is a file of VINs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import type { Fault } from '../../src/base/problems.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { table, World } from './world.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const HEADER = 'vin,name,address1,city,state,zip,country,model,model_year,production_date';
const vinOf = (index: number) => withCheckDigit(`2T2BAMCA0HC91200${index}`);
const ownersOf = (vehicles: readonly string[]) =>
  vehicles.map((vehicle, index) => `${vinOf(index)},Ana Vale,1 Elm St,Barre,VT,05641,US,${vehicle}`);

const COVERED = 'RX 350,2017,2017-01-02';
const ANOTHER = 'GX,2017,2017-01-02';

/** A campaign with a population file in data/. */
function withFile(
  settings: string,
  rows: readonly string[],
  more = '',
  change: (text: string) => string = (text) => text,
  code = '20LC02',
): void {
  world.overrideCampaign(code, (text) =>
    change(text).replace(
      /^vehicles:\n/m,
      `${more}vehicles:\n  attributes:\n    seats: { values: [two, three] }\n  file: { path: data/population.csv${settings} }\n`,
    ),
  );
  mkdirSync(join(world.workspace, 'data'), { recursive: true });
  writeFileSync(join(world.workspace, 'data/population.csv'), `${rows.join('\n')}\n`);
}

/** Puts a sentence for some vehicles into the closing of the owner letter. */
const closing = (when: string, sentence: string) => (text: string) =>
  text.replace(
    /(^owner_letter:\n(?: .*\n|\n)*? {2}closing:\n)/m,
    `$1    - { when: { ${when} }, text: ${sentence} }\n`,
  );

/** Whether a sentence stands in the letters of the first two vehicles. */
async function told(sentence: string): Promise<readonly boolean[]> {
  const pages = (await readPdf(readFileSync(join(world.out, 'letters-0001.pdf')))).pages.map(textOf);
  return [0, 1].map((index) => pages.some((page) => page.includes(vinOf(index)) && page.includes(sentence)));
}

async function reasons(vehicles: readonly string[]): Promise<readonly string[]> {
  await world.run(world.owners(ownersOf(vehicles), HEADER), '20LC02');
  return (await table(world.out, 'outcomes.csv')).map(({ reason = '' }) => reason);
}

describe('a population file', () => {
  it('decides alone, and what the lines say otherwise is a problem of the row', async () => {
    withFile('', ['vin', vinOf(0), vinOf(1)]);
    expect(await reasons([COVERED, ANOTHER, COVERED, ANOTHER])).toEqual([
      '',
      '',
      'NOT_COVERED',
      'NOT_COVERED',
    ]);
    const problems = await table(world.out, 'problems.csv');
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      ['3', 'POPULATION_DIFFERS'],
      ['4', 'POPULATION_DIFFERS'],
    ]);
  });

  it('gives attributes that texts may ask for', async () => {
    const rows = ['vin,seats', `${vinOf(0)},two`, `${vinOf(1)},three`];
    withFile('', rows, '', closing('seats: two', 'It has two seats.'));
    await reasons([COVERED, COVERED]);
    expect(await told('It has two seats.')).toEqual([true, false]);
    expect(await table(world.out, 'problems.csv')).toEqual([]);
  });

  it('of a linked campaign is read where a text asks whether that covers the vehicle', async () => {
    withFile('', ['vin', vinOf(0)], '', undefined, '20LE02');
    const asking = join(world.workspace, 'campaigns/20LC02.yaml');
    const asks = closing('covered_by: 20LE02', 'It is in the program.');
    writeFileSync(asking, asks(readFileSync(asking, 'utf8')));
    await reasons([COVERED, COVERED]);
    expect(await told('It is in the program.')).toEqual([true, false]);
  });

  it('decides together with the lines where the campaign says so', async () => {
    withFile(', decides: both', ['vin', vinOf(0), vinOf(1)]);
    expect(await reasons([COVERED, ANOTHER, COVERED])).toEqual(['', 'NOT_COVERED', 'NOT_COVERED']);
  });

  it('may name line, attributes and the campaign of each vehicle', async () => {
    withFile(', rows: 2', [
      'vin,line,seats,campaign',
      `${vinOf(0)},rx_450h,three,20LC02`,
      `${vinOf(1)},rx_350,,20LC02`,
    ]);
    expect(await reasons([ANOTHER, ANOTHER])).toEqual(['', '']);
  });

  it.each([
    [
      'another number of rows',
      ', rows: 3',
      ['vin', vinOf(0)],
      'has 1 rows, and the campaign file says rows: 3',
    ],
    [
      'an unknown line',
      '',
      ['vin,line', `${vinOf(0)},rx_351`],
      'has no line "rx_351"; did you mean "rx_350"?',
    ],
    ['an unknown phase', '', ['vin,phase', `${vinOf(0)},1`], 'has no phase "1"'],
    ['an unknown value', '', ['vin,seats', `${vinOf(0)},tow`], 'has no seats "tow"; did you mean "two"?'],
    [
      'another campaign',
      '',
      ['vin,campaign', `${vinOf(0)},20LC03`],
      'is of campaign "20LC03", not of 20LC02',
    ],
  ])('of %s makes no batch', async (_case, settings, rows, what) => {
    withFile(settings, rows);
    const run = world.run(world.owners(ownersOf([COVERED]), HEADER), '20LC02');
    await expect(run).rejects.toThrow(what);
    await expect(run).rejects.toMatchObject({ code: 'POPULATION_FILE' } satisfies Partial<Fault>);
  });
});

describe('a zone', () => {
  it('gives a vehicle of another zone the reason OTHER_CODE', async () => {
    const zones = [
      '  zones:',
      '    - { id: A, code: 20LC02, name: Zone A, when: { registered_in: VT } }',
      '    - { id: B, code: 20LC03, name: Zone B, when: { not: { registered_in: VT } } }',
    ].join('\n');
    world.overrideCampaign('20LC02', (text) => text.replace(/^vehicles:\n/m, `vehicles:\n${zones}\n`));
    const [here = '', there = ''] = ownersOf([COVERED, COVERED]);
    const rows = [here, there.replace('Barre,VT,05641', 'Austin,TX,78701')];
    await world.run(world.owners(rows, HEADER), '20LC02');
    const outcomes = await table(world.out, 'outcomes.csv');
    expect(outcomes.map(({ reason }) => reason)).toEqual(['', 'OTHER_CODE']);
  });

  it('counts the records of each zone, those that several claim, and those that none does', async () => {
    const zones = [
      '  zones:',
      '    - { id: A, code: 20LC02, name: Zone A, when: { registered_in: VT } }',
      '    - { id: B, code: 20LC03, name: Zone B, when: { sold_in: OH } }',
    ].join('\n');
    world.overrideCampaign('20LC02', (text) => text.replace(/^vehicles:\n/m, `vehicles:\n${zones}\n`));
    const texas = (row: string) => row.replace('Barre,VT,05641', 'Austin,TX,78701');
    const [a = '', b = '', c = '', d = ''] = ownersOf(Array(4).fill(COVERED));
    const rows = [`${a},OH`, `${b},TX`, `${texas(c)},OH`, `${texas(d)},TX`];
    await world.run(world.owners(rows, `${HEADER},sold_in`), '20LC02');
    const { partition } = JSON.parse(readFileSync(join(world.out, 'summary.json'), 'utf8'));
    expect(partition).toEqual({ zones: { A: 2, B: 1 }, several: 1, none: 1 });
  });
});

it('counts how linked campaigns divide the records, each by its own conditions', async () => {
  const vehicles = (when: string, precedence: string) => (text: string) =>
    text.replace(/^vehicles:\n/m, `vehicles:\n  when: ${when}\n  precedence: ${precedence}\n`);
  world.overrideCampaign('20LC02', vehicles('{ registered_in: VT }', '[20LC02, 20LE02]'));
  const rear = join(world.workspace, 'campaigns/20LE02.yaml');
  writeFileSync(rear, vehicles('{ sold_in: OH }', '20LC02')(readFileSync(rear, 'utf8')));
  const texas = (row: string) => row.replace('Barre,VT,05641', 'Austin,TX,78701');
  const [a = '', b = '', c = '', d = ''] = ownersOf(Array(4).fill(COVERED));
  const rows = [`${a},OH`, `${b},TX`, `${texas(c)},OH`, `${texas(d)},TX`];
  const { summary } = await world.run(world.owners(rows, `${HEADER},sold_in`), '20LC02');
  const outcomes = await table(world.out, 'outcomes.csv');
  expect(outcomes.map(({ reason }) => reason)).toEqual(['', '', 'OTHER_CODE', 'NOT_COVERED']);
  expect(summary.partition).toEqual({ zones: { '20LC02': 2, '20LE02': 1 }, several: 1, none: 1 });
});

describe('work under another code of the event', () => {
  it('completes the campaign: its interim code, an earlier campaign that says so, and no other', async () => {
    world.overrideCampaign('20LC02', (text) =>
      text.replace(
        'kind: special',
        'codes: [{ code: 20LB02, role: interim }, { code: 20TC02, role: twin }]\nearlier: [{ code: 19LC01, done: true }, { code: 19LC02 }]\nkind: special',
      ),
    );
    const request = world.owners(ownersOf(Array(4).fill(COVERED)), HEADER);
    const done = ['20LB02', '19LC01', '19LC02', '20TC02'].map(
      (code, index) => `${vinOf(index)},${code},2021-01-02`,
    );
    const remedied = world.write('remedied.csv', ['vin,campaign,date', ...done, ''].join('\n'));
    await world.run({ ...request, inputs: { ...request.inputs, remedied } }, '20LC02');
    const outcomes = await table(world.out, 'outcomes.csv');
    expect(outcomes.map(({ reason }) => reason)).toEqual(['ALREADY_REMEDIED', 'ALREADY_REMEDIED', '', '']);
  });

  it('counts by the outcome of its inspection, which also chooses texts and which may be wrong', async () => {
    world.overrideCampaign('20LC02', (text) =>
      text
        .replace(
          'kind: special',
          `inspection:
  - { id: A, finding: Whole, repair: None, op_codes: [], parts: [] }
  - { id: B, finding: Worn, repair: Later, op_codes: [], parts: [], completes: false }
  - { id: C, finding: Leaks, repair: Twice, op_codes: [], parts: [], visits: 2, completes: after_last_visit }
kind: special`,
        )
        .replace(
          /(^owner_letter:\n(?: .*\n|\n)*? {2}closing:\n)/m,
          '$1    - { when: { outcome: [B] }, text: The worn line is replaced later. }\n',
        ),
    );
    const request = world.owners(ownersOf(Array(6).fill(COVERED)), HEADER);
    const rows = [
      '0,A,2021-01-02',
      '1,b,2021-01-02',
      '2,C,2021-01-02',
      '3,C,2021-01-02',
      '3,c,2021-02-02',
      '4,E,',
    ];
    const done = rows
      .map((row) => row.split(','))
      .map(([index, outcome, date]) => [vinOf(Number(index)), '20LC02', date, outcome].join(','));
    const remedied = world.write('remedied.csv', ['vin,campaign,date,outcome', ...done, ''].join('\n'));
    await world.run({ ...request, inputs: { ...request.inputs, remedied } }, '20LC02');
    const outcomes = await table(world.out, 'outcomes.csv');
    const ALREADY = 'ALREADY_REMEDIED';
    expect(outcomes.map(({ reason }) => reason)).toEqual([ALREADY, '', '', ALREADY, '', '']);
    const problems = await table(world.out, 'problems.csv');
    expect(problems.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      ['7', 'outcome', 'OUTCOME_UNKNOWN', 'E'],
    ]);
    const { pages } = await readPdf(readFileSync(join(world.out, 'letters-0001.pdf')));
    const worn = pages.map(textOf).filter((text) => text.includes('The worn line is replaced later.'));
    expect(worn.length).toBe(1);
  });
});
