/** Draws the value of a form field, so that every viewer shows it. */
import { Fault } from '../../base/problems.js';
import type { FieldItem } from '../../shapes/layout/composition.js';
import type { Color, Points } from '../../shapes/units.js';
import { fillOperator, strokeOperator } from '../draw/colorOperators.js';
import { ByteWriter } from '../file/byteWriter.js';

/** The codes and advances of the font that sets the text. */
export interface FieldFont {
  readonly name: string;
  /** The codes of the text, as a hexadecimal string. */
  hex(text: string): string;
  /** In 1/1000 em. */
  advance(text: string): number;
}

/** Between the edge of the field and its text. */
const PADDING: Points = 2;
const STEP: Points = 0.25;
/** The smallest size of a value. */
const SMALLEST: Points = 6;
/** The smallest size of a value on several lines. */
const SMALLEST_BROKEN: Points = 4;
/** From baseline to baseline, by the size. */
const LEADING = 1.15;
/** The baseline is this share of the size below the middle, as in poppler. */
const BASELINE = 0.4;

/** The value as it is drawn. */
export interface FittedText {
  readonly size: Points;
  /** One, unless the value is too long for it. */
  readonly lines: readonly string[];
}

/**
 * In the font size of the field, or smaller if it has to be; what is too long for one line is broken into several that
 * fill the height of the field, smaller yet. So an address of the longest legal length (RFC 5321 4.5.3.1) fits.
 * @throws Fault FIELD_INVALID when it does not fit, or has more characters than its comb has cells
 */
export function fitText(field: FieldItem, value: string, font: FieldFont): FittedText {
  const characters = Array.from(value).length;
  if (field.maxLength !== undefined && characters > field.maxLength) {
    throw tooWide(field, `${characters} characters, and ${field.maxLength} are allowed`);
  }
  if (field.type === 'comb') return { size: field.size, lines: [value] };
  const room = field.width - 2 * PADDING;
  for (let size = field.size; size >= Math.min(field.size, SMALLEST); size -= STEP) {
    if ((font.advance(value) * size) / 1000 <= room) return { size, lines: [value] };
  }
  for (let size = SMALLEST; size >= SMALLEST_BROKEN; size -= STEP) {
    const lines = brokenAt((room * 1000) / size, value, font);
    if (lines.length * size * LEADING <= field.height) return { size, lines };
  }
  throw tooWide(field, `"${value}" at its smallest size is larger than the field`);
}

/** Breaks after a blank or an @ where one is in the second half of a line; anywhere else otherwise. */
function brokenAt(room: number, value: string, font: FieldFont): readonly string[] {
  const lines: string[] = [];
  let rest = value;
  while (rest !== '') {
    const characters = Array.from(rest);
    let count = 0;
    for (let width = 0; count < characters.length; count += 1) {
      width += font.advance(characters[count] ?? '');
      if (width > room && count > 0) break;
    }
    const line = characters.slice(0, count).join('');
    const at = count < characters.length ? Math.max(line.lastIndexOf(' '), line.lastIndexOf('@')) : -1;
    const kept = at > line.length / 2 ? line.slice(0, at + 1) : line;
    lines.push(kept.trimEnd());
    rest = rest.slice(kept.length);
  }
  return lines;
}

function tooWide(field: FieldItem, why: string): Fault {
  return new Fault('FIELD_INVALID', `the field ${field.name}: ${why}`);
}

/** Lines in the middle of the field; in a comb, each character is centered in its cell. */
export function textAppearance(field: FieldItem, { size, lines }: FittedText, font: FieldFont): Uint8Array {
  const out = new ByteWriter(256);
  const [value = ''] = lines;
  out.ascii('/Tx BMC\n');
  if (value !== '') {
    out.ascii(`q 0 0 ${points(field.width)} ${points(field.height)} re W n\nBT\n`);
    out.ascii(`${defaultAppearance(field, size, font.name)}\n`);
    const leading = size * LEADING;
    const baseline = field.height / 2 - BASELINE * size + ((lines.length - 1) * leading) / 2;
    if (field.type === 'comb') showCells(out, field, value, size, font, baseline);
    else
      lines.forEach((line, index) => {
        const down = index === 0 ? `${points(PADDING)} ${points(baseline)}` : `0 ${points(-leading)}`;
        out.ascii(`${down} Td <${font.hex(line)}> Tj\n`);
      });
    out.ascii('ET Q\n');
  }
  out.ascii('EMC\n');
  return out.copy();
}

function showCells(
  out: ByteWriter,
  field: FieldItem,
  value: string,
  size: Points,
  font: FieldFont,
  baseline: Points,
): void {
  const characters = Array.from(value);
  const cell = field.width / (field.maxLength ?? characters.length);
  let at = 0;
  characters.forEach((character, index) => {
    const x = (index + 0.5) * cell - (font.advance(character) * size) / 2000;
    out.ascii(`${points(x - at)} ${index === 0 ? points(baseline) : 0} Td <${font.hex(character)}> Tj\n`);
    at = x;
  });
}

/** A tick that fills the box, drawn as a path so that no symbol font is needed. */
export function tickAppearance({ width, height, color }: FieldItem): Uint8Array {
  const side = Math.min(width, height);
  const x = (part: number) => points(width / 2 + (part - 0.5) * side);
  const y = (part: number) => points(height / 2 + (part - 0.5) * side);
  const tick = `${x(0.2)} ${y(0.5)} m ${x(0.42)} ${y(0.26)} l ${x(0.82)} ${y(0.78)} l S`;
  return Buffer.from(`q ${strokeOperator(color)} ${points(side * 0.12)} w 1 J 1 j ${tick} Q\n`);
}

/** The default appearance, in which a viewer sets text that is filled in. */
export function defaultAppearance(field: { readonly color: Color }, size: Points, font: string): string {
  return `/${font} ${points(size)} Tf ${fillOperator(field.color)}`;
}

function points(value: number): string {
  return String(Number(value.toFixed(2)));
}
