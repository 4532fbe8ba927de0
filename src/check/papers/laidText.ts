/** Reads what stands where on the pages of a paper, in drawing order. */
import { typedText } from '../../base/text/typedText.js';
import { moveItem } from '../../compose/geometry/moveItem.js';
import type { FilledComposition, Item, Page, TextItem } from '../../shapes/layout/composition.js';
import type { Block, Paper } from '../rule/paper.js';

export interface LaidText extends TextItem {
  /** From 1. */
  readonly page: number;
  /** Number of the paragraph, heading, list entry or cell that it is part of; -1 for a running head or foot. */
  readonly paragraph: number;
  /** Name of that element; empty for a running head or foot. */
  readonly element: string;
}

const PARTS: ReadonlySet<string> = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'dt', 'dd', 'figcaption', 'caption'],
  ...['address', 'blockquote', 'div'],
]);

/** The pages of a paper that is printed. */
export function laidOut({ compose, document }: Paper): FilledComposition {
  if (compose === undefined) throw new Error(`${document} has no pages`);
  return compose();
}

/** Texts of all pages. */
export function textsOf(filled: FilledComposition): readonly LaidText[] {
  const { pages, structure } = filled.composition;
  const paragraphOf = (node: number): number => {
    let at = node;
    while (at >= 0 && !PARTS.has(structure[at]?.element ?? '')) at = structure[at]?.parent ?? -1;
    return at;
  };
  return pages.flatMap((page, index) =>
    itemsOf(page, filled).flatMap((item) => {
      if (item.kind !== 'text' || item.text.trim() === '') return [];
      const paragraph = paragraphOf(item.node);
      return [
        {
          ...item,
          text: typedText(item.text),
          page: index + 1,
          paragraph,
          element: structure[paragraph]?.element ?? '',
        },
      ];
    }),
  );
}

/** What is drawn on one page, with the values of the record in their places. */
export function itemsOf({ items, placements }: Page, { filling }: FilledComposition): readonly Item[] {
  const drawn: Item[] = [];
  let next = 0;
  for (const { after, block, x, y } of placements) {
    drawn.push(...items.slice(next, after));
    next = Math.max(next, after);
    for (const item of filling.blocks[block]?.items ?? []) drawn.push(moveItem(item, x, y));
  }
  return [...drawn, ...items.slice(next)];
}

/** Different baselines of a page, without running heads and feet. */
export function linesOn(texts: readonly LaidText[], page: number): number {
  const body = texts.filter((text) => text.page === page && text.paragraph >= 0);
  return new Set(body.map(({ baseline }) => Math.round(baseline))).size;
}

/** The block that a text was laid out from. */
export function blockOf({ blocks }: Paper, text: LaidText, texts: readonly LaidText[]): Block | undefined {
  const whole = bare(inParagraph(texts, text.paragraph));
  const found = blocks.filter((block) => patternOf(block).test(whole));
  return found.find((block) => block.element === text.element) ?? found[0];
}

/** Where the text of a page begins. */
export function firstBlockOn(paper: Paper, texts: readonly LaidText[], page: number): Block | undefined {
  const first = texts.find((text) => text.page === page && text.paragraph >= 0);
  return first && blockOf(paper, first, texts);
}

export interface LastPage {
  /** Its number. */
  readonly page: number;
  readonly lines: number;
  /** Where its text begins. */
  readonly block: Block | undefined;
}

export function lastPageOf(paper: Paper): LastPage {
  const filled = laidOut(paper);
  const page = filled.composition.pages.length;
  const texts = textsOf(filled);
  return { page, lines: linesOn(texts, page), block: firstBlockOn(paper, texts, page) };
}

/** The texts of a block, wherever they stand. */
export function textsOfBlock(texts: readonly LaidText[], block: Block): readonly LaidText[] {
  const pattern = patternOf(block);
  const like = texts.filter(({ element }) => element === block.element);
  const paragraphs = new Set(like.map(({ paragraph }) => paragraph));
  const found = [...paragraphs].find((each) => pattern.test(bare(inParagraph(texts, each))));
  return found === undefined ? [] : inParagraph(texts, found);
}

const inParagraph = (texts: readonly LaidText[], paragraph: number): readonly LaidText[] =>
  texts.filter((each) => each.paragraph === paragraph);

/** Lines are broken at spaces, so that they tell nothing. */
const bare = (texts: readonly LaidText[]): string =>
  texts
    .map(({ text, part }) => typedText(part?.reads ?? text))
    .join('')
    .replaceAll(/\s+/g, '');

/** Any value stands in a slot. */
function patternOf({ text }: Block): RegExp {
  const fixed = text.replaceAll(/\s+/g, '').split(/‹[^›]*›/);
  return new RegExp(fixed.map((each) => each.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('.*'), 'u');
}
