import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/compose/layOut.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import type { BatchSummary } from '../../src/merge/batchSummary.js';
import { slotValues } from '../../src/merge/slots/slotValues.js';
import { documentKinds } from '../../src/shapes/documents/documentKinds.js';
import type { Composition, Filling, Item, Page } from '../../src/shapes/layout/composition.js';
import type { Markup } from '../../src/shapes/layout/markup.js';
import type { Facets, RecordValues } from '../../src/shapes/recordModel.js';
import { BLANK_RECORD } from '../../src/shapes/recordValues.js';
import { fixtureMerger } from './ourWorld.js';
import { faultOf, mergerFor } from './smallWorld.js';

const RECORD: RecordValues = {
  ...BLANK_RECORD,
  vin: '2T2BZMCA1GC000123',
  address: ['JORDAN M SAMPLE', '1200 EXAMPLE PKWY APT 12', 'AUSTIN TX 78701-4412'],
  name: 'Jordan M Sample',
  model: 'RX 350',
  model_year: '2016',
  first_use: '2016-03-04',
  piece_id: '20LC02-0000123',
};

const fonts = openFontBook();

function composed(
  markup: Markup,
  record: RecordValues = RECORD,
): { composition: Composition; filling: Filling } {
  const layout = layOut(markup, fonts);
  const filling = layout.fill(slotValues(layout.slots, record, markup.language));
  if ('code' in filling) throw new Error(`${filling.slot} does not fit`);
  return { composition: layout.compose(filling), filling };
}

/** All that is drawn on a page, the slots filled, at its place on the sheet in inches. */
function drawn(page: Page, filling: Filling): readonly { x: number; y: number; item: Item }[] {
  const still = page.items.map((item) => at(item, 0, 0));
  const filled = page.placements.flatMap(({ block, x, y }) =>
    (filling.blocks[block]?.items ?? []).map((item) => at(item, x, y)),
  );
  return [...still, ...filled];
}

function at(item: Item, x: number, y: number): { x: number; y: number; item: Item } {
  const left = item.kind === 'line' ? Math.min(item.x1, item.x2) : item.x;
  const top = item.kind === 'text' ? item.baseline : item.kind === 'line' ? item.y1 : item.y;
  return { x: (left + x) / 72, y: (top + y) / 72, item };
}

const textOf = (page: Page, filling: Filling): string =>
  drawn(page, filling)
    .map(({ item }) => (item.kind === 'text' ? item.text : ''))
    .join(' ');

describe('our templates', () => {
  const cases = ['20LC02', '20LE02', '23LJ01'].flatMap((code) =>
    documentKinds('campaign').flatMap(({ id: document }) =>
      (['en', 'es'] as const).flatMap((language) =>
        [true, false].map((lessor) => ({ code, document, language, lessor })),
      ),
    ),
  );

  it.each(cases)(
    'merge $document of $code for $language, lessor $lessor',
    ({ code, document, ...facets }) => {
      const merger = fixtureMerger(code);
      if (!merger.has(document)) {
        expect(faultOf(() => merger.merge(document, facets)).code).toBe('DOCUMENT_ABSENT');
        return;
      }
      const { markup } = merger.merge(document, facets);
      expect(markup.html).not.toMatch(/undefined|null|NaN|\[object|\{\{|\}\}/);
      const elements = markup.html.match(/<[a-z][^>]*>/g) ?? [];
      expect(elements.filter((element) => !element.includes('data-at="'))).toEqual([]);
    },
  );

  it('find a slip in a condition where the names of campaign files are known', () => {
    const merger = mergerFor('\n{{#if campaign.owner_leter}}x{{/if}}', {}, {}, new Set(['owner_letter']));
    expect(faultOf(() => merger.merge('owner-letter', {}))).toMatchObject({
      code: 'PATH_UNKNOWN',
      at: 'owner-letter/owner-letter.hbs:2',
    });
  });
});

describe('the owner letter', () => {
  const letter = (code: string, facets: Facets = {}, record = RECORD) =>
    composed(fixtureMerger(code).merge('owner-letter', facets).markup, record);

  it('bears the month in which the owners of the phase are written to', () => {
    const month = (phase: string) => {
      const { composition, filling } = letter('23LJ01', { phase });
      const [page] = composition.pages;
      return page === undefined ? '' : textOf(page, filling);
    };
    expect(month('1')).toContain('July 2023');
    expect(month('5')).toContain('February 2024');
  });

  it('asks a lessor to pass it on, whoever the owner is said to be', () => {
    const html = (lessor: boolean) => fixtureMerger('23LJ01').merge('owner-letter', { lessor }).markup.html;
    expect(html(false)).toContain('class="lessor"');
    expect(html(true)).toBe(html(false));
  });

  it('reads only what its campaign has more than one of, and whether it is about several vehicles', () => {
    expect(fixtureMerger('20LC02').merge('owner-letter', {}).reads).toEqual(['lists_vehicles']);
    expect(fixtureMerger('23LJ01').merge('owner-letter', {}).reads).toEqual([
      'language',
      'phase',
      'lists_vehicles',
    ]);
  });

  const six = ['A', 'B', 'C', 'D', 'E', 'MINNEAPOLIS MN 55401-1234'].map(
    (line) => `${line} LONG LINE OF AN ADDRESS`,
  );

  it.each(['20LC02', '23LJ01'])(
    'of %s shows nothing but the address in the window of the envelope',
    (code) => {
      const { composition, filling } = letter(code, { phase: '5' }, { ...RECORD, address: six });
      const [first] = composition.pages;
      const inZone =
        first === undefined
          ? []
          : drawn(first, filling).filter(({ x, y }) => x < 5.375 && y > 2.042 && y < 3.625);
      const texts = inZone.map(({ item }) => (item.kind === 'text' ? item.text : item.kind));
      expect(texts.join(' ')).toBe(six.join(' '));
      for (const { x, y } of inZone) {
        expect(x).toBeCloseTo(0.875, 2);
        expect(y).toBeGreaterThan(2.5);
        expect(y).toBeLessThanOrEqual(3.167);
      }
    },
  );

  it.each(['20LC02', '23LJ01'])('of %s has its fold marks at the thirds of page 1', (code) => {
    const { composition, filling } = letter(code);
    const [first, second] = composition.pages;
    const marks = (page: Page | undefined) =>
      page === undefined
        ? []
        : drawn(page, filling).filter(
            ({ x, item }) => x < 0.4 && item.kind === 'line' && item.dash.length === 0,
          );
    expect(marks(first).map(({ y }) => y.toFixed(2))).toEqual(['3.67', '7.34']);
    expect(marks(second).length).toBe(0);
  });

  it('names programme, VIN and page at the head of every page but the first', () => {
    const { composition, filling } = letter('20LC02');
    const heads = composition.pages.map((page) => textOf(page, filling).includes('Page 2 of 2'));
    expect(heads).toEqual([false, true]);
    const second = composition.pages[1];
    expect(second === undefined ? '' : textOf(second, filling)).toContain(RECORD.vin);
  });

  it('reads the same, letterhead and all, under the code of either programme', () => {
    const under = (code: string) => fixtureMerger(code).merge('owner-letter', { language: 'en' }).markup;
    expect(under('20LE02')).toEqual(under('20LC02'));
  });

  it('ends with the sheet of the linked programme, below a perforation at the lower fold, its VIN filled in', () => {
    const { composition, filling } = letter('20LC02');
    expect(composition.pages.length).toBe(2);
    const last = composition.pages[1];
    const items = last === undefined ? [] : drawn(last, filling);
    const perforation = items.filter(({ item }) => item.kind === 'line' && item.dash.length > 0);
    expect(perforation.map(({ y }) => y.toFixed(2))).toEqual(['7.33']);
    const below = items.filter(({ y, item }) => y > 7.4 && item.kind === 'text');
    expect(below.map(({ item }) => (item.kind === 'text' ? item.text : '')).join(' ')).toContain(RECORD.vin);
  });
});

describe('the enclosures', () => {
  const enclosable = documentKinds('campaign').filter((kind) => kind.enclosable);

  it.each(enclosable)('$id takes one page', ({ id }) => {
    expect(composed(fixtureMerger('20LC02').merge(id, {}).markup).composition.pages.length).toBe(1);
  });

  it('leave out the questions that are for dealers only', () => {
    const questions = [
      { id: 'Q1', ask: { en: 'Open?' }, answer: { en: 'Yes.' }, internal: false },
      { id: 'Q2', ask: { en: 'Secret?' }, answer: { en: 'Yes.' }, internal: true },
    ];
    const merger = fixtureMerger('20LE02', { owner_faq: { title: [{ en: 'x' }], questions, after: [] } });
    const { html } = merger.merge('owner-faq', {}).markup;
    expect(html).toContain('Open?');
    expect(html).not.toContain('Secret?');
  });
});

describe('the page for people', () => {
  const row = { label: 'RX', mailed: 31_000, suppressed: 12, rejected: 3, total: 31_015, share: 62.5 };
  const summary: BatchSummary = {
    title: '23LJ01 phase 5',
    campaign: { code: '23LJ01', title: 'Second Key Delivery Program' },
    phase: 'Phase 5',
    date: 'February 2024',
    totals: [{ label: 'pieces', value: 5_000 }],
    figures: [{ label: 'records', value: 75_512 }],
    groups: [{ title: 'Model', rows: [row] }],
    files: [{ name: 'letters-0001.pdf', pages: 20_000, sheets: 10_000, pieces: 5_000, sha256: '3f2a91c4' }],
    notes: ['a < b & {{c}}'],
    sources: ['owners.csv'],
  };

  it('prints figures, tables with their bars, files and notes as they are', () => {
    const { html } = fixtureMerger('23LJ01').mergeSummary(summary);
    for (const part of ['75,512', '31,015', 'style="width: 62.5%"', '20,000', 'a &lt; b &amp; {{c}}'])
      expect(html).toContain(part);
  });

  it('is a page for the wall and one of counts', () => {
    expect(composed(fixtureMerger('23LJ01').mergeSummary(summary)).composition.pages.length).toBe(2);
  });
});
