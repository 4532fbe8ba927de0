/** Preparing: markup and fonts in, everything that records have in common out. */

import { isTag } from 'domhandler';
import { Fault } from '../base/problems.js';
import type { StructureNode } from '../shapes/composition.js';
import type { FontBook } from '../shapes/fontBook.js';
import type { Markup } from '../shapes/markup.js';
import type { Points } from '../shapes/units.js';
import { buildBlock } from './boxes/buildBoxes.js';
import { addRoot, type BuildContext } from './boxes/buildContext.js';
import { type Cascade, rootStyle, styleElement } from './css/cascade.js';
import { DEFAULT_SHEET } from './css/defaultSheet.js';
import { readStyleSheets } from './css/readStyleSheet.js';
import { flowAlone } from './flow/flowAlone.js';
import { flowBox } from './flow/flowBlock.js';
import type { FlowContext } from './flow/flowContext.js';
import { misfit } from './flow/misfit.js';
import type { Content, Flow, SlotContent, Strip } from './flow/strip.js';
import { readHtml } from './html/readHtml.js';
import { createMeasure } from './lines/measure.js';
import { type PageFurniture, pageFurniture } from './pages/pageFurniture.js';
import { type PageStyles, pageStyles, refuseUnequalFirst } from './pages/pageStyles.js';
import { headHeight } from './pages/paginate.js';

export interface Prepared {
  readonly flow: Flow;
  readonly styles: PageStyles;
  readonly furniture: PageFurniture;
  readonly structure: readonly StructureNode[];
  /** What is filled for each record, in the order of the document. */
  readonly blocks: readonly SlotContent[];
  capacity(page: string, first: boolean): Points;
}

const DEFAULTS = readStyleSheets([DEFAULT_SHEET]);

export function prepare(markup: Markup, fonts: FontBook): Prepared {
  const html = readHtml(markup);
  const authored = readStyleSheets(markup.stylesheets);
  const place = { file: markup.document };
  const loose: Cascade = { defaults: DEFAULTS, authored, families: fonts.families, rem: 12 };
  const htmlStyle = styleElement(html, rootStyle(fonts.families), loose, place);
  const cascade: Cascade = { ...loose, rem: htmlStyle.fontSize };
  const context: BuildContext = { cascade, fonts, structure: [] };
  const body = html.children.find(isTag) ?? html;
  const style = styleElement(body, htmlStyle, cascade, place);
  const box = buildBlock({ element: body, style, place, node: addRoot(context, 'body') }, context);
  const styles = pageStyles(authored.pages, style, fonts.families);
  const flowContext = createFlowContext(styles, fonts);
  const flow = flowAlone(box, { x: 0, width: flowContext.widthOf(style.page) }, flowContext);
  const furniture = pageFurniture(flow, styles, flowContext);
  const capacity = (name: string, first: boolean) => contentHeight(styles, name, first);
  const limited = limitHeights(flow, capacity);
  checkPages(
    limited,
    styles,
    capacity,
    authored.pages.map((rule) => rule.name),
  );
  return {
    flow: limited,
    styles,
    furniture,
    structure: context.structure,
    blocks: slotBlocks(limited, furniture),
    capacity,
  };
}

function createFlowContext(styles: PageStyles, fonts: FontBook): FlowContext {
  return {
    fonts,
    measure: createMeasure(fonts),
    flowBox,
    boundsOf(page) {
      const { sheet, left } = styles.of(page, false);
      return { x: -left, width: sheet.width };
    },
    sheetOf: (page) => styles.of(page, false).sheet,
    widthOf(page) {
      const { sheet, left, right } = styles.of(page, false);
      return sheet.width - left - right;
    },
  };
}

function contentHeight(styles: PageStyles, name: string, first: boolean): Points {
  const { sheet, top, bottom } = styles.of(name, first);
  return sheet.height - top - bottom;
}

function tallest(capacity: Prepared['capacity'], page: string): Points {
  return Math.max(capacity(page, true), capacity(page, false));
}

const staticHeight = (strip: Strip): Points => (strip.content.kind === 'slots' ? 0 : strip.content.height);

/** A block that is filled may not grow beyond its page. */
function limitHeights(flow: Flow, capacity: Prepared['capacity']): Flow {
  const strips = flow.strips.map((strip) => limitStrip(strip, capacity));
  const limited = new Map(
    flow.strips.map((strip, index) => [strip.content, strips[index]?.content ?? strip.content]),
  );
  const withLimit = (head: Strip) => ({ ...head, content: limited.get(head.content) ?? head.content });
  return { ...flow, strips: strips.map((strip) => ({ ...strip, head: strip.head.map(withLimit) })) };
}

function limitStrip(strip: Strip, capacity: Prepared['capacity']): Strip {
  if (strip.content.kind !== 'slots' || strip.content.content.fixedHeight !== undefined) return strip;
  const { content } = strip.content;
  const limit = capacity(strip.page, false) - headHeight(strip, { heightOf: staticHeight });
  const limited: SlotContent = {
    ...content,
    fill(values, scale) {
      const drawn = content.fill(values, scale);
      return 'code' in drawn || drawn.height <= limit ? drawn : misfit(content.slots, values);
    },
  };
  return { ...strip, content: { kind: 'slots', content: limited } };
}

/** What is written in the template must fit on its pages, whatever the record. */
function checkPages(
  flow: Flow,
  styles: PageStyles,
  capacity: Prepared['capacity'],
  names: readonly string[],
): void {
  for (const strip of flow.strips) {
    if (strip.page !== '' && !names.includes(strip.page)) {
      throw new Fault('CSS_UNKNOWN', `no @page rule has the name "${strip.page}"`, { place: strip.place });
    }
    refuseUnequalFirst(strip.page, styles, strip.place);
    refuseTall(staticHeight(strip) + headHeight(strip, { heightOf: staticHeight }), strip, capacity);
  }
  for (const group of flow.groups) {
    const strips = flow.strips.slice(group.from, group.to + 1);
    const [first] = strips;
    const height = strips.reduce(
      (total, strip, index) => total + staticHeight(strip) + (index > 0 ? strip.gap : 0),
      0,
    );
    if (first) refuseTall(height + (group.toBottom ?? 0), { page: first.page, place: group.place }, capacity);
  }
}

function refuseTall(
  height: Points,
  strip: Pick<Strip, 'page' | 'place'>,
  capacity: Prepared['capacity'],
): void {
  const most = tallest(capacity, strip.page);
  if (height <= most + 0.01) return;
  const inches = (points: Points) => `${(points / 72).toFixed(2)} in`;
  throw new Fault(
    'BOX_TOO_TALL',
    `what must stay together is ${inches(height)} tall, its page ${inches(most)}`,
    {
      place: strip.place,
    },
  );
}

/** In reading order: the text, what stands at a place of its page, and heads and feet last. */
function slotBlocks(flow: Flow, furniture: PageFurniture): SlotContent[] {
  const contents: Content[] = flow.strips.flatMap((strip) => [
    ...strip.anchored.flatMap((each) => (each.kind === 'absolute' ? [each.content] : [])),
    ...strip.head.map((head) => head.content),
    strip.content,
  ]);
  contents.push(...furniture.all.map((placed) => placed.content));
  return [...new Set(contents.flatMap((content) => (content.kind === 'slots' ? [content.content] : [])))];
}
