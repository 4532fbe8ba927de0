import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedText } from '../../../src/base/text/typedText.js';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import {
  type BatchFileSummary,
  openBatchFile,
  type PiecePages,
} from '../../../src/print/stamp/openBatchFile.js';
import type { Composition, FilledComposition } from '../../../src/shapes/layout/composition.js';
import { readPdf, textOf } from '../readPdf.js';
import { BOLD, composition, filling, page, text } from '../sampleParts.js';

const fonts = openFontBook();
const COMPRESSIONS = ['none', 'deflate'] as const;

interface Printed {
  readonly bytes: Buffer;
  readonly pieces: readonly PiecePages[];
  readonly summary: BatchFileSummary;
}

function print(
  pieces: readonly (readonly FilledComposition[])[],
  compress: 'none' | 'deflate' = 'none',
): Printed {
  const written: Buffer[] = [];
  const sink = { write: (bytes: Uint8Array) => void written.push(Buffer.from(bytes)) };
  const file = openBatchFile(sink, fonts, { title: 'Letters (é)', language: 'en', compress });
  const places = pieces.map((piece) => file.add(piece));
  const summary = file.close();
  return { bytes: Buffer.concat(written), pieces: places, summary };
}

const letter = composition(
  page(
    [
      text(72, 72, 'SHARED HEAD', { face: BOLD, color: '#123456', letterSpacing: 0.5 }),
      text(72, 700, 'Page 1 of 3'),
    ],
    [{ block: 0, x: 72, y: 100 }],
  ),
  page([text(72, 72, 'Page 2 of 3')]),
  page([text(72, 72, 'Page 3 of 3')], [{ block: 1, x: 72, y: 300 }]),
);

function letterTo(name: string, vin: string): FilledComposition {
  return { composition: letter, filling: filling([name, '1 Main St'], [vin]) };
}

describe.each(COMPRESSIONS)('a batch file (%s)', (compress) => {
  it('holds every letter, with its own words on the pages that are said to be its', async () => {
    const people = ['Zoë Nguyễn', 'AVA (TO) WY\\TT', 'Łukasz Żak'];
    const { bytes, pieces } = print(
      people.map((name, i) => [letterTo(name, `VIN-${i}`)]),
      compress,
    );
    const pdf = await readPdf(bytes);
    expect(pdf.pages).toHaveLength(12);
    for (const [i, name] of people.entries()) {
      const from = (pieces[i]?.firstPage ?? 0) - 1;
      const texts = pdf.pages.slice(from, from + 4).map((read) => textOf(read));
      expect(texts[0]).toContain('SHARED HEAD');
      expect(texts[0]).toContain(`${name}\n1 Main St`);
      expect(texts[1]).toBe('Page 2 of 3');
      expect(texts[2]).toBe(`Page 3 of 3\nVIN-${i}`);
      expect(texts[3]).toBe('');
    }
  });

  it('places text where the composition says', async () => {
    const pdf = await readPdf(print([[letterTo('Ann Lee', 'X')]], compress).bytes);
    const first = pdf.pages[0]?.texts ?? [];
    expect(first).toContainEqual(expect.objectContaining({ text: 'SHARED HEAD', x: 72, y: 72, size: 10 }));
    expect(first.find((run) => run.text === 'Ann Lee')).toMatchObject({ x: 72, y: 110 });
    const width = (fonts.width('Source Sans 3/400', 'Ann Lee') * 10) / 1000;
    expect(first.find((run) => run.text === 'Ann Lee')?.width).toBeCloseTo(width, 2);
    expect(first[0]?.font).toMatch(/^[A-Z]{6}\+SourceSans3-Bold$/);
  });

  it('says title and language', async () => {
    const pdf = await readPdf(print([[letterTo('A', 'B')]], compress).bytes);
    expect(pdf.info).toMatchObject({ Title: 'Letters (é)', Language: 'en', PDFFormatVersion: '1.7' });
    expect(pdf.info.CreationDate).toBeUndefined();
  });

  it('keeps its page tree in order over several levels', async () => {
    const count = 70;
    const single = composition(page([], [{ block: 0, x: 72, y: 72 }]));
    const pieces = Array.from({ length: count }, (_, i) => [
      { composition: single, filling: filling([`letter ${i}`]) },
    ]);
    const pdf = await readPdf(print(pieces, compress).bytes);
    expect(pdf.pages).toHaveLength(count * 2);
    expect(pdf.pages.filter((_, i) => i % 2 === 0).map(textOf)).toEqual(pieces.map((_, i) => `letter ${i}`));
  });

  it('keeps pages of other sizes', async () => {
    const wide: Composition = {
      ...letter,
      pages: [{ width: 792, height: 612, items: [text(10, 20, 'wide')], placements: [] }],
    };
    const pdf = await readPdf(
      print([[letterTo('A', 'B'), { composition: wide, filling: filling() }]], compress).bytes,
    );
    expect(pdf.pages.map((read) => read.width)).toEqual([612, 612, 612, 612, 792, 792]);
    expect(pdf.pages[4]?.texts[0]).toMatchObject({ text: 'wide', x: 10, y: 20 });
  });

  it('gives the hash and the size of what it wrote, and the same bytes again', () => {
    const pieces = [[letterTo('A', '1')], [letterTo('B', '2')]];
    const { bytes, summary } = print(pieces, compress);
    expect(summary.bytes).toBe(bytes.length);
    expect(summary.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(print(pieces, compress).bytes.equals(bytes)).toBe(true);
  });
});

describe('pieces', () => {
  it('start every part on a right-hand page and count the blank backs', () => {
    const onePage = { composition: composition(page([])), filling: filling() };
    const { pieces, summary } = print([[letterTo('A', 'B'), onePage], [onePage]]);
    expect(pieces).toEqual([
      { firstPage: 1, pages: 6, sheets: 3 },
      { firstPage: 7, pages: 2, sheets: 1 },
    ]);
    expect(summary).toMatchObject({ pages: 8, sheets: 4, pieces: 2 });
  });

  it('need a filling that belongs to their composition', () => {
    expect(() => print([[{ composition: letter, filling: filling(['only one']) }]])).toThrow('slot block 1');
  });

  it('are needed: a file without any cannot be ended', () => {
    expect(() => print([])).toThrow('a file needs a page');
  });
});

describe('what letters share', () => {
  it('is written once, as forms, however many letters there are', () => {
    const { bytes } = print(Array.from({ length: 50 }, (_, i) => [letterTo(`Name ${i}`, `${i}`)]));
    expect(count(bytes, '/Subtype/Form')).toBe(3);
    // pages without slots refer to one content stream
    expect(count(bytes, 'stream\n/X Do')).toBe(1 + 50 * 2);
  });

  it('is shared between compositions where their pages draw the same', () => {
    const reflowed = composition(page([text(72, 72, 'moved')]), ...letter.pages.slice(1));
    const { bytes } = print([[letterTo('A', '1')], [{ composition: reflowed, filling: filling([], ['2']) }]]);
    expect(count(bytes, '/Subtype/Form')).toBe(4);
  });

  it('leaves a letter the same bytes whatever was printed before it', () => {
    const alone = ownContent(print([[letterTo('ZZ top', 'V')]]).bytes).at(-1);
    const after = ownContent(print([[letterTo('qwertz', 'W')], [letterTo('ZZ top', 'V')]]).bytes).at(-1);
    expect(after).toBe(alone);
  });
});

describe('text of any kind', () => {
  it('is read back as it was written', async () => {
    const characters = fc.constantFrom(...'AbzŁéñ ()\\<>[]/%\'"–’ЖΩếMMMMM\u00a0'.split(''));
    const names = fc.array(fc.string({ unit: characters, minLength: 1, maxLength: 30 }), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(names, async (lines) => {
        const single = composition(page([], [{ block: 0, x: 20, y: 20 }]));
        const pdf = await readPdf(print([[{ composition: single, filling: filling(lines) }]]).bytes);
        expect(squeeze(textOf(pdf.pages[0]))).toBe(squeeze(lines.join('')));
      }),
      { numRuns: 25 },
    );
  });

  it('survives glyph codes that hold a line break, a bracket or a backslash', async () => {
    const every = Array.from({ length: 0x500 - 0x21 }, (_, i) => String.fromCodePoint(i + 0x21))
      .filter((character) => fonts.missing(character) === undefined && character.trim() !== '')
      .filter((character) => character.normalize('NFC') === character);
    const single = composition(page([], [{ block: 0, x: 20, y: 20 }]));
    const lines = every.map((_, i) => (i % 20 === 0 ? every.slice(i, i + 20).join('') : '')).filter(Boolean);
    const pdf = await readPdf(print([[{ composition: single, filling: filling(lines) }]]).bytes);
    expect(squeeze(textOf(pdf.pages[0])).length).toBe(every.length);
  });
});

/** Content streams of pages with slots, without their object numbers. */
function ownContent(bytes: Buffer): string[] {
  return Array.from(
    bytes.toString('latin1').matchAll(/stream\n(\/X Do\n.*?)endstream/gs),
    (match) => match[1] ?? '',
  );
}

function count(bytes: Buffer, what: string): number {
  return bytes.toString('latin1').split(what).length - 1;
}

/** A reader adds and drops white space as it sees gaps; texts are compared as they were typed. */
function squeeze(read: string): string {
  return typedText(read).replaceAll(/\s/g, '');
}
