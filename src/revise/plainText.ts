/** Reads the words of an element as a reader sees them. */
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { typedText } from '../base/text/typedText.js';
import { INLINE_ELEMENTS } from '../html/elementNames.js';

/** As it is typed, without white space at the ends. `skip` leaves nodes out. A slot reads `[vin]`; a figure and a picture as their label. */
export function plainText(element: Element, skip: (node: AnyNode) => boolean = () => false): string {
  const label = element.attribs['aria-label'] ?? '';
  const text = `${label} ${element.children.map((child) => nodeText(child, skip)).join('')}`;
  return typedText(text).replaceAll(/\s+/g, ' ').trim();
}

function nodeText(node: AnyNode, skip: (node: AnyNode) => boolean): string {
  if (skip(node)) return '';
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  if (node.name === 'br') return ' ';
  if (node.name === 'img') return ` ${node.attribs.alt ?? ''} `;
  if (node.name === 'slot' || node.name === 'input') return `[${node.attribs.name ?? ''}]`;
  const text = node.children.map((child) => nodeText(child, skip)).join('');
  return isInline(node) ? text : ` ${text} `;
}

/** Links included. */
export function isInline({ name }: Element): boolean {
  return name === 'a' || INLINE_ELEMENTS.includes(name);
}
