/** A page of a composition comes in; what each letter has of its own on it is drawn, letter after letter. */
import type { Filling, Item, Page, TextItem } from '../shapes/composition.js';
import type { Points } from '../shapes/units.js';
import { ByteWriter } from './byteWriter.js';
import { Pen } from './drawItems.js';
import { drawFilled, filledBlock } from './drawPage.js';
import { showText } from './drawText.js';
import type { PrintFont, PrintFonts } from './printFont.js';

/** What stands once in the file for all letters that draw on it. */
export interface Ground {
  /** A page object up to the number of its content. */
  readonly head: Uint8Array;
}

/** Draws the ground. */
export const CALL = '/X Do\n';

/** A line as all letters of one shape have it but for its text. */
interface StencilLine {
  readonly item: TextItem;
  readonly font: PrintFont;
  /** The operators before its text; nothing where the ground draws the line. */
  readonly head: Uint8Array | undefined;
}

interface Stencil {
  readonly ground: Ground;
  readonly lines: readonly StencilLine[];
  readonly tail: Uint8Array;
}

/** Far more than the slots of one page take. */
const SHAPES_KEPT = 50;

/**
 * Letters put the same number of lines at the same places of a page and differ in their texts alone. So the
 * operators between the texts are worked out once and copied, and the text of the template that stands among
 * them goes to the ground. What comes of a letter does not depend on those before it: they only save work.
 */
export class PageStencils {
  readonly #page: Page;
  readonly #fonts: PrintFonts;
  readonly #ground: Ground;
  readonly #groundWith: (still: Uint8Array) => Ground;
  /** The last of each shape, by the number of lines in each block. */
  readonly #last = new Map<number, Stencil>();

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
    const shape = shapeOf(this.#page, filling);
    const last = this.#last.get(shape);
    if (last !== undefined && trace(out, last, this.#page, filling)) return last.ground;
    const stencil = this.#make(filling);
    if (stencil === undefined) {
      drawFilled(out, this.#fonts, this.#page, filling);
      return this.#ground;
    }
    if (this.#last.size === SHAPES_KEPT) this.#last.clear();
    this.#last.set(shape, stencil);
    trace(out, stencil, this.#page, filling);
    return stencil.ground;
  }

  /** Undefined where other things than text are filled in, which may lie below the text or above it. */
  #make(filling: Filling): Stencil | undefined {
    const placed = placedTexts(this.#page, filling);
    if (placed === undefined) return undefined;
    const still = this.#drawStill(placed.filter(({ item }) => item.still));
    const out = new ByteWriter();
    const pen = new Pen(out, this.#fonts);
    const lines = placed.map(({ item, left, top }): StencilLine => {
      const font = this.#fonts.font(item.face);
      if (item.still) return { item, font, head: undefined };
      pen.moveOrigin(left, top);
      pen.begin(item);
      return { item, font, head: taken(out) };
    });
    pen.end();
    return { ground: still.length === 0 ? this.#ground : this.#groundWith(still), lines, tail: taken(out) };
  }

  #drawStill(placed: readonly PlacedText[]): Uint8Array {
    const out = new ByteWriter();
    const pen = new Pen(out, this.#fonts);
    for (const { item, left, top } of placed) pen.draw([item], left, top);
    pen.end();
    return out.view();
  }
}

function shapeOf({ placements }: Page, filling: Filling): number {
  let shape = 0;
  for (const { block } of placements) shape = (shape * 31 + filledBlock(filling, block).items.length) % 65521;
  return shape;
}

interface PlacedText {
  readonly item: TextItem;
  readonly left: Points;
  readonly top: Points;
}

function placedTexts(page: Page, filling: Filling): readonly PlacedText[] | undefined {
  const placed: PlacedText[] = [];
  for (const { block, x, y } of page.placements)
    for (const item of filledBlock(filling, block).items) {
      if (item.kind !== 'text' || item.text === '') return undefined;
      placed.push({ item, left: x, top: page.height - y });
    }
  return placed;
}

function taken(out: ByteWriter): Uint8Array {
  const bytes = out.copy();
  out.clear();
  return bytes;
}

/** False, and nothing is written, when a line is not as the stencil has it. */
function trace(out: ByteWriter, { lines, tail }: Stencil, { placements }: Page, filling: Filling): boolean {
  const start = out.length;
  let at = 0;
  for (const { block } of placements)
    for (const item of filledBlock(filling, block).items) {
      const line = lines[at++];
      if (line === undefined || !isDrawnLike(item, line)) {
        out.cut(start);
        return false;
      }
      if (line.head === undefined) continue;
      out.bytes(line.head);
      showText(out, item, line.font);
    }
  out.bytes(tail);
  return true;
}

/** Two shapes may have one number, so everything is compared. */
function isDrawnLike(item: Item, line: StencilLine): item is TextItem {
  const like = line.item;
  return (
    item.kind === 'text' &&
    item.still === like.still &&
    item.x === like.x &&
    item.baseline === like.baseline &&
    item.face === like.face &&
    item.size === like.size &&
    item.color === like.color &&
    item.letterSpacing === like.letterSpacing &&
    item.wordSpacing === like.wordSpacing &&
    (line.head === undefined ? item.text === like.text : item.text !== '')
  );
}
