import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts, setTextRenderingMode, TextRenderingMode } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typedText } from '../../../src/base/text/typedText.js';
import type { Compression } from '../../../src/print/file/pdfFile.js';
import { PdfReader } from '../../../src/print/read/openPdf.js';
import { type PageText, pageTexts } from '../../../src/print/read/pageTexts.js';
import { PdfFault } from '../../../src/print/read/syntax/pdfValues.js';
import { World } from '../../batch/world.js';
import { readPdf } from '../readPdf.js';

const folder = mkdtempSync(join(tmpdir(), 'noticepress-read-'));
const worlds: World[] = [];
afterAll(() => {
  rmSync(folder, { recursive: true });
  for (const world of worlds) world.remove();
});

function read(bytes: Uint8Array): PageText[] {
  const path = join(folder, 'some.pdf');
  writeFileSync(path, bytes);
  const reader = new PdfReader(path);
  try {
    return [...pageTexts(reader)];
  } finally {
    reader.close();
  }
}

/** All that a page shows without blanks: readers differ in where they put those. */
const squeezed = ({ own, shared }: PageText): string =>
  typedText([...shared, own].join('')).replace(/\s+/g, '');

/** The pages as another reader sees them. */
async function oracle(bytes: Uint8Array): Promise<string[]> {
  const { pages } = await readPdf(bytes);
  return pages.map(({ texts }) =>
    texts
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ''),
  );
}

describe.each<Compression>(['deflate', 'none'])('in a batch, packed by %s', (compress) => {
  const world = new World();
  worlds.push(world);
  beforeAll(async () => {
    await world.run({ ...(await world.tables(60)), split: 9, compress });
  });

  it.each(['letters-0001.pdf', 'letters-0002.pdf', 'proof.pdf', 'summary.pdf'])(
    'reads the same text on each page of %s as another reader',
    async (name) => {
      const bytes = readFileSync(join(world.out, name));
      const expected = await oracle(bytes);
      expect(read(bytes).map(squeezed)).toEqual(expected);
      expect(expected.join('').length).toBeGreaterThan(500);
    },
  );
});

describe.each<Compression>(['deflate', 'none'])('whatever bytes are changed, packed by %s', (compress) => {
  const world = new World();
  worlds.push(world);

  it('ends with a fault of the file, and with no other error', async () => {
    await world.run({ ...(await world.tables(30)), split: 4, compress });
    const bytes = readFileSync(join(world.out, 'letters-0001.pdf'));
    const place = fc.nat(bytes.length - 1);
    const changes = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(changes, (changed) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of changed) copy[at] = byte;
        faultOf(() => read(copy));
      }),
      { numRuns: 150, seed: 1 },
    );
    // most of what decides stands at the end
    for (let at = bytes.length - 400; at < bytes.length; at++) {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 0x11;
      faultOf(() => read(copy));
    }
  });
});

/** Anything but a fault of the file is a fault of ours. */
function faultOf(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof PdfFault)) throw error;
  }
}

describe('of other writers', () => {
  async function written(): Promise<Uint8Array> {
    const doc = await PDFDocument.create();
    const font = await doc.embedFont(StandardFonts.Helvetica);
    for (const text of ['First (one) \\ here', 'Second'])
      doc.addPage([300, 200]).drawText(text, { font, size: 12 });
    return doc.save({ useObjectStreams: false });
  }

  it('reads the fonts that every viewer has', async () => {
    expect(read(await written()).map(squeezed)).toEqual(['First(one)\\here', 'Second']);
  });

  it('does not count text that is not seen', async () => {
    const doc = await PDFDocument.create();
    const font = await doc.embedFont(StandardFonts.Helvetica);
    const page = doc.addPage([300, 200]);
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    page.drawText('Hidden', { font, size: 12 });
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Fill));
    page.drawText('Seen', { font, size: 12 });
    expect(read(await doc.save({ useObjectStreams: false })).map(squeezed)).toEqual(['Seen']);
  });

  it('refuses a file with an appended update, which shows what the file before it did not', async () => {
    const bytes = Buffer.from(await written());
    const start = /startxref\s+(\d+)/.exec(bytes.toString('latin1'))?.[1];
    const root = /\/Root (\d+) 0 R/.exec(bytes.toString('latin1'))?.[1];
    const update = `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 99/Root ${root} 0 R/Prev ${start}>>\nstartxref\n${bytes.length}\n%%EOF\n`;
    expect(() => read(Buffer.concat([bytes, Buffer.from(update)]))).toThrow(/update that is appended/);
  });

  it.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
    ['is cut', (bytes) => bytes.subarray(0, bytes.length - 30), /does not end as one/],
    ['is empty', () => Buffer.alloc(0), /does not end as one/],
    [
      'has an object moved',
      (bytes) => Buffer.from(bytes.toString('latin1').replace(/(\d+) 0 obj/, ' $1 0 ob'), 'latin1'),
      /not where|not a|missing/,
    ],
    [
      'has a tree in a circle',
      (bytes) =>
        Buffer.from(
          bytes.toString('latin1').replace(/\/Kids \[ \d+ 0 R/, (kids) => kids.replace(/\d+/, '2')),
          'latin1',
        ),
      /page count|page tree|circle/,
    ],
  ])('says what is wrong with a file that %s', async (_what, change, says) => {
    const bytes = change(Buffer.from(await written()));
    expect(() => read(bytes)).toThrow(PdfFault);
    expect(() => read(bytes)).toThrow(says);
  });

  it('ends with a fault of the file, and with no other error, whatever byte of it is changed', async () => {
    const bytes = Buffer.from(await written());
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x15;
      faultOf(() => read(changed));
    }
  });
});
