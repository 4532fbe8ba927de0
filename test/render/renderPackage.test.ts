import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { typedText } from '../../src/base/text/typedText.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { renderDocument } from '../../src/render/renderDocument.js';
import type { Format } from '../../src/shapes/documents/format.js';

const workspace = openWorkspace(join(import.meta.dirname, '../../fixtures'), nodeFiles);
const fonts = openFontBook();

const render = (campaign: string, format: Format, document = 'dealer-package') =>
  renderDocument({ workspace, campaign, document, fonts, subject: { kind: 'none' }, format });

const packages = new Map<string, ReturnType<typeof render>>();

/** Made once for all tests. */
function packageOf(campaign: string): ReturnType<typeof render> {
  const made = packages.get(campaign) ?? render(campaign, 'pdf');
  packages.set(campaign, made);
  return made;
}

interface Package {
  readonly bookmarks: readonly string[];
  /** Pages that each bookmark leads to, from 1. */
  readonly starts: readonly number[];
  /** Bookmarks of the papers that say SAMPLE across a page. */
  readonly samples: readonly string[];
}

async function readPackage(campaign: string): Promise<Package> {
  const { bytes } = await packageOf(campaign);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const outline = (await pdf.getOutline()) ?? [];
  const starts = await Promise.all(
    outline.map(async ({ dest }) => (Array.isArray(dest) ? (await pdf.getPageIndex(dest[0])) + 1 : 0)),
  );
  const samples = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const isSample = items.some((item) => 'str' in item && item.str === 'SAMPLE');
    const paper = outline[starts.findLastIndex((start) => start <= number)];
    if (isSample) samples.add(paper?.title ?? '');
  }
  return { bookmarks: outline.map(({ title }) => title), starts, samples: [...samples] };
}

describe('the dealer package', () => {
  it.each([
    {
      campaign: '20LC02',
      order: [
        ...['Dealer Letter', 'Frequently Asked Questions for Dealers', 'Owner Letter', 'Envelope'],
        ...['Frequently Asked Questions for Owners', 'Disclosure Form'],
      ],
      sample: ['20LC02 Owner Letter', '20LE02 Envelope'],
    },
    {
      campaign: '23LJ01',
      order: [
        ...['Important Update', 'Dealer Letter', 'Frequently Asked Questions for Dealers', 'Disclosure Form'],
        'Owner Letter',
      ],
      sample: ['23LJ01 Owner Letter'],
    },
  ])(
    'of $campaign has a bookmark for each paper, in its own order; SAMPLE stands on what one owner gets',
    async ({ campaign, order, sample }) => {
      const { bookmarks, starts, samples } = await readPackage(campaign);
      expect(bookmarks.map((title) => title.slice(campaign.length + 1))).toEqual(order);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      expect(samples).toEqual(sample);
    },
  );

  it('is the same twice', async () => {
    const [one, other] = await Promise.all([packageOf('23LJ01'), render('23LJ01', 'pdf')]);
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });

  it('is refused for a campaign that lists no documents', async () => {
    await expect(render('9LA', 'pdf')).rejects.toThrow('9LA has no dealer-package');
  });

  it('of a linked campaign is made under either code', async () => {
    const [own, other] = await Promise.all([packageOf('20LC02'), render('20LE02', 'pdf')]);
    expect(Buffer.from(other.bytes).equals(Buffer.from(own.bytes))).toBe(true);
  });
});

describe('a document as text', () => {
  const text = async (campaign: string, document: string) =>
    typedText(Buffer.from((await render(campaign, 'text', document)).bytes).toString());

  it('reads in order, in lines of 78 characters at most', async () => {
    const faq = await text('23LJ01', 'dealer-faq');
    const ids = [...faq.matchAll(/^(Q\d+[a-z]?) /gm)].map(([, id]) => id);
    expect(ids).toEqual([
      ...['Q1', 'Q2', 'Q2a', 'Q3', 'Q3a', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8', 'Q9', 'Q10', 'Q11', 'Q12', 'Q13'],
      ...['Q14', 'Q15'],
    ]);
    expect(faq.split('\n').filter((line) => line.length > 78)).toEqual([]);
  });

  it('sets a table in columns, and one that is too wide row by row', async () => {
    const faq = await text('23LJ01', 'dealer-faq');
    expect(faq).toMatch(/^2023 GX {2,}Early November 2022 - Early January 2023 {2,}5,230$/m);
    expect(faq).toContain('  2022 Nov - 2022 Dec: 1\n');
  });
});
