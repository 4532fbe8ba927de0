import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow } from '../../src/base/text/csvRow.js';
import { readOwners } from '../../src/records/readOwners.js';
import type { ReadOptions } from '../../src/records/source/recordSource.js';
import type { OwnerRow } from '../../src/shapes/records.js';
import { all, source } from './source.js';

const HEADER =
  'vin,name,company,address1,address2,city,state,zip,country,email,language,lessor,model,model_year,production_date';
const GOOD = {
  vin: '2T2HZMDA2PC000001',
  name: 'Ana López',
  company: '',
  address1: '123 Main Street',
  address2: '',
  city: 'Austin',
  state: 'TX',
  zip: '78701',
  country: '',
  email: '',
  language: 'es',
  lessor: '',
  model: 'RX 350',
  model_year: '2023',
  production_date: '2023-08-15',
};
type Fields = Record<keyof typeof GOOD, string>;

function row(changes: Partial<Fields> = {}): string {
  return csvRow(Object.values({ ...GOOD, ...changes }));
}

function read(content: string, options: ReadOptions = {}, name = 'owners.csv'): Promise<OwnerRow[]> {
  return all(readOwners(source(content, { name }), options));
}

async function codes(changes: Partial<Fields>, options: ReadOptions = {}): Promise<string[]> {
  const [found] = await read(`${HEADER}\n${row(changes)}`, options);
  return (found?.problems ?? []).map((problem) => `${problem.code} ${problem.column}`);
}

describe('readOwners', () => {
  it('reads a good row with its vehicle and its address block', async () => {
    const [found] = await read(`\ufeff${HEADER}\r\n${row({ lessor: 'Yes', vin: ' 2t2hzmda2pc000001' })}`);
    expect(found).toMatchObject({
      line: 2,
      writtenVin: ' 2t2hzmda2pc000001',
      vin: '2T2HZMDA2PC000001',
      problems: [],
      owner: { language: 'es', lessor: true, addressBlock: ['ANA LÓPEZ', '123 MAIN ST', 'AUSTIN TX 78701'] },
      vehicle: { model: 'RX 350', modelYear: 2023, productionDate: '2023-08-15', origin: undefined },
    });
  });

  it('reads the attributes of a vehicle, of which nothing else is known, and not those that nothing asks for', async () => {
    const header = 'vin,name,address1,city,state,zip,seats,color';
    const fields = [GOOD.vin, 'Bob', '1 Elm Ave', 'Austin', 'TX', '78701', ' two ', 'red'];
    const unread: string[] = [];
    const options = {
      attributes: ['seats'],
      idleAttributes: ['color'],
      onUnread: (name: string) => unread.push(name),
    };
    const names = header.split(',');
    const json = JSON.stringify(Object.fromEntries(names.map((name, index) => [name, fields[index]])));
    for (const [content, name] of [
      [`${header}\n${csvRow(fields)}`, 'owners.csv'],
      [`${json}\n`, 'owners.ndjson'],
    ] as const) {
      const [found] = await read(content, options, name);
      expect(found?.vehicle).toMatchObject({ attributes: { seats: 'two' }, model: undefined });
      expect(Object.keys(found?.vehicle?.attributes ?? {})).toEqual(['seats']);
    }
    expect(unread).toEqual([]);
  });

  it('finds the columns in any order, by mapped headers, and leaves others alone', async () => {
    const header = 'ZIP, Note ,Estado,city,NAME,Address1,Fahrzeug  Nr,note';
    const content = `${header}\n78701,x,TX,Austin,Bob,1 Elm Ave,2T2HZMDA2PC000001,y\n`;
    const [found] = await read(content, { columns: { vin: 'fahrzeug nr', state: 'ESTADO' } });
    expect(found?.problems).toEqual([]);
    expect(found?.vehicle).toBeUndefined();
    expect(found?.owner.addressBlock).toEqual(['BOB', '1 ELM AVE', 'AUSTIN TX 78701']);
  });

  it('takes a plain name for a file that lacks the mapped header', async () => {
    const [found] = await read(`${HEADER}\n${row()}`, { columns: { vin: 'Vehicle number' } });
    expect(found?.vin).toBe(GOOD.vin);
  });

  it.each([
    ['', 'COLUMN_MISSING', 'the file is empty'],
    ['\n\n', 'COLUMN_MISSING', 'the file is empty'],
    ['name,address1,city,state,zip\n', 'COLUMN_MISSING', 'no column vin'],
    ['vin,address1,city,state,zip\n', 'COLUMN_MISSING', 'no column name or company'],
    ['vin,name,address1,city,state,"zip\n', 'FILE_INCOMPLETE', 'ends inside'],
    ['vin,name,address1,city,state\n', 'COLUMN_MISSING', 'no column zip'],
    ['vin,name,address1,city,state,postcode\n', 'COLUMN_UNKNOWN', '"postcode" (zip)'],
    ['2T2HZMDA2PC000001,Bob,1 Elm Ave,Austin,TX,78701\n', 'COLUMN_MISSING', 'the header reads: 2T2'],
    ['vin,name,address1,city,state,zip,Name \n', 'COLUMN_REPEATED', '"Name"'],
  ])('refuses the header of %j', async (content, code, words) => {
    await expect(read(content)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it.each<[Partial<Fields>, string[]]>([
    [{ vin: '2T2HZMDA2PC00000' }, ['VIN_LENGTH vin']],
    [{ vin: '2T2HZMDA2PC00000O' }, ['VIN_CHARACTER vin']],
    [{ vin: '2T2HZMDA5PC000001' }, ['VIN_CHECK_DIGIT vin']],
    [{ production_date: '8/15/2023' }, ['DATE_INVALID production_date']],
    [{ model_year: '2024' }, ['MODEL_YEAR_MISMATCH model_year']],
    [{ name: ' \t' }, ['NAME_MISSING name']],
    [{ zip: '' }, ['ADDRESS_INCOMPLETE zip']],
    [{ address1: '', address2: 'Apt. 4' }, ['ADDRESS_INCOMPLETE address1']],
    [{ address1: '#4 B', address2: '' }, ['ADDRESS_INCOMPLETE address1']],
    [{ address1: 'Suite 200', address2: 'Floor 3' }, ['ADDRESS_INCOMPLETE address1']],
    [{ address1: '', address2: '1 Elm Ave' }, []],
    [{ address1: 'Apt 4\n1 Elm Ave', address2: '' }, []],
    [{ address1: '#12 Calle Sol', state: 'PR', zip: '00926' }, []],
    [{ address1: 'Unit 45013', city: 'FPO', state: 'AP', zip: '96338' }, []],
    [{ address1: 'Flat 4', address2: 'Floor 3', city: 'Dublin', state: '', zip: '', country: 'Ireland' }, []],
    [{ country: 'Ireland' }, ['ADDRESS_DOUBTFUL country']],
    [{ zip: '02134' }, ['ADDRESS_DOUBTFUL zip']],
    [{ state: 'AE' }, ['ADDRESS_INCOMPLETE zip']],
    [{ state: 'Texico' }, ['ADDRESS_INCOMPLETE state']],
    [{ name: '.', company: '--' }, ['NAME_MISSING name']],
    [{ address1: '???' }, ['ADDRESS_INCOMPLETE address1']],
    [{ city: '“-”' }, ['ADDRESS_INCOMPLETE city']],
    [{ name: 'Ana '.repeat(200) }, ['TEXT_TOO_WIDE name']],
    [{ model: 'RX '.repeat(200) }, ['TEXT_TOO_WIDE model']],
    [{ lessor: 'maybe', language: 'tlh', model_year: 'new' }, []],
  ])('says of %j what is wrong', async (changes, expected) => {
    expect(await codes(changes)).toEqual(expected);
  });

  it.each<[Partial<Fields>, string]>([
    [{ address1: '12 Main St, Springfield, IL 62701' }, 'address1'],
    [{ address1: '12 Main St Springfield Illinois 62701-1234' }, 'address1'],
    [{ address1: '', address2: '12 Main St, Springfield IL 62701, USA' }, 'address2'],
    [{ address1: 'PO Box 12345' }, 'city'],
    [{ address1: '12 Hwy FM 12345' }, 'city'],
  ])('says where the parts of a whole address belong: %j', async (changes, column) => {
    const [found] = await read(`${HEADER}\n${row({ city: '', state: '', zip: '', ...changes })}`);
    expect(found?.problems).toMatchObject([{ code: 'ADDRESS_INCOMPLETE', column }]);
    expect(found?.problems[0]?.hint.includes('into the columns city, state and zip')).toBe(column !== 'city');
  });

  it('reports all that is wrong with a row, in the order in which it counts', async () => {
    const wrong = { vin: 'O', name: '', address1: '', city: '', production_date: 'soon', model: '字' };
    expect(await codes(wrong, { missing: (text) => /[字]/.exec(text)?.[0] })).toEqual([
      'VIN_LENGTH vin',
      'VIN_CHARACTER vin',
      'DATE_INVALID production_date',
      'NAME_MISSING name',
      'ADDRESS_INCOMPLETE address1',
      'GLYPH_MISSING model',
    ]);
  });

  it('has no blank line in the address of a good row, whatever its fields hold', async () => {
    const text = fc.string({
      unit: fc.constantFrom('A', '7', '.', '-', '"', '“', '!', ' ', '\n', '#'),
      maxLength: 8,
    });
    const owners = fc.record({ name: text, company: text, address1: text, address2: text, city: text });
    await fc.assert(
      fc.asyncProperty(owners, fc.constantFrom('', 'Canada', 'U S A'), async (owner, country) => {
        const [found] = await read(`${HEADER}\n${row({ ...owner, country })}`);
        const lines = found?.problems.length === 0 ? found.owner.addressBlock : ['A', 'A', 'A'];
        expect(lines.length).toBeGreaterThanOrEqual(3);
        for (const line of lines) expect(line).toMatch(/^\S+( \S+)*$/);
      }),
    );
  });

  it.each([
    { state: 'texas', zip: '78701', country: 'USA', expected: 'TX' },
    { state: '', zip: '00926', country: 'Puerto Rico', expected: 'PR' },
    { state: 'AE', zip: '09123', country: '', expected: 'AE' },
    { state: 'WA', zip: '6000', country: 'Australia', expected: '' },
    { state: 'ON', zip: 'K1A 0A9', country: 'CA', expected: '' },
    { state: 'Texico', zip: '78701', country: '', expected: '' },
  ])('takes no region abroad for a state: $state, $country', async ({ expected, ...written }) => {
    const [found] = await read(`${HEADER}\n${row(written)}`);
    expect(found?.owner.state).toBe(expected);
  });

  it('keeps nothing that no document can print, so that a summary can tell of every row', async () => {
    const missing = (text: string): string | undefined => /[字]/.exec(text)?.[0];
    const header = HEADER.replace('email', 'last_dealer');
    const [found] = await read(`${header}\n${row({ state: '字', model: '字', email: '字' })}`, { missing });
    expect(found).toMatchObject({
      owner: { state: '' },
      vehicle: { model: undefined, lastDealer: undefined },
      problems: [
        { code: 'ADDRESS_INCOMPLETE', column: 'state' },
        { code: 'GLYPH_MISSING', column: 'model', value: '字' },
        { code: 'GLYPH_MISSING', column: 'state', value: '字' },
      ],
    });
  });

  it('tests the glyphs of the capitals too, since the address block prints them', async () => {
    const missing = (text: string): string | undefined => (text.includes('Ÿ') ? 'Ÿ' : undefined);
    expect(await codes({ name: 'Louÿs' }, { missing })).toEqual(['GLYPH_MISSING name']);
  });

  it.each([['vin;name;address1;city;state;zip\n', 'separate the fields with commas']])(
    'says what kind of file %j is',
    async (content, hint) => {
      await expect(read(content)).rejects.toMatchObject({ code: 'COLUMN_MISSING', hint });
    },
  );

  it('folds line breaks and invisible characters out of a field, and letters to NFC', async () => {
    const [found] = await read(
      `${HEADER}\n${row({ name: 'NAME', address1: 'STREET' })}`
        .replace('NAME', '"Jose\u0301\u200b \tde\u00a0la\nCruz"')
        .replace('STREET', '"1 Elm Ave\nRear"'),
    );
    expect(found?.owner.name).toBe('José de la Cruz');
    expect(found?.owner.addressBlock).toEqual(['JOSÉ DE LA CRUZ', '1 ELM AVE REAR', 'AUSTIN TX 78701']);
  });

  it('keeps the VIN of a malformed row as far as it can be read', async () => {
    const found = await read(`${HEADER}\n${GOOD.vin},Bob\n"${GOOD.vin}",B"ob\n${row()}`);
    expect(found.map((each) => [each.line, each.writtenVin, each.problems[0]?.code])).toEqual([
      [2, GOOD.vin, 'ROW_MALFORMED'],
      [3, GOOD.vin, 'ROW_MALFORMED'],
      [4, GOOD.vin, undefined],
    ]);
  });

  it('reads NDJSON like CSV: numbers, truth values, null and unknown keys', async () => {
    const lines = [
      JSON.stringify({
        ...GOOD,
        VIN: GOOD.vin,
        vin: undefined,
        zip: 2134,
        state: 'MA',
        lessor: true,
        company: null,
        more: {},
      }),
      '',
      '{"vin": ["x"]}',
      'no json',
      JSON.stringify({ ...GOOD, vin: 'short' }),
      '{"vin": "x", "name": "half \\ud83c"}',
      JSON.stringify({ ...GOOD, name: 'NUL \0' }),
    ];
    const found = await read(lines.join('\n'), {}, 'owners.ndjson');
    expect(found.map((each) => [each.line, each.problems[0]?.code])).toEqual([
      [1, undefined],
      [3, 'ROW_MALFORMED'],
      [4, 'ROW_MALFORMED'],
      [5, 'VIN_LENGTH'],
      [6, 'ROW_MALFORMED'],
      [7, 'ROW_MALFORMED'],
    ]);
    expect(found[0]?.owner).toMatchObject({ zip: '02134', lessor: true });
    const told = found.map(({ problems: [problem] }) => `${problem?.value}: ${problem?.hint}`);
    expect(told[1]).toMatch(/^\{"vin": \["x"\]\}: vin is no text, .*; each line is one JSON object/);
    expect(told[2]).toMatch(/^no json: the line is not a JSON object; each line/);
    expect(told[4]).toMatch(/^\{"vin": "x",.*NUL, or bytes that are not UTF-8; save the file as UTF-8/);
  });

  it('stops at no bad row of NDJSON, were it the first', async () => {
    const good = JSON.stringify(GOOD);
    const codesOf = async (...lines: string[]) =>
      (await read(lines.join('\n'), {}, 'a.ndjson')).map(({ problems }) => problems[0]?.code);
    expect(await codesOf(JSON.stringify({ ...GOOD, vin: '' }), good)).toEqual(['VIN_LENGTH', undefined]);
    expect(await codesOf(JSON.stringify({ ...GOOD, vin: null }), good)).toEqual(['VIN_LENGTH', undefined]);
    expect(await codesOf('{"name":"Bob"}', good)).toEqual(['VIN_LENGTH', undefined]);
    expect(await codesOf('{"vin":"X" "name":""}', good)).toEqual(['ROW_MALFORMED', undefined]);
  });

  it.each([
    JSON.stringify([GOOD, GOOD]),
    JSON.stringify([GOOD, GOOD], undefined, 2),
    JSON.stringify(GOOD, undefined, 2),
    `${HEADER}\n${row()}`,
    'Owners of phase 5\n\nnone yet\n',
  ])('takes no other format for NDJSON: %j', async (content) => {
    await expect(read(content, {}, 'a.ndjson')).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      place: { file: 'a.ndjson', line: 1 },
      hint: expect.stringContaining('one JSON object'),
    });
  });

  it('says how to mend bytes that are no UTF-8, and a field that is far too long', async () => {
    const bytes = Buffer.from(
      `${HEADER}\n${row({ name: 'L\u00f3pez' })}${row({ name: 'Bob', model: 'RX '.repeat(200) })}`,
      'latin1',
    );
    const found = await all(readOwners(source(bytes)));
    expect(found.map(({ problems }) => problems[0]?.hint)).toEqual([
      'the row contains NUL, or bytes that are not UTF-8; save the file as UTF-8; it may be in Latin-1 or Windows-1252',
      'it has 599 characters; shorten the model to 400 at most',
    ]);
  });

  it('sees that an NDJSON file was cut in its last line, at every place', async () => {
    const line = JSON.stringify({ ...GOOD, name: 'a "quoted" {name}' });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: line.length - 1 }), async (cut) => {
        const rows = read(`${line}\n${line.slice(0, cut)}`, {}, 'owners.ndjson');
        await expect(rows).rejects.toMatchObject({ code: 'FILE_INCOMPLETE', place: { line: 2 } });
      }),
    );
    expect(await read(`${line}\n${line}`, {}, 'owners.ndjson')).toHaveLength(2);
  });

  it('refuses NDJSON whose first rows have no key for the VIN, and an empty file', async () => {
    await expect(read('{"key":"x"}\n', {}, 'a.ndjson')).rejects.toMatchObject({ code: 'COLUMN_MISSING' });
    await expect(read('', {}, 'a.ndjson')).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
      hint: expect.stringContaining('one JSON object'),
    });
  });
});
