/** Builds the boxes of styled elements. Blocks and tables contain each other, so both are built in this file. */

import { type AnyNode, type Element, isTag } from 'domhandler';
import { Fault, type Place } from '../../base/problems.js';
import { spanOf } from '../../base/tableGrid.js';
import { assertApplies } from '../css/assertApplies.js';
import { styleElement } from '../css/cascade.js';
import { placeOfElement } from '../html/readHtml.js';
import type { Style } from '../style/style.js';
import { textStyleOf } from '../text/textStyle.js';
import type { BlockBox, Box, Inline, Paragraph, Row, TableBox } from './box.js';
import { ARTIFACT, addElement, type BuildContext, type Styled } from './buildContext.js';
import { buildInlines, generatedInlines, type InlineParent } from './buildInlines.js';
import { buildReplaced, REPLACED } from './buildReplaced.js';
import { attachMarker, itemMarker } from './itemMarker.js';
import { readTable, type TableElement, type TableRow } from './readTable.js';

/** A block and its content: blocks, and paragraphs made of the text between them. */
export function buildBlock(styled: Styled, context: BuildContext): BlockBox {
  const { style, place } = styled;
  const marker = style.display === 'list-item' ? itemMarker(styled, context) : undefined;
  const children = buildChildren(styled, context);
  if (marker === undefined) return { kind: 'block', style, place, children };
  const marked = attachMarker(children, marker) ?? [
    { ...paragraph([], styled, context), marker },
    ...children,
  ];
  return { kind: 'block', style, place, children: marked };
}

/** The box of one block-level element. Adds a structure node for it and for each of its descendants. */
function buildBox(element: Element, style: Style, parent: Styled, context: BuildContext): Box {
  const place = placeOfElement(element, parent.place);
  if (style.display.startsWith('table-')) {
    throw new Fault('ELEMENT_UNKNOWN', `<${element.name}> is outside a table`, { place });
  }
  const above = typeof style.position === 'object' ? ARTIFACT : parent.node;
  const node = addElement(context, element, above);
  assertApplies(style, parent.style, style.display === 'table' ? 'table' : 'block', element.name, place);
  return positioned(buildContent({ element, style, place, node }, context), style);
}

function buildContent(styled: Styled, context: BuildContext): BlockBox | TableBox {
  if (REPLACED.includes(styled.element.name)) return buildReplaced(styled, context);
  if (styled.style.display === 'table') return buildTable(styled, context);
  return buildBlock(styled, context);
}

function positioned(box: BlockBox | TableBox, { position }: Style): Box {
  if (position === 'static') return box;
  return position === 'absolute'
    ? { kind: 'absolute', box }
    : { kind: 'running', name: position.running, box };
}

/** Runs of inline content become paragraphs; everything else becomes boxes of its own (CSS 2.2, 9.2.1.1). */
function buildChildren(styled: Styled, context: BuildContext): Box[] {
  const inline: InlineParent = { ...styled, textContext: { node: styled.node, href: undefined, shift: 0 } };
  const boxes: Box[] = [];
  let inlines: Inline[] = generatedInlines(styled.element, 'before', inline, context);
  const closeParagraph = () => {
    if (inlines.some(isVisible)) boxes.push(paragraph(inlines, styled, context));
    inlines = [];
  };
  for (const child of styled.element.children) {
    if (startsBlock(child, styled, context)) closeParagraph();
    for (const found of buildInlines(child, inline, context)) {
      if (found.kind !== 'element') inlines.push(found);
      else boxes.push(buildFound(found, child, styled, context));
    }
  }
  inlines.push(...generatedInlines(styled.element, 'after', inline, context));
  closeParagraph();
  return boxes;
}

/** A block among inline content may be anywhere if it is out of the flow; otherwise it must be a child of the block. */
function buildFound(
  { element, style }: { readonly element: Element; readonly style: Style },
  child: AnyNode,
  styled: Styled,
  context: BuildContext,
): Box {
  if (element !== child && style.position === 'static') throw blockInLine(element, styled.place);
  return buildBox(element, style, styled, context);
}

function startsBlock(child: AnyNode, styled: Styled, context: BuildContext): boolean {
  if (!isTag(child)) return false;
  const style = styleElement(child, styled.style, context.cascade, placeOfElement(child, styled.place));
  return style.display !== 'inline' && style.display !== 'none' && style.position === 'static';
}

function blockInLine(element: Element, place: Place): Fault {
  return new Fault('ELEMENT_UNKNOWN', `<${element.name}> is a block and cannot be part of a line of text`, {
    place,
  });
}

function isVisible(inline: Inline): boolean {
  return inline.kind !== 'text' || inline.text.replaceAll(' ', '') !== '';
}

function paragraph(inlines: readonly Inline[], styled: Styled, context: BuildContext): Paragraph {
  const { style, place, node } = styled;
  const strut = textStyleOf(style, { node, href: undefined, shift: 0 }, context.fonts, place);
  return { kind: 'paragraph', style, strut, inlines, marker: undefined, place };
}

function buildTable(table: Styled, context: BuildContext): TableBox {
  const { style, place, node } = table;
  const rows: { readonly head: Row[]; readonly body: Row[]; readonly foot: Row[] } = {
    head: [],
    body: [],
    foot: [],
  };
  const columns: Readonly<Style>[] = [];
  let caption: BlockBox | undefined;
  for (const part of readTable(table, context)) {
    if (part.kind === 'caption') caption = buildBlock(withNode(part.at, node, context), context);
    else if (part.kind === 'columns') columns.push(...part.styles);
    else if (part.kind === 'row') rows.body.push(buildRow(part.row, node, context));
    else {
      const group = withNode(part.at, node, context).node;
      rows[part.kind].push(...part.rows.map((row) => buildRow(row, group, context)));
    }
  }
  return {
    kind: 'table',
    style,
    place,
    columns,
    caption,
    head: rows.head,
    body: [...rows.body, ...rows.foot],
  };
}

function buildRow(row: TableRow, parent: number, context: BuildContext): Row {
  const { node } = withNode(row, parent, context);
  const cells = row.cells.map((cell) => ({
    box: buildBlock(withNode(cell, node, context), context),
    colspan: spanOf(cell.element.attribs.colspan),
    rowspan: spanOf(cell.element.attribs.rowspan),
  }));
  const repeats = row.element.attribs['data-repeat'] !== undefined;
  return { style: row.style, cells, place: row.place, repeats };
}

function withNode({ element, style, place }: TableElement, parent: number, context: BuildContext): Styled {
  const node = addElement(context, element, parent);
  return { element, style, place, node };
}
