/** Turns a paragraph into strips: one for each line, or a single one if it contains a slot. */

import { Fault } from '../../base/problems.js';
import type { Item, Misfit } from '../../shapes/layout/composition.js';
import type { SlotValues } from '../../shapes/recordModel.js';
import type { Points } from '../../shapes/units.js';
import type { Paragraph } from '../boxes/box.js';
import type { Content, Drawn, Trace } from '../content/content.js';
import { misfit } from '../content/misfit.js';
import type { Span } from '../geometry/blockGeometry.js';
import { balanceLines } from '../lines/balanceLines.js';
import { breakLines, type Line } from '../lines/breakLines.js';
import { brokenWords } from '../lines/brokenWords.js';
import { type DrawnLine, drawLine } from '../lines/drawLine.js';
import type { FlowBuilder } from '../strips/flowBuilder.js';
import type { FlowContext } from '../strips/flowContext.js';
import { scaleTextStyle } from '../text/textStyle.js';
import { combContent, combFault } from './combContent.js';
import { type Insertions, paragraphTokens } from './paragraphTokens.js';
import { type PlainParagraph, plainParagraph } from './plainParagraph.js';

/** The tokens of a line before anything is filled in. */
export const NOTHING: Insertions = { values: {}, numbers: { page: 88, pages: 88 }, scale: 1 };

export function flowParagraph(
  paragraph: Paragraph,
  room: Span,
  builder: FlowBuilder,
  context: FlowContext,
): void {
  const options = { page: paragraph.style.page, place: paragraph.place };
  assertOnPage(paragraph, room, context);
  const kinds = new Set(paragraph.inlines.map((inline) => inline.kind));
  if (paragraph.style.comb !== 'none' && !kinds.has('slot')) throw combFault(paragraph);
  if (kinds.has('slot')) {
    if (kinds.has('counter')) {
      throw new Fault('SLOT_MISPLACED', 'a slot and a page counter cannot share a paragraph', {
        place: paragraph.place,
      });
    }
    builder.add(slotContent(paragraph, room, context), options);
  } else if (kinds.has('counter')) builder.add(numberedContent(paragraph, room, context), options);
  else addLines(paragraph, room, builder, context);
}

/** Rejects text that its width or negative margins move off the sheet. */
function assertOnPage(paragraph: Paragraph, room: Span, context: FlowContext): void {
  const bounds = context.boundsOf(paragraph.style.page);
  const left = room.x + Math.min(0, paragraph.style.textIndent);
  const inside = left >= bounds.x - 0.01 && room.x + room.width <= bounds.x + bounds.width + 0.01;
  if (!inside) throw new Fault('TEXT_OVERFLOWS', 'the text runs off its page', { place: paragraph.place });
}

/** Static text: a strip for each line, with breaks that leave no widows or orphans. */
function addLines(paragraph: Paragraph, room: Span, builder: FlowBuilder, context: FlowContext): void {
  const { style, place } = paragraph;
  const lines = linesOf(paragraph, room, context)(NOTHING);
  assertNarrow(lines, paragraph, room);
  const drawn = drawLines(lines, paragraph, room, 1, context);
  if (drawn.length === 0 && paragraph.marker !== undefined) drawn.push(emptyLine(paragraph, room, context));
  drawn.forEach((line, index) => {
    if (index > 0 && (index < style.orphans || drawn.length - index < style.widows)) builder.rule('avoid');
    builder.add({ kind: 'static', ...line }, { page: style.page, place });
  });
}

/** A marker without text gets a line of its own. */
function emptyLine(paragraph: Paragraph, room: Span, context: FlowContext): DrawnLine {
  return drawLine({ tokens: [], width: 0, last: true }, linePlace(paragraph, room, 1, 0, 0), context.measure);
}

function assertNarrow(lines: readonly Line[], paragraph: Paragraph, room: Span): void {
  const wide = lines.find((line, index) => isWide(line, index, paragraph, room));
  if (wide === undefined) return;
  const text = wide.tokens.map((token) => token.text).join('');
  throw new Fault('TEXT_OVERFLOWS', `"${text}" is wider than its box and cannot be broken`, {
    place: paragraph.place,
  });
}

function isWide(line: Line, index: number, { style }: Paragraph, { width }: Span): boolean {
  return line.width > width - (index === 0 ? style.textIndent : 0) + 0.01;
}

function linesOf(paragraph: Paragraph, room: Span, context: FlowContext) {
  const tokens = paragraphTokens(paragraph, context.measure);
  const { textIndent, whiteSpace, textWrap } = paragraph.style;
  const width = whiteSpace === 'nowrap' ? Number.POSITIVE_INFINITY : Math.max(room.width, 1);
  const widthOf = (line: number) => (line === 0 ? width - textIndent : width);
  const { measure } = context;
  return (insertions: Insertions) =>
    textWrap === 'wrap'
      ? breakLines(tokens(insertions), widthOf, measure)
      : balanceLines(tokens(insertions), widthOf, measure, textWrap);
}

function drawLines(
  lines: readonly Line[],
  paragraph: Paragraph,
  room: Span,
  scale: number,
  context: FlowContext,
): DrawnLine[] {
  const words = brokenWords(lines);
  return lines.map((line, index) =>
    drawLine(line, linePlace(paragraph, room, scale, index, 0), context.measure, words[index]),
  );
}

function linePlace(paragraph: Paragraph, room: Span, scale: number, index: number, y: Points) {
  const { style, strut, marker } = paragraph;
  const indent = index === 0 ? style.textIndent : 0;
  return {
    x: room.x + indent,
    y,
    width: room.width - indent,
    align: style.textAlign,
    hangs: style.opticalMargins === 'auto',
    strut: scale === 1 ? strut : scaleTextStyle(strut, scale),
    marker: index === 0 ? marker : undefined,
  };
}

/** Text with slots, which is broken and drawn again for each record. */
function slotContent(paragraph: Paragraph, room: Span, context: FlowContext): Content {
  const slots = paragraph.inlines.flatMap((inline) => (inline.kind === 'slot' ? [inline.name] : []));
  const comb = combContent(paragraph, room, context);
  if (comb !== undefined) return { kind: 'slots', content: comb };
  const plain = plainParagraph(paragraph, Math.max(room.width, 1), context.measure);
  const lines = linesOf(paragraph, room, context);
  const ragged = paragraph.style.textAlign === 'justify' ? unjustified(paragraph) : paragraph;
  const fill = (values: SlotValues, scale: number): Drawn | Misfit => {
    const broken = plain?.lines(values, scale) ?? lines({ values, numbers: NOTHING.numbers, scale });
    if (broken.some((line, index) => isWide(line, index, paragraph, room))) return misfit(slots, values);
    return stackLines(broken, ragged, room, scale, context);
  };
  const trace = plain && traceOf(plain, paragraph);
  return { kind: 'slots', content: { slots, fixedHeight: undefined, backdrop: [], fill, trace } };
}

/** An underline, link or other mark on a text ends where the text ends. */
function traceOf(plain: PlainParagraph, { inlines }: Paragraph): Trace | undefined {
  const decorated = inlines.some(
    ({ kind, textStyle }) =>
      kind === 'slot' && (textStyle.underline !== undefined || textStyle.href !== undefined),
  );
  return decorated ? undefined : (values, lines) => plain.trace(values, lines);
}

/** Lines with a slot are not justified, and which lines those are depends on the record. */
function unjustified(paragraph: Paragraph): Paragraph {
  return { ...paragraph, style: { ...paragraph.style, textAlign: 'left' } };
}

function stackLines(
  lines: readonly Line[],
  paragraph: Paragraph,
  room: Span,
  scale: number,
  context: FlowContext,
): Drawn {
  const items: Item[] = [];
  const words = brokenWords(lines);
  let y = 0;
  lines.forEach((line, index) => {
    const drawn = drawLine(line, linePlace(paragraph, room, scale, index, y), context.measure, words[index]);
    for (const item of drawn.items) items.push(item);
    y += drawn.height;
  });
  return { height: y, items };
}

/** Text with a page counter, as tall as with two-digit numbers. */
function numberedContent(paragraph: Paragraph, room: Span, context: FlowContext): Content {
  const lines = linesOf(paragraph, room, context);
  const draw = (insertions: Insertions) => stackLines(lines(insertions), paragraph, room, 1, context);
  return {
    kind: 'numbered',
    height: draw(NOTHING).height,
    draw: (numbers) => draw({ ...NOTHING, numbers }).items,
  };
}
