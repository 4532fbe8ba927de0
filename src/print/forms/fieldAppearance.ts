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
/** The baseline is this share of the size below the middle, as in poppler. */
const BASELINE = 0.4;

/**
 * The font size of the value: that of the field, or smaller if it has to be.
 * @throws Fault FIELD_INVALID when it does not fit, or has more characters than its comb has cells
 */
export function fieldTextSize(field: FieldItem, value: string, font: FieldFont): Points {
  const characters = Array.from(value).length;
  if (field.maxLength !== undefined && characters > field.maxLength) {
    throw tooWide(field, `${characters} characters, and ${field.maxLength} are allowed`);
  }
  if (field.type === 'comb') return field.size;
  const room = field.width - 2 * PADDING;
  for (let size = field.size; size >= Math.min(field.size, SMALLEST); size -= STEP) {
    if ((font.advance(value) * size) / 1000 <= room) return size;
  }
  throw tooWide(field, `"${value}" at its smallest size is wider than the field`);
}

function tooWide(field: FieldItem, why: string): Fault {
  return new Fault('FIELD_INVALID', `the field ${field.name}: ${why}`);
}

/** Text on one line; in a comb, each character is centered in its cell. */
export function textAppearance(field: FieldItem, value: string, size: Points, font: FieldFont): Uint8Array {
  const out = new ByteWriter(256);
  out.ascii('/Tx BMC\n');
  if (value !== '') {
    out.ascii(`q 0 0 ${points(field.width)} ${points(field.height)} re W n\nBT\n`);
    out.ascii(`${defaultAppearance(field, size, font.name)}\n`);
    const baseline = field.height / 2 - BASELINE * size;
    if (field.type === 'comb') showCells(out, field, value, size, font, baseline);
    else out.ascii(`${points(PADDING)} ${points(baseline)} Td <${font.hex(value)}> Tj\n`);
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
