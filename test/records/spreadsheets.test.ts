import { describe, expect, it } from 'vitest';
import { readDealers } from '../../src/records/dealers/readDealers.js';
import { readExcluded } from '../../src/records/readExcluded.js';
import { readOwners } from '../../src/records/readOwners.js';
import type { OwnerRow } from '../../src/shapes/records.js';
import { all, source } from './source.js';

const HEADER = 'vin,name,address1,city,state,zip,production_date,model';
const VIN = '2T2HZMDA2PC000001';
const ROW = `${VIN},Ana Vale,1 Elm St,Austin,TX,78701,2023-06-15,RX 350`;

const read = (content: string | Uint8Array, name?: string): Promise<OwnerRow[]> =>
  all(readOwners(source(content, name === undefined ? {} : { name }), { missing: () => undefined }));

async function only(row: string, header = HEADER): Promise<OwnerRow> {
  const [found, ...others] = await read(`${header}\n${row}\n`);
  if (found === undefined || others.length > 0) throw new Error('one row is expected');
  return found;
}

const codes = ({ problems }: OwnerRow): string[] =>
  problems.map(({ code, column }) => `${code} ${column}`.trim());

describe('fields beyond the header', () => {
  it.each([[`${ROW},`], [`${ROW},,, ,`]])('pass when they are blank: %j', async (row) => {
    expect((await only(row)).problems).toEqual([]);
  });

  it('pass beyond a header that is padded, too, but hold no value', async () => {
    expect((await only(`${ROW},,`, `${HEADER},,`)).problems).toEqual([]);
    expect(codes(await only(ROW.replace('Vale', 'Vale, Jr').concat(',,'), `${HEADER},,`))).toEqual([
      'ROW_MALFORMED',
    ]);
  });

  it.each([
    [`${ROW},x`, 'a field with a comma in it must be quoted'],
    [ROW.slice(0, ROW.lastIndexOf(',')), 'if only blank fields are missing at its end, add their commas'],
    [',,,,,,,', 'every field of the row is blank; remove the row'],
    [' , ,', 'every field of the row is blank; remove the row'],
    [HEADER, 'the row repeats the header'],
    [`\ufeff${HEADER.toUpperCase()}`, 'the row repeats the header'],
  ])('or fields that it lacks are a problem that says what to do: %j', async (row, hint) => {
    const found = await only(row);
    expect(codes(found)).toEqual(['ROW_MALFORMED']);
    expect(found.problems[0]?.hint).toContain(hint);
  });
});

describe('what keeps a value text in a spreadsheet', () => {
  it.each([
    [`="${VIN}",Ana Vale,1 Elm St,Boston,MA,="02134",="2023-06-15",RX 350`],
    [`"=""${VIN}""",Ana Vale,1 Elm St,Boston,MA,"=""02134""",2023-06-15,RX 350`],
    [`'${VIN},'Ana Vale,'1 Elm St,Boston,'MA,'02134,'2023-06-15,'RX 350`],
    [`'${VIN}','Ana Vale','1 Elm St','Boston','MA','02134','2023-06-15','RX 350'`],
  ])('is taken off: %j', async (row) => {
    const found = await only(row);
    expect(found).toMatchObject({ writtenVin: VIN, problems: [], vehicle: { productionDate: '2023-06-15' } });
    expect(found.owner.addressBlock).toEqual(['ANA VALE', '1 ELM ST', 'BOSTON MA 02134']);
  });

  it.each(["'t Hooft", "'s-Graven", "O'Neil", "D'Arcy"])('is none in the name %s', async (name) => {
    expect((await only(ROW.replace('Ana Vale', name))).owner.name).toBe(name);
  });

  it('is taken off in dealers.csv and in NDJSON, too', async () => {
    const dealers = await readDealers(source(`code,name\n="0042",'Lone Star\n`));
    expect([...dealers.values()]).toMatchObject([{ code: '0042', name: 'Lone Star' }]);
    const [row] = await all(readExcluded(source(`{"vin":"'${VIN}"}\n`, { name: 'a.ndjson' })));
    expect(row).toMatchObject({ vin: VIN, problems: [] });
  });
});

describe('a day', () => {
  it.each([
    '2023-06-15',
    '20230615',
    '2023-06-15 00:00:00',
    '2023-06-15T00:00:00.000Z',
    ' 2023-06-15T00:00 ',
    '20230615.0',
  ])('is read as %j', async (day) => {
    const found = await only(ROW.replace('2023-06-15', day));
    expect(found).toMatchObject({ problems: [], vehicle: { productionDate: '2023-06-15' } });
  });

  it.each([
    ['06/07/2023', 'either of its first numbers may be the month'],
    ['15.06.23', 'its year has two digits'],
    ['06/15/2023', 'the order of day, month and year differs between countries; write'],
    ['7-6-2023', 'either of its first numbers may be the month'],
    ['45092', 'how a spreadsheet counts days'],
    ['45092.0', 'how a spreadsheet counts days'],
    ['1686787200', 'counts seconds'],
    ['2023-06-15 14:30:00', 'it has a time of day'],
    ['2023/6/5', 'month and day do not have two digits each'],
    ['15-Jun-2023', 'months in words'],
    ['June 2023', 'months in words'],
    ['20231301', 'not a calendar date'],
    ['2023-02-29 00:00:00', 'not a calendar date'],
    ['2.0230615E+07', 'a spreadsheet rounded the number'],
  ])('is refused as %j, with the reason', async (day, reason) => {
    const found = await only(ROW.replace('2023-06-15', day));
    expect(codes(found)).toEqual(['DATE_INVALID production_date']);
    expect(found.problems[0]?.hint).toContain(reason);
  });
});

describe('a number that a spreadsheet rewrote', () => {
  it.each([
    ['78701', '7.8701E+04', 'ADDRESS_INCOMPLETE zip'],
    ['78701', '8E+04', 'ADDRESS_INCOMPLETE zip'],
    [VIN, '2.34E+16', 'VIN_LENGTH vin'],
  ])('is a problem that says so: %s as %s', async (from, to, code) => {
    const found = await only(ROW.replace(from, to));
    expect(codes(found)).toContain(code);
    expect(found.problems[0]?.hint).toContain('with an exponent, and digits are lost');
  });

  it('is a problem abroad, too', async () => {
    const found = await only(`${ROW.replace('78701', '6E+03')},Australia`, `${HEADER},country`);
    expect(codes(found)).toContain('ADDRESS_INCOMPLETE zip');
  });
});

describe('HTML entities', () => {
  it.each([
    ['Smith &amp; Sons', 'Smith & Sons'],
    ['O&#39;Neil', "O'Neil"],
    ['O&#x27;Neil', "O'Neil"],
    ['Ren&eacute;e', 'Renée'],
    ['REN&EACUTE;E &AMP; NU&NTILDE;EZ', 'RENÉE & NUÑEZ'],
    ['Ren&amp;eacute;e', 'Renée'],
    ['Ana&nbsp;Vale&#10;', 'Ana Vale'],
    ['AT&T; Corp', 'AT&T; Corp'],
    ['Smith&Sons', 'Smith&Sons'],
    ['B&B &copy Inn', 'B&B &copy Inn'],
  ])('are decoded: %s', async (written, name) => {
    const found = await only(ROW.replace('Ana Vale', written));
    expect(found.owner.name).toBe(name);
    expect(found.problems).toEqual([]);
  });

  it('are decoded in an address of several lines', async () => {
    const found = await only(ROW.replace('1 Elm St', '"Apt 4 &amp; 5\n1 Elm St"'));
    expect(found.owner.address1).toBe('Apt 4 & 5\n1 Elm St');
  });
});

describe('text that was decoded wrongly before us', () => {
  const asLatin = (text: string): string => Buffer.from(text).toString('latin1');
  const asWindows = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text));
  const names = [
    'José',
    'Nuñez',
    'Müller',
    'Łukasz',
    'Šimon',
    'O’Neil',
    'Nguyễn',
    'Đỗ',
    'Иван',
    'Νίκος',
    'Straße',
    'À Côté',
  ];
  it.each(names.flatMap((name) => [asLatin(name), asWindows(name), asWindows(asWindows(name))]))(
    'is a problem, and mailed: %s',
    async (name) => {
      const found = await only(ROW.replace('Ana Vale', name));
      expect(codes(found)).toEqual(['TEXT_MISREAD name']);
      expect(found.owner.addressBlock).toHaveLength(3);
    },
  );
  it.each(['L?pez', 'Mu?oz', 'L√≥pez'])('is one where letters are lost: %s', async (city) => {
    expect(codes(await only(ROW.replace('Austin', city)))).toEqual(['TEXT_MISREAD city']);
  });

  it.each([...names, 'JOSÉ’S', 'Groß–Gerau', 'IRMÃO', 'CAFÉ™', 'Ångström', 'Is it?', 'Âme', 'Ðor', 'ÑANDÚ'])(
    'is none of these: %s',
    async (name) => {
      expect((await only(ROW.replace('Ana Vale', name))).problems).toEqual([]);
    },
  );
});

describe('a JSON key', () => {
  it.each([
    [`{"vin":"${VIN}","name":"Ana","name":"Bob"}`, 'the key name is given twice'],
    [`{"vin":"${VIN}","note":1, "no\\u0074e" : 2}`, 'the key note is given twice'],
    [`{"vin":"","VIN":"${VIN}"}`, 'VIN is given twice'],
  ])('given twice is a problem of the row: %s', async (row, words) => {
    const [found] = await read(row, 'a.ndjson');
    expect(found?.problems[0]).toMatchObject({ code: 'ROW_MALFORMED', hint: expect.stringContaining(words) });
  });

  it('given twice leaves the row under its VIN, unless it is the VIN that is given twice', async () => {
    const [named] = await read(`{"name":"Ana","vin":"${VIN}","name":"Bob"}`, 'a.ndjson');
    expect(named?.writtenVin).toBe(VIN);
    const [other] = await read(`{"vin":"${VIN}","vin":"2T2BAMCA0RC000001"}`, 'a.ndjson');
    expect(other?.writtenVin).toBe('');
  });

  it('may be that of an object inside the row, or in a text', async () => {
    const [found] = await all(
      readExcluded(
        source(`{"vin":"${VIN}","more":{"vin":1,"a":[{"a":2}]},"reason":"\\"vin\\": \\\\","x":["vin"]}\n`, {
          name: 'a.ndjson',
        }),
      ),
    );
    expect(found?.problems).toEqual([]);
  });
});

describe('a file of another make has its own word', () => {
  const table = `${HEADER}\n${ROW}\n`;
  it.each<[string, string | Uint8Array, string, string]>([
    ['semicolons', table.replaceAll(',', ';'), 'COLUMN_MISSING', 'separated by semicolons'],
    ['quoted semicolons', '"vin";"name"\n"x";"y"\n', 'COLUMN_MISSING', 'separated by semicolons'],
    ['tabs', table.replaceAll(',', '\t'), 'COLUMN_MISSING', 'separated by tabs'],
    ['bars', table.replaceAll(',', '|'), 'COLUMN_MISSING', 'separated by vertical bars'],
    ['a sep= line', `sep=,\n${table}`, 'COLUMN_MISSING', 'a "sep=" line'],
    ['a sep= line with a semicolon', `SEP=;\n${table}`, 'COLUMN_MISSING', 'a "sep=" line'],
    ['UTF-16', Buffer.from(`\ufeff${table}`, 'utf16le'), 'FILE_UNREADABLE', 'in UTF-16'],
    ['UTF-16 without a mark', Buffer.from(table, 'utf16le'), 'FILE_UNREADABLE', 'in UTF-16'],
    ['UTF-16, big end first', Buffer.from(table, 'utf16le').swap16(), 'FILE_UNREADABLE', 'in UTF-16'],
    ['Latin-1', Buffer.from(`vin,prénom\n${VIN},x\n`, 'latin1'), 'COLUMN_MISSING', 'not UTF-8'],
    ['nothing', '', 'COLUMN_MISSING', 'the file is empty'],
    ['a header only', `${HEADER}\n`, 'FILE_EMPTY', 'a header and no rows'],
    [
      'lines quoted as a whole',
      `"${HEADER}"\n"${ROW}"\n`,
      'COLUMN_MISSING',
      'the whole line is one quoted field',
    ],
    ['a workbook', 'PK\u0003\u0004\0\0\n', 'FILE_UNREADABLE', 'an Excel workbook'],
    ['a web page', '<html><body>\n<table>\n', 'FILE_UNREADABLE', 'a web page'],
    ['JSON', '[{"vin":"x"}]\n', 'FILE_UNREADABLE', 'JSON'],
    [
      'a header given twice',
      `${HEADER},Name\n${ROW},x\n`,
      'COLUMN_REPEATED',
      'two columns have the name name',
    ],
  ])('%s', async (_, content, code, words) => {
    await expect(read(content)).rejects.toMatchObject({
      code,
      exit: 3,
      message: expect.stringContaining(words),
    });
  });

  it('Latin-1 in a row is that of the row', async () => {
    const [found] = await read(Buffer.from(`${HEADER}\n${ROW.replace('Vale', 'Valé')}\n`, 'latin1'));
    expect(found?.problems[0]).toMatchObject({
      code: 'ROW_MALFORMED',
      hint: expect.stringContaining('Latin-1 or Windows-1252'),
    });
  });
});
