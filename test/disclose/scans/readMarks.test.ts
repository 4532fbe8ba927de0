import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openMarkReader } from '../../../src/disclose/scans/openMarkReader.js';
import { readMarks } from '../../../src/disclose/scans/readMarks.js';
import { formMark } from '../../../src/shapes/documents/formMark.js';
import { chunk, pngOf } from '../../pictures/pngOf.js';
import { AN_RX, form, unknownVin } from '../desk.js';
import { markPicture } from './markPicture.js';

/** A page is drawn and read several times; beside other tests that takes its time. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Dots per inch of an office scanner. */
const SCANNED = 200;

let mark = '';
let png: Buffer;
let jpeg: Buffer;

/** The first page as it comes off the glass: gray, a little crooked, compressed. */
beforeAll(async () => {
  const settings = [...AN_RX, 'name=Ana Núñez', 'date=2024-02-03'];
  const { bytes, data } = await form('20LC02', { vin: unknownVin(2018), dealer: '98629', settings });
  mark = formMark(JSON.stringify(data));
  const task = getDocument({ data: Uint8Array.from(bytes), disableFontFace: true, verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const viewport = page.getViewport({ scale: SCANNED / 72 });
  const paper = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: paper as never, viewport, background: '#ffffff' }).promise;
  await task.destroy();
  const glass = createCanvas(paper.width, paper.height);
  const pen = glass.getContext('2d');
  pen.fillStyle = '#f4f4f2';
  pen.fillRect(0, 0, glass.width, glass.height);
  pen.filter = 'grayscale(1)';
  pen.rotate(0.015);
  pen.drawImage(paper, 12, -18);
  png = glass.toBuffer('image/png');
  jpeg = glass.toBuffer('image/jpeg', 70);
});

async function inPdf(add: (file: PDFDocument) => ReturnType<PDFDocument['embedPng']>): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  file.addPage().drawImage(await add(file));
  return file.save();
}

describe('the mark of a form', () => {
  it('is read on a scan in every kind of file that scanners and phones make', async () => {
    expect(await readMarks(png)).toEqual([mark]);
    expect(await readMarks(jpeg)).toEqual([mark]);
    expect(await readMarks(await inPdf((file) => file.embedJpg(jpeg)))).toEqual([mark]);
    expect(await readMarks(await inPdf((file) => file.embedPng(png)))).toEqual([mark]);
  });

  it('is read upside down', async () => {
    const image = await loadImage(jpeg);
    const turned = createCanvas(image.width, image.height);
    const pen = turned.getContext('2d');
    pen.translate(image.width, image.height);
    pen.rotate(Math.PI);
    pen.drawImage(image, 0, 0);
    expect(await readMarks(turned.toBuffer('image/jpeg', 70))).toEqual([mark]);
  });

  it('is read in a black and white PDF of an office scanner', async () => {
    expect(await readMarks(readFileSync(join(import.meta.dirname, 'fax.pdf')))).toEqual(['NP1FAXD0C5CANN3']);
  });

  it('is not found on a blank sheet, in a damaged file, or in one that is larger than any scan', async () => {
    const blank = Buffer.from(pngOf({ width: 40, height: 40, pixel: () => [250, 250, 250] }));
    const small = markPicture(mark);
    const header = Buffer.from(small.subarray(16, 29));
    for (const at of [0, 4]) header.writeUInt32BE(60_000, at);
    const huge = Buffer.concat([small.subarray(0, 8), chunk('IHDR', header), small.subarray(33)]);
    const cut = (await inPdf((file) => file.embedPng(png))).subarray(0, 9000);
    for (const bytes of [blank, huge, jpeg.subarray(0, 400), cut, Buffer.from('%PDF-1.7 nothing')])
      expect(await readMarks(bytes)).toEqual([]);
  });

  it('is read in a thread of its own', async () => {
    const read = openMarkReader();
    const both = ['NP1AAAAAAAAAA11', 'NP1BBBBBBBBBB22'];
    const [found, nothing] = await Promise.all([read(markPicture(...both)), read(Buffer.from('%PDF-1.7'))]);
    expect(found).toEqual(both);
    expect(nothing).toEqual([]);
  });
});
