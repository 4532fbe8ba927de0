import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/compose/layOut.js';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { printDocument } from '../../../src/print/pdf/printDocument.js';
import type { Composition } from '../../../src/shapes/layout/composition.js';
import { readPdf, textOf } from '../readPdf.js';
import { BOLD, composition, filling, page, REGULAR, text } from '../sampleParts.js';

const fonts = openFontBook();
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;
const OPTIONS = { title: 'Recall 20LC02 – señal', language: 'es' } as const;

const letter: Composition = {
  ...composition(
    page(
      [
        { kind: 'rect', x: 72, y: 60, width: 100, height: 20, fill: '#ffcc00', node: -1 },
        {
          kind: 'line',
          x1: 72,
          y1: 90,
          x2: 540,
          y2: 90,
          width: 0.5,
          color: '#808080',
          dash: [3, 2],
          node: -1,
        },
        text(72, 120, 'AVATAR To Wyoming', { face: BOLD, size: 14, color: '#c00000' }),
        text(72, 140, 'spaced out', { wordSpacing: 5, letterSpacing: 1 }),
        { kind: 'link', x: 72, y: 130, width: 50, height: 12, href: 'https://example.com/recall', node: 1 },
      ],
      [{ block: 0, x: 100, y: 200 }],
    ),
    page([text(72, 100, 'Page two')]),
  ),
  structure: [
    { element: 'body', parent: -1, attributes: {} },
    { element: 'a', parent: 0, attributes: {} },
  ],
};
const parts = [{ composition: letter, filling: filling(['Zoë Nguyễn', 'Łódź (PL) \\ 44']) }];

describe('printDocument', () => {
  it('puts each text at its place, in its face and size, as wide as the font book says', async () => {
    const pdf = await readPdf(await printDocument(parts, fonts, OPTIONS));
    expect(pdf.pages).toHaveLength(2);
    const heading = pdf.pages[0]?.texts.find((run) => run.text.startsWith('AVATAR'));
    expect(heading).toMatchObject({ text: 'AVATAR To Wyoming', x: 72, y: 120, size: 14 });
    expect(heading?.font).toMatch(/^[A-Z]{6}\+SourceSans3-Bold$/);
    expect(heading?.width).toBeCloseTo((fonts.width(BOLD, 'AVATAR To Wyoming') * 14) / 1000, 2);
  });

  it('widens letters and words by their spacing', async () => {
    const pdf = await readPdf(await printDocument(parts, fonts, OPTIONS));
    const second = pdf.pages[0]?.texts.find((run) => run.text === 'out');
    const first = (fonts.width(REGULAR, 'spaced ') * 10) / 1000 + 5 + 'spaced '.length;
    expect(second?.x).toBeCloseTo(72 + first, 1);
  });

  it.runIf(hasPoppler)('lets poppler read letters that are set apart as one word', async () => {
    const rows = ['LEXUS', 'NOTE', 'TAVA 20 LT', 'AVAILABLE NOW'];
    for (const letterSpacing of [0.4, 0.9, 2, 9]) {
      const items = rows.map((row, i) => text(72, 100 + i * 60, row, { letterSpacing, size: 10 }));
      const parts = [{ composition: composition(page(items)), filling: filling() }];
      const input = await printDocument(parts, fonts, { title: 'Marks', language: 'en' });
      const { stdout } = spawnSync('pdftotext', ['-', '-'], { input, encoding: 'utf8' });
      expect(stdout.split('\n').filter((line) => /\w/.test(line))).toEqual(rows);
    }
  });

  it.runIf(hasPoppler)('lets poppler read words that are broken over lines as they are', async () => {
    const html =
      '<p>A fully recon\u00addi\u00adtioned first-class unit for extraordinarily long words, and then more</p>';
    const css = '@page { size: letter; margin: 72pt 480pt 72pt 72pt } p { font-size: 12pt }';
    const stylesheets = [{ file: 'test.css', text: css }];
    const markup = {
      document: 'test',
      title: 'Words',
      language: 'en',
      html,
      stylesheets,
      slots: [],
    } as const;
    const layout = layOut(markup, fonts);
    const filled = layout.fill({});
    if ('code' in filled) throw new Error('a misfit without slots');
    const parts = [{ composition: layout.compose(filled), filling: filled }];
    const input = await printDocument(parts, fonts, { title: 'Words', language: 'en' });
    const { stdout } = spawnSync('pdftotext', ['-', '-'], { input, encoding: 'utf8' });
    expect(stdout.split('\n').length).toBeGreaterThan(8);
    expect(stdout.split(/\s+/).filter(Boolean).join(' ')).toBe(html.replaceAll(/<.*?>|\u00ad/g, ''));
  });

  it('leaves a no-break space as wide as it is', async () => {
    const held = composition(page([text(72, 72, 'No.\u00a017 is', { wordSpacing: 9 })]));
    const pdf = await readPdf(
      await printDocument([{ composition: held, filling: filling() }], fonts, OPTIONS),
    );
    const after = pdf.pages[0]?.texts.find((run) => run.text === 'is');
    expect(after?.x).toBeCloseTo(72 + (fonts.width(REGULAR, 'No.\u00a017 ') * 10) / 1000 + 9, 1);
  });

  it('fills the slots where they are placed', async () => {
    const pdf = await readPdf(await printDocument(parts, fonts, OPTIONS));
    expect(pdf.pages[0]?.texts).toContainEqual(
      expect.objectContaining({ text: 'Zoë Nguyễn', x: 100, y: 210 }),
    );
    expect(pdf.pages[0]?.texts).toContainEqual(expect.objectContaining({ text: 'Łódź (PL) \\ 44', y: 222 }));
  });

  it('makes links', async () => {
    const pdf = await readPdf(await printDocument(parts, fonts, OPTIONS));
    expect(pdf.pages[0]?.links).toEqual([{ url: 'https://example.com/recall', rect: [72, 650, 122, 662] }]);
  });

  it('bears its title and language, and no date unless one is given', async () => {
    const plain = await readPdf(await printDocument(parts, fonts, OPTIONS));
    expect(plain.info).toMatchObject({
      Title: 'Recall 20LC02 – señal',
      Language: 'es',
      PDFFormatVersion: '1.7',
    });
    expect(plain.info.CreationDate).toBeUndefined();
    const dated = await printDocument(parts, fonts, {
      ...OPTIONS,
      created: new Date('2020-06-25T00:00:00Z'),
    });
    expect((await readPdf(dated)).info.CreationDate).toBe('D:20200625000000Z');
  });

  it('gives the same bytes for the same content, and another identifier for another', async () => {
    const once = Buffer.from(await printDocument(parts, fonts, OPTIONS));
    const again = Buffer.from(await printDocument(parts, openFontBook(), OPTIONS));
    expect(again.equals(once)).toBe(true);
    const other = Buffer.from(await printDocument(parts, fonts, { ...OPTIONS, title: 'Other' }));
    expect(identifier(other)).not.toBe(identifier(once));
  });

  it('draws the watermark once on every page, across its middle', async () => {
    const pdf = await readPdf(await printDocument(parts, fonts, { ...OPTIONS, watermark: 'SAMPLE' }));
    for (const { texts, width, height } of pdf.pages) {
      const marks = texts.filter((run) => run.text === 'SAMPLE');
      expect(marks).toHaveLength(1);
      const diagonal = Math.hypot(width, height);
      expect(marks[0]?.width).toBeGreaterThan(diagonal * 0.65);
      expect(marks[0]?.width).toBeLessThanOrEqual(diagonal * 0.75);
    }
  });

  it('prints several parts one after another', async () => {
    const other = { composition: composition(page([text(72, 72, 'Enclosure')])), filling: filling() };
    const pdf = await readPdf(await printDocument([...parts, other], fonts, OPTIONS));
    expect(pdf.pages.map((read) => textOf(read).split('\n')[0])).toEqual([
      'AVATAR To Wyoming',
      'Page two',
      'Enclosure',
    ]);
  });
});

function identifier(pdf: Buffer): string | undefined {
  return /\/ID \[<([0-9a-f]+)>/.exec(pdf.toString('latin1'))?.[1];
}
