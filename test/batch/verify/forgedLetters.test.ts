/** Batches whose PDF files were changed by someone who made hashes, counts and seal match again. */
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Summary, summaryText } from '../../../src/batch/folder/summary.js';
import type { BatchRequest } from '../../../src/batch/plan/batchRequest.js';
import { verifyBatch } from '../../../src/batch/verify/verifyBatch.js';
import type { Compression } from '../../../src/print/file/pdfFile.js';
import { contents, table, World } from '../world.js';

type Row = Readonly<Record<string, string>>;

const worlds: World[] = [];
afterAll(() => {
  for (const world of worlds) world.remove();
});

/** A batch that is made once and put back before each test. */
function batchOf(campaign: string, more: Partial<BatchRequest>) {
  const world = new World();
  worlds.push(world);
  let whole: ReadonlyMap<string, string>;
  let rows: readonly Row[] = [];
  beforeAll(async () => {
    await world.run({ ...(await world.tables(120)), split: 10, ...more }, campaign);
    whole = contents(world.out);
    rows = await table(world.out, 'manifest.csv');
  });
  beforeEach(() => {
    for (const [name, bytes] of whole) writeFileSync(join(world.out, name), bytes, 'latin1');
  });
  const path = (name: string) => join(world.out, name);
  return {
    row: (index: number): Row => rows[index] ?? {},
    pdf: (name = 'letters-0001.pdf') => readFileSync(path(name)),
    /** Writes the file anew and whatever the summary says of it. */
    async forge(bytes: Uint8Array, pages = 0, name = 'letters-0001.pdf'): Promise<string[]> {
      writeFileSync(path(name), bytes);
      const { seal: _, ...summary }: Summary = JSON.parse(readFileSync(path('summary.json'), 'utf8'));
      const sha256 = hash('sha256', bytes);
      const again = <T extends { name: string }>(file: T): T =>
        file.name === name ? { ...file, sha256 } : file;
      const files = summary.files
        .map(again)
        .map((f) => (f.name === name ? { ...f, pages: f.pages + pages } : f));
      writeFileSync(
        path('summary.json'),
        summaryText({ ...summary, files, beside: summary.beside.map(again) }),
      );
      return this.findings();
    },
    findings: async () =>
      (await verifyBatch(world.out)).findings.map(
        ({ file, page, piece, message }) => `${file} ${page ?? '-'} ${piece ?? '-'}: ${message}`,
      ),
  };
}

describe.each<Compression>(['deflate', 'none'])('a batch with enclosures, packed by %s', (compress) => {
  const batch = batchOf('20LC02', { compress });

  const reordered = async (order: (pages: number[]) => readonly number[]) => {
    const source = await PDFDocument.load(batch.pdf());
    const target = await PDFDocument.create();
    const pages = await target.copyPages(source, [...order(source.getPageIndices())]);
    for (const page of pages) target.addPage(page);
    return target.save({ useObjectStreams: compress === 'deflate' });
  };

  it('holds together as it was made', async () => {
    expect(await batch.findings()).toEqual([]);
  });

  it('finds two letters that changed places, on each page that shows a VIN', async () => {
    const found = await batch.forge(
      await reordered((all) => [...all.slice(6, 12), ...all.slice(0, 6), ...all.slice(12)]),
    );
    const [first, second] = [batch.row(0), batch.row(1)];
    expect(found).toContain(
      `letters-0001.pdf 1 ${first.piece_id}: the page shows the VIN ${second.vin}, but its piece is for ${first.vin}`,
    );
    expect(found).toContain(
      `letters-0001.pdf 7 ${second.piece_id}: its VIN ${second.vin} is on none of its pages`,
    );
    expect(found.every((each) => /^letters-0001.pdf (\d|1[0-2]) /.test(each))).toBe(true);
  });

  const swapped = async (page: number) =>
    batch.forge(
      await reordered((all) => {
        const [here, there] = [page - 1, page + 5];
        return all.with(here, there).with(there, here);
      }),
    );
  const place = (page: number, { piece_id }: Row) => `letters-0001.pdf ${page} ${piece_id}`;

  it('finds one page of a letter that changed places with that of another, by its VIN', async () => {
    const [first, second] = [batch.row(0), batch.row(1)];
    expect(await swapped(2)).toEqual([
      expect.stringContaining(`${place(2, first)}: the page shows the VIN ${second.vin}`),
      expect.stringContaining(`${place(8, second)}: the page shows the VIN ${first.vin}`),
    ]);
  });

  it('finds one page without a VIN that changed places with that of another, by its mark', async () => {
    const [first, second] = [batch.row(0), batch.row(1)];
    const mark = (row: Row) => row.mark?.replace('|01|', '|02|');
    expect(await swapped(3)).toEqual([
      expect.stringContaining(`${place(3, first)}: the mark says ${mark(second)}`),
      expect.stringContaining(`${place(9, second)}: the mark says ${mark(first)}`),
    ]);
  });

  it('finds a page that is gone, also when the summary counts one less', async () => {
    expect(await batch.forge(await reordered((all) => all.slice(0, -1)))).toContain(
      'letters-0001.pdf - -: it has 59 pages, summary.json says 60',
    );
    expect((await batch.forge(await reordered((all) => all.slice(1)), -1)).length).toBeGreaterThan(1);
  });

  it('finds a letter printed twice in the place of another', async () => {
    const found = await batch.forge(
      await reordered((all) => [...all.slice(0, 6), ...all.slice(0, 6), ...all.slice(12)]),
    );
    expect(found).toContainEqual(
      expect.stringContaining(`its VIN ${batch.row(1).vin} is on none of its pages`),
    );
  });

  it('finds what is laid over a page', async () => {
    const doc = await PDFDocument.load(batch.pdf());
    const note = doc.context.obj({
      Type: 'Annot',
      Subtype: 'FreeText',
      Rect: [0, 0, 99, 99],
      Contents: PDFString.of('no'),
    });
    doc.getPage(8).node.addAnnot(doc.context.register(note));
    expect(await batch.forge(await doc.save())).toEqual([
      `letters-0001.pdf 9 ${batch.row(1).piece_id}: the page has an annotation, which print files never have`,
    ]);
  });

  it('finds a VIN that is drawn beside its own', async () => {
    const doc = await PDFDocument.load(batch.pdf());
    const font = await doc.embedFont(StandardFonts.Helvetica);
    doc.getPage(2).drawText(batch.row(5).vin ?? '', { x: 50, y: 50, size: 9, font });
    const found = await batch.forge(await doc.save({ useObjectStreams: compress === 'deflate' }));
    expect(found).toEqual([
      expect.stringContaining(`letters-0001.pdf 3 ${batch.row(0).piece_id}: the page shows the VIN`),
    ]);
  });

  it('finds a VIN of the batch whose characters stand one by one', async () => {
    const doc = await PDFDocument.load(batch.pdf());
    const font = await doc.embedFont(StandardFonts.Helvetica);
    [...(batch.row(7).vin ?? '')].forEach((character, index) => {
      doc.getPage(9).drawText(character, { x: 50 + 12 * index, y: 50, size: 9, font });
    });
    const found = await batch.forge(await doc.save());
    expect(found).toEqual([
      expect.stringContaining(`letters-0001.pdf 10 ${batch.row(1).piece_id}: the page shows`),
    ]);
  });

  it('finds an update that is appended', async () => {
    const bytes = batch.pdf();
    const [, root, start] = /\/Root (\d+) 0 R.*startxref\s+(\d+)/s.exec(bytes.toString('latin1')) ?? [];
    const update = `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 9999/Root ${root} 0 R/Prev ${start}>>\nstartxref\n${bytes.length}\n%%EOF\n`;
    expect(await batch.forge(Buffer.concat([bytes, Buffer.from(update)]))).toEqual([
      'letters-0001.pdf - -: it was changed by an update that is appended to it',
    ]);
  });

  it('finds a file that is no PDF, and a proof or a summary that is another', async () => {
    expect(await batch.forge(Buffer.from('letters'))).toContainEqual(
      expect.stringContaining('not a whole PDF'),
    );
    const other = await PDFDocument.create();
    other.addPage();
    const bytes = await other.save();
    for (const name of ['proof.pdf', 'summary.pdf'])
      expect(await batch.forge(bytes, 0, name)).toContainEqual(
        expect.stringMatching(`^${name} - -: it has 1 pages, summary.json says \\d+$`),
      );
  });
});

describe('a batch whose content is not packed', () => {
  const batch = batchOf('20LC02', { compress: 'none' });

  it('finds a VIN that became another in the content itself, of the same length', async () => {
    const bytes = batch.pdf().toString('latin1');
    const streams = [...bytes.matchAll(/^\/X Do\n[\s\S]*?endstream/gm)].map(([stream]) => stream);
    const tails = streams.filter((stream) => stream.length > 300);
    const [first = '', second = ''] = tails;
    const swapped = bytes.replace(first, () => second.padEnd(first.length)).slice(0, bytes.length);
    expect(swapped).not.toBe(bytes);
    expect(await batch.forge(Buffer.from(swapped, 'latin1'))).not.toEqual([]);
  });

  it('finds a packed stream that holds more than it says', async () => {
    const bytes = batch.pdf().toString('latin1');
    const bomb = deflateSync(Buffer.alloc(1000)).toString('latin1');
    const changed = bytes.replace(/\/Length (\d+)>>stream\n/, (text) =>
      text.replace('/Length', '/L'.padEnd(7, 'x')),
    );
    expect(changed.length).toBe(bytes.length);
    expect(await batch.forge(Buffer.from(changed + bomb, 'latin1'))).not.toEqual([]);
    expect(await batch.forge(Buffer.from(changed, 'latin1'))).toContainEqual(
      expect.stringContaining('stream length'),
    );
  });
});

describe('a batch of envelopes', () => {
  const batch = batchOf('20LC02', { document: 'envelope' });

  it('holds together although it shows no VIN, as its proof does not', async () => {
    expect(await batch.findings()).toEqual([]);
  });
});
