import { spawnSync } from 'node:child_process';
import { PDFBool, PDFDocument, PDFHexString, PDFName, type PDFTextField } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormData } from '../../../src/disclose/papers/formData.js';
import { DEALER_FIELDS, PERSON_FIELDS } from '../../../src/disclose/papers/formFields.js';
import { printDocument } from '../../../src/print/pdf/printDocument.js';
import type { FieldItem, FilledComposition, Item } from '../../../src/shapes/layout/composition.js';
import { readFields, type ShownField } from '../../print/readFields.js';
import { readPdf, textOf } from '../../print/readPdf.js';
import { checkStructure } from '../../print/structure/checkStructure.js';
import { readAloud } from '../../print/structure/readAloud.js';
import { AN_RX, blankPart, fonts, form, unknownVin } from '../desk.js';

const BOTH = ['20LC02', '23LJ01'];
const BOXES = 17;
/** 5.1 inches for 17 boxes. */
const BOX = (5.1 * 72) / BOXES;
const VIN_CHARACTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';

const wordOf = (shown: ShownField | undefined) => shown?.characters.map(({ text }) => text).join('') ?? '';

const boxOf = ({ x, width }: ShownField['characters'][number]) => Math.floor((x + width / 2) / BOX);

async function pageText(bytes: Uint8Array): Promise<string> {
  const { pages } = await readPdf(bytes);
  expect(pages).toHaveLength(1);
  return textOf(pages[0]).replaceAll(/\s+/g, ' ');
}

async function attached(bytes: Uint8Array): Promise<FormData> {
  const doc = await PDFDocument.load(bytes);
  const [file] = doc.getAttachments();
  expect(file?.name).toBe('disclosure-form.json');
  return JSON.parse(Buffer.from(file?.data ?? []).toString('utf8'));
}

const fieldsOf = async (bytes: Uint8Array) => (await PDFDocument.load(bytes)).getForm();

const LABELS: Readonly<Record<string, readonly string[]>> = {
  '20LC02': [
    'Lexus, A Division of Toyota Motor Sales, USA, Inc.',
    'Customer Contact & Vehicle Disclosure Form',
    'This form is not applicable for L/Certified units.',
    'Special Service Campaign',
    'Customer Signature',
    'Lexus Drivers Community',
    'http://www.lexus.com/drivers/',
    'Campaign Code',
    'Customer Information',
    'Customer Name',
    'Customer Email',
    'Customer Address',
    'www.lexus.com/drivers or',
  ],
  '23LJ01': [
    'Lexus Motor Sales, USA, Inc.',
    'Guest Contact & Vehicle Disclosure Form',
    'This form is not applicable for new vehicles in dealership inventory.',
    'Second Key Delivery Program',
    'Guest Signature',
    'Lexus Owners Community',
    'http://www.lexus.com/owners/',
    'Program Code',
    'Guest Information',
    'Guest Name',
    'Guest Email',
    'Guest Address',
    'www.lexus.com/ownersupdate',
  ],
};

const SHARED = [
  '6565 Headquarters Drive',
  'Plano, TX 75024',
  '(469) 292-4000',
  'NOT',
  'NO CHARGE',
  'authorized Lexus dealer',
  'www.lexus.com/recall',
  'www.safercar.gov',
  '17-digit Vehicle Identification Number (VIN)',
  'Model Year',
  'Home Phone #',
  'Mobile Phone #',
  'Date',
  '1-800-255-3987',
  'Dealer Information',
  'Dealer Name/Address',
  'Dealer Code',
  'Dealer Phone Number',
  'Dealer Staff Name',
  'Dealer Staff Signature',
];

describe.each(BOTH)('the form of %s', (code) => {
  it('says on one page all that the published form says', async () => {
    const text = await pageText((await form(code)).bytes);
    const facts = [...(LABELS[code] ?? []), ...SHARED];
    expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
  });

  it('is blank when nothing is given, and can be filled in', async () => {
    const { bytes } = await form(code);
    expect((await readFields(bytes)).map(wordOf).join('')).toBe('');
    const fields = await fieldsOf(bytes);
    const vin = fields.getTextField('vin');
    const boxes = fields.getTextField('code');
    expect([vin.isCombed(), vin.getMaxLength(), vin.isRequired()]).toEqual([true, 17, true]);
    expect([boxes.isCombed(), boxes.getMaxLength(), boxes.isRequired()]).toEqual([true, 6, true]);
    expect(fields.getSignature('buyer_signature')).toBeDefined();
    expect(fields.getSignature('staff_signature')).toBeDefined();
    expect(await attached(bytes)).toMatchObject({ campaign: code, vin: null, fields: {} });
  });

  it('has a field for every setting, walked through in the order of the page', async () => {
    const names = (await fieldsOf((await form(code)).bytes)).getFields().map((field) => field.getName());
    const settable = ['vin', 'code', 'model', 'model_year', ...PERSON_FIELDS, ...DEALER_FIELDS];
    expect(names.toSorted()).toEqual([...settable, 'buyer_signature', 'staff_signature'].toSorted());
    expect(names[0]).toBe('buyer_signature');
    expect(names.indexOf('vin')).toBeLessThan(names.indexOf('name'));
    expect(names.indexOf('date')).toBeLessThan(names.indexOf('dealer1'));
  });

  it('is read aloud label by label, and lacks nothing that is checked', async () => {
    const { bytes } = await form(code, { sample: true });
    expect(await checkStructure(bytes)).toEqual([]);
    const lines = (await readAloud(bytes)).join('\n');
    const order = [
      'NOT',
      'Signature',
      'Community',
      'VIN',
      'Code',
      'Model',
      'Information',
      'Dealer Staff Signature',
    ];
    const places = order.map((text) => lines.indexOf(text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is a sample with SAMPLE across it when asked', async () => {
    const { bytes } = await form(code, { sample: true });
    expect(await pageText(bytes)).toContain('SAMPLE');
    const [, vin, boxes] = (await readFields(bytes)).map(wordOf);
    expect([vin, boxes]).toEqual(['1SAMPLE00T0000000', code]);
  });
});

it('stands on one page for another brand and another kind of campaign, too', async () => {
  const text = await pageText((await form('26NA04', { sample: true })).bytes);
  expect(text).toContain('Driver Contact & Vehicle Disclosure Form');
  expect(text).toContain('Driver Signature');
});

/** The VIN boxes of a form under another name, so that many can stand in one file with a value each. */
function boxesOnly({ composition, filling }: FilledComposition, name: string): FilledComposition {
  const pages = composition.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((item) => (isVin(item) ? [{ ...item, name }] : [])),
  }));
  return { composition: { ...composition, pages }, filling };
}

const isVin = (item: Item): item is FieldItem => item.kind === 'field' && item.name === 'vin';

it('holds the 17 characters of any VIN in their 17 boxes', async () => {
  const blank = blankPart('20LC02');
  const comb = blank.composition.pages[0]?.items.find(isVin);
  expect(comb?.width).toBeCloseTo(BOXES * BOX, 3);
  const vin = fc.string({ unit: fc.constantFrom(...VIN_CHARACTERS), minLength: BOXES, maxLength: BOXES });
  await fc.assert(
    fc.asyncProperty(fc.array(vin, { minLength: 50, maxLength: 50 }), async (vins) => {
      const parts = vins.map((_, index) => boxesOnly(blank, `vin-${index}`));
      const values = Object.fromEntries(vins.map((each, index) => [`vin-${index}`, each]));
      const bytes = await printDocument(parts, fonts, { title: 'Forms', language: 'en', values });
      const shown = await readFields(bytes);
      expect(shown.map(wordOf)).toEqual(vins);
      for (const { characters } of shown) {
        expect(characters.map(boxOf)).toEqual(Array.from({ length: BOXES }, (_, index) => index));
        for (const { x, width } of characters)
          expect(Math.floor((x + width) / BOX)).toBe(Math.floor(x / BOX));
      }
    }),
    { numRuns: 20 },
  );
});

it('draws a stroke between each two boxes', () => {
  const items = blankPart('23LJ01').composition.pages[0]?.items ?? [];
  const fields = items.flatMap((item) => (item.kind === 'field' && item.type === 'comb' ? [item] : []));
  expect(fields.map(({ maxLength }) => maxLength)).toEqual([17, 6]);
  for (const { x, y, width, height, maxLength = 1 } of fields) {
    const within = (item: Item) =>
      item.kind === 'line' && item.x1 === item.x2 && item.y1 >= y && item.y2 <= y + height;
    const strokes = items.filter(within).map((item) => (item.kind === 'line' ? item.x1 : 0));
    for (let box = 1; box < maxLength; box++)
      expect(strokes.some((at) => Math.abs(at - (x + (box * width) / maxLength)) < 0.05)).toBe(true);
  }
});

const VALUES: Readonly<Record<string, string>> = {
  name: 'Ana Núñez-Okafor',
  email: 'ana@example.com',
  address1: '77 Long Pine Trl Apt 12',
  address2: 'Briar Mesa, AZ 85399',
  home_phone: '(623) 555-0100',
  mobile_phone: '(623) 555-0101',
  date: '2/3/2024',
  staff_name: 'Desk Staff',
};

describe('a form with values', () => {
  it('prints the same filled by us and by another program', async () => {
    const vin = unknownVin(2018);
    const settings = [...AN_RX, ...Object.entries(VALUES).map(([name, value]) => `${name}=${value}`)];
    const { bytes, data } = await form('20LC02', { vin, dealer: '98629', settings });
    const ours = await readFields(bytes);
    const doc = await PDFDocument.load((await form('20LC02')).bytes);
    for (const [name, value] of Object.entries(data.fields))
      (doc.getForm().getField(name) as PDFTextField).setText(value);
    const theirs = await readFields(await doc.save());
    expect(theirs.map(wordOf)).toEqual(ours.map(wordOf));
    expect(theirs.map(({ size }) => size)).toEqual(ours.map(({ size }) => size));
    expect(theirs[1]?.characters.map(boxOf)).toEqual(ours[1]?.characters.map(boxOf));
  });

  // where the system has poppler, which draws fields that ask for it
  it.runIf(hasPoppler())(
    'reads the same, at the same places, in a viewer that draws the fields',
    async () => {
      const settings = [...AN_RX, ...Object.entries(VALUES).map(([name, value]) => `${name}=${value}`)];
      const order = { dealer: '98629', settings };
      const { bytes, data } = await form('20LC02', order);
      const doc = await PDFDocument.load((await form('20LC02')).bytes);
      for (const [name, value] of Object.entries(data.fields))
        doc.getForm().getTextField(name).acroField.dict.set(PDFName.of('V'), PDFHexString.fromText(value));
      doc.getForm().acroForm.dict.set(PDFName.of('NeedAppearances'), PDFBool.True);
      const theirs = wordBoxes(await doc.save({ updateFieldAppearances: false }));
      expect(theirs).toEqual(wordBoxes(bytes));
      expect(theirs.map(({ word }) => word)).toContain('Núñez-Okafor');
    },
  );

  it('takes the dealer from dealers.csv, its address over the lines', async () => {
    const { data } = await form('20LC02', { dealer: '98629' });
    expect(data.fields).toEqual({
      code: '20LC02',
      dealer1: 'Lexus of Sable Bay',
      dealer2: '310 PELICAN AVE',
      dealer3: 'SABLE BAY FL 33999',
      dealer_code: '98629',
      dealer_phone: '(239) 555-0165',
    });
  });

  it('splits an address over its lines, city and state together', async () => {
    const { data } = await form('23LJ01', {
      settings: ['address=1 Oak Rd, Unit 5, Lot 7, Austin, TX 78701'],
    });
    expect(data.fields).toMatchObject({
      address1: '1 Oak Rd',
      address2: 'Unit 5',
      address3: 'Lot 7, Austin, TX 78701',
    });
  });

  it('marks a VIN that we do not know on the page and in its data', async () => {
    const { bytes } = await form('20LC02', { vin: unknownVin(2018), settings: AN_RX });
    expect(await pageText(bytes)).toContain('This VIN is not in our records.');
    expect(await attached(bytes)).toMatchObject({
      format: 1,
      document: 'disclosure-form',
      campaign: '20LC02',
      vin: unknownVin(2018),
      vehicle: { model: 'RX 350', model_year: 2018, status: 'used', known: false, phase: null },
    });
    const blank = await form('20LC02');
    expect(await pageText(blank.bytes)).not.toContain('not in our records');
  });

  it('of a linked campaign is made under either code, and says whose it is', async () => {
    const { bytes, data } = await form('20LE02', { settings: ['name=Ana Buyer'] });
    expect(data.campaign).toBe('20LC02');
    const own = await form('20LC02', { settings: ['name=Ana Buyer'] });
    expect(Buffer.compare(bytes, own.bytes)).toBe(0);
  });

  it('says in its data which wording it has: the same for all that say the same', async () => {
    const one = await form('20LC02', { vin: unknownVin(2018), settings: AN_RX });
    const other = await form('20LC02', { vin: unknownVin(2018, '654321'), settings: AN_RX });
    const blank = await form('20LC02');
    expect(one.data.template).toMatch(/^[0-9a-f]{64}$/);
    expect(other.data.template).toBe(one.data.template);
    expect(blank.data.template).not.toBe(one.data.template);
  });

  it('has the same bytes again', async () => {
    const order = { vin: unknownVin(2018), dealer: '98629', settings: [...AN_RX, 'date=2024-02-03'] };
    const [one, two] = [await form('20LC02', order), await form('20LC02', order)];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });
});

function hasPoppler(): boolean {
  return spawnSync('pdftotext', ['-v']).status === 0;
}

/** Words with their places to a point, as poppler finds them. */
function wordBoxes(
  pdf: Uint8Array,
): readonly { readonly word: string; readonly x: number; readonly y: number }[] {
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
  const words = stdout.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g);
  return Array.from(words, ([, x, y, word = '']) => ({
    word,
    x: Math.round(Number(x)),
    y: Math.round(Number(y)),
  }));
}

describe('a form is refused', () => {
  it.each([
    { because: 'the VIN is short', order: { vin: '2T2BZMCA2JC12345' }, code: 'VIN_INVALID' },
    { because: 'its check digit is wrong', order: { vin: '2T2BZMCA1JC123456' }, code: 'VIN_INVALID' },
    {
      because: 'nobody says what the vehicle is',
      order: { vin: unknownVin(2018) },
      code: 'DISCLOSURE_INCOMPLETE',
    },
    { because: 'no dealer has the code', order: { dealer: '00001' }, code: 'DEALER_UNKNOWN' },
    { because: 'no field has the name', order: { settings: ['nmae=Ann'] }, code: 'FIELD_UNKNOWN' },
    { because: 'a setting has no value', order: { settings: ['name'] }, code: 'USAGE' },
    { because: 'a day is none', order: { settings: ['date=2/30/2024'] }, code: 'USAGE' },
    { because: 'a status is none', order: { settings: ['status=demo'] }, code: 'USAGE' },
    { because: 'an address is no email', order: { settings: ['email=ann'] }, code: 'FIELD_INVALID' },
    {
      because: 'dealer and setting name two dealers',
      order: { dealer: '98629', settings: ['dealer_code=11111'] },
      code: 'FIELD_INVALID',
    },
    { because: 'a letter is in no font', order: { settings: ['name=王'] }, code: 'FIELD_INVALID' },
    {
      because: 'a value is too wide',
      order: { settings: [`name=${'W'.repeat(400)}`] },
      code: 'FIELD_INVALID',
    },
  ])('because $because', async ({ order, code }) => {
    await expect(form('20LC02', order)).rejects.toMatchObject({ code });
  });

  it('because the campaign has none', async () => {
    await expect(form('9LA')).rejects.toMatchObject({ code: 'DOCUMENT_ABSENT' });
  });
});

describe('what the buyer signs', () => {
  const RX: Partial<Parameters<typeof form>[1]> = { vin: '2T2BAMCA2RC911964', dealer: '98629' };
  const read = async (code: string, order: Parameters<typeof form>[1]) => {
    const { bytes } = await form(code, order);
    return (await readPdf(bytes)).pages.map(textOf).join(' ').replaceAll(/\s+/g, ' ');
  };
  const stated = (vin: string, ...more: readonly string[]) => ({ vin, settings: [...AN_RX, ...more] });

  it('follows the remedy: available, ordered for a day, or not there yet', async () => {
    const available = await read('23LJ01', RX);
    expect(available).toContain('The remedy is available');
    expect(available).not.toMatch(/parts are not available/i);
    const ordered = await read('23LJ01', { ...RX, settings: ['ordered=2026-03-01'] });
    expect(ordered).toContain('They are ordered for 3/1/2026.');
    const fjord = ['model=Fjord Hybrid', 'model_year=2023', 'status=used', 'production_date=2023-08-02'];
    const waiting = await read('26NA04', { vin: '2T2BZMCA6PC000011', settings: fjord });
    expect(waiting).not.toContain('The remedy is available');
    expect(waiting).toContain('NHTSA Recall No. 26V-999');
    expect(await read('20LC02', {})).toMatch(/parts are not available/i);
  });

  it('tells what else is open on the vehicle', async () => {
    const told = await read('20LC02', stated(unknownVin(2018), 'production_date=2018-02-01'));
    expect(told).toContain('Also open on this vehicle: 20LE02 (Rear Inside Door Handle');
  });

  it('is in Spanish for a buyer who reads it, and nothing is made where a text is missing', async () => {
    const spanish = await form('23LJ01', { ...RX, settings: ['language=es'] });
    expect(spanish).toMatchObject({ language: 'es', pages: 1 });
    expect(await read('23LJ01', { ...RX, settings: ['language=es'] })).toContain(
      'La reparación está disponible',
    );
  });

  it('has room for an email address of the greatest legal length', async () => {
    const label = 'w'.repeat(60);
    const address = `${'w'.repeat(64)}@${label}.${label}.${label}.com`;
    const { pages, data } = await form('20LC02', { settings: [`email=${address}`] });
    expect({ pages, email: data.fields.email }).toEqual({ pages: 1, email: address });
  });
});
