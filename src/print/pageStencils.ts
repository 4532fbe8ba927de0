/** A page of a composition comes in; what each letter has of its own on it is drawn, letter after letter. */
import type { Filling, Item, Page, TextItem } from '../shapes/composition.js';
import { ByteWriter } from './byteWriter.js';
import { Pen } from './drawItems.js';
import { drawFilled, filledBlock } from './drawPage.js';
import { showText } from './drawText.js';
import type { PrintFont, PrintFonts } from './printFont.js';

/** One line of a stencil: the operators before its text, and the text of the letter that it was made from. */
interface StencilLine {
  readonly item: TextItem;
  readonly font: PrintFont;
  readonly head: Uint8Array;
  readonly shown: Uint8Array;
}

interface Stencil {
  readonly lines: readonly StencilLine[];
  readonly tail: Uint8Array;
}

/** Far more numbers of lines than the slots of one page take. */
const STENCILS_KEPT = 50;

/**
 * Letters put the same number of lines at the same places of a page and differ in their texts alone. So the
 * operators between the texts are written once and copied, and so is a text that is the same as before. The
 * bytes are those that a pen would write; it draws whatever does not lie where the stencil has it.
 */
export class PageStencils {
  readonly #page: Page;
  readonly #fonts: PrintFonts;
  /** By the number of lines in each block. */
  readonly #stencils = new Map<number, Stencil | undefined>();

  constructor(page: Page, fonts: PrintFonts) {
    this.#page = page;
    this.#fonts = fonts;
  }

  draw(out: ByteWriter, filling: Filling): void {
    const start = out.length;
    const stencil = this.#stencilFor(filling);
    if (stencil !== undefined && trace(out, stencil, this.#page, filling)) return;
    out.cut(start);
    drawFilled(out, this.#fonts, this.#page, filling);
  }

  #stencilFor(filling: Filling): Stencil | undefined {
    const shape = shapeOf(this.#page, filling);
    const known = this.#stencils.get(shape);
    if (known !== undefined || this.#stencils.has(shape)) return known;
    if (this.#stencils.size === STENCILS_KEPT) return undefined;
    const stencil = makeStencil(this.#page, this.#fonts, filling);
    this.#stencils.set(shape, stencil);
    return stencil;
  }
}

/** Two shapes may have one number: what is traced is compared line by line. */
function shapeOf({ placements }: Page, filling: Filling): number {
  let shape = 0;
  for (const { block } of placements) shape = (shape * 31 + filledBlock(filling, block).items.length) % 65521;
  return shape;
}

/** Undefined where other things than text are filled in. */
function makeStencil(page: Page, fonts: PrintFonts, filling: Filling): Stencil | undefined {
  const out = new ByteWriter();
  const pen = new Pen(out, fonts);
  const taken = (): Uint8Array => {
    const bytes = out.copy();
    out.clear();
    return bytes;
  };
  const lines: StencilLine[] = [];
  for (const { block, x, y } of page.placements) {
    pen.moveOrigin(x, page.height - y);
    for (const item of filledBlock(filling, block).items) {
      if (item.kind !== 'text' || item.text === '') return undefined;
      const font = pen.begin(item);
      const head = taken();
      showText(out, item, font);
      lines.push({ item, font, head, shown: taken() });
    }
  }
  pen.end();
  return { lines, tail: taken() };
}

/** False when a line is not where the stencil has it. */
function trace(out: ByteWriter, { lines, tail }: Stencil, { placements }: Page, filling: Filling): boolean {
  let at = 0;
  for (const { block } of placements)
    for (const item of filledBlock(filling, block).items) {
      const line = lines[at++];
      if (line === undefined || !liesOn(item, line.item)) return false;
      out.bytes(line.head);
      if (item.text === line.item.text) out.bytes(line.shown);
      else showText(out, item, line.font);
    }
  out.bytes(tail);
  return at === lines.length;
}

/** Whether an item is drawn like another but for its text. */
function liesOn(item: Item, line: TextItem): item is TextItem {
  return (
    item.kind === 'text' &&
    item.x === line.x &&
    item.baseline === line.baseline &&
    item.face === line.face &&
    item.size === line.size &&
    item.color === line.color &&
    item.letterSpacing === line.letterSpacing &&
    item.wordSpacing === line.wordSpacing &&
    item.text !== ''
  );
}
