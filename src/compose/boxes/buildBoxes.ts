/** Boxes: an element with its style in, the box tree below it out. */
import { type AnyNode, type Element, isTag } from 'domhandler';
import { Fault, type Place } from '../../base/problems.js';
import { styleElement, stylePseudo } from '../css/cascade.js';
import { cssFault } from '../css/declarations.js';
import { refuseUnused } from '../css/assertApplies.js';
import { placeOfElement } from '../html/readHtml.js';
import { inheritedStyle, type Style } from '../style/style.js';
import type { BlockBox, Box, Marker, Paragraph, Piece, TableBox } from './box.js';
import {
  ARTIFACT,
  addNode,
  type BuildContext,
  checkGlyphs,
  type Styled,
  structureAttributes,
} from './buildContext.js';
import { buildPieces, generatedPieces, type InlineParent } from './buildPieces.js';
import { buildReplaced, REPLACED } from './buildReplaced.js';
import { buildTable } from './readTable.js';
import { contentText, listMarker } from './listMarker.js';
import { lookOf } from '../text/textStyle.js';

/** The box of one block-level element. A node of the structure is made for it and for all below. */
function buildBox(element: Element, style: Style, parent: Styled, context: BuildContext): Box {
  const place = placeOfElement(element, parent.place);
  if (style.display.startsWith('table-')) {
    throw new Fault('ELEMENT_UNKNOWN', `<${element.name}> stands outside of a table`, { place });
  }
  const above = typeof style.position === 'object' ? ARTIFACT : parent.node;
  const node = addNode(context, element.name, above, structureAttributes(element));
  const styled: Styled = { element, style, place, node };
  return position(buildContent(styled, context), style);
}

function buildContent(styled: Styled, context: BuildContext): BlockBox | TableBox {
  if (REPLACED.includes(styled.element.name)) return buildReplaced(styled, context);
  return styled.style.display === 'table'
    ? buildTable(styled, context, buildBlock)
    : buildBlock(styled, context);
}

function position(box: BlockBox | TableBox, style: Style): Box {
  if (style.position === 'static') return box;
  return style.position === 'absolute'
    ? { kind: 'absolute', box }
    : { kind: 'running', name: style.position.running, box };
}

/** A block and what it holds: blocks, and paragraphs of the text between them. */
export function buildBlock(styled: Styled, context: BuildContext): BlockBox {
  const { style, place } = styled;
  const marker = style.display === 'list-item' ? markerOf(styled, context) : undefined;
  return {
    kind: 'block',
    style,
    place,
    children: withMarker(buildChildren(styled, context), marker, styled, context),
  };
}

/** Runs of inline content become paragraphs; everything else boxes of its own (CSS 2.2, 9.2.1.1). */
function buildChildren(styled: Styled, context: BuildContext): Box[] {
  const inline: InlineParent = { ...styled, look: { node: styled.node, href: undefined, shift: 0 } };
  const boxes: Box[] = [];
  let pieces: Piece[] = generatedPieces(styled.element, 'before', inline, context);
  const closeParagraph = () => {
    if (pieces.some(isVisible)) boxes.push(paragraph(pieces, styled, context));
    pieces = [];
  };
  for (const child of styled.element.children) {
    if (startsBlock(child, styled, context)) closeParagraph();
    const outside: Box[] = [];
    const found = buildPieces(child, inline, context, (element, style) => {
      if (isTag(child) && element !== child && style.position === 'static')
        throw blockInLine(element, styled.place);
      outside.push(buildBox(element, style, styled, context));
    });
    boxes.push(...outside);
    pieces.push(...found);
  }
  pieces.push(...generatedPieces(styled.element, 'after', inline, context));
  closeParagraph();
  return boxes;
}

function startsBlock(child: AnyNode, styled: Styled, context: BuildContext): boolean {
  if (!isTag(child)) return false;
  const style = styleElement(child, styled.style, context.cascade, placeOfElement(child, styled.place));
  return style.display !== 'inline' && style.display !== 'none' && style.position === 'static';
}

function blockInLine(element: Element, place: Place): Fault {
  return new Fault('ELEMENT_UNKNOWN', `<${element.name}> is a block and cannot stand inside a line of text`, {
    place,
  });
}

function isVisible(piece: Piece): boolean {
  return piece.kind !== 'text' || piece.text.replaceAll(' ', '') !== '';
}

function paragraph(pieces: readonly Piece[], styled: Styled, context: BuildContext): Paragraph {
  const { style, place, node } = styled;
  const strut = lookOf(style, { node, href: undefined, shift: 0 }, context.fonts, place);
  return { kind: 'paragraph', style, strut, pieces, marker: undefined, place };
}

function markerOf(styled: Styled, context: BuildContext): Marker | undefined {
  const { element, place } = styled;
  const authored = stylePseudo(element, 'marker', styled.style, context.cascade);
  const style = authored ?? { ...inheritedStyle(styled.style) };
  refuseUnused(style, 'inline', `${element.name}::marker`, place);
  const content = style.content;
  if (content === 'none') return undefined;
  if (content !== 'normal' && content.some((part) => part.kind === 'counter' || part.kind === 'element')) {
    throw cssFault('a marker takes strings and attr() only', place);
  }
  const text = content === 'normal' ? listMarker(element, styled.style) : contentText(content, element);
  if (text === '') return undefined;
  checkGlyphs(text, context.fonts, place);
  const node = addNode(context, '::marker', styled.node);
  return { text, look: lookOf(style, { node, href: undefined, shift: 0 }, context.fonts, place) };
}

/** The marker goes to the first line of the item; an item without one gets an empty paragraph for it. */
function withMarker(
  children: Box[],
  marker: Marker | undefined,
  styled: Styled,
  context: BuildContext,
): Box[] {
  if (marker === undefined) return children;
  const placed = placeMarker(children, marker);
  return placed ?? [{ ...paragraph([], styled, context), marker }, ...children];
}

function placeMarker(children: readonly Box[], marker: Marker): Box[] | undefined {
  const index = children.findIndex((box) => box.kind !== 'absolute' && box.kind !== 'running');
  const first = children[index];
  if (first?.kind === 'paragraph' && first.marker === undefined)
    return children.with(index, { ...first, marker });
  if (first?.kind !== 'block') return undefined;
  const inner = placeMarker(first.children, marker);
  return inner && children.with(index, { ...first, children: inner });
}
