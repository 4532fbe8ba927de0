/** Sets a slot in a comb: each character centered in a cell of its own. */

import { Fault } from '../../base/problems.js';
import type { TextItem } from '../../shapes/layout/composition.js';
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
  const inlines = paragraph.inlines.filter((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
  const [slot] = inlines;
  if (slot?.kind !== 'slot' || inlines.length !== 1) {
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
      const textStyle = scale === 1 ? slot.textStyle : scaleTextStyle(slot.textStyle, scale);
      const items = characters.map((character, index) =>
        cellItem(character, index, room, cells, textStyle, context),
      );
      return { height: textStyle.above + textStyle.below, items };
    },
    trace: undefined,
  };
}

export function combFault(paragraph: Paragraph): Fault {
  return new Fault('CSS_UNKNOWN', '--comb needs a block that contains one slot and nothing else', {
    place: paragraph.place,
  });
}

function cellItem(
  character: string,
  index: number,
  room: Span,
  cells: number,
  textStyle: TextStyle,
  context: FlowContext,
): TextItem {
  const width = room.width / cells;
  const glyph: Points = context.measure(character, textStyle) - textStyle.letterSpacing;
  return {
    kind: 'text',
    x: round(room.x + index * width + (width - glyph) / 2),
    baseline: round(textStyle.above),
    text: character,
    face: textStyle.face,
    size: round(textStyle.size),
    color: textStyle.color,
    letterSpacing: 0,
    wordSpacing: 0,
    static: false,
    ends: false,
    node: textStyle.node,
  };
}
