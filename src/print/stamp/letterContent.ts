/** Draws what each letter adds to a shared page. */
import type { Filling, Item, Outline, Page, TextItem } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import { Pen } from '../draw/drawItems.js';
import { drawFilled, filledBlock } from '../draw/drawPage.js';
import { SHOW, SHOWN, writeCodes } from '../draw/drawText.js';
import type { PrintFont, PrintFonts } from '../draw/printFont.js';
import { ByteWriter } from '../file/byteWriter.js';
import type { ListedPictures } from './batchPictures.js';

/** What is in the file once for all letters that draw on it. */
export interface SharedContent {
  /** A page object up to the number of its content stream. */
  readonly head: Uint8Array;
}

/** Draws the shared content. */
export const DRAW_SHARED = '/X Do\n';

/** Lists the pictures that a letter draws itself. */
export interface OwnPictures {
  list(): ListedPictures;
  /** The shared content of a page whose resources include these. */
  sharedBeside(drawn: ListedPictures): SharedContent;
}

/** A line without its text, as all letters with the same outline have it. */
interface PreparedLine {
  readonly font: PrintFont;
  /** The bytes between the codes of the previous line and its own. */
  readonly head: Uint8Array;
}

interface PreparedBlock {
  /** Index of the block in a filling. */
  readonly block: number;
  readonly outline: Outline;
  readonly lines: readonly PreparedLine[];
}

interface PreparedContent {
  readonly shared: SharedContent;
  readonly blocks: readonly PreparedBlock[];
  readonly tail: Uint8Array;
}

/** Far more than the slots of one page need. */
const MOST_PREPARED = 50;

/**
 * Letters with the same outline place their lines at the same positions and differ only in their texts. So the
 * operators between the texts are prepared once and copied, and all else among them moves to the shared content.
 * Earlier letters only save work: the result for a letter does not depend on them.
 */
export class LetterContent {
  readonly #page: Page;
  readonly #fonts: PrintFonts;
  readonly #shared: SharedContent;
  readonly #sharedWith: (added: Uint8Array) => SharedContent;
  readonly #pictures: OwnPictures | undefined;
  #prepared: PreparedContent[] = [];

  /** `shared` is what all letters share on the page; `sharedWith` draws more on it. */
  constructor(
    page: Page,
    fonts: PrintFonts,
    shared: SharedContent,
    sharedWith: (added: Uint8Array) => SharedContent,
    pictures?: OwnPictures,
  ) {
    this.#page = page;
    this.#fonts = fonts;
    this.#shared = shared;
    this.#sharedWith = sharedWith;
    this.#pictures = pictures;
  }

  /** Draws the letter's own content stream; returns the shared content to draw it on. */
  draw(out: ByteWriter, filling: Filling): SharedContent {
    out.ascii(DRAW_SHARED);
    const prepared = this.#known(filling) ?? this.#make(filling);
    if (prepared === undefined) {
      const drawn = this.#pictures?.list();
      drawFilled(out, this.#fonts, this.#page, filling, drawn);
      return drawn === undefined || drawn.entries === '' ? this.#shared : this.#beside(drawn);
    }
    trace(out, prepared, filling);
    return prepared.shared;
  }

  #beside(drawn: ListedPictures): SharedContent {
    return this.#pictures?.sharedBeside(drawn) ?? this.#shared;
  }

  #known(filling: Filling): PreparedContent | undefined {
    for (const prepared of this.#prepared) if (fits(prepared, filling)) return prepared;
    return undefined;
  }

  /** Undefined if a line is broken, or if a letter draws something above its own text. */
  #make(filling: Filling): PreparedContent | undefined {
    const placed = placedOutlines(this.#page, filling);
    if (placed === undefined) return undefined;
    const out = new ByteWriter();
    const pen = new Pen(out, this.#fonts);
    const blocks = placed.map(({ block, outline, left, top }): PreparedBlock => {
      pen.moveOrigin(left, top);
      const lines = ownTexts(outline).map((item): PreparedLine => {
        const font = pen.begin(item);
        out.ascii(SHOW);
        const head = taken(out);
        out.ascii(SHOWN);
        return { font, head };
      });
      return { block, outline, lines };
    });
    pen.end();
    const prepared = { shared: this.#sharedFor(placed), blocks, tail: taken(out) };
    if (this.#prepared.length === MOST_PREPARED) this.#prepared = [];
    this.#prepared.push(prepared);
    return prepared;
  }

  #sharedFor(placed: readonly PlacedOutline[]): SharedContent {
    const out = new ByteWriter();
    const pen = new Pen(out, this.#fonts);
    for (const { outline, left, top } of placed) {
      const own = new Set(outline.lines);
      pen.draw(
        outline.items.filter((_, index) => !own.has(index)),
        left,
        top,
      );
    }
    pen.end();
    return out.length === 0 ? this.#shared : this.#sharedWith(out.view());
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
  const texts: Band[] = [];
  for (const { block, x, y } of placements) {
    const { outline } = filledBlock(filling, block);
    if (outline === undefined || !goesBelow(outline, y, texts)) return undefined;
    placed.push({ block, outline, left: x, top: height - y });
  }
  return placed;
}

/** What a text or rule covers of the height of its page. */
type Band = readonly [upper: Points, lower: Points];

/**
 * Whether the rules and boxes of the outline may be drawn before every letter's own text: none comes after a text that
 * it could cover.
 *
 * @param texts the letter's own texts before it; those of the outline are added
 */
function goesBelow({ items, lines }: Outline, top: Points, texts: Band[]): boolean {
  const own = new Set(lines);
  for (const [index, item] of items.entries()) {
    const band = bandOf(item, top);
    if (item.kind === 'text') {
      if (own.has(index)) texts.push(band);
    } else if (
      !DRAWN_EARLY.has(item.kind) ||
      texts.some(([upper, lower]) => upper < band[1] && band[0] < lower)
    )
      return false;
  }
  return true;
}

/** A picture needs resources of its own. A link draws nothing. */
const DRAWN_EARLY: ReadonlySet<Item['kind']> = new Set(['line', 'rect', 'link']);

function bandOf(item: Item, top: Points): Band {
  if (item.kind === 'text') return [top + item.baseline - item.size, top + item.baseline + item.size / 2];
  if (item.kind !== 'line') return [top + item.y, top + item.y + ('height' in item ? item.height : 0)];
  const half = item.width / 2;
  return [top + Math.min(item.y1, item.y2) - half, top + Math.max(item.y1, item.y2) + half];
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

function fits({ blocks }: PreparedContent, filling: Filling): boolean {
  for (const { block, outline } of blocks) if (filling.blocks[block]?.outline !== outline) return false;
  return true;
}

function trace(out: ByteWriter, { blocks, tail }: PreparedContent, filling: Filling): void {
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
