/** Builds the block of a replaced element: a form field, a picture or a drawing. */
import { Fault, type Place } from '../../base/problems.js';
import { readDrawing } from '../svg/readDrawing.js';
import { textStyleOf } from '../text/textStyle.js';
import type { BlockBox, ReplacedBox } from './box.js';
import { ARTIFACT, type BuildContext, type Styled } from './buildContext.js';
import { fieldItems, readField } from './fieldItems.js';
import { givenHeight, pictureBox } from './pictureBox.js';

export const REPLACED: readonly string[] = ['input', 'img', 'svg'];

/** Its height comes from its style. Without one, a field is one line high; a picture and a drawing keep their proportions. */
export function buildReplaced(styled: Styled, context: BuildContext): BlockBox {
  const { style, place } = styled;
  return { kind: 'block', style, place, children: [replacedBox(styled, context)] };
}

function replacedBox(styled: Styled, context: BuildContext): ReplacedBox {
  switch (styled.element.name) {
    case 'input':
      return fieldBox(styled, context);
    case 'img':
      return pictureBox(styled, context);
    default:
      return drawingBox(styled, context);
  }
}

export function replacedInLine(name: string, place: Place): Fault {
  const hint = 'make it a block; to put it beside text, use a table cell';
  return new Fault('ELEMENT_UNKNOWN', `<${name}> cannot be part of a line of text`, { place, hint });
}

function fieldBox(styled: Styled, context: BuildContext): ReplacedBox {
  const { style, place, node } = styled;
  const textStyle = textStyleOf(style, { node, href: undefined, shift: 0 }, context.fonts, place);
  const field = readField(styled, context);
  return {
    kind: 'replaced',
    style,
    place,
    heightOf: () => givenHeight(styled) ?? textStyle.above + textStyle.below,
    draw: (area) => fieldItems(field, textStyle, area, style),
  };
}

function drawingBox(styled: Styled, context: BuildContext): ReplacedBox {
  const { style, place } = styled;
  const hidden = styled.element.attribs['aria-hidden'] === 'true';
  const drawing = readDrawing(hidden ? { ...styled, node: ARTIFACT } : styled, context.fonts);
  return {
    kind: 'replaced',
    style,
    place,
    heightOf: (width) => givenHeight(styled) ?? (width * drawing.height) / drawing.width,
    draw: (area) => drawing.draw(area),
  };
}
