import { join } from 'node:path';
import { PDFArray, type PDFDict } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { Fault } from '../../src/base/problems.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { renderDocument } from '../../src/render/renderDocument.js';
import { documentKinds } from '../../src/shapes/documents/documentKinds.js';
import { checkStructure } from './structure/checkStructure.js';
import { readAloud } from './structure/readAloud.js';
import { lookUp, nameOf, readStructure, textOf } from './structure/readStructure.js';

const fonts = openFontBook();
const workspace = openWorkspace(join(import.meta.dirname, '../../fixtures'), nodeFiles);

/** Undefined where the campaign has no such document. */
async function render(campaign: string, document: string): Promise<Uint8Array | undefined> {
  try {
    const subject = { kind: 'sample' } as const;
    return (await renderDocument({ workspace, campaign, document, fonts, subject })).bytes;
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'DOCUMENT_ABSENT') return undefined;
    throw fault;
  }
}

async function rendered(campaign: string, document: string): Promise<Uint8Array> {
  const bytes = await render(campaign, document);
  if (bytes === undefined) throw new Error(`${campaign} has no ${document}`);
  return bytes;
}

const withoutIndent = (lines: readonly string[]) => lines.map((line) => line.trim());

describe.each(documentKinds('campaign'))('the $id of our campaigns', ({ id: document }) => {
  it('lacks nothing that is checked', async () => {
    const campaigns = ['20LC02', '20LE02', '23LJ01', '26NA04'];
    const found = await Promise.all(campaigns.map((campaign) => render(campaign, document)));
    const printed = found.filter((bytes) => bytes !== undefined);
    expect(printed.length).toBeGreaterThan(0);
    for (const bytes of printed) expect(await checkStructure(bytes)).toEqual([]);
  });
});

/** The words by which each paper names itself: of a letter, its first line. */
const TITLES: Readonly<Record<string, string>> = {
  'owner-letter': 'SPECIAL SERVICE CAMPAIGN',
  'csp-sheet': 'Customer Support Program 20LE02',
  'owner-faq': 'Frequently Asked Questions',
  'reimbursement-checklist': 'Reimbursement Checklist',
  'dealer-letter': 'SPECIAL SERVICE CAMPAIGN 20LC02',
  'dealer-faq': 'Frequently Asked Questions',
  'disclosure-form': 'Disclosure Form',
};

describe('the first heading', () => {
  it.each(Object.entries(TITLES))('of the %s is its title', async (document, title) => {
    const lines = withoutIndent(await readAloud(await rendered('20LC02', document)));
    const [first = ''] = lines.filter((line) => /^H\d /.test(line));
    expect(first).toMatch(/^H1 /);
    expect(first.toLowerCase()).toContain(title.toLowerCase());
  });
});

describe('a screen reader', () => {
  it('reads a letter from the sender to the panel at its end', async () => {
    const lines = withoutIndent(await readAloud(await rendered('20LC02', 'owner-letter')));
    const order = [
      '6565 Headquarters',
      '123 SAMPLE ST',
      'Vehicle Identification Number',
      'Dear ',
      'Sincerely',
    ];
    const places = order.map((text) => lines.findIndex((line) => line.includes(text)));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('reads each question of the FAQ as a heading, in the order asked', async () => {
    const lines = withoutIndent(await readAloud(await rendered('23LJ01', 'dealer-faq')));
    const questions = lines.flatMap((line) => /^H\d (Q\d+)\b(?!\w)/.exec(line)?.[1] ?? []);
    expect(questions).toEqual(Array.from({ length: 15 }, (_, i) => `Q${i + 1}`));
  });

  it('asks for the fields of the form row by row, as they stand on the page', async () => {
    const bytes = await rendered('23LJ01', 'disclosure-form');
    const asked = withoutIndent(await readAloud(bytes)).flatMap(
      (line) => /^Form \[(.*)\]$/.exec(line)?.[1] ?? [],
    );
    const standing = (await readStructure(bytes)).pages.flatMap(({ annotations }) =>
      annotations
        .filter((each) => nameOf(each, 'Subtype') === 'Widget')
        .map((each) => ({ tooltip: textOf(each, 'TU'), bottom: side(each, 'y'), left: side(each, 'x') }))
        .sort((a, b) => (Math.abs(a.bottom - b.bottom) > 6 ? b.bottom - a.bottom : a.left - b.left)),
    );
    expect(asked.length).toBeGreaterThan(10);
    expect(asked).toEqual(standing.map(({ tooltip }) => tooltip));
  });
});

/** Left or lower side of an annotation. */
function side(annotation: PDFDict, name: 'x' | 'y'): number {
  return lookUp(annotation, 'Rect', PDFArray)?.asRectangle()[name] ?? 0;
}
