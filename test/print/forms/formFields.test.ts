import { spawnSync } from 'node:child_process';
import { PDFBool, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import type { FieldValues } from '../../../src/print/content/documentOptions.js';
import { printDocument } from '../../../src/print/pdf/printDocument.js';
import type { FieldItem } from '../../../src/shapes/layout/composition.js';
import { readFields, type ShownField } from '../readFields.js';
import { checkStructure } from '../structure/checkStructure.js';
import { field, Structure } from '../structuredParts.js';

const fonts = openFontBook();
const COMB = { name: 'vin', type: 'comb', maxLength: 17, width: 306 } as const;
const CELL = COMB.width / 17;

const wordOf = (shown: ShownField | undefined) => shown?.characters.map(({ text }) => text).join('');

function printForm(fields: readonly Partial<FieldItem>[], values: FieldValues = {}): Promise<Uint8Array> {
  const s = new Structure();
  const items = fields.map((more, i) => field(s.add('input', s.add('p')), { y: 100 + i * 40, ...more }));
  return printDocument([s.part(items)], fonts, { title: 'Form', language: 'en', values });
}

describe('a form field', () => {
  it('has a name, a tooltip and its flags, and the document lacks nothing that is checked', async () => {
    const bytes = await printForm([
      { ...COMB, required: true, tooltip: 'VIN, 17 characters' },
      { name: 'sold', type: 'date' },
      { name: 'agreed', type: 'checkbox', width: 14, height: 14 },
      { name: 'signed', type: 'signature' },
    ]);
    const form = (await PDFDocument.load(bytes)).getForm();
    const vin = form.getTextField('vin');
    expect([vin.isRequired(), vin.isCombed(), vin.getMaxLength()]).toEqual([true, true, 17]);
    expect(form.getTextField('sold').isRequired()).toBe(false);
    expect(form.getCheckBox('agreed').isChecked()).toBe(false);
    expect(form.getSignature('signed').getName()).toBe('signed');
    expect(String(vin.acroField.dict.get(PDFName.of('TU')))).toBe('(VIN, 17 characters)');
    expect(await checkStructure(bytes)).toEqual([]);
  });

  it('shows the value that the markup gives, and the one that the caller gives over it', async () => {
    const bytes = await printForm([{ value: 'from the file' }, { name: 'dealer', value: 'D1' }], {
      dealer: 'D2',
    });
    const form = (await PDFDocument.load(bytes)).getForm();
    expect([form.getTextField('buyer').getText(), form.getTextField('dealer').getText()]).toEqual([
      'from the file',
      'D2',
    ]);
    const shown = await readFields(bytes);
    expect(shown.map(wordOf)).toEqual(['from the file', 'D2']);
  });

  it('puts the 17 characters of any VIN in the middle of its 17 cells', async () => {
    const vin = fc.string({
      unit: fc.constantFrom(...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'),
      minLength: 17,
      maxLength: 17,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(vin, { minLength: 25, maxLength: 25 }), async (vins) => {
        const names = vins.map((_, i) => `vin${i}`);
        const values = Object.fromEntries(vins.map((each, i) => [`vin${i}`, each]));
        const shown = await readFields(
          await printForm(
            names.map((name) => ({ ...COMB, name })),
            values,
          ),
        );
        expect(shown.map(wordOf)).toEqual(vins);
        for (const { characters } of shown) {
          for (const [i, { x, width }] of characters.entries())
            expect(Math.abs(x + width / 2 - (i + 0.5) * CELL)).toBeLessThan(0.1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('may stand in two places, with one value', async () => {
    const bytes = await printForm([{ name: 'vin' }, { name: 'vin' }], { vin: 'X' });
    expect(await readFields(bytes)).toHaveLength(2);
    const form = (await PDFDocument.load(bytes)).getForm();
    expect(form.getFields()).toHaveLength(1);
    expect(form.getTextField('vin').acroField.getWidgets()).toHaveLength(2);
    expect(await checkStructure(bytes)).toEqual([]);
  });

  it('shows characters that viewers could not fill in', async () => {
    const [shown] = await readFields(await printForm([{}], { buyer: 'Zoë Nguyễn' }));
    expect(wordOf(shown)).toBe('Zoë Nguyễn');
  });

  it('is set smaller for a long value, down to 6 points', async () => {
    const size = async (buyer: string) => (await readFields(await printForm([{}], { buyer })))[0]?.size;
    expect(await size('Ann')).toBe(12);
    const long = (await size('A name that is a good deal longer than its field')) ?? 0;
    expect(long).toBeGreaterThanOrEqual(6);
    expect(long).toBeLessThan(12);
    await expect(printForm([{}], { buyer: 'W'.repeat(400) })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
  });

  it('is broken into lines where one line has no room, and viewers are told', async () => {
    const address = `${'w'.repeat(40)}@${'w'.repeat(40)}.example`;
    const bytes = await printForm([{}], { buyer: address });
    expect((await readFields(bytes))[0]?.size).toBeLessThanOrEqual(6);
    const field = (await PDFDocument.load(bytes)).getForm().getTextField('buyer');
    expect(field.isMultiline()).toBe(true);
  });

  it('refuses characters that no font has, and composes those that come in parts', async () => {
    await expect(printForm([{}], { buyer: '東京' })).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    const [shown] = await readFields(await printForm([{}], { buyer: 'Zoe\u0308' }));
    expect(wordOf(shown)).toBe('Zo\u00eb');
  });

  it('refuses more characters than it has cells, and a value for no field', async () => {
    await expect(printForm([COMB], { vin: 'X'.repeat(18) })).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    await expect(printForm([COMB], { buyre: 'Ann' })).rejects.toMatchObject({
      code: 'FIELD_UNKNOWN',
      message: 'no field is called "buyre"; there are vin',
    });
  });

  it('is not asked to be drawn by a viewer, and draws from a font that any viewer can write', async () => {
    const doc = await PDFDocument.load(await printForm([COMB]));
    const form = doc.getForm().acroForm.dict;
    expect(form.get(PDFName.of('NeedAppearances'))).toBeUndefined();
    expect(String(form.lookup(PDFName.of('DR')))).toMatch(/\/F\d+W \d+ 0 R/);
  });
});

describe('a form filled by another program', () => {
  it('prints at the same places as filled by us', async () => {
    const values = { vin: '1HGCM82633A004352', buyer: 'Ann (Lee) €5' };
    const fields = [COMB, {}];
    const doc = await PDFDocument.load(await printForm(fields));
    for (const [name, value] of Object.entries(values)) doc.getForm().getTextField(name).setText(value);
    const theirs = await readFields(await doc.save());
    const ours = await readFields(await printForm(fields, values));
    expect(theirs.map((each) => each.size)).toEqual(ours.map((each) => each.size));
    expect(theirs.map(wordOf)).toEqual(ours.map(wordOf));
    const cells = theirs[0]?.characters.map(({ x, width }) => Math.floor((x + width / 2) / CELL));
    expect(cells).toEqual(Array.from({ length: 17 }, (_, i) => i));
  });

  // where the system has poppler, which draws fields that ask for it
  it.runIf(hasPoppler())(
    'reads the same, at the same places, in a viewer that draws the fields',
    async () => {
      const values = { vin: '1HGCM82633A004352', buyer: 'Ann (Lee) €5' };
      const doc = await PDFDocument.load(await printForm([COMB, {}]));
      for (const [name, value] of Object.entries(values)) {
        doc.getForm().getTextField(name).acroField.dict.set(PDFName.of('V'), PDFHexString.fromText(value));
      }
      doc.getForm().acroForm.dict.set(PDFName.of('NeedAppearances'), PDFBool.True);
      const theirs = wordBoxes(await doc.save({ updateFieldAppearances: false }));
      expect(theirs).toEqual(wordBoxes(await printForm([COMB, {}], values)));
      expect(theirs).toContain('€5');
    },
  );
});

function hasPoppler(): boolean {
  return spawnSync('pdftotext', ['-v']).status === 0;
}

/** Words with their places, as poppler finds them. */
function wordBoxes(pdf: Uint8Array): string {
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.includes('<word'))
    .join('\n');
}
