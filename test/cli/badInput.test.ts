/** What a person gives that is wrong: each time place, code, hint and exit code, and nothing made. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noticepress, type Ran } from './noticepress.js';

const OWNERS = `vin,name,address1,city,state,zip,model,model_year,origin,production_date
2T2BAMCA2RC911964,Ana Vale,1 Sample St,Austin,TX,78701,RX 350h,2024,NAP,2023-09-05
`;
const CAMPAIGN = 'campaigns/23LJ01.yaml';
const LETTER = 'templates/owner-letter/owner-letter.hbs';
const SHEET = 'templates/owner-letter/owner-letter.css';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticepress-bad-'));
  for (const part of ['noticepress.yaml', 'brands', 'campaigns'])
    cpSync(join('fixtures', part), join(folder, part), { recursive: true });
  write('owners.csv', OWNERS);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** A campaign of the workspace with one fact written otherwise. */
function changed(from: string, to: string): void {
  const file = join(folder, CAMPAIGN);
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(
    file,
    before.replace(from, () => to),
  );
}

/** A template or style sheet of the workspace: ours, with something in front. */
function prefixed(name: string, text: string): void {
  write(name, `${text}\n${readFileSync(name, 'utf8')}`);
}

async function batch(...more: readonly string[]): Promise<Ran> {
  const fixed = ['batch', '--workspace', folder, '--campaign', '23LJ01', '--workers', '1'];
  const files = ['--owners', join(folder, 'owners.csv'), '--out', join(folder, 'out')];
  const ran = await noticepress(...fixed, ...files, ...more);
  return { ...ran, err: ran.err.replaceAll(`${folder}/`, '') };
}

interface Bad {
  readonly what: string;
  readonly spoil: () => void;
  readonly says: string;
  readonly exit: number;
}

it.each<Bad>([
  {
    what: 'an owners file that is not there',
    spoil: () => rmSync(join(folder, 'owners.csv')),
    says: 'owners.csv  FILE_UNREADABLE',
    exit: 3,
  },
  {
    what: 'an owners file of no bytes',
    spoil: () => write('owners.csv', ''),
    says: 'owners.csv:1  COLUMN_MISSING  the file is empty',
    exit: 3,
  },
  {
    what: 'a table of another make',
    spoil: () => write('owners.csv', 'PK\u0003\u0004\u0000\u0000\n'),
    says: 'owners.csv:1  FILE_UNREADABLE  the file is an Excel workbook or a ZIP archive',
    exit: 3,
  },
  {
    what: 'an owners file that was cut inside its last row',
    spoil: () => write('owners.csv', OWNERS.slice(0, -40)),
    says: 'owners.csv:2  FILE_INCOMPLETE  the last line has no line end',
    exit: 3,
  },
  {
    what: 'a wrong header',
    spoil: () => write('owners.csv', OWNERS.replace('zip', 'postcode')),
    says: 'owners.csv:1 zip  COLUMN_UNKNOWN',
    exit: 3,
  },
  {
    what: 'a table that ends inside a quoted field',
    spoil: () => write('owners.csv', `${OWNERS}2T2BAMCA4RC911965,"Bo`),
    says: 'owners.csv:3  FILE_INCOMPLETE',
    exit: 3,
  },
  {
    what: 'a fact of a wrong type',
    spoil: () => changed('available: true', 'available: soon'),
    says: 'CAMPAIGN_INVALID',
    exit: 3,
  },
  {
    what: 'a campaign file that is no YAML',
    spoil: () => write(CAMPAIGN, 'code: [23LJ01'),
    says: `${CAMPAIGN}:1:14  CAMPAIGN_INVALID  not YAML`,
    exit: 3,
  },
  {
    what: 'a text that names what nobody knows',
    spoil: () => changed('"{{campaign.vehicles_title}}"', '"{{campaign.vehicle_titles}}"'),
    says: `${CAMPAIGN}:10:6 subject[0]  CAMPAIGN_INVALID  {{campaign.vehicle_titles}}: there is no`,
    exit: 3,
  },
  {
    what: 'a field of the record that nobody declared',
    spoil: () => prefixed(LETTER, '{{#if record.colour}}x{{/if}}'),
    says: `${LETTER}:1  FACET_UNKNOWN`,
    exit: 3,
  },
  {
    what: 'a slot that a template tests',
    spoil: () => prefixed(LETTER, '{{#if (eq record.name "Ana")}}x{{/if}}'),
    says: `${LETTER}:1  SLOT_TESTED`,
    exit: 3,
  },
  {
    what: 'an element that compose does not know',
    spoil: () => prefixed(LETTER, '<video></video>'),
    says: `${LETTER}:1  ELEMENT_UNKNOWN`,
    exit: 3,
  },
  {
    what: 'a CSS property that compose does not know',
    spoil: () => prefixed(SHEET, 'p { float: left }'),
    says: `${SHEET}:1:5  CSS_UNKNOWN  the property "float" is unknown`,
    exit: 3,
  },
  {
    what: 'an output folder that holds something else',
    spoil: () => write('out/mine.txt', 'mine'),
    says: 'out  OUTPUT_OCCUPIED',
    exit: 2,
  },
  {
    what: 'a file where the output folder should be',
    spoil: () => write('out', 'mine'),
    says: 'out  OUTPUT_OCCUPIED',
    exit: 2,
  },
])('$what: exit $exit', async ({ spoil, says, exit }) => {
  spoil();
  const before = readdirSync(folder, { recursive: true });
  const ran = await batch();
  expect(ran.err).toContain(says);
  expect(ran.err).toMatch(/\n {2}hint: \S/);
  expect({ exit: ran.exit, out: ran.out }).toEqual({ exit, out: '' });
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

it('tells a wrong header before another file is read to its end', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `2T2BAMCA2RC9${index},RX 350h`);
  write('vehicles.csv', `vin,model\n${rows.join('\n')}\n2T2BAMCA2RC911964,"cut`);
  write('owners.csv', OWNERS.replace('zip', 'place'));
  const ran = await batch('--vehicles', join(folder, 'vehicles.csv'));
  expect({ exit: ran.exit, err: ran.err }).toMatchObject({
    exit: 3,
    err: expect.stringMatching(/^owners\.csv.*COLUMN_MISSING/m),
  });
});

it.each([
  { name: 'दीपक शर्मा', says: 'owners.csv:2 name  GLYPH_MISSING' },
  { name: 'Ana Vale'.repeat(45), says: 'owners.csv:2  TEXT_TOO_WIDE  the address does not fit' },
])('refuses the single letter of a record that a batch rejects: $name', async ({ name, says }) => {
  write('owners.csv', OWNERS.replace('Ana Vale', name));
  const files = [
    '--workspace',
    folder,
    '--owners',
    join(folder, 'owners.csv'),
    '--out',
    join(folder, 'a.pdf'),
  ];
  const letter = ['render', 'owner-letter', '--campaign', '23LJ01', '--vin', '2T2BAMCA2RC911964'];
  const { exit, err } = await noticepress(...letter, ...files);
  expect(err).toContain(says);
  expect(exit).toBe(3);
  expect(readdirSync(folder)).not.toContain('a.pdf');
});

it('tells what is wrong with the only vehicles row of a VIN', async () => {
  write('vehicles.csv', 'vin,model,model_year,production_date\n2T2BAMCA2RC911964,RX 350h,2024,2023-02-30\n');
  const argv = ['phase', '--workspace', folder, '--campaign', '23LJ01', '--vin', '2T2BAMCA2RC911964'];
  const { exit, err } = await noticepress(...argv, '--vehicles', join(folder, 'vehicles.csv'));
  expect(err).toContain('vehicles.csv:2 production_date  DATE_INVALID');
  expect(exit).toBe(3);
});

it('makes nothing when --expect names another number of rows', async () => {
  const { exit, err } = await batch('--expect', '2');
  expect(err).toContain('owners.csv  ROWS_UNEXPECTED  the owners file has 1 row, not the 2 expected');
  expect(exit).toBe(3);
  expect(readdirSync(folder)).not.toContain('out');
  expect((await batch('--expect', '1')).exit).toBe(0);
});
