/** Draws placed items into a PDF content stream. */
import type {
  Item,
  LineItem,
  PathItem,
  PictureItem,
  RectItem,
  TextItem,
} from '../../shapes/layout/composition.js';
import type { FaceId } from '../../shapes/layout/fontBook.js';
import type { OutlineStroke } from '../../shapes/layout/outline.js';
import type { Color, Points } from '../../shapes/units.js';
import type { ByteWriter } from '../file/byteWriter.js';
import { textString } from '../file/textString.js';
import { fillOperator, strokeOperator } from './colorOperators.js';
import { showText } from './drawText.js';
import { CAPS, JOINS } from './embedDrawing.js';
import type { PrintFont, PrintFonts } from './printFont.js';
import { NO_PICTURES, type PrintPictures, placement } from './printPictures.js';

const STEPS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

/** The default of PDF. */
const MITER_LIMIT = 10;

const BLACK = '#000000';

/**
 * In em. Poppler takes letters that are a tenth apart for words of their own, kerning included; with `ActualText` (ISO 32000-1
 * 14.9.4) such a text is found and copied as it is written.
 */
const SPREAD = 0.04;

/** In hundredths of a point. A dot of a 2,400 dpi press is three of them wide. */
function hundredths(length: Points): number {
  return Math.round(length * 100);
}

/**
 * Draws items into one content stream, and only one: it tracks the graphics state that the stream has set and writes
 * what changes. Links and fields draw nothing; everything else is positioned to a hundredth of a point.
 */
export class Pen {
  readonly #out: ByteWriter;
  readonly #fonts: PrintFonts;
  readonly #pictures: PrintPictures;
  readonly #keepsWords: boolean;
  #top: Points = 0;
  #left: Points = 0;
  #inText = false;
  #lineX = 0;
  #lineY = 0;
  #face: FaceId = '';
  #size = 0;
  #letterSpacing = 0;
  #fill: Color = BLACK;
  #stroke: Color = BLACK;
  #lineWidth = 100;
  #dash = '[]0';
  #ends = `0 J 0 j ${MITER_LIMIT} M`;

  /** `keepsWords`: spread letters, and words that are broken over lines, are marked as the words that they are. A letter of a batch spares the bytes for its own lines. */
  constructor(
    out: ByteWriter,
    fonts: PrintFonts,
    pictures: PrintPictures = NO_PICTURES,
    keepsWords: boolean = false,
  ) {
    this.#keepsWords = keepsWords;
    this.#out = out;
    this.#fonts = fonts;
    this.#pictures = pictures;
  }

  /** Sets the origin of the items drawn next. */
  moveOrigin(left: Points, top: Points): void {
    this.#left = left;
    this.#top = top;
  }

  /** Draws items whose origin is `left` from the left edge and `top` above the lower edge of the page. */
  draw(items: readonly Item[], left: Points, top: Points): void {
    this.moveOrigin(left, top);
    for (const item of items) {
      if (item.kind === 'text') this.#text(item);
      else if (item.kind === 'rect') this.#rect(item);
      else if (item.kind === 'line') this.#line(item);
      else if (item.kind === 'path') this.#path(item);
      else if (item.kind === 'picture') this.#picture(item);
    }
  }

  /** Ends the open text object. Call it when the stream is complete. */
  end(): void {
    if (this.#inText) this.#out.ascii('ET\n');
    this.#inText = false;
  }

  #text(item: TextItem): void {
    const { text, wordSpacing, size, letterSpacing } = item;
    if (text === '') return;
    const font = this.begin(item);
    const isSpread = letterSpacing > SPREAD * size;
    const reads = this.#keepsWords ? (item.part?.reads ?? (isSpread ? text : undefined)) : undefined;
    if (reads !== undefined) this.#out.ascii(`/Span <</ActualText ${textString(reads)} >> BDC\n`);
    showText(this.#out, text, font, (wordSpacing / size) * 1000);
    if (reads !== undefined) this.#out.ascii('EMC\n');
  }

  /** Writes the operators before the text of an item; returns the font to show it in. */
  begin(item: TextItem): PrintFont {
    const font = this.#fonts.font(item.face);
    this.#fillWith(item.color);
    if (!this.#inText) this.#beginText();
    this.#setFont(item, font.name);
    this.#setLetterSpacing(item.letterSpacing);
    this.#moveTo(hundredths(this.#left + item.x), hundredths(this.#top - item.baseline));
    return font;
  }

  #beginText(): void {
    this.#out.ascii('BT\n');
    this.#inText = true;
    this.#lineX = 0;
    this.#lineY = 0;
  }

  #setFont(item: TextItem, name: string): void {
    if (item.face === this.#face && item.size === this.#size) return;
    this.#face = item.face;
    this.#size = item.size;
    this.#out.ascii(`/${name} `);
    this.#out.hundredths(hundredths(item.size));
    this.#out.ascii('Tf\n');
  }

  #setLetterSpacing(spacing: Points): void {
    if (spacing === this.#letterSpacing) return;
    this.#letterSpacing = spacing;
    this.#out.ascii(`${Number(spacing.toFixed(4))} Tc\n`);
  }

  /** Relative to the start of the previous line, both rounded, so that rounding errors do not add up. */
  #moveTo(x: number, y: number): void {
    this.#out.hundredths(x - this.#lineX);
    this.#out.hundredths(y - this.#lineY);
    this.#out.ascii('Td');
    this.#lineX = x;
    this.#lineY = y;
  }

  #rect(item: RectItem): void {
    this.end();
    this.#fillWith(item.fill);
    this.#out.hundredths(hundredths(this.#left + item.x));
    this.#out.hundredths(hundredths(this.#top - item.y - item.height));
    this.#out.hundredths(hundredths(item.width));
    this.#out.hundredths(hundredths(item.height));
    this.#out.ascii('re f\n');
  }

  #line(item: LineItem): void {
    this.end();
    this.#strokeWith(item);
    this.#out.hundredths(hundredths(this.#left + item.x1));
    this.#out.hundredths(hundredths(this.#top - item.y1));
    this.#out.ascii('m ');
    this.#out.hundredths(hundredths(this.#left + item.x2));
    this.#out.hundredths(hundredths(this.#top - item.y2));
    this.#out.ascii('l S\n');
  }

  #path(item: PathItem): void {
    if (item.fill === undefined && item.stroke === undefined) return;
    this.end();
    if (item.fill !== undefined) this.#fillWith(item.fill);
    if (item.stroke !== undefined) this.#strokeWith(item.stroke);
    for (const step of item.steps) {
      const [operator, ...numbers] = step;
      numbers.forEach((value, i) => {
        const upright = i % 2 === 0 ? this.#left + item.x + value : this.#top - item.y - value;
        this.#out.hundredths(hundredths(upright));
      });
      this.#out.ascii(`${STEPS[operator]}\n`);
    }
    const rule = item.evenOdd === true ? '*' : '';
    const paint = item.stroke === undefined ? `f${rule}` : item.fill === undefined ? 'S' : `B${rule}`;
    this.#out.ascii(`${paint}\n`);
  }

  /** The matrix holds between q and Q only, so that the state of the stream is as it was. */
  #picture({ picture, x, y, width, height }: PictureItem): void {
    this.end();
    const [left, bottom] = [this.#left + x, this.#top - y - height];
    const [a, b, c, d, e, f] = placement(picture);
    this.#out.ascii('q ');
    // a drawing has a thousand units, so its scale needs more digits than a length
    const scale = [a * width, b * height, c * width, d * height].map((value) => Number(value.toFixed(6)));
    this.#out.ascii(`${scale.join(' ')} `);
    for (const value of [left + e * width, bottom + f * height]) this.#out.hundredths(hundredths(value));
    this.#out.ascii(`cm/${this.#pictures.name(picture)} Do Q\n`);
  }

  #fillWith(color: Color): void {
    if (color === this.#fill) return;
    this.#fill = color;
    this.#out.ascii(`${fillOperator(color)}\n`);
  }

  #strokeWith(item: OutlineStroke): void {
    this.#strokeEnds(item);
    if (item.color !== this.#stroke) this.#out.ascii(`${strokeOperator(item.color)}\n`);
    this.#stroke = item.color;
    const width = hundredths(item.width);
    if (width !== this.#lineWidth) {
      this.#out.hundredths(width);
      this.#out.ascii('w\n');
      this.#lineWidth = width;
    }
    const lengths = item.dash.map((length) => Number(length.toFixed(2))).join(' ');
    const dash = `[${lengths}]${Number((item.dashOffset ?? 0).toFixed(2))}`;
    if (dash !== this.#dash) this.#out.ascii(`${dash} d\n`);
    this.#dash = dash;
  }

  /** How lines end and meet; those of rules and borders do so as PDF has it. */
  #strokeEnds({ cap = 'butt', join = 'miter', miterLimit }: OutlineStroke): void {
    const ends = `${CAPS[cap]} J ${JOINS[join]} j ${miterLimit ?? MITER_LIMIT} M`;
    if (ends !== this.#ends) this.#out.ascii(`${ends}\n`);
    this.#ends = ends;
  }
}
