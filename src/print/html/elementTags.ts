/** Opens and closes the HTML element of a structure node. */

import { escapeHtml } from '../../base/text/escapeHtml.js';
import { HEADINGS, INLINE_ELEMENTS } from '../../html/elementNames.js';
import type { StructureNode } from '../../shapes/layout/composition.js';

const KEPT: readonly string[] = [
  ...[...HEADINGS, 'p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'section', 'article'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'figcaption'],
];

export interface Tags {
  readonly open: string;
  readonly close: string;
}

/** `href` is the target of a link. An element without a meaning of its own becomes a `div` or a `span`. */
export function elementTags({ element, attributes }: StructureNode, href: string | undefined): Tags {
  const label = attributes['aria-label'] ?? attributes.alt;
  if (element === 'a' && href !== undefined) return tags('a', { href, ...language(attributes) });
  if (element === 'figure' || element === 'svg') {
    return label === undefined ? tags('div', {}) : tags('div', { role: 'img', 'aria-label': label });
  }
  if (element === 'img') return tags('div', language(attributes));
  if (KEPT.includes(element)) return tags(element, attributes);
  return tags(INLINE.includes(element) ? 'span' : 'div', language(attributes));
}

const INLINE: readonly string[] = ['a', '::marker', ...INLINE_ELEMENTS];

function language({ lang }: StructureNode['attributes']): Record<string, string> {
  return lang === undefined ? {} : { lang };
}

function tags(name: string, attributes: Readonly<Record<string, string>>): Tags {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return { open: `<${name}${written.join('')}>`, close: `</${name}>` };
}
