/** Turns text and inline elements into the inline content of a paragraph. */

import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { Fault } from '../../base/problems.js';
import { assertApplies } from '../css/assertApplies.js';
import { styleElement, stylePseudo } from '../css/cascade.js';
import { cssFault } from '../css/declarations.js';
import { INLINE_NODES } from '../html/elements.js';
import { placeOfElement } from '../html/readHtml.js';
import type { Style } from '../style/style.js';
import type { ContentPart } from '../style/values.js';
import { raise, type TextContext, textStyleOf } from '../text/textStyle.js';
import type { Inline } from './box.js';
import { addElement, type BuildContext, type Styled } from './buildContext.js';
import { REPLACED, replacedInLine } from './buildReplaced.js';
import { textInlines } from './textInlines.js';

/** An inline element, or the block around the line, and what it adds to the style of its text. */
export interface InlineParent extends Styled {
  readonly textContext: TextContext;
}

/** An element among inline content that is not itself inline. */
export interface BlockElement {
  readonly kind: 'element';
  readonly element: Element;
  readonly style: Style;
}

/** Yields the inline content of one node in reading order, because structure nodes are numbered in that order. */
export function* buildInlines(
  node: AnyNode,
  parent: InlineParent,
  context: BuildContext,
): Generator<Inline | BlockElement, void> {
  if (isText(node)) yield* textInlines(node.data, parent, context.fonts);
  if (!isTag(node)) return;
  const place = placeOfElement(node, parent.place);
  const style = styleElement(node, parent.style, context.cascade, place);
  if (style.display === 'none') return;
  if (style.display !== 'inline' || style.position !== 'static')
    yield { kind: 'element', element: node, style };
  else yield* elementInlines(node, style, { ...parent, place }, context);
}

function* elementInlines(
  element: Element,
  style: Style,
  parent: InlineParent,
  context: BuildContext,
): Generator<Inline | BlockElement, void> {
  if (REPLACED.includes(element.name)) throw replacedInLine(element.name, parent.place);
  assertApplies(style, parent.style, 'inline', element.name, parent.place);
  const inner = inlineParent(element, style, parent, context);
  if (element.name === 'br')
    yield { kind: 'newline', textStyle: textStyleOf(style, inner.textContext, context.fonts, inner.place) };
  else if (element.name === 'slot') yield inlineSlot(element, inner, context);
  else {
    yield* generatedInlines(element, 'before', inner, context);
    for (const child of element.children) yield* buildInlines(child, inner, context);
    yield* generatedInlines(element, 'after', inner, context);
  }
}

function inlineParent(
  element: Element,
  style: Style,
  parent: InlineParent,
  context: BuildContext,
): InlineParent {
  const own = INLINE_NODES.includes(element.name) || element.attribs.lang !== undefined;
  const node = own ? addElement(context, element, parent.node) : parent.node;
  const shift = parent.textContext.shift + raise(style, parent.style);
  const href = element.attribs.href ?? parent.textContext.href;
  return { element, style, place: parent.place, node, textContext: { node, href, shift } };
}

function inlineSlot(element: Element, parent: InlineParent, context: BuildContext): Inline {
  const { place } = parent;
  const name = element.attribs.name;
  if (name === undefined) throw new Fault('ELEMENT_UNKNOWN', 'a slot has no name', { place });
  if (element.children.length > 0)
    throw new Fault('SLOT_MISPLACED', `the slot ${name} must be empty`, { place });
  const textStyle = textStyleOf(parent.style, parent.textContext, context.fonts, place);
  const wraps = parent.style.whiteSpace !== 'nowrap';
  return { kind: 'slot', name, textStyle, wraps, transform: parent.style.textTransform };
}

/** The inline content of `::before` and `::after`. */
export function generatedInlines(
  element: Element,
  target: 'before' | 'after',
  parent: InlineParent,
  context: BuildContext,
): Inline[] {
  const style = stylePseudo(element, target, parent.style, context.cascade);
  if (style === undefined || typeof style.content === 'string') return [];
  assertApplies(style, parent.style, 'generated', `${element.name}::${target}`, parent.place);
  if (style.display !== 'inline') throw cssFault(`::${target} can only be inline`, parent.place);
  const textContext = { ...parent.textContext, shift: parent.textContext.shift + raise(style, parent.style) };
  return style.content.flatMap((part) => contentInlines(part, { ...parent, style, textContext }, context));
}

/** The inline content of one part of `content`. */
function contentInlines(part: ContentPart, parent: InlineParent, context: BuildContext): Inline[] {
  const { place } = parent;
  if (part.kind === 'element') throw cssFault('element() is only for margin boxes of @page', place);
  if (part.kind === 'counter') {
    return [
      {
        kind: 'counter',
        counter: part.counter,
        textStyle: textStyleOf(parent.style, parent.textContext, context.fonts, place),
      },
    ];
  }
  const text = part.kind === 'string' ? part.text : (parent.element.attribs[part.name] ?? '');
  return textInlines(text, parent, context.fonts);
}
