/** Makes the marker of a list item and attaches it to the item's first line. */
import { assertApplies } from '../css/assertApplies.js';
import { stylePseudo } from '../css/cascade.js';
import { cssFault } from '../css/declarations.js';
import { inheritedStyle } from '../style/style.js';
import { checkGlyphs } from '../text/checkGlyphs.js';
import { type Marker, textStyleOf } from '../text/textStyle.js';
import type { Box } from './box.js';
import { addNode, type BuildContext, type Styled } from './buildContext.js';
import { contentText, listMarker } from './listMarker.js';

/** Undefined for an item without a marker. */
export function itemMarker(styled: Styled, context: BuildContext): Marker | undefined {
  const { element, place } = styled;
  const authored = stylePseudo(element, 'marker', styled.style, context.cascade);
  const style = authored ?? inheritedStyle(styled.style);
  assertApplies(style, styled.style, 'generated', `${element.name}::marker`, place);
  const { content } = style;
  if (content === 'none') return undefined;
  if (content !== 'normal' && content.some((part) => part.kind === 'counter' || part.kind === 'element')) {
    throw cssFault('the content of ::marker can only be strings and attr()', place);
  }
  const text = content === 'normal' ? listMarker(element, styled.style) : contentText(content, element);
  if (text === '') return undefined;
  checkGlyphs(text, style.fontFamily, context.fonts, place);
  const node = addNode(context, '::marker', styled.node);
  return { text, textStyle: textStyleOf(style, { node, href: undefined, shift: 0 }, context.fonts, place) };
}

/** The boxes with the marker on their first line; undefined if they do not begin with text. */
export function attachMarker(boxes: readonly Box[], marker: Marker): Box[] | undefined {
  const index = boxes.findIndex((box) => box.kind !== 'absolute' && box.kind !== 'running');
  const first = boxes[index];
  if (first?.kind === 'paragraph' && first.marker === undefined)
    return boxes.with(index, { ...first, marker });
  if (first?.kind !== 'block') return undefined;
  const inner = attachMarker(first.children, marker);
  return inner && boxes.with(index, { ...first, children: inner });
}
