/** Lays out the margin boxes of pages as content of fixed height. */

import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Points } from '../../shapes/units.js';
import type { BlockBox, Inline, Paragraph, TableBox } from '../boxes/box.js';
import { ARTIFACT } from '../boxes/buildContext.js';
import { textInlines } from '../boxes/textInlines.js';
import type { Content } from '../content/content.js';
import { fitOf, fixHeight } from '../content/fixHeight.js';
import { cssFault } from '../css/declarations.js';
import { flowAlone, flowChildren } from '../flow/flowBox.js';
import { blockGeometry, type Span } from '../geometry/blockGeometry.js';
import type { FlowContext } from '../strips/flowContext.js';
import { stackFlow } from '../strips/stackFlow.js';
import type { Style } from '../style/style.js';
import { type ContentPart, resolveExtent } from '../style/values.js';
import { type TextContext, textStyleOf } from '../text/textStyle.js';
import type { MarginBox, PageStyle } from './pageStyles.js';

/** Content, and the position of its top left corner on the sheet. */
export interface PlacedContent {
  readonly content: Content;
  readonly x: Points;
  readonly y: Points;
}

/** Name of the running element that the box shows, or undefined. */
export function runningName(box: MarginBox): string | undefined {
  const { content } = box.style;
  const part = typeof content === 'string' ? undefined : content.find((each) => each.kind === 'element');
  if (part === undefined || typeof content === 'string') return undefined;
  if (content.length > 1) throw cssFault('element() must be alone in its margin box', box.place);
  return part.kind === 'element' ? part.name : undefined;
}

/** The box with its strings and counters, or with `running` in it; undefined if it shows nothing. */
export function marginContent(
  box: MarginBox,
  page: PageStyle,
  running: BlockBox | TableBox | undefined,
  context: FlowContext,
): PlacedContent | undefined {
  const { content } = box.style;
  if (typeof content === 'string') return undefined;
  const area = marginArea(box, page);
  const geometry = blockGeometry(
    { ...box.style, width: 'auto', height: 'auto' },
    { x: 0, width: area.width },
  );
  const height = area.height - geometry.above - geometry.below - geometry.marginTop - geometry.marginBottom;
  const bounds = { x: -area.x, width: page.sheet.width };
  const inner = innerContent(box, content, running, geometry.content, { ...context, boundsOf: () => bounds });
  if (inner === undefined) return undefined;
  const fit = { ...fitOf(running?.style ?? box.style), side: sideOf(box.style) };
  const fixed = fixHeight(inner, height, fit, running?.place ?? box.place);
  return { content: fixed, x: area.x, y: area.y + geometry.marginTop + geometry.above };
}

function innerContent(
  box: MarginBox,
  parts: readonly ContentPart[],
  running: BlockBox | TableBox | undefined,
  room: Span,
  context: FlowContext,
): Content | undefined {
  if (runningName(box) === undefined) {
    const block: BlockBox = {
      kind: 'block',
      style: box.style,
      children: [textOf(box, parts, context.fonts)],
      place: box.place,
    };
    return stackFlow(flowChildren(block, room, context), box.place);
  }
  if (running === undefined) return undefined;
  const style: Style = { ...running.style, position: 'static' };
  return stackFlow(flowAlone({ ...running, style }, room, context), running.place);
}

function sideOf(style: Readonly<Style>): 'top' | 'middle' | 'bottom' {
  return style.verticalAlign === 'top' || style.verticalAlign === 'bottom' ? style.verticalAlign : 'middle';
}

/**
 * The position of a margin box. Boxes without a width share evenly what the others of the same margin leave; a single
 * box takes all of it.
 */
function marginArea(
  box: MarginBox,
  page: PageStyle,
): { x: Points; y: Points; width: Points; height: Points } {
  const side = box.name.startsWith('top') ? 'top' : 'bottom';
  const all = page.sheet.width - page.left - page.right;
  const beside = page.boxes.filter((each) => each.name.startsWith(side) && each.style.content !== 'none');
  const width = boxWidth(box, beside, all);
  const offset = { left: 0, center: (all - width) / 2, right: all - width }[box.name.replace(/.*-/, '')] ?? 0;
  const y = side === 'top' ? 0 : page.sheet.height - page.bottom;
  return { x: page.left + offset, y, width, height: side === 'top' ? page.top : page.bottom };
}

/** Uses thirds if there is a centered box, so that no other box runs into it. */
function boxWidth(box: MarginBox, beside: readonly MarginBox[], all: Points): Points {
  const given = (each: MarginBox) =>
    each.style.width === 'auto' ? undefined : resolveExtent(each.style.width, all);
  const taken = beside.reduce((total, each) => total + (given(each) ?? 0), 0);
  if (taken > all + 0.01) throw cssFault('the boxes of this margin are wider than the page', box.place);
  const open = beside.filter((each) => given(each) === undefined).length;
  const centered = beside.some((each) => each.name.endsWith('center'));
  const shares = centered && taken === 0 && open > 1 ? 3 : open;
  return given(box) ?? (all - taken) / Math.max(1, shares);
}

function textOf({ style, place }: MarginBox, parts: readonly ContentPart[], fonts: FontBook): Paragraph {
  const strut = textStyleOf(style, MARGIN_TEXT, fonts, place);
  const inlines = parts.flatMap((part): readonly Inline[] => {
    if (part.kind === 'string')
      return textInlines(part.text, { style, textContext: MARGIN_TEXT, place }, fonts);
    if (part.kind === 'counter') return [{ kind: 'counter', counter: part.counter, textStyle: strut }];
    throw cssFault('a margin box can only have strings, page counters and element()', place);
  });
  return { kind: 'paragraph', style, strut, inlines, marker: undefined, place };
}

const MARGIN_TEXT: TextContext = { node: ARTIFACT, href: undefined, shift: 0 };
