/** Draws a signature from the screen in the form's signature field, with a note on when and what was signed. */
import type { FieldItem } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import type { Ink, InkStroke } from '../content/documentOptions.js';
import { fillOperator, strokeOperator } from '../draw/colorOperators.js';
import { ByteWriter } from '../file/byteWriter.js';
import type { FieldFont } from './fieldAppearance.js';

/** Of notes: small, since the field is one line high, and wide enough for a hash. */
const NOTE: Points = 4;
const LARGEST_NAME: Points = 14;
const PEN: Points = 0.8;
const INK = '#10243f';

/** Strokes keep their shape, as large as the field is high; the notes stand at its right end. */
export function inkAppearance(field: FieldItem, ink: Ink, font: FieldFont): Uint8Array {
  const out = new ByteWriter(1024);
  const widest = Math.max(0, ...ink.notes.map((note) => (font.advance(note) * NOTE) / 1000));
  const room = Math.max(field.width - widest - 4, field.width / 4);
  out.ascii(`q ${strokeOperator(INK)} ${fillOperator(INK)} ${PEN} w 1 J 1 j\n`);
  if (ink.typed === '') {
    const scale = Math.min(field.height, room / ink.aspect);
    for (const stroke of ink.strokes) drawStroke(out, stroke, ink.aspect * scale, scale);
  } else {
    const size = Math.min(LARGEST_NAME, field.height * 0.8, (room * 1000) / font.advance(ink.typed));
    text(out, font, size, 2, field.height * 0.25, ink.typed);
  }
  ink.notes.forEach((note, index) => {
    const top = field.height / 2 + (ink.notes.length / 2 - index - 1) * (NOTE + 0.6) + 0.8;
    text(out, font, NOTE, field.width - widest - 1, top, note);
  });
  out.ascii('Q\n');
  return out.copy();
}

function drawStroke(out: ByteWriter, stroke: InkStroke, width: Points, height: Points): void {
  const [first, ...rest] = stroke;
  if (first === undefined) return;
  const at = ([x, y]: readonly [number, number]) => `${points(x * width)} ${points((1 - y) * height)}`;
  const ends = rest.length === 0 ? [first] : rest;
  out.ascii(`${at(first)} m ${ends.map((point) => `${at(point)} l`).join(' ')} S\n`);
}

function text(out: ByteWriter, font: FieldFont, size: Points, x: Points, y: Points, written: string): void {
  out.ascii(
    `BT /${font.name} ${points(size)} Tf ${points(x)} ${points(y)} Td <${font.hex(written)}> Tj ET\n`,
  );
}

const points = (value: number): string => String(Number(value.toFixed(2)));
