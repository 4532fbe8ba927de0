/** Draws pages as Chromium's own viewer shows them: one browser, one picture of all pages below each other. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { readPng } from '../../src/pictures/png/readPng.js';
import { openBrowser } from '../web/browser.js';
import type { GrayPicture } from './grayPicture.js';

/** Of the size in which the viewer shows a page at first; a dot is then 1/24 of an inch, as in the references. */
const ZOOM = 25;
/** Wider and higher than a page at that size, with the viewer's gaps. */
const [WIDE, HIGH] = [300, 300];
const BETWEEN_LOOKS_MS = 150;
const MOST_LOOKS = 200;

/** Every page of the files, in order. */
export async function viewedPages(files: readonly Uint8Array[]): Promise<readonly GrayPicture[]> {
  const all = await PDFDocument.create();
  for (const file of files) {
    const document = await PDFDocument.load(file);
    for (const page of await all.copyPages(document, document.getPageIndices())) all.addPage(page);
  }
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-viewer-'));
  try {
    const pdf = join(folder, 'pages.pdf');
    writeFileSync(pdf, await all.save());
    return await shownPages(pdf, all.getPageCount());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Looks until as many pages are there and nothing changes any more. */
async function shownPages(pdf: string, count: number): Promise<readonly GrayPicture[]> {
  const browser = await openBrowser();
  try {
    const tab = await browser.newPage({ viewport: { width: WIDE, height: HIGH * count } });
    await tab.goto(`file://${pdf}#toolbar=0&navpanes=0&zoom=${ZOOM}`);
    let before: Buffer | undefined;
    for (let look = 0; look < MOST_LOOKS; look++) {
      const picture = await tab.screenshot();
      const pages = before?.equals(picture) ? pagesOn(grayOf(picture)) : [];
      if (pages.length === count) return pages;
      before = picture;
      await pause(BETWEEN_LOOKS_MS);
    }
    throw new Error(`the viewer did not show ${count} pages`);
  } finally {
    await browser.close();
  }
}

function grayOf(bytes: Buffer): GrayPicture {
  const { width, height, samples } = readPng({
    name: 'viewer.png',
    bytes,
    mediaType: 'image/png',
    sha256: '',
  });
  const channels = inflateSync(samples.bytes);
  const count = channels.length / (width * height);
  const pixels = Uint8Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = red, blue = red] = channels.subarray(index * count, index * count + count);
    return Math.round(0.3 * red + 0.59 * green + 0.11 * blue);
  });
  return { width, height, pixels };
}

/** What stands on the plain ground of the viewer, from top to bottom. */
function pagesOn(picture: GrayPicture): readonly GrayPicture[] {
  const { width, height, pixels } = picture;
  const [ground = 0] = pixels;
  const row = (y: number) => pixels.subarray(y * width, (y + 1) * width);
  const isGround = (y: number) => row(y).every((tone) => tone === ground);
  const pages: GrayPicture[] = [];
  for (let top = 0; top < height; top++) {
    if (isGround(top)) continue;
    let bottom = top;
    while (bottom < height && !isGround(bottom)) bottom++;
    pages.push(cropped(picture, paperIn(picture, top, bottom)));
    top = bottom;
  }
  return pages;
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Tone of bare paper, which the margins of every page show. */
const PAPER = 250;
/** Dots of the shadow around a page, at most. */
const SHADOW = 4;

/** Without the shadow around it. */
function paperIn({ width, pixels }: GrayPicture, from: number, to: number): Area {
  const across = pixels.subarray((from + SHADOW) * width, (from + SHADOW + 1) * width);
  const [left, right] = [across.findIndex(isPaper), across.findLastIndex(isPaper) + 1];
  const down = Uint8Array.from({ length: to - from }, (_, y) => pixels[(from + y) * width + left + 1] ?? 0);
  return { left, top: from + down.findIndex(isPaper), right, bottom: from + down.findLastIndex(isPaper) + 1 };
}

const isPaper = (tone: number): boolean => tone >= PAPER;

function cropped({ width, pixels }: GrayPicture, { left, top, right, bottom }: Area): GrayPicture {
  const rows = Array.from({ length: bottom - top }, (_, y) => {
    const at = (top + y) * width;
    return Buffer.from(pixels.subarray(at + left, at + right));
  });
  return { width: right - left, height: bottom - top, pixels: Buffer.concat(rows) };
}
