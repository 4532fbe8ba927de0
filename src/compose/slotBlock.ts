/** Fills a slot block for one record after another. */

import type { FilledBlock, Item, Misfit, Outline, TextItem } from '../shapes/layout/composition.js';
import type { SlotValues } from '../shapes/recordModel.js';
import type { Points } from '../shapes/units.js';
import type { Drawn, SlotContent } from './content/content.js';
import { TracedLines } from './content/tracedLines.js';

/** The outline of the block for records of one shape. */
interface KnownOutline extends Outline {
  readonly height: Points;
  readonly shape: readonly number[];
}

/** More than the addresses of one mailing need; bounds the cache. */
const OUTLINES_KEPT = 30;

/**
 * A block is drawn once for all records of one shape, so that a letter costs only its texts. Earlier records only save
 * work: the result for a record does not depend on them.
 */
export class SlotBlock {
  readonly content: SlotContent;
  readonly #lines = new TracedLines();
  #outlines: KnownOutline[] = [];

  constructor(content: SlotContent) {
    this.content = content;
  }

  fill(values: SlotValues): FilledBlock | Misfit {
    this.#lines.begin();
    const traced = this.content.trace?.(values, this.#lines) ?? false;
    const known = traced ? this.#known() : undefined;
    if (known !== undefined) return new TracedBlock(known, this.#lines.texts);
    const drawn = this.content.fill(values, 1);
    if ('code' in drawn || !traced) return drawn;
    return new TracedBlock(this.#keep(drawn), this.#lines.texts);
  }

  #known(): KnownOutline | undefined {
    for (const outline of this.#outlines) if (this.#lines.has(outline.shape)) return outline;
    return undefined;
  }

  #keep({ height, items }: Drawn): KnownOutline {
    const { texts, shape } = this.#lines;
    const lines = items.flatMap((item, index) => (isOwn(item) ? [index] : []));
    const drawn = items.filter(isOwn).map(({ text }) => text);
    if (drawn.join('\n') !== texts.join('\n'))
      throw new Error(`"${texts.join('|')}" is drawn as "${drawn.join('|')}"`);
    if (this.#outlines.length === OUTLINES_KEPT) this.#outlines = [];
    const outline = { height, shape, items, lines };
    this.#outlines.push(outline);
    return outline;
  }
}

/** A block that differs from others only in its texts, so that printing many of them needs no items for each. */
class TracedBlock implements FilledBlock {
  readonly outline: KnownOutline;
  readonly texts: readonly string[];

  constructor(outline: KnownOutline, texts: readonly string[]) {
    this.outline = outline;
    this.texts = texts;
  }

  get height(): Points {
    return this.outline.height;
  }

  get items(): readonly Item[] {
    const { items, lines } = this.outline;
    const own = new Map(lines.map((line, index) => [line, this.texts[index] ?? '']));
    return items.map((item, index) => {
      const text = own.get(index);
      return text === undefined || item.kind !== 'text' ? item : { ...item, text };
    });
  }
}

/** Text of the record, alone or with text of the template. */
function isOwn(item: Item): item is TextItem {
  return item.kind === 'text' && !item.static;
}
