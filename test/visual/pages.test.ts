/** Pages look as their references do. `npm run references` draws the references anew. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as noticepress from '../../src/index.js';
import { readPdf } from '../print/readPdf.js';
import { type Drawer, drawPages, presentDrawers } from './drawers.js';
import { difference, type GrayPicture, readGrayPng, writeGrayPng } from './grayPicture.js';
import { PAPERS, printedPaper } from './papers.mjs';
import { type Differing, REPORT, writeReport } from './report.js';
import { viewedPages } from './viewer.js';

const REFERENCES = join(import.meta.dirname, 'references');
const LARGEST_REFERENCE = 20_000;
/** Of a last page for dealers, which a reader turns to for a reason. */
const LEAST_LINES = 12;

/** Both brands; letter, tables, form, envelope and a page on its side. */
const VIEWED = [
  '20LC02-owner-letter',
  '23LJ01-dealer-faq',
  '26NA04-dealer-letter',
  '26NA04-disclosure-form',
  '26NA04-envelope',
];
/** It smooths letters otherwise than poppler, and tints fields. */
const IN_VIEWER = { name: "Chromium's viewer", tolerance: 0.12 };

const drawers = presentDrawers();
const writes = process.env.NOTICEPRESS_REFERENCES === 'write';
const fonts = noticepress.openFontBook();
const found: Differing[] = [];
const printed = new Map<string, Uint8Array>();

/** A paper is printed once for all that looks at it. */
async function print(paper: (typeof PAPERS)[number]): Promise<Uint8Array> {
  const bytes = printed.get(paper.name) ?? (await printedPaper(noticepress, paper, fonts));
  printed.set(paper.name, bytes);
  return bytes;
}

const referencesOf = (name: string) =>
  readdirSync(REFERENCES)
    .filter((file) => file.startsWith(`${name}-p`) && /^\d+\.png$/.test(file.slice(name.length + 2)))
    .toSorted();

describe('the pages of our papers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-pages-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
    if (found.length > 0) writeReport(found);
  });

  it('are drawn by a program of this machine: pdftoppm or mutool', () => {
    expect(drawers.length).toBeGreaterThan(0);
  });

  it.each(PAPERS)('look as before: $name', async (paper) => {
    const pdf = join(folder, `${paper.name}.pdf`);
    writeFileSync(pdf, await print(paper));
    if (writes) writeReferences(paper.name, drawn(drawers[0], pdf));
    const differing = drawers.flatMap((drawer) => compare(paper.name, drawer, drawn(drawer, pdf)));
    found.push(...differing);
    const said = differing.map(
      ({ page, drawer, share }) => `${page} in ${drawer}: ${(share * 100).toFixed(1)} %`,
    );
    expect(said, `see ${REPORT}`).toEqual([]);
  });

  it.each(PAPERS.filter(({ document }) => document.endsWith('dealer-letter')))(
    'have at least twelve lines on the last one: $name',
    async (paper) => {
      const { pages } = await readPdf(await print(paper));
      const texts = pages.at(-1)?.texts.filter(({ text }) => text !== 'SAMPLE') ?? [];
      const [head, ...lines] = [...new Set(texts.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
      expect(head).toBeLessThan(72);
      expect(lines.length).toBeGreaterThanOrEqual(LEAST_LINES);
    },
  );

  it('look the same in the viewer of Chromium', async () => {
    const papers = PAPERS.filter(({ name }) => VIEWED.includes(name));
    const pages = await viewedPages(await Promise.all(papers.map(print)));
    let from = 0;
    const differing = papers.flatMap(({ name }) => {
      const own = pages.slice(from, from + referencesOf(name).length);
      from += own.length;
      return compare(name, IN_VIEWER, own);
    });
    found.push(...differing);
    expect(from).toBe(pages.length);
    const said = differing.map(({ page, share }) => `${page}: ${(share * 100).toFixed(1)} %`);
    expect(said, `see ${REPORT}`).toEqual([]);
  }, 60_000);

  function drawn(drawer: Drawer | undefined, pdf: string): readonly GrayPicture[] {
    if (drawer === undefined) return [];
    return drawPages(drawer, pdf, mkdtempSync(join(folder, 'drawn-')));
  }
});

function writeReferences(name: string, pages: readonly GrayPicture[]): void {
  mkdirSync(REFERENCES, { recursive: true });
  for (const old of referencesOf(name)) rmSync(join(REFERENCES, old));
  for (const [index, page] of pages.entries())
    writeFileSync(join(REFERENCES, `${name}-p${index + 1}.png`), writeGrayPng(page));
}

function compare(
  name: string,
  { name: drawer, tolerance }: Pick<Drawer, 'name' | 'tolerance'>,
  pages: readonly GrayPicture[],
): Differing[] {
  const count = Math.max(pages.length, referencesOf(name).length);
  return Array.from({ length: count }, (_, index): Differing => {
    const file = join(REFERENCES, `${name}-p${index + 1}.png`);
    const reference = existsSync(file) ? readFileSync(file) : undefined;
    const page = pages[index];
    const share =
      reference === undefined || page === undefined ? 1 : difference(readGrayPng(reference), page);
    return {
      page: `${name}, page ${index + 1}`,
      drawer,
      share,
      reference,
      drawn: page && writeGrayPng(page),
    };
  }).filter(({ share }) => share > tolerance);
}

describe('the references', () => {
  it('are of papers that there are, and small', () => {
    const names = new Set(PAPERS.map(({ name }) => name));
    const files = readdirSync(REFERENCES);
    expect(files.filter((file) => !names.has(file.replace(/-p\d+\.png$/, '')))).toEqual([]);
    const large = files.filter((file) => readFileSync(join(REFERENCES, file)).length > LARGEST_REFERENCE);
    expect(large).toEqual([]);
  });
});
