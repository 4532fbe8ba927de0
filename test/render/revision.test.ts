/** One answer and one volume of 23LJ01 change, and one paragraph goes: what the papers and the reviewer are told. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { typedText } from '../../src/base/text/typedText.js';
import { openWorkspace, type Workspace } from '../../src/campaign/workspace/openWorkspace.js';
import { layOut } from '../../src/compose/layOut.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { letterSource } from '../../src/render/letters/letterSource.js';
import { Letters } from '../../src/render/letters/letters.js';
import type { Composition, Item, LineItem, TextItem } from '../../src/shapes/layout/composition.js';
import { noticepress } from '../cli/noticepress.js';
import { replaced, revisedWorkspace } from './revisedWorkspace.js';

const FONTS = openFontBook();
const RED = '#c62828';
const FACETS = { language: 'en', lessor: false, vehicleLine: '', phase: undefined } as const;

let folder: string;
let workspace: Workspace;
let letters: Letters;
/** The same campaign without anything to compare it with. */
let plain: Letters;

beforeAll(() => {
  folder = revisedWorkspace('23LJ01', '2024-01-31', (text) => {
    const volume = replaced(text, 'volume: 5230\n    - name: IS', 'volume: 5250\n    - name: IS');
    const answer = replaced(
      volume,
      "Depending on the\n        dealer's work schedule, the vehicle",
      'On busy days, the vehicle',
    );
    const paragraph = text.slice(text.indexOf('            If the second key is not available'));
    const without = replaced(answer, paragraph.slice(0, paragraph.indexOf('\n\n') + 2), '');
    return replaced(
      without,
      'revisions:\n',
      'revisions:\n  - date: 2024-03-01\n    topics:\n      - Corrected the volume of the GX\n',
    );
  });
  workspace = openWorkspace(folder, nodeFiles);
  const source = letterSource(workspace, workspace.campaign('23LJ01'), FONTS);
  letters = new Letters(source);
  plain = new Letters({ ...source, before: () => undefined });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function composed(from: Letters, document: string, audience?: string): Composition {
  const variant = from.variant(document, FACETS, audience);
  const layout = layOut(variant.markup, FONTS);
  const filling = layout.fill({});
  if ('code' in filling) throw new Error(filling.code);
  return layout.compose(filling);
}

const isRed = (item: Item): item is LineItem => item.kind === 'line' && item.color === RED;

/** The texts inside of each red box. */
function boxed({ pages }: Composition): string[] {
  return pages.flatMap((page) => {
    const lines = page.items.filter(isRed);
    return Array.from({ length: lines.length / 4 }, (_, index) => {
      const [top, bottom] = lines.slice(index * 4);
      return page.items
        .flatMap((item) => (item.kind === 'text' && inside(item, top, bottom) ? [typedText(item.text)] : []))
        .join(' | ');
    });
  });
}

function inside({ x, baseline }: TextItem, top: LineItem | undefined, bottom: LineItem | undefined): boolean {
  if (top === undefined || bottom === undefined || baseline < top.y1 || baseline > bottom.y1) return false;
  return x > Math.min(top.x1, top.x2) && x < Math.max(top.x1, top.x2);
}

describe('a new revision', () => {
  it('boxes the volume, in the letter and in the questions, and the answer, and nothing else', () => {
    expect(boxed(composed(letters, 'dealer-letter'))).toEqual([
      expect.stringMatching(/^2023 GX \|.*\| 5,250$/),
    ]);
    expect(boxed(composed(letters, 'dealer-faq'))).toEqual([
      expect.stringMatching(/^2023 GX \|.*\| 5,250$/),
      expect.stringContaining('On busy days'),
    ]);
  });

  it.each(['dealer-letter', 'dealer-faq'])(
    'moves nothing in %s: without its boxes it is the same',
    (document) => {
      const [bare, marked] = [composed(plain, document), composed(letters, document)];
      const pages = marked.pages.map((page) => ({
        ...page,
        items: page.items.filter((item) => !isRed(item)),
      }));
      const lift = ({ placements, ...page }: Composition['pages'][number]) => ({
        ...page,
        blocks: placements.length,
      });
      expect(pages.map(lift)).toEqual(bare.pages.map(lift));
    },
  );

  it('boxes nothing in the questions that a buyer gets', () => {
    expect(boxed(composed(letters, 'dealer-faq', 'buyer'))).toEqual([]);
  });

  it('has its row on the update notice', () => {
    const html = typedText(letters.variant('update-notice', FACETS).markup.html);
    expect(html).toContain('March 1, 2024');
    expect(html.indexOf('March 1, 2024')).toBeLessThan(html.indexOf('January 31, 2024'));
    expect(html).toContain('Corrected the volume of the GX');
  });

  it('tells on the update notice what is gone, where no box can show it', () => {
    const html = typedText(letters.variant('update-notice', FACETS).markup.html);
    expect(html).toMatch(
      /Dealer Letter, New and Used .*: If the second key is not available at the time of sale/,
    );
    expect(plain.variant('update-notice', FACETS).markup.html).not.toContain('If the second key');
  });

  it('is told in words by diff', async () => {
    const argv = ['diff', '--workspace', folder, '--campaign', '23LJ01', '--from', '2024-01-31'];
    const { exit, out } = await noticepress(...argv);
    expect(exit).toBe(0);
    expect(out).toContain('23LJ01: what changed since January 31, 2024');
    expect(out).toContain('vehicle table, row 2023 GX: Approximate Total Vehicles "5,250", was "5,230"');
    expect(out).toMatch(
      / {2}Q4\n {4}paragraph: ".*On busy days, the.*", was ".*Depending on the dealer's.*"/,
    );
    expect(out).not.toContain('Q5');
    expect(out).not.toContain('owner-letter');
  });

  it('is compared with the state before its own newest change', () => {
    expect(workspace.revisions('23LJ01')).toEqual(['2024-01-31', '2023-12-21']);
    expect(workspace.before(workspace.campaign('23LJ01'))?.revisions[0]?.date).toBe('2024-01-31');
    expect(workspace.before(workspace.campaign('23LJ01@2024-01-31'))?.revisions[0]?.date).toBe('2023-12-21');
    expect(workspace.before(workspace.campaign('23LJ01@2023-12-21'))).toBeUndefined();
  });
});

describe('the revision of January 31, 2024', () => {
  it('boxes only what it is said to have updated since December 21, 2023: the timing of phases and the chart', () => {
    const own = openWorkspace(join(import.meta.dirname, '../../fixtures'), nodeFiles);
    const from = new Letters(letterSource(own, own.campaign('23LJ01'), openFontBook()));
    expect(boxed(composed(from, 'dealer-letter'))).toEqual([]);
    // one box stands around all that changed in the phases and the chart
    const [questions = '', ...others] = boxed(composed(from, 'dealer-faq'));
    expect(others).toEqual([]);
    for (const text of ['(Updated: 01/31/2024)', 'Phase 7', 'May 2024', '22MY - 24MY NX'])
      expect(questions).toContain(text);
    for (const text of ['Example', 'The table below']) expect(questions).not.toContain(text);
  });
});
