/** Reads the parts of a table element in order: caption, columns, row groups, and rows with their cells. */
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { Fault, type Place } from '../../base/problems.js';
import { assertApplies } from '../css/assertApplies.js';
import { styleElement } from '../css/cascade.js';
import { placeOfElement } from '../html/readHtml.js';
import type { Role } from '../style/property.js';
import type { Style } from '../style/style.js';
import type { BuildContext } from './buildContext.js';

/** A styled element of a table that has no structure node yet. */
export interface TableElement {
  readonly element: Element;
  readonly style: Readonly<Style>;
  readonly place: Place;
}

export interface TableRow extends TableElement {
  readonly cells: readonly TableElement[];
}

export type TablePart =
  | { readonly kind: 'caption'; readonly at: TableElement }
  | { readonly kind: 'columns'; readonly styles: readonly Readonly<Style>[] }
  | { readonly kind: 'head' | 'body' | 'foot'; readonly at: TableElement; readonly rows: readonly TableRow[] }
  | { readonly kind: 'row'; readonly row: TableRow };

export function readTable(table: TableElement, context: BuildContext): TablePart[] {
  return childElements(table, context).map((child) => readPart(child, context));
}

function readPart(child: TableElement, context: BuildContext): TablePart {
  switch (child.style.display) {
    case 'table-caption':
      return { kind: 'caption', at: child };
    case 'table-column-group':
      return { kind: 'columns', styles: childElements(child, context).flatMap(columnStyles) };
    case 'table-column':
      return { kind: 'columns', styles: columnStyles(child) };
    case 'table-header-group':
      return { kind: 'head', at: child, rows: readRows(child, context) };
    case 'table-row-group':
      return { kind: 'body', at: child, rows: readRows(child, context) };
    case 'table-footer-group':
      return { kind: 'foot', at: child, rows: readRows(child, context) };
    case 'table-row':
      return { kind: 'row', row: readRow(child, context) };
    default:
      throw misplaced(child, 'a table');
  }
}

function columnStyles({ element, style }: TableElement): readonly Readonly<Style>[] {
  return Array.from({ length: Math.max(0, Math.ceil(Number(element.attribs.span ?? 1))) || 0 }, () => style);
}

function readRows(group: TableElement, context: BuildContext): TableRow[] {
  return childElements(group, context).map((row) => {
    if (row.style.display !== 'table-row') throw misplaced(row, 'a group of rows');
    const backgroundColor = row.style.backgroundColor ?? group.style.backgroundColor;
    return readRow({ ...row, style: { ...row.style, backgroundColor } }, context);
  });
}

function readRow(row: TableElement, context: BuildContext): TableRow {
  const cells = childElements(row, context);
  const other = cells.find(({ style }) => style.display !== 'table-cell');
  if (other !== undefined) throw misplaced(other, 'a row');
  return { ...row, cells };
}

const ROLES: Partial<Record<Style['display'], Role>> = {
  'table-caption': 'block',
  'table-column': 'column',
  'table-column-group': 'column',
  'table-header-group': 'rows',
  'table-row-group': 'rows',
  'table-footer-group': 'rows',
  'table-row': 'row',
  'table-cell': 'cell',
};

/** The styled child elements of a table part. Rejects text and slots between them. */
function childElements(parent: TableElement, context: BuildContext): TableElement[] {
  return parent.element.children
    .filter((child) => isElement(child, parent))
    .map((element) => {
      const place = placeOfElement(element, parent.place);
      const style = styleElement(element, parent.style, context.cascade, place);
      const role = ROLES[style.display];
      if (role !== undefined) assertApplies(style, parent.style, role, element.name, place);
      return { element, style, place };
    })
    .filter(({ style }) => style.display !== 'none');
}

function isElement(child: AnyNode, parent: TableElement): child is Element {
  if (isTag(child) && child.name === 'slot') {
    throw new Fault('SLOT_MISPLACED', `a slot in <${parent.element.name}> is outside a cell`, {
      place: parent.place,
    });
  }
  if (isText(child) && child.data.trim() !== '') {
    throw new Fault('ELEMENT_UNKNOWN', `text in <${parent.element.name}> is outside a cell`, {
      place: parent.place,
    });
  }
  return isTag(child);
}

function misplaced(child: TableElement, where: string): Fault {
  return new Fault('ELEMENT_UNKNOWN', `<${child.element.name}> cannot be a child of ${where}`, {
    place: child.place,
  });
}
