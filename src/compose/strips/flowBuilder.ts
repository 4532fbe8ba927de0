/** Builds a flow strip by strip; collapses margins and combines break rules. */

import type { Place } from '../../base/problems.js';
import type { Item } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import type { Content } from '../content/content.js';
import { mergeOutlines } from './mergeOutlines.js';
import type { Anchored, BreakRule, Decoration, Flow, Group, Strip } from './strip.js';

export interface StripOptions {
  readonly page: string;
  readonly place: Place;
  readonly topEdge?: readonly Item[];
  readonly head?: readonly Strip[];
  readonly beside?: readonly Item[];
}

const NOTHING_BESIDE = { above: 0, items: [] };

const STRENGTH: Readonly<Record<BreakRule, number>> = { auto: 0, avoid: 1, page: 2 };

/** Only blank space is between them, and they are on pages of one kind. */
function adjoin(strips: readonly Strip[], to: number, from: number): boolean {
  if (strips[to]?.page !== strips[from]?.page) return false;
  return strips
    .slice(to + 1, from)
    .every(({ content }) => content.kind === 'static' && content.items.length === 0);
}

export class FlowBuilder {
  readonly #strips: Strip[] = [];
  readonly #decorations: (Decoration | undefined)[] = [];
  readonly #outlines: Decoration[] = [];
  readonly #groups: Group[] = [];
  #positive: Points = 0;
  #negative: Points = 0;
  #rule: BreakRule = 'auto';
  #anchored: Anchored[] = [];

  /** Index of the next strip. */
  get next(): number {
    return this.#strips.length;
  }

  /** Adjoining margins collapse to the largest, plus the most negative (CSS 2.2, 8.3.1). */
  margin(amount: Points): void {
    if (amount > 0) this.#positive = Math.max(this.#positive, amount);
    else this.#negative = Math.min(this.#negative, amount);
  }

  /** Adds a rule for the break before the next strip. The strongest rule wins. */
  rule(rule: BreakRule): void {
    if (STRENGTH[rule] > STRENGTH[this.#rule]) this.#rule = rule;
  }

  /** Anchors an out-of-flow box to the next strip, or to the last one if none follows. */
  anchor(...anchored: readonly Anchored[]): void {
    this.#anchored.push(...anchored);
  }

  add(content: Content, options: StripOptions): void {
    this.#strips.push({
      gap: this.#positive + this.#negative,
      before: this.#rule,
      page: options.page,
      content,
      topEdge: options.topEdge ?? [],
      head: options.head ?? [],
      beside: options.beside ?? [],
      anchored: this.#anchored,
      place: options.place,
    });
    this.#positive = 0;
    this.#negative = 0;
    this.#rule = 'auto';
    this.#anchored = [];
  }

  /**
   * Adds a flow that was laid out by itself. Its margins stay inside: they do not collapse with those around it.
   *
   * @param beside room above it, and what is drawn beside it from the top of that room on
   */
  append(
    flow: Flow,
    beside: { readonly above: Points; readonly items: readonly Item[] } = NOTHING_BESIDE,
  ): void {
    const [first] = flow.strips;
    if (first === undefined) return;
    const above = beside.above + Math.max(0, first.gap);
    if (above > 0) this.#addRoom(above, beside.items, first);
    const base = this.next;
    for (const strip of flow.strips) {
      const { content, page, place, topEdge, head, anchored } = strip;
      if (strip !== first) this.margin(strip.gap);
      this.rule(strip.before);
      this.anchor(...anchored);
      const items = strip === first && above === 0 ? beside.items : [];
      this.add(content, { page, place, topEdge, head, beside: [...items, ...strip.beside] });
    }
    const moved = <Part extends Pick<Group, 'from' | 'to'>>(part: Part): Part => ({
      ...part,
      from: part.from + base,
      to: part.to + base,
    });
    for (const box of flow.decorations)
      if (box.outset === undefined) this.#decorations.push(moved(box));
      else this.#outlines.push(moved(box));
    this.#groups.push(...flow.groups.map(moved));
    if (flow.gapBelow > 0) this.#addRoom(flow.gapBelow, [], first, true);
  }

  /** Blank space that is kept with what it separates. */
  #addRoom(height: Points, beside: readonly Item[], { page, place }: Strip, ends = false): void {
    if (ends) this.rule('avoid');
    this.add({ kind: 'static', height, items: [] }, { page, place, beside });
    if (!ends) this.rule('avoid');
  }

  /** The last strip from `from` on that begins above a height below the top of the first. */
  lastAbove(from: number, height: Points): number {
    let y = 0;
    for (let index = from; index < this.next; index++) {
      const strip = this.#strips[index];
      if (strip === undefined) break;
      if (index > from) y += strip.gap;
      if (y >= height) return Math.max(from, index - 1);
      y += strip.content.kind === 'slots' ? (strip.content.content.fixedHeight ?? 0) : strip.content.height;
    }
    return this.next - 1;
  }

  /** Reserves a position in the drawing order for a decoration that is known later. */
  reserveDecoration(): (decoration: Decoration) => void {
    const index = this.#decorations.push(undefined) - 1;
    return (decoration) => {
      this.#decorations[index] = decoration;
    };
  }

  /** Adds an outline around strips; outlines of adjacent boxes become one. `begins`: it is kept with what is below it. */
  outline(outline: Decoration | undefined, begins = false): void {
    if (outline !== undefined && outline.to >= outline.from) this.#outlines.push({ ...outline, begins });
  }

  /** Avoids breaks between the strips of the group, except forced ones. */
  keepTogether(group: Group): void {
    this.#groups.push(group);
    for (let index = group.from + 1; index <= group.to; index++) this.#keepWithAbove(index);
  }

  #keepWithAbove(index: number): void {
    const strip = this.#strips[index];
    if (strip !== undefined && strip.before === 'auto') this.#strips[index] = { ...strip, before: 'avoid' };
  }

  finish(place: Place, page: string): Flow {
    if (this.#anchored.length > 0) this.#anchorLast(place, page);
    return {
      strips: this.#strips,
      decorations: [
        ...this.#decorations.filter((decoration) => decoration !== undefined),
        ...mergeOutlines(this.#outlines, (to, from) => adjoin(this.#strips, to, from)),
      ],
      groups: this.#groups,
      gapBelow: this.#positive + this.#negative,
    };
  }

  #anchorLast(place: Place, page: string): void {
    const last = this.#strips.pop();
    const empty: Strip = {
      gap: 0,
      before: 'auto',
      page,
      content: { kind: 'static', height: 0, items: [] },
      topEdge: [],
      head: [],
      beside: [],
      anchored: [],
      place,
    };
    const strip = last ?? empty;
    this.#strips.push({ ...strip, anchored: [...strip.anchored, ...this.#anchored] });
  }
}
