/** An element comes in; its words as a reader sees them go out, without white space at their ends. */
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { INLINE_ELEMENTS } from '../html/inlineElements.js';

/** `skip` leaves elements out. A slot reads `[vin]`, a figure what it says of itself. */
export function plainText(element: Element, skip: (node: AnyNode) => boolean = () => false): string {
  const label = element.attribs['aria-label'] ?? '';
  const text = `${label} ${element.children.map((child) => nodeText(child, skip)).join('')}`;
  return text.replaceAll(/\s+/g, ' ').trim();
}

function nodeText(node: AnyNode, skip: (node: AnyNode) => boolean): string {
  if (skip(node)) return '';
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  if (node.name === 'br') return ' ';
  if (node.name === 'slot' || node.name === 'input') return `[${node.attribs.name ?? ''}]`;
  const text = node.children.map((child) => nodeText(child, skip)).join('');
  return isInline(node) ? text : ` ${text} `;
}

/** Links included. */
export function isInline({ name }: Element): boolean {
  return name === 'a' || INLINE_ELEMENTS.includes(name);
}
