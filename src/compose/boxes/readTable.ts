/** Tables: a table element in, its columns, head and body rows out. */
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { Fault } from '../../base/problems.js';
import { styleElement } from '../css/cascade.js';
import { type Role, refuseUnused } from '../css/assertApplies.js';
import { placeOfElement } from '../html/readHtml.js';
import type { Style } from '../style/style.js';
import type { BlockBox, Cell, Row, TableBox } from './box.js';
import { addNode, type BuildContext, type Styled, structureAttributes } from './buildContext.js';

type BlockBuilder = (styled: Styled, context: BuildContext) => BlockBox;

interface TableParts {
  readonly columns: Readonly<Style>[];
  readonly head: Row[];
  readonly body: Row[];
  readonly foot: Row[];
  caption: BlockBox | undefined;
}

/** `buildBlock` makes the boxes of cells and caption. */
export function buildTable(table: Styled, context: BuildContext, buildBlock: BlockBuilder): TableBox {
  refuseUnused(table.style, 'table', table.element.name, table.place);
  const parts: TableParts = { columns: [], head: [], body: [], foot: [], caption: undefined };
  for (const child of childElements(table, context)) readPart(child, parts, context, buildBlock);
  const { columns, head, body, foot, caption } = parts;
  return {
    kind: 'table',
    style: table.style,
    place: table.place,
    columns,
    caption,
    head,
    body: [...body, ...foot],
  };
}

function readPart(child: Styled, parts: TableParts, context: BuildContext, buildBlock: BlockBuilder): void {
  switch (child.style.display) {
    case 'none':
      return;
    case 'table-caption':
      parts.caption = buildBlock(withNode(child, context), context);
      return;
    case 'table-column-group':
      for (const column of childElements(child, context)) addColumn(column, parts);
      return;
    case 'table-column':
      addColumn(child, parts);
      return;
    case 'table-header-group':
      parts.head.push(...readRows(withNode(child, context), context, buildBlock));
      return;
    case 'table-row-group':
      parts.body.push(...readRows(withNode(child, context), context, buildBlock));
      return;
    case 'table-footer-group':
      parts.foot.push(...readRows(withNode(child, context), context, buildBlock));
      return;
    case 'table-row':
      parts.body.push(readRow(withNode(child, context), context, buildBlock));
      return;
    default:
      throw misplaced(child, 'a table');
  }
}

function addColumn(column: Styled, parts: TableParts): void {
  const span = Number(column.element.attribs.span ?? 1);
  for (let index = 0; index < span; index++) parts.columns.push(column.style);
}

function readRows(group: Styled, context: BuildContext, buildBlock: BlockBuilder): Row[] {
  return childElements(group, context).map((row) => {
    if (row.style.display !== 'table-row') throw misplaced(row, 'a group of rows');
    const filled = group.style.backgroundColor;
    const style =
      filled === undefined
        ? row.style
        : { ...row.style, backgroundColor: row.style.backgroundColor ?? filled };
    return readRow(withNode({ ...row, style }, context), context, buildBlock);
  });
}

function readRow(row: Styled, context: BuildContext, buildBlock: BlockBuilder): Row {
  const cells = childElements(row, context).map((cell): Cell => {
    if (cell.style.display !== 'table-cell') throw misplaced(cell, 'a row');
    const box = buildBlock(withNode(cell, context), context);
    return { box, colspan: span(cell.element, 'colspan'), rowspan: span(cell.element, 'rowspan') };
  });
  return { style: row.style, cells, place: row.place };
}

function span(element: Element, name: string): number {
  return Math.max(1, Math.floor(Number(element.attribs[name] ?? 1)) || 1);
}

function withNode(styled: Styled, context: BuildContext): Styled {
  const { element } = styled;
  return { ...styled, node: addNode(context, element.name, styled.node, structureAttributes(element)) };
}

const ROLES: Partial<Record<Style['display'], Role>> = {
  'table-column': 'column',
  'table-column-group': 'column',
  'table-header-group': 'rows',
  'table-row-group': 'rows',
  'table-footer-group': 'rows',
  'table-row': 'row',
  'table-cell': 'cell',
};

/** Elements of a table part, styled. Text between them is refused, slots too. */
function childElements(parent: Styled, context: BuildContext): Styled[] {
  return parent.element.children
    .filter((child) => isElement(child, parent))
    .map((element) => {
      const place = placeOfElement(element, parent.place);
      const style = styleElement(element, parent.style, context.cascade, place);
      const role = ROLES[style.display];
      if (role !== undefined) refuseUnused(style, role, element.name, place);
      return { element, style, place, node: parent.node };
    });
}

function isElement(child: AnyNode, parent: Styled): child is Element {
  if (isTag(child) && child.name === 'slot') {
    throw new Fault('SLOT_MISPLACED', `a slot stands in <${parent.element.name}>, outside of a cell`, {
      place: parent.place,
    });
  }
  if (isText(child) && child.data.trim() !== '') {
    throw new Fault('ELEMENT_UNKNOWN', `text stands in <${parent.element.name}>, outside of a cell`, {
      place: parent.place,
    });
  }
  return isTag(child);
}

function misplaced(child: Styled, where: string): Fault {
  return new Fault('ELEMENT_UNKNOWN', `<${child.element.name}> cannot stand in ${where}`, {
    place: child.place,
  });
}
