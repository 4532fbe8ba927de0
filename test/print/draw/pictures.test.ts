import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { drawnOf } from '../../../src/compose/svg/readSvgFile.js';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { readPicture } from '../../../src/pictures/readPicture.js';
import { UPRIGHT } from '../../../src/print/draw/printPictures.js';
import { printHtml } from '../../../src/print/html/printHtml.js';
import { printDocument } from '../../../src/print/pdf/printDocument.js';
import { openBatchFile } from '../../../src/print/stamp/openBatchFile.js';
import { printText } from '../../../src/print/text/printText.js';
import type {
  Composition,
  FilledComposition,
  Filling,
  PictureItem,
} from '../../../src/shapes/layout/composition.js';
import type { Raster } from '../../../src/shapes/layout/picture.js';
import { type PngOptions, pngOf } from '../../pictures/pngOf.js';
import { readPdf, textOf } from '../readPdf.js';
import { composition, filling, page, text } from '../sampleParts.js';
import { checkStructure } from '../structure/checkStructure.js';
import { Structure } from '../structuredParts.js';

const fonts = openFontBook();

function raster(name: string, more: Partial<PngOptions> = {}): Raster {
  const picture = readPicture(name, pngOf({ width: 40, height: 20, pixel: () => [200, 10, 10], ...more }));
  if (picture.kind !== 'raster') throw new Error('no pixels');
  return picture;
}

const HANDLE = raster('handle.png');
const GLASS = raster('glass.png', { type: 6, pixel: (x) => [10, 20, 30, x * 6] });

function shown(picture: Raster, node = -1, more: Partial<PictureItem> = {}): PictureItem {
  return {
    kind: 'picture',
    x: 72,
    y: 100,
    width: 20,
    height: 10,
    picture,
    alternative: 'A handle',
    node,
    ...more,
  };
}

/** The image XObjects of a file. */
async function imagesIn(bytes: Uint8Array): Promise<PDFDict[]> {
  const doc = await PDFDocument.load(bytes);
  return doc.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object.dict] : []))
    .filter((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'));
}

const options = { title: 'Notice', language: 'en' } as const;

describe('a picture in a document', () => {
  function figure(): FilledComposition {
    const s = new Structure();
    const above = text(72, 72, 'Above', { node: s.add('p') });
    return s.part([above, shown(GLASS, s.add('img', s.add('figure'), { alt: 'A handle' }))]);
  }

  it('is in the file once, with its alpha beside it', async () => {
    const images = await imagesIn(await printDocument([figure(), figure()], fonts, options));
    const spaces = images.map((image) => String(image.get(PDFName.of('ColorSpace'))));
    expect(spaces.sort()).toEqual(['/DeviceGray', '/DeviceRGB']);
    expect(images.filter((image) => image.has(PDFName.of('SMask')))).toHaveLength(1);
  });

  it('is a figure with alternative text and a place, in a file that breaks no rule', async () => {
    const bytes = await printDocument([figure()], fonts, options);
    expect(await checkStructure(bytes)).toEqual([]);
    const objects = (await PDFDocument.load(bytes)).context.enumerateIndirectObjects();
    const elements = objects.flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
    const found = elements.filter((each) => each.get(PDFName.of('S')) === PDFName.of('Figure'));
    expect(found.map(String).join()).toMatch(/BBox \[ 72 682 92 692 \]/);
  });

  it('is an img in HTML, with its file and its description', () => {
    const html = printHtml([figure()], fonts, options);
    const data = Buffer.from(GLASS.file.bytes).toString('base64');
    expect(html).toContain(
      '<img alt="A handle" style="position:absolute;left:72pt;top:100pt;width:20pt;height:10pt"',
    );
    expect(html).toContain(`src="data:image/png;base64,${data}"`);
  });

  it('is its description in plain text', () => {
    expect(printText([figure()], {})).toContain('Above\n\n[A handle]');
  });
});

describe('a picture in a batch', () => {
  function print(pieces: readonly (readonly FilledComposition[])[]): Uint8Array {
    const written: Buffer[] = [];
    const sink = { write: (bytes: Uint8Array) => void written.push(Buffer.from(bytes)) };
    const file = openBatchFile(sink, fonts, { ...options, compress: 'none' });
    for (const piece of pieces) file.add(piece);
    file.close();
    return Buffer.concat(written);
  }

  const letter = (body: string): Composition =>
    composition(page([text(72, 72, body), shown(HANDLE)], [{ block: 0, x: 72, y: 200 }]));

  it('is in the file once, however many letters and variants show it', async () => {
    const [one, other] = [letter('ONE'), letter('OTHER')];
    const pieces = ['Ann', 'Bea', 'Cid'].map((name, index) => [
      { composition: index === 1 ? other : one, filling: filling([name]) },
    ]);
    const bytes = print(pieces);
    expect(await imagesIn(bytes)).toHaveLength(1);
    const { pages } = await readPdf(bytes);
    expect(pages.map((each) => textOf(each)).filter((each) => each !== '')).toEqual([
      'ONE\nAnn',
      'OTHER\nBea',
      'ONE\nCid',
    ]);
  });

  it('costs a letter nothing', () => {
    const pieces = (count: number) =>
      Array.from({ length: count }, () => [{ composition: SHARED, filling: filling(['Ann Owner']) }]);
    const plain = (count: number) =>
      Array.from({ length: count }, () => [{ composition: PLAIN, filling: filling(['Ann Owner']) }]);
    const grown = (of: (count: number) => FilledComposition[][]) => print(of(9)).length - print(of(5)).length;
    expect(grown(pieces)).toBe(grown(plain));
  });

  it('may stand beside a slot, which each letter draws itself', async () => {
    const own: Filling = {
      key: '',
      blocks: [{ height: 20, items: [text(0, 10, 'Ann'), shown(HANDLE, -1, { x: 0, y: 0 })] }],
    };
    const bytes = print([[{ composition: PLAIN, filling: own }], [{ composition: PLAIN, filling: own }]]);
    expect(await imagesIn(bytes)).toHaveLength(1);
    const doc = await PDFDocument.load(bytes);
    const listed = doc.getPages().map((each) => String(each.node.Resources()?.lookup(PDFName.of('XObject'))));
    expect(listed[0]).toMatch(/\/P[0-9a-f]{12} \d+ 0 R/);
    expect(listed[2]).toBe(listed[0]);
  });
});

const PLAIN = composition(page([text(72, 72, 'SAME')], [{ block: 0, x: 72, y: 200 }]));
const SHARED = composition(page([text(72, 72, 'SAME'), shown(HANDLE)], [{ block: 0, x: 72, y: 200 }]));

/** Where EXIF 2.32 says that the first row and the first column of the stored picture are seen. */
const SEEN = {
  1: ['top', 'left'],
  2: ['top', 'right'],
  3: ['bottom', 'right'],
  4: ['bottom', 'left'],
  5: ['left', 'top'],
  6: ['right', 'top'],
  7: ['right', 'bottom'],
  8: ['left', 'bottom'],
} as const;

describe('a picture that a camera turned', () => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] as const)
    it(`stands upright, orientation ${orientation}`, () => {
      const [a, b, c, d, e, f] = UPRIGHT[orientation];
      const at = (u: number, v: number) => [a * u + c * v + e, b * u + d * v + f];
      const side = (ends: readonly (readonly number[])[]) => {
        const [xs, ys] = [ends.map(([x]) => x), ends.map(([, y]) => y)];
        if (xs.every((x) => x === xs[0])) return xs[0] === 0 ? 'left' : 'right';
        return ys[0] === 0 ? 'bottom' : 'top';
      };
      // the unit square of an image has its first row at the top
      expect([side([at(0, 1), at(1, 1)]), side([at(0, 0), at(0, 1)])]).toEqual(SEEN[orientation]);
    });
});

describe('a drawing in a document', () => {
  const SVG = `<svg viewBox="0 0 200 100"><linearGradient id="g"><stop stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient>
<rect width="200" height="100" fill="url(#g)"/><circle cx="50" cy="50" r="40" fill="#c8102e" fill-opacity=".5" stroke="#000" stroke-linecap="round"/></svg>`;

  function figure(): FilledComposition {
    const picture = readPicture('logo.svg', Buffer.from(SVG));
    if (picture.kind !== 'vector') throw new Error('no outlines');
    const s = new Structure();
    const item = shown(HANDLE, s.add('img', 0, { alt: 'A logo' }));
    return s.part([{ ...item, picture: drawnOf(picture) }]);
  }

  async function formsIn(bytes: Uint8Array): Promise<string[]> {
    const doc = await PDFDocument.load(bytes);
    return doc.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? [String(object.dict)] : []))
      .filter((entries) => entries.includes('/Form'));
  }

  it('is one form with its gradient and its opacity, in a file that breaks no rule', async () => {
    const bytes = await printDocument([figure(), figure()], fonts, options);
    const forms = await formsIn(bytes);
    expect(forms).toHaveLength(1);
    expect(forms[0]).toMatch(/\/BBox \[ 0 0 1000 500 \]/);
    expect(forms[0]).toMatch(/\/ExtGState <<\s*\/G500x1000/);
    expect(forms[0]).toMatch(/\/ShadingType 2/);
    expect(await checkStructure(await printDocument([figure()], fonts, options))).toEqual([]);
  });

  it('is an SVG image in HTML', () => {
    const data = Buffer.from(SVG).toString('base64');
    expect(printHtml([figure()], fonts, options)).toContain(`src="data:image/svg+xml;base64,${data}"`);
  });
});
