/** A page of a composition comes in; what each letter has of its own on it is drawn, letter after letter. */
import type { Filling, Item, Outline, Page, TextItem } from '../../shapes/composition.js';
import type { Points } from '../../shapes/units.js';
import { Pen } from '../draw/drawItems.js';
import { drawFilled, filledBlock } from '../draw/drawPage.js';
import { SHOW, SHOWN, writeCodes } from '../draw/drawText.js';
import type { PrintFont, PrintFonts } from '../draw/printFont.js';
import { ByteWriter } from '../file/byteWriter.js';

/** What stands once in the file for all letters that draw on it. */
export interface Ground {
  /** A page object up to the number of its content. */
  readonly head: Uint8Array;
}

/** Draws the ground. */
export const CALL = '/X Do\n';

/** A line as all letters of one outline have it but for its text. */
interface StencilLine {
  readonly font: PrintFont;
  /** What stands between the codes of the line before and its own. */
  readonly head: Uint8Array;
}

interface StencilBlock {
  /** Place of the block in a filling. */
  readonly block: number;
  readonly outline: Outline;
  readonly lines: readonly StencilLine[];
}

interface Stencil {
  readonly ground: Ground;
  readonly blocks: readonly StencilBlock[];
  readonly tail: Uint8Array;
}

/** Far more than the slots of one page take. */
const STENCILS_KEPT = 50;

/**
 * Letters of one outline put their lines at the same places of a page and differ in their texts alone. So the
 * operators between the texts are worked out once and copied, and the text of the template that stands among
 * them goes to the ground. What comes of a letter does not depend on those before it: they only save work.
 */
export class PageStencils {
  readonly #page: Page;
  readonly #fonts: PrintFonts;
  readonly #ground: Ground;
  readonly #groundWith: (still: Uint8Array) => Ground;
  #stencils: Stencil[] = [];

  /** `ground` is what all letters share of the page; `groundWith` gives it with more drawn on it. */
  constructor(page: Page, fonts: PrintFonts, ground: Ground, groundWith: (still: Uint8Array) => Ground) {
    this.#page = page;
    this.#fonts = fonts;
    this.#ground = ground;
    this.#groundWith = groundWith;
  }

  /** Draws the letter's own content stream; gives the ground that it is to be drawn on. */
  draw(out: ByteWriter, filling: Filling): Ground {
    out.ascii(CALL);
    const stencil = this.#known(filling) ?? this.#make(filling);
    if (stencil === undefined) {
      drawFilled(out, this.#fonts, this.#page, filling);
      return this.#ground;
    }
    trace(out, stencil, filling);
    return stencil.ground;
  }

  #known(filling: Filling): Stencil | undefined {
    for (const stencil of this.#stencils) if (fits(stencil, filling)) return stencil;
    return undefined;
  }

  /** Undefined where a line is broken, and where other things than text may lie below the text or above it. */
  #make(filling: Filling): Stencil | undefined {
    const placed = placedOutlines(this.#page, filling);
    if (placed === undefined) return undefined;
    const out = new ByteWriter();
    const pen = new Pen(out, this.#fonts);
    const blocks = placed.map(({ block, outline, left, top }): StencilBlock => {
      pen.moveOrigin(left, top);
      const lines = ownTexts(outline).map((item): StencilLine => {
        const font = pen.begin(item);
        out.ascii(SHOW);
        const head = taken(out);
        out.ascii(SHOWN);
        return { font, head };
      });
      return { block, outline, lines };
    });
    pen.end();
    const stencil = { ground: this.#groundOf(placed), blocks, tail: taken(out) };
    if (this.#stencils.length === STENCILS_KEPT) this.#stencils = [];
    this.#stencils.push(stencil);
    return stencil;
  }

  #groundOf(placed: readonly PlacedOutline[]): Ground {
    const out = new ByteWriter();
    const pen = new Pen(out, this.#fonts);
    for (const { outline, left, top } of placed) pen.draw(outline.items.filter(isStill), left, top);
    pen.end();
    return out.length === 0 ? this.#ground : this.#groundWith(out.view());
  }
}

interface PlacedOutline {
  readonly block: number;
  readonly outline: Outline;
  readonly left: Points;
  readonly top: Points;
}

function placedOutlines(
  { placements, height }: Page,
  filling: Filling,
): readonly PlacedOutline[] | undefined {
  const placed: PlacedOutline[] = [];
  for (const { block, x, y } of placements) {
    const { outline } = filledBlock(filling, block);
    if (!outline?.items.every(({ kind }) => kind === 'text')) return undefined;
    placed.push({ block, outline, left: x, top: height - y });
  }
  return placed;
}

function isStill(item: Item): boolean {
  return item.kind === 'text' && item.static;
}

function ownTexts({ items, lines }: Outline): readonly TextItem[] {
  return lines.flatMap((line) => {
    const item = items[line];
    return item?.kind === 'text' ? [item] : [];
  });
}

function taken(out: ByteWriter): Uint8Array {
  const bytes = out.copy();
  out.clear();
  return bytes;
}

function fits({ blocks }: Stencil, filling: Filling): boolean {
  for (const { block, outline } of blocks) if (filling.blocks[block]?.outline !== outline) return false;
  return true;
}

function trace(out: ByteWriter, { blocks, tail }: Stencil, filling: Filling): void {
  for (const { block, lines } of blocks) {
    const texts = filling.blocks[block]?.texts ?? [];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (line === undefined) continue;
      out.bytes(line.head);
      writeCodes(out, texts[index] ?? '', line.font);
    }
  }
  out.bytes(tail);
}
