/** Papers for single vehicles of a campaign whose population is a file of VINs. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { phase } from '../../src/cli/handlers/analyst/phase.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { renderDocument } from '../../src/render/renderDocument.js';
import { renderFollowUp } from '../../src/render/renderFollowUp.js';
import { World } from '../batch/world.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { rxVin, withPopulation } from './records/populations.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const fonts = openFontBook();
const HEADER = 'vin,name,address1,city,state,zip,country,model,model_year,production_date';
/** By the lines 20LC02 covers the RX and no GX: the file decides otherwise. */
const MODELS = ['GX', 'RX 350', 'RX 350'];
const [LISTED, ALSO_LISTED, NOT_LISTED] = [0, 1, 2].map(rxVin) as [string, string, string];

const FILE = ['vin,line,seats', `${LISTED},rx_350,two`, `${ALSO_LISTED},,three`];

const closing = (when: string, sentence: string) => (text: string) =>
  text.replace(
    /(^owner_letter:\n(?: .*\n|\n)*? {2}closing:\n)/m,
    `$1    - { when: { ${when} }, text: ${sentence} }\n`,
  );
const withClosing = closing('seats: two', 'It has two seats.');

function owners(): string {
  const rows = MODELS.map(
    (model, index) => `${rxVin(index)},Ana Vale,1 Elm St,Barre,VT,05641,US,${model},2017,2017-01-02`,
  );
  return world.write('owners.csv', [HEADER, ...rows, ''].join('\n'));
}

const words = async (bytes: Uint8Array): Promise<string> =>
  (await readPdf(bytes)).pages.map(textOf).join(' ').replaceAll(/\s+/g, ' ');

describe('the owner letter of one VIN', () => {
  const letter = async (vin: string, settings?: string): Promise<string> => {
    const workspace = withPopulation(world, '20LC02', FILE, settings, withClosing);
    const subject = { kind: 'vin', vin } as const;
    const order = { workspace, campaign: '20LC02', document: 'owner-letter', fonts, subject };
    return words((await renderDocument({ ...order, owners: owners() })).bytes);
  };

  it('is made for a vehicle of the file, with the texts that its attributes choose', async () => {
    expect(await letter(LISTED)).toContain('It has two seats.');
    expect(await letter(ALSO_LISTED)).not.toContain('It has two seats.');
  });

  it('is refused for a vehicle without an owner, which the message tells from one that nobody knows', async () => {
    const workspace = withPopulation(world, '20LC02', ['vin,line', `${rxVin(7)},rx_350`]);
    const order = { workspace, campaign: '20LC02', document: 'owner-letter', fonts, owners: owners() };
    const made = (vin: string) => renderDocument({ ...order, subject: { kind: 'vin', vin } });
    await expect(made(rxVin(7))).rejects.toThrow(
      /which stands in .*population.csv, but no owners file has it/,
    );
    await expect(made(rxVin(8))).rejects.toThrow(/no row of .* has the VIN/);
  });

  it('says what only the file of a linked campaign knows', async () => {
    const workspace = withPopulation(world, '20LE02', ['vin', ALSO_LISTED]);
    const asking = join(world.workspace, 'campaigns/20LC02.yaml');
    const asks = closing('covered_by: 20LE02', 'It is in the program.');
    writeFileSync(asking, asks(readFileSync(asking, 'utf8')));
    const written = async (vin: string) => {
      const subject = { kind: 'vin', vin } as const;
      const order = { workspace, campaign: '20LC02', document: 'owner-letter', fonts, subject };
      return words((await renderDocument({ ...order, owners: owners() })).bytes);
    };
    expect(await written(ALSO_LISTED)).toContain('It is in the program.');
    expect(await written(NOT_LISTED)).not.toContain('It is in the program.');
  });

  it('is refused for a vehicle that the file does not list, though the lines fit it', async () => {
    await expect(letter(NOT_LISTED)).rejects.toMatchObject({
      code: 'VEHICLE_NOT_COVERED',
      message: expect.stringContaining('data/population.csv does not list it'),
    });
  });

  it('is refused where file and lines decide together and no line fits', async () => {
    expect(await letter(ALSO_LISTED, ', decides: both')).toContain(ALSO_LISTED);
    await expect(letter(LISTED, ', decides: both')).rejects.toMatchObject({ code: 'VEHICLE_NOT_COVERED' });
  });

  it('is refused where a batch refuses the file', async () => {
    await expect(letter(LISTED, ', rows: 3')).rejects.toMatchObject({ code: 'POPULATION_FILE' });
  });
});

/** An inspection whose outcome B does not complete the campaign. */
const withInspection = (text: string): string =>
  text.replace(
    /^vehicles:\n/m,
    `inspection:
  - { id: A, finding: Whole, repair: None, op_codes: [], parts: [] }
  - { id: B, finding: Worn, repair: Later, op_codes: [], parts: [], completes: false }
vehicles:\n`,
  );

describe('the owner letter of a VIN that a batch does not mail to', () => {
  const whyNot = async (outcome: string, notice?: string): Promise<string | undefined> => {
    const rows = ['vin,line,notice', `${LISTED},rx_350,${notice ?? 'remedy'}`];
    const reminded = (text: string) => `${withInspection(text)}\nnotices: { reminder: {} }\n`;
    const workspace = withPopulation(world, '20LC02', rows, '', reminded);
    const done = ['vin,campaign,date,outcome', `${LISTED},20LC02,2021-01-02,${outcome}`, ''];
    const remedied = world.write('remedied.csv', done.join('\n'));
    const subject = { kind: 'vin', vin: LISTED } as const;
    const order = { workspace, campaign: '20LC02', document: 'owner-letter', fonts, subject, remedied };
    return (await renderDocument({ ...order, owners: owners() })).unmailed;
  };

  it('is made, and the reason told', async () => {
    expect(await whyNot('A')).toBe('ALREADY_REMEDIED');
    expect(await whyNot('B')).toBeUndefined();
    expect(await whyNot('B', 'reminder')).toBe('OTHER_NOTICE');
  });
});

describe('the phase of one VIN', () => {
  const answer = async (vin: string, done?: string): Promise<string> => {
    withPopulation(world, '23LJ01', ['vin,line,phase', `${LISTED},gx,2`], '', withInspection);
    const remedied =
      done && world.write('remedied.csv', ['vin,campaign,outcome', `${vin},23LJ01,${done}`, ''].join('\n'));
    let out = '';
    const terminal = { out: (text: string) => (out += text), err: () => undefined, columns: 100 };
    const session = { terminal: terminal as never, clock: () => 0, exit: 0 as const };
    const order = {
      workspace: world.workspace,
      campaign: '23LJ01',
      vin,
      owners: owners(),
      remedied,
      json: true,
    };
    await phase(session, order);
    return out;
  };

  it('is that of the file', async () => {
    expect(JSON.parse(await answer(LISTED))).toMatchObject({
      kind: 'covered',
      id: 'gx',
      decidedBy: 'population_file',
      phase: { number: 2 },
    });
  });

  it('comes with what was found on it, and whether it is done', async () => {
    expect(JSON.parse(await answer(LISTED, 'A'))).toMatchObject({ remedy: 'done', outcomes: ['A'] });
    expect(JSON.parse(await answer(LISTED, 'b'))).toMatchObject({ remedy: 'available', outcomes: ['B'] });
  });

  it('is not known for a vehicle that the file does not list', async () => {
    expect(JSON.parse(await answer(NOT_LISTED))).toMatchObject({
      kind: 'not_covered',
      why: 'data/population.csv does not list it',
    });
  });
});

describe('the follow-up letter to one owner', () => {
  const letter = async (vin: string): Promise<string> => {
    const workspace = withPopulation(world, 'BLC', ['vin', LISTED]);
    cpSync('fixtures/follow-ups', join(world.workspace, 'follow-ups'), { recursive: true });
    const subject = { kind: 'vin', vin } as const;
    const order = { workspace, followUp: '2011-12', document: 'follow-up-letter', fonts, subject };
    return words((await renderFollowUp({ ...order, owners: owners() })).bytes);
  };

  it('is made for a vehicle of the file, and no other', async () => {
    expect(await letter(LISTED)).toContain(LISTED);
    await expect(letter(NOT_LISTED)).rejects.toMatchObject({ code: 'VEHICLE_NOT_COVERED' });
  });
});
