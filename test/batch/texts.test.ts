/** The batch of a campaign whose texts depend on conditions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { renderDocument } from '../../src/render/renderDocument.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { table, World } from './world.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

const HEADER = 'vin,name,address1,city,state,zip,country,lessor,model,model_year,production_date,sold_in';
const vinOf = (index: number) => withCheckDigit(`2T2BAMCA0HC91200${index}`);

/** One owner in each place, in the order of the ZIP Codes and so of the letters. */
function ownersIn(places: readonly string[], { lessor = 'false', soldIn = '' } = {}): readonly string[] {
  return places.map(
    (place, index) =>
      `${vinOf(index)},Ana Vale,1 Elm St,${place},US,${lessor},RX 350,2017,2017-01-02,${soldIn}`,
  );
}

const VERMONT = 'Barre,VT,05641';
const OHIO = 'Akron,OH,44301';
const TEXAS = 'Austin,TX,78701';

/** 20LC02 whose closing says these things besides. */
function withClosing(entries: string): void {
  world.overrideCampaign('20LC02', (text) =>
    text
      .replace('kind: special', 'regions: { salt: [VT, OH] }\nkind: special')
      .replace(/(^owner_letter:\n(?: .*\n|\n)*? {2}closing:\n)/m, `$1${entries}`),
  );
}

async function lettersOf(owners: readonly string[]): Promise<readonly string[]> {
  await world.run(world.owners(owners, HEADER), '20LC02');
  const pages = (await readPdf(readFileSync(join(world.out, 'letters-0001.pdf')))).pages.map(textOf);
  return owners.map((_, index) => pages.filter((page) => page.includes(vinOf(index))).join('\n'));
}

const summary = () => JSON.parse(readFileSync(join(world.out, 'summary.json'), 'utf8'));

const BY_PLACE = `    - { when: { registered_in: salt }, text: Salt was on your roads. }
    - { choose: [{ when: { registered_in: TX }, text: Hello Texas. }, { text: Hello others. }] }
`;

describe('texts with conditions', () => {
  it('are printed for those who may read them', async () => {
    withClosing(BY_PLACE);
    const [vermont, ohio, texas] = await lettersOf(ownersIn([VERMONT, OHIO, TEXAS]));
    for (const letter of [vermont, ohio]) {
      expect(letter).toContain('Salt was on your roads.');
      expect(letter).toContain('Hello others.');
    }
    expect(texas).not.toContain('Salt was on your roads.');
    expect(texas).toContain('Hello Texas.');
  });

  it('make a variant for each combination of answers, not of states', async () => {
    withClosing('    - { when: { registered_in: salt }, text: Salt was on your roads. }\n');
    await lettersOf(ownersIn([VERMONT, OHIO, TEXAS]));
    expect(summary().variants).toBe(2 * summary().documents.length - (summary().documents.length - 1));
  });

  it('are printed by a single letter as in the batch', async () => {
    withClosing(BY_PLACE);
    const { inputs } = world.owners(ownersIn([VERMONT, TEXAS]), HEADER);
    const letter = async (index: number): Promise<string> => {
      const { bytes } = await renderDocument({
        workspace: openWorkspace(world.workspace, nodeFiles),
        campaign: '20LC02',
        document: 'owner-letter',
        fonts: openFontBook(),
        subject: { kind: 'vin', vin: vinOf(index) },
        owners: inputs.owners,
      });
      return (await readPdf(bytes)).pages.map(textOf).join('\n');
    };
    expect(await letter(0)).toContain('Salt was on your roads.');
    expect(await letter(1)).toContain('Hello Texas.');
  });

  it('are reported where no piece reads them, and where some pieces read none, with file and line', async () => {
    withClosing(
      [
        '    - { when: { registered_in: VT }, text: Vermont. }',
        '    - { when: { registered_in: OH }, text: Ohio. }',
        '',
      ].join('\n'),
    );
    await lettersOf(ownersIn([VERMONT, TEXAS]));
    const lines = readFileSync(join(world.workspace, 'campaigns/20LC02.yaml'), 'utf8').split('\n');
    const [unreached, ...others] = summary().unreached_texts;
    expect(lines[unreached.line - 1]).toContain('text: Ohio.');
    expect(others).toEqual([]);
    expect(summary().empty_texts).toEqual([]);
  });

  it('are reported for the pieces that read none of several', async () => {
    world.overrideCampaign('20LC02', (text) =>
      text.replace(
        /^( *)greeting: .*\n/m,
        '$1greeting: [{ when: { registered_in: VT }, text: Dear Vermonter, }, { when: { registered_in: OH }, text: Dear Ohioan, }]\n',
      ),
    );
    const result = await world.run(world.owners(ownersIn([VERMONT, TEXAS, TEXAS]), HEADER), '20LC02');
    expect(summary().empty_texts).toMatchObject([{ field: 'owner_letter.greeting', pieces: 2 }]);
    expect(result.exit).toBe(1);
  });

  it('count an unknown fact as no, and list the row as a problem where the letter asks for it', async () => {
    withClosing('    - { when: { sold_in: salt }, text: Salt was on your roads. }\n');
    const rows = [...ownersIn([VERMONT], { soldIn: 'OH' }), ...ownersIn([VERMONT, TEXAS]).slice(1)];
    const [known, unknown] = await lettersOf(rows);
    expect(known).toContain('Salt was on your roads.');
    expect(unknown).not.toContain('Salt was on your roads.');
    expect(await table(world.out, 'problems.csv')).toMatchObject([
      { line: '3', column: 'sold_in', code: 'TEXT_UNDECIDED', value: vinOf(1) },
    ]);
  });
});

describe('the last day of the coverage', () => {
  const header = `${HEADER},first_use_date`;
  const [known, unknown] = ownersIn([VERMONT, TEXAS]);

  it('is printed for each vehicle; where its start is unknown, the term is, and the row is a problem', async () => {
    withClosing('    - Covered until {{record.coverage_end}}.\n');
    await world.run(world.owners([`${known},2017-03-04`, `${unknown},`], header), '20LC02');
    const pages = (await readPdf(readFileSync(join(world.out, 'letters-0001.pdf')))).pages.map(textOf);
    const text = pages.join(' ').replaceAll(/\s+/g, ' ');
    expect(text).toContain('Covered until March 4, 2027.');
    expect(text).toContain(
      "Covered until 10 years from the vehicle's date of first use, regardless of mileage.",
    );
    expect(await table(world.out, 'problems.csv')).toMatchObject([
      { line: '3', column: 'first_use_date', code: 'COVERAGE_END_UNKNOWN', value: vinOf(1) },
    ]);
  });
});
