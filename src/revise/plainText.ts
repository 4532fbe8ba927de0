/** An element comes in; its words as a reader sees them go out, without white space at their ends. */
import { type AnyNode, type Element, isTag, isText } from 'domhandler';

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
  return INLINE.includes(node.name) ? text : ` ${text} `;
}

const INLINE: readonly string[] = ['a', 'b', 'strong', 'i', 'em', 'cite', 'u', 'small', 'sup', 'sub', 'span'];
