/** Combs: a block with one slot in, its characters each in a cell of their own out. */
import { Fault } from '../../base/problems.js';
import type { Item } from '../../shapes/composition.js';
import type { Points } from '../../shapes/units.js';
import type { Look, Paragraph } from '../boxes/box.js';
import { scaleLook } from '../text/textStyle.js';
import { transformText } from '../text/transformText.js';
import { round } from '../geometry/round.js';
import type { Span } from '../geometry/blockGeometry.js';
import { stroke, strokesOf } from '../strips/decorate.js';
import type { FlowContext } from '../flow/flowContext.js';
import { misfit } from '../content/misfit.js';
import { slotLines } from './paragraphTokens.js';
import type { SlotContent } from '../strips/strip.js';

/** Undefined when the paragraph is not in a comb. */
export function combContent(paragraph: Paragraph, room: Span, context: FlowContext): SlotContent | undefined {
  const cells = paragraph.style.comb;
  if (cells === 'none') return undefined;
  const pieces = paragraph.pieces.filter((piece) => piece.kind !== 'text' || piece.text.trim() !== '');
  const [slot] = pieces;
  if (slot?.kind !== 'slot' || pieces.length !== 1) {
    throw combFault(paragraph);
  }
  return {
    slots: [slot.name],
    fixedHeight: undefined,
    backdrop: dividers(paragraph, room, cells),
    fill(values, scale) {
      const text = transformText(slotLines(values, slot.name).join(''), slot.transform);
      const characters = Array.from(text);
      if (characters.length > cells) return misfit([slot.name], values);
      const look = scale === 1 ? slot.look : scaleLook(slot.look, scale);
      const items = characters.map((character, index) =>
        cellItem(character, index, room, cells, look, context),
      );
      return { height: look.above + look.below, items };
    },
    trace: undefined,
  };
}

export function combFault(paragraph: Paragraph): Fault {
  return new Fault('CSS_UNKNOWN', '--comb stands on a block that holds one slot and nothing else', {
    place: paragraph.place,
  });
}

/** Strokes between the cells, in the style of the left border of the block. */
function dividers(paragraph: Paragraph, room: Span, cells: number): Item[] {
  const { left } = strokesOf(paragraph.style);
  const height = paragraph.strut.above + paragraph.strut.below;
  if (left === undefined) return [];
  return Array.from({ length: cells - 1 }, (_, index) => {
    const x = room.x + ((index + 1) * room.width) / cells;
    return stroke(left, x, 0, x, height);
  });
}

function cellItem(
  character: string,
  index: number,
  room: Span,
  cells: number,
  look: Look,
  context: FlowContext,
): Item {
  const width = room.width / cells;
  const glyph: Points = context.measure(character, look) - look.letterSpacing;
  return {
    kind: 'text',
    x: round(room.x + index * width + (width - glyph) / 2),
    baseline: round(look.above),
    text: character,
    face: look.face,
    size: round(look.size),
    color: look.color,
    letterSpacing: 0,
    wordSpacing: 0,
    still: false,
    ends: false,
    node: look.node,
  };
}
