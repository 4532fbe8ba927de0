/** A document of the fixtures, merged by our templates and laid out; what a reader finds on its pages. */
import { typedText } from '../../src/base/text/typedText.js';
import { layOut } from '../../src/compose/layOut.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { slotValues } from '../../src/merge/slots/slotValues.js';
import type { Item, Page } from '../../src/shapes/layout/composition.js';
import type { Facets, RecordValues } from '../../src/shapes/recordModel.js';
import { BLANK_RECORD } from '../../src/shapes/recordValues.js';
import { fixtureMerger } from '../merge/ourWorld.js';

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

export interface Paper {
  readonly html: string;
  readonly pages: readonly Page[];
  /** Text of each page without any space: a reader does not see where a line was broken. */
  readonly texts: readonly string[];
  readonly text: string;
}

export interface PaperOptions {
  readonly facets?: Facets;
  readonly audience?: string;
  readonly record?: RecordValues;
  readonly change?: Parameters<typeof fixtureMerger>[1];
}

export function paper(code: string, document: string, options: PaperOptions = {}): Paper {
  const { facets = {}, audience, record = RECORD, change } = options;
  const { markup } = fixtureMerger(code, change).merge(document, facets, audience);
  const layout = layOut(markup, fonts);
  const filling = layout.fill(slotValues(layout.slots, record, markup.language));
  if ('code' in filling) throw new Error(`${filling.slot} does not fit`);
  const { pages } = layout.compose(filling);
  const texts = pages.map((page) => {
    const filled = page.placements.flatMap(({ block }) => filling.blocks[block]?.items ?? []);
    return [...page.items, ...filled].map(textOf).join('');
  });
  return { html: typedText(markup.html), pages, texts, text: texts.join('') };
}

const textOf = (item: Item): string => (item.kind === 'text' ? spaceless(item.text) : '');

/** Quotes and dashes as they are typed. */
export function spaceless(text: string): string {
  return typedText(text).replaceAll(/\s+/g, '');
}

/** What of the list the paper does not say. */
export function missingIn(text: string, facts: readonly string[]): string[] {
  return facts.filter((fact) => !text.includes(spaceless(fact)));
}

/** Facts that do not stand in the order of the list, each after the one before it. */
export function outOfOrder(text: string, facts: readonly string[]): string[] {
  let from = 0;
  return facts.filter((fact) => {
    const at = text.indexOf(spaceless(fact), from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}
