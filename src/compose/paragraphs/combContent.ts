/** Combs: a block with one slot in, its characters each in a cell of their own out. */

import { Fault } from '../../base/problems.js';
import type { TextItem } from '../../shapes/composition.js';
import type { Points } from '../../shapes/units.js';
import type { Paragraph } from '../boxes/box.js';
import type { SlotContent } from '../content/content.js';
import { misfit } from '../content/misfit.js';
import { slotLines } from '../content/slotLines.js';
import type { Span } from '../geometry/blockGeometry.js';
import { round } from '../geometry/round.js';
import { combDividers, strokesOf } from '../geometry/strokes.js';
import type { FlowContext } from '../strips/flowContext.js';
import type { TextStyle } from '../text/textStyle.js';
import { scaleTextStyle } from '../text/textStyle.js';
import { transformText } from '../text/transformText.js';

/** Undefined when the paragraph is not in a comb. */
export function combContent(paragraph: Paragraph, room: Span, context: FlowContext): SlotContent | undefined {
  const cells = paragraph.style.comb;
  if (cells === 'none') return undefined;
  const pieces = paragraph.pieces.filter((piece) => piece.kind !== 'text' || piece.text.trim() !== '');
  const [slot] = pieces;
  if (slot?.kind !== 'slot' || pieces.length !== 1) {
    throw combFault(paragraph);
  }
  const height = paragraph.strut.above + paragraph.strut.below;
  return {
    slots: [slot.name],
    fixedHeight: undefined,
    backdrop: combDividers(strokesOf(paragraph.style).left, cells, { ...room, height }),
    fill(values, scale) {
      const text = transformText(slotLines(values, slot.name).join(''), slot.transform);
      const characters = Array.from(text);
      if (characters.length > cells) return misfit([slot.name], values);
      const look = scale === 1 ? slot.look : scaleTextStyle(slot.look, scale);
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

function cellItem(
  character: string,
  index: number,
  room: Span,
  cells: number,
  look: TextStyle,
  context: FlowContext,
): TextItem {
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
