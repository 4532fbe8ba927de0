import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import type { DocumentPart } from '../../../src/print/content/documentOptions.js';
import { partBookmarks, printDocument } from '../../../src/print/pdf/printDocument.js';
import { readPdf } from '../readPdf.js';
import { filling, page, text } from '../sampleParts.js';
import { checkStructure } from '../structure/checkStructure.js';
import { readAloud } from '../structure/readAloud.js';
import { lookUp, readStructure, textOf } from '../structure/readStructure.js';
import { captioned, everything, field, Structure } from '../structuredParts.js';

const fonts = openFontBook();
const OPTIONS = { title: 'Recall & more', language: 'en' } as const;

const print = (parts: readonly DocumentPart[], more = {}) =>
  printDocument(parts, fonts, { ...OPTIONS, ...more });

describe('a printed document', () => {
  it('is read aloud in order, each thing called what it is', async () => {
    expect(await readAloud(await print([everything()]))).toEqual([
      'Document',
      '  H1 Your vehicle',
      '  P Please read about it at… before it is too late.',
      '    Link example.com',
      '  H2 In short',
      '  L',
      '    LI',
      '      Lbl •',
      '      LBody one',
      '    LI',
      '      Lbl •',
      '      LBody two',
      '  Table',
      '    THead',
      '      TR',
      '        TH Model',
      '        TH Volume',
      '    TBody',
      '      TR',
      '        TH NX',
      '        TD 1,234',
      '        TD',
      '  Figure [A key]',
      '  P Aviso',
      '  P Thank you.',
    ]);
  });

  it('lacks nothing that is checked', async () => {
    expect(await checkStructure(await print([everything()], { watermark: 'SAMPLE' }))).toEqual([]);
  });

  it('claims PDF/A-2b, A-3b with an attachment, and only PDF/UA with fields', async () => {
    const attachment = {
      name: 'data.json',
      type: 'application/json',
      description: 'What the document says',
      relationship: 'Data',
      bytes: Buffer.from('{}'),
    } as const;
    const s = new Structure();
    const form = s.part([field(s.add('input', s.add('p')))]);
    const plain = await readStructure(await print([everything()]));
    const attached = await readStructure(await print([everything()], { attachments: [attachment] }));
    const filled = await readStructure(await print([form], { attachments: [attachment] }));
    expect(plain.metadata).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</');
    expect(attached.metadata).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</');
    expect(filled.metadata).not.toContain('pdfaid:');
    for (const { metadata } of [plain, attached, filled]) expect(metadata).toContain('<pdfuaid:part>1<');
    expect(await checkStructure(await print([everything()], { attachments: [attachment] }))).toEqual([]);
  });

  it('claims nothing for a part that has no structure', async () => {
    const bare = { composition: { ...everything().composition, structure: [] }, filling: filling() };
    expect((await readStructure(await print([bare]))).metadata).not.toContain('pdfuaid');
  });

  it.each([
    ['a heading before the title', ['h2', 'h1']],
    ['a level that is left out on the way down', ['h1', 'h2', 'h1', 'h3', 'h2']],
  ])('claims no PDF/UA for %s', async (_, levels) => {
    const s = new Structure();
    const items = levels.map((level, i) => text(72, 80 + i * 20, level, { node: s.add(level) }));
    const made = await print([s.part(items)]);
    const wrong = (await checkStructure(made)).filter(({ rule }) => rule === 'headings');
    expect((await readStructure(made)).metadata.includes('pdfuaid:part>1<')).toBe(wrong.length === 0);
    expect(wrong).toHaveLength(1);
  });

  it('reads a slot block where it stands, not where it is drawn', async () => {
    const s = new Structure();
    const [before, slot, after] = [s.add('p'), s.add('p'), s.add('p')];
    const items = [text(72, 80, 'Dear', { node: before }), text(72, 120, 'Sincerely', { node: after })];
    const shared = { ...page(items), placements: [{ block: 0, after: 1, x: 72, y: 90 }] };
    const composition = { ...s.composition(), pages: [shared] };
    const blocks = [{ height: 12, items: [text(0, 10, 'Ann Lee', { node: slot })] }];
    const bytes = await print([{ composition, filling: { blocks, key: '' } }]);
    expect(await readAloud(bytes)).toEqual(['Document', '  P Dear', '  P Ann Lee', '  P Sincerely']);
    expect(await checkStructure(bytes)).toEqual([]);
  });

  it('reads what stands below a drawing after it, and a labelled figure as one picture', async () => {
    const drawing = ['Document', '  Figure [A key]', '  P Smart Key'];
    expect(await readAloud(await print([captioned({})]))).toEqual(drawing);
    const labelled = await print([captioned({ 'aria-label': 'Both keys' })]);
    expect(await readAloud(labelled)).toEqual([
      'Document',
      '  Figure [Both keys]',
      '    Figure [A key]',
      '    Caption Smart Key',
    ]);
    for (const bytes of [await print([captioned({})]), labelled])
      expect(await checkStructure(bytes)).toEqual([]);
  });

  it('draws the watermark of a part on its pages only', async () => {
    const pdf = await readPdf(await print([{ ...everything(), watermark: 'SAMPLE' }, everything()]));
    const marked = pdf.pages.map(({ texts }) => texts.some((run) => run.text === 'SAMPLE'));
    expect(marked).toEqual([true, true, false, false]);
  });

  it('reads a table that only orders boxes as paragraphs', async () => {
    const s = new Structure();
    const row = s.add('tr', s.add('table'));
    const [, right] = [s.add('td', row), s.add('td', row)];
    const bytes = await print([s.part([text(72, 80, 'Copy of the invoice', { node: right })])]);
    expect(await readAloud(bytes)).toEqual(['Document', '  P Copy of the invoice']);
  });
});

describe('several documents in one file', () => {
  const parts: DocumentPart[] = [
    { ...everything(), watermark: 'SAMPLE' },
    { composition: { ...everything().composition, title: 'Preguntas', language: 'es' }, filling: filling() },
  ];

  it('are parts of one document, each with its title and its language', async () => {
    const bytes = await print(parts);
    const { elements } = await readStructure(bytes);
    const found = elements.filter((element) => element.type === 'Part');
    expect(found.map(({ dictionary }) => [textOf(dictionary, 'T'), textOf(dictionary, 'Lang')])).toEqual([
      ['Notice', ''],
      ['Preguntas', 'es'],
    ]);
    expect(await checkStructure(bytes)).toEqual([]);
  });

  it('have a bookmark each on their first pages', async () => {
    const doc = await PDFDocument.load(await print(parts, { bookmarks: partBookmarks(parts) }));
    const outline = lookUp(doc.catalog, 'Outlines', PDFDict);
    const first = outline && lookUp(outline, 'First', PDFDict);
    const second = first && lookUp(first, 'Next', PDFDict);
    expect([textOf(first, 'Title'), textOf(second, 'Title')]).toEqual(['Notice', 'Preguntas']);
    const target = String(second?.lookup(PDFName.of('Dest'))).split(' XYZ')[0];
    expect(target).toContain(String(doc.getPage(2).ref));
  });
});
