/**
 * Draws the pages of a document as SVG for a page that shows it: the same lines and texts, placed as in the PDF, and the
 * texts are text. It holds no style of its own, so that a strict content policy lets it pass.
 */
import { escapeHtml } from '../../base/text/escapeHtml.js';
import type {
  FieldItem,
  FilledComposition,
  Page,
  PictureItem,
  TextItem,
} from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import { OUR_FAMILIES } from '../../shapes/layout/ourFamilies.js';
import type { FieldValues } from '../content/documentOptions.js';
import { type Run, readingRuns } from '../content/readingRuns.js';
import { drawing } from './drawing.js';
import { length } from './length.js';
import { paleWord } from './watermarkShape.js';

/** The space that viewers leave at the left of a value, as in the PDF. */
const PADDING = 2;

/** A word across each page. */
export interface SheetMark {
  readonly text: string;
  readonly fonts: FontBook;
}

/** @returns one `svg` element a page, in points; the fonts are those of the page that shows it */
export function sheetSvg(
  { composition, filling }: FilledComposition,
  values: FieldValues,
  mark?: SheetMark | undefined,
): readonly string[] {
  return composition.pages.map((page) => {
    const runs = readingRuns(page, filling);
    const texts = runs.map((run) => textsOf(run, values)).join('');
    const size = `viewBox="0 0 ${length(page.width)} ${length(page.height)}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} xml:space="preserve" lang="${composition.language}">${markOn(page, mark)}${drawing(runs)}${texts}</svg>`;
  });
}

function markOn(page: Page, mark: SheetMark | undefined): string {
  if (mark === undefined) return '';
  const { text, fonts } = mark;
  const face = fonts.face(fonts.families[0] ?? '', 700, false) ?? '';
  // nobody reads the mark on every page
  const attributes = `${faceOf(face)} aria-hidden="true"`;
  return paleWord(page, text, attributes, fonts.width(face, text), fonts.metrics(face).capHeight);
}

function textsOf(run: Run, values: FieldValues): string {
  if (run.kind === 'area')
    return run.item.kind === 'field' ? fieldText(run.item, run.x, run.y, values[run.item.name] ?? '') : '';
  return run.items
    .map((item) => {
      if (item.kind === 'text') return textElement(item, run.x, run.y);
      return item.kind === 'picture' ? pictureElement(item, run.x, run.y) : '';
    })
    .join('');
}

function textElement(item: TextItem, x: number, y: number): string {
  const spacing = [
    item.letterSpacing === 0 ? '' : ` letter-spacing="${length(item.letterSpacing)}"`,
    item.wordSpacing === 0 ? '' : ` word-spacing="${length(item.wordSpacing)}"`,
  ];
  const place = `x="${length(x + item.x)}" y="${length(y + item.baseline)}" font-size="${length(item.size)}"`;
  return `<text ${place} ${faceOf(item.face)} fill="${item.color}"${spacing.join('')}>${escapeHtml(withOuterSpace(item.text))}</text>`;
}

/** A browser drops a space at the start of a text. */
const withOuterSpace = (text: string): string =>
  text.replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length));

/** A comb has its characters in the middle of their cells. */
function fieldText(item: FieldItem, x: number, y: number, value: string): string {
  if (item.type === 'signature')
    return `<rect data-sign="${escapeHtml(item.name)}" x="${length(x + item.x)}" y="${length(y + item.y)}" width="${length(item.width)}" height="${length(item.height)}" fill="none"/>`;
  if (value === '' || item.type === 'checkbox') return '';
  const place = `y="${length(y + item.y + item.height / 2 + item.size * 0.35)}" font-size="${length(item.size)}" ${faceOf(item.face)} fill="${item.color}"`;
  if (item.type !== 'comb') {
    const most =
      value.length * item.size * 0.5 > item.width
        ? ` textLength="${length(item.width - 2 * PADDING)}" lengthAdjust="spacingAndGlyphs"`
        : '';
    return `<text x="${length(x + item.x + PADDING)}" ${place}${most}>${escapeHtml(value)}</text>`;
  }
  const characters = Array.from(value);
  const cell = item.width / (item.maxLength ?? characters.length);
  const xs = characters.map((_, index) => length(x + item.x + (index + 0.5) * cell));
  return `<text x="${xs.join(' ')}" text-anchor="middle" ${place}>${escapeHtml(value)}</text>`;
}

function pictureElement({ picture, alternative, ...item }: PictureItem, x: number, y: number): string {
  const { mediaType, bytes } = picture.file;
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const place = `x="${length(x + item.x)}" y="${length(y + item.y)}" width="${length(item.width)}" height="${length(item.height)}"`;
  return `<image ${place} role="img" aria-label="${escapeHtml(alternative)}" href="data:${mediaType};base64,${data}"/>`;
}

/** Quoted, since a name with a number is no name to a browser without; ours stands in for one that the page does not have. */
function familiesOf(family: string): string {
  const [ours] = OUR_FAMILIES;
  return [...new Set([family, ours])].map((each) => `'${each.replaceAll("'", "\\'")}'`).join(',');
}

/** What a style sheet calls the features of a face. */
const VARIANTS = { '+smcp': 'small-caps', '+tnum': 'tabular-nums', '+lnum': 'lining-nums' };

/** `Source Sans 3/700i` as attributes. */
function faceOf(face: string): string {
  const [family = '', look = ''] = face.split('/');
  const italic = /^\d+i/.test(look) ? ' font-style="italic"' : '';
  const variants = Object.entries(VARIANTS).flatMap(([feature, word]) =>
    look.includes(feature) ? [word] : [],
  );
  const variant = variants.length === 0 ? '' : ` font-variant="${variants.join(' ')}"`;
  return `font-family="${escapeHtml(familiesOf(family))}" font-weight="${Number.parseInt(look, 10) || 400}"${italic}${variant}`;
}
