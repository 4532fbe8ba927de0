/** Prepares everything that the records of one variant share. */

import { type Element, isTag } from 'domhandler';
import { BoundedMap } from '../base/boundedMap.js';
import { Fault } from '../base/problems.js';
import type { StructureNode } from '../shapes/layout/composition.js';
import type { FontBook } from '../shapes/layout/fontBook.js';
import type { Markup } from '../shapes/layout/markup.js';
import type { Points } from '../shapes/units.js';
import { buildBlock } from './boxes/buildBoxes.js';
import { addRoot, type BuildContext } from './boxes/buildContext.js';
import type { Content, SlotContent } from './content/content.js';
import { assertApplies } from './css/assertApplies.js';
import { type Cascade, rootStyle, styleElement } from './css/cascade.js';
import { DEFAULT_SHEET } from './css/defaultSheet.js';
import { type RuleSet, readStyleSheets } from './css/readStyleSheet.js';
import { type FitAim, fitAimOf } from './fit/fitAim.js';
import { bodyAt, spacedAt } from './fit/giveWay.js';
import { flowAlone } from './flow/flowBox.js';
import { readHtml } from './html/readHtml.js';
import { checkPages } from './pages/checkPages.js';
import { type Capacity, limitHeights } from './pages/limitHeights.js';
import { type PageFurniture, pageFurniture } from './pages/pageFurniture.js';
import { lastThirdOf, type PageStyles, pageStyles } from './pages/pageStyles.js';
import type { FlowContext } from './strips/flowContext.js';
import type { Flow } from './strips/strip.js';
import { INITIAL_STYLE, type Style } from './style/style.js';
import { createMeasure } from './text/measure.js';

export interface Prepared {
  readonly flow: Flow;
  readonly styles: PageStyles;
  readonly furniture: PageFurniture;
  readonly structure: readonly StructureNode[];
  /** What is filled for each record, in the order of the document. */
  readonly blocks: readonly SlotContent[];
  readonly capacity: Capacity;
  readonly lastThird: Capacity;
  readonly aim: FitAim;
  /** The least height that the last page should be filled to. */
  readonly leastLast: Points;
}

/** Markup read and checked, with its rules: what is the same however far its text gives way. */
export interface Source {
  readonly markup: Markup;
  readonly html: Element;
  readonly authored: RuleSet;
  readonly matched: Cascade['matched'];
}

const DEFAULTS = readStyleSheets([DEFAULT_SHEET]);

/** The variants of a document have the same sheets, and reading them takes a third of the time of a layout. */
const SHEETS_KEPT = 30;
const SHEETS = new BoundedMap<string, RuleSet>(SHEETS_KEPT);

function authoredRules({ stylesheets }: Markup): RuleSet {
  const key = stylesheets.map(({ file, text }) => `${file}\n${text}`).join('\n');
  return SHEETS.get(key, () => readStyleSheets(stylesheets));
}

export function readSource(markup: Markup): Source {
  return { markup, html: readHtml(markup), authored: authoredRules(markup), matched: new Map() };
}

/** @param step how far the text gives way: 0 as it is declared, 1 as far as the document allows */
export function prepare(source: Source, fonts: FontBook, step: number): Prepared {
  const { authored } = source;
  const { box, style, structure, aim } = buildBody(source, fonts, step);
  const styles = pageStyles(authored.pages, style, fonts.families);
  const context = createFlowContext(styles, fonts);
  const loose = flowAlone(box, { x: 0, width: context.widthOf(style.page) }, context);
  const furniture = pageFurniture(loose, styles, context);
  const capacity: Capacity = (name, first) => contentHeight(styles, name, first);
  const lastThird: Capacity = (name, first) => {
    const page = styles.of(name, first);
    return lastThirdOf(page) - page.top;
  };
  const flow = limitHeights(spacedAt(loose, aim, step), capacity);
  checkPages(flow, styles, capacity, namesOf(authored));
  const blocks = slotBlocks(flow, furniture);
  assertOneRepeats(flow);
  const leastLast = aim.lastLines * lineOf(style);
  return { flow, styles, furniture, structure, blocks, capacity, lastThird, aim, leastLast };
}

/** The height of a line of the body. */
function lineOf({ lineHeight, fontSize }: Readonly<Style>): Points {
  if (typeof lineHeight === 'number') return lineHeight;
  return fontSize * (lineHeight === 'normal' ? NORMAL : lineHeight.factor);
}

/** About what faces ask for themselves. */
const NORMAL = 1.25;

/** The body as a box. The root element comes first, because `rem` is its font size. */
function buildBody({ markup, html, authored, matched }: Source, fonts: FontBook, step: number) {
  const place = { file: markup.document };
  const loose: Cascade = {
    defaults: DEFAULTS,
    authored,
    families: fonts.families,
    rem: INITIAL_STYLE.fontSize,
    matched,
  };
  const above = rootStyle(fonts.families);
  const root = styleElement(html, above, loose, place);
  const cascade: Cascade = { ...loose, rem: root.fontSize };
  const context: BuildContext = { cascade, fonts, pictures: markup.pictures ?? {}, structure: [] };
  const element = html.children.find(isTag) ?? html;
  const declared = styleElement(element, root, cascade, place);
  const aim = fitAimOf(root);
  const style = bodyAt(declared, aim, step);
  assertApplies(root, above, 'root', html.name, place);
  assertApplies(style, root, 'block', element.name, place);
  const box = buildBlock({ element, style, place, node: addRoot(context, 'body') }, context);
  return { box, style, structure: context.structure, aim };
}

function namesOf(authored: RuleSet): readonly string[] {
  return authored.pages.map((rule) => rule.name);
}

function createFlowContext(styles: PageStyles, fonts: FontBook): FlowContext {
  return {
    fonts,
    measure: createMeasure(fonts),
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

/** @throws Fault SLOT_MISPLACED for a second table that grows with the record */
function assertOneRepeats({ strips }: Flow): void {
  const [, second] = strips.filter(({ content }) => content.kind === 'slots' && content.content.repeats);
  if (second === undefined) return;
  const { place } = second;
  throw new Fault('SLOT_MISPLACED', 'a document has one row with data-repeat at most', { place });
}

/** In reading order: the text, with absolute boxes at their anchors, then heads and feet. */
function slotBlocks(flow: Flow, furniture: PageFurniture): SlotContent[] {
  const contents: Content[] = flow.strips.flatMap((strip) => [
    ...strip.anchored.flatMap((each) => (each.kind === 'absolute' ? [each.content] : [])),
    ...strip.head.map((head) => head.content),
    strip.content,
  ]);
  contents.push(...furniture.all.map((placed) => placed.content));
  return [...new Set(contents.flatMap((content) => (content.kind === 'slots' ? [content.content] : [])))];
}
