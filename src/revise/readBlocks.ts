/** Reads the blocks of a document, in reading order. */
import { type AnyNode, type Document, type Element, isTag } from 'domhandler';
import { writtenPlace } from '../shapes/layout/elementPlace.js';
import type { Block, BlockCell, BlockKind } from '../shapes/layout/revision.js';
import { blockElements, isHeading, isList } from './blockElements.js';
import { emphasisIn } from './emphasisIn.js';
import { picturesIn } from './picturesIn.js';
import { plainText } from './plainText.js';
import { tableCells } from './tableCells.js';

export interface ReadBlock {
  readonly block: Block;
  /** Equal for two blocks that read the same. */
  readonly identity: string;
  /** Equal for a block that moved: its identity; for a heading, without its number and the date of its last update. */
  readonly content: string;
  /** The nearest heading above it. */
  readonly heading: ReadBlock | undefined;
  readonly element: Element;
}

export function readBlocks(tree: Document): readonly ReadBlock[] {
  const cells = new Map<Element, ReadonlyMap<Element, readonly BlockCell[]>>();
  let heading: ReadBlock | undefined;
  return blockElements(tree).flatMap((element) => {
    const atEnd = isInClosing(element);
    // closing paragraphs belong to no section, though they follow the last one
    const above = heading?.block.atEnd === atEnd ? heading : undefined;
    const read = readBlock(element, above, atEnd, cells);
    if (read.block.text === '') return [];
    if (isHeading(element)) heading = read;
    return [read];
  });
}

function readBlock(
  element: Element,
  heading: ReadBlock | undefined,
  atEnd: boolean,
  tables: Map<Element, ReadonlyMap<Element, readonly BlockCell[]>>,
): ReadBlock {
  const kind = kindOf(element);
  const table = element.name === 'tr' ? tableAround(element) : undefined;
  if (table !== undefined && !tables.has(table)) tables.set(table, tableCells(table));
  const cells = (table && tables.get(table)?.get(element)) ?? [];
  const text = kind === 'list item' ? plainText(element, isList) : plainText(element);
  const block: Block = {
    kind,
    section: isHeading(element) ? sectionName(element) : (heading?.block.section ?? ''),
    atEnd,
    table: table === undefined ? '' : tableName(table),
    row: rowName(element, cells),
    cells,
    text,
    emphasis: emphasisIn(element),
    pictures: picturesIn(element),
    id: isHeading(element) ? (element.attribs['data-section'] ?? '') : (heading?.block.id ?? ''),
    at: writtenPlace(element.attribs) ?? '',
  };
  const identity = identityOf(block);
  const content = isHeading(element) ? `heading\n${undated(element).replace(NUMBER, '')}` : identity;
  return { block, identity, content, heading, element };
}

const KINDS: Readonly<Record<string, BlockKind>> = { li: 'list item', tr: 'row', figure: 'figure' };

function kindOf(element: Element): BlockKind {
  return isHeading(element) ? 'heading' : (KINDS[element.name] ?? 'paragraph');
}

/** Empty cells at the end of a row do not count. */
function identityOf({ kind, cells, text, emphasis, pictures }: Block): string {
  if (kind !== 'row') return [kind, text, ...emphasis, ...pictures].join('\n');
  const last = cells.findLastIndex((cell) => cell.text !== '');
  const read = cells.slice(0, last + 1).map((cell) => `${cell.span} ${cell.text}`);
  return ['row', ...read, ...emphasis, ...pictures].join('\n');
}

/** The number of a question. */
const NUMBER = /^Q\d+[a-z]?\b/;

/** `Q3` for a question; for any other heading, its text without the date of its last update. */
function sectionName(heading: Element): string {
  const text = undated(heading);
  return NUMBER.exec(text)?.[0] ?? text;
}

const undated = (heading: Element): string => plainText(heading, (node) => hasClass(node, 'updated'));

/** Templates put the closing paragraphs of a document in a block of this class. */
function isInClosing(element: Element): boolean {
  const { parent } = element;
  return hasClass(element, 'closing') || (parent !== null && isTag(parent) && isInClosing(parent));
}

/** Its caption, or its class: `vehicle-table`. */
function tableName(table: Element): string {
  const caption = table.children.filter(isTag).find((child) => child.name === 'caption');
  if (caption !== undefined) return plainText(caption);
  const [name = 'table'] = (table.attribs.class ?? 'table').split(' ');
  return name.replaceAll('-', ' ');
}

/** The row heading, or the first words of the row; `head` for a row of column headings. */
function rowName(row: Element, cells: readonly BlockCell[]): string {
  if (row.name !== 'tr') return '';
  if (row.parent !== null && isTag(row.parent) && row.parent.name === 'thead') return 'head';
  const elements = row.children.filter(isTag);
  const head = elements.findIndex((cell) => cell.attribs.scope === 'row');
  return (cells[head] ?? cells.find((cell) => cell.text !== ''))?.text ?? '';
}

function tableAround(element: Element): Element | undefined {
  let { parent } = element;
  while (parent !== null && !(isTag(parent) && parent.name === 'table')) parent = parent.parent;
  return parent !== null && isTag(parent) ? parent : undefined;
}

function hasClass(node: AnyNode, name: string): boolean {
  return isTag(node) && (node.attribs.class ?? '').split(' ').includes(name);
}
