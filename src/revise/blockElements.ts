/** Finds the elements that a red box may be drawn around, in reading order. */
import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import { HEADINGS } from '../html/elementNames.js';
import { isInline } from './plainText.js';

const ALWAYS: readonly string[] = ['p', ...HEADINGS, 'dt', 'dd', 'li', 'figure', 'caption'];
const LISTS: readonly string[] = ['ul', 'ol'];

/** A row is one block, except in a layout table, whose cells are searched. A list inside an item is separate. */
export function blockElements(root: Document | Element): Element[] {
  return root.children.filter(isTag).flatMap((element) => {
    if (!isBlock(element)) return blockElements(element);
    return [element, ...element.children.filter(isList).flatMap(blockElements)];
  });
}

export const isHeading = ({ name }: Element): boolean => HEADINGS.includes(name);

export function isList(node: AnyNode): node is Element {
  return isTag(node) && LISTS.includes(node.name);
}

function isBlock(element: Element): boolean {
  if (ALWAYS.includes(element.name)) return true;
  if (element.name === 'tr') return !holds(element, (each) => each.name === 'table' || isHeading(each));
  return element.children.some(isLoose);
}

/** Text outside of any block of its own. */
function isLoose(node: AnyNode): boolean {
  if (isText(node)) return node.data.trim() !== '';
  return isTag(node) && (isInline(node) || node.name === 'slot' || node.name === 'input');
}

function holds(element: Element, wanted: (element: Element) => boolean): boolean {
  return element.children.filter(isTag).some((child) => wanted(child) || holds(child, wanted));
}
