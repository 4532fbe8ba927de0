/** Tells escaped text from markup while both are assembled. */

import { escapeHtml } from '../../base/text/escapeHtml.js';
import { placeAttribute } from '../../shapes/layout/elementPlace.js';

/** Markup made by merge itself; printed unescaped, and only where elements are allowed. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** The element that marks a slot. `at` is the place that prints it. */
export function slotElement(name: string, at: string): string {
  return `<slot name="${escapeHtml(name)}"${placeAttribute(at)}></slot>`;
}
