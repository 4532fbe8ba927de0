/** Text on its way into markup: what is escaped, and what is markup already. */

import { escapeHtml } from '../../base/text/escapeHtml.js';
import { placeAttribute } from '../../shapes/elementPlace.js';

/** Markup made by merge itself; printed as it is, and only where elements are allowed. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** The element that holds a slot open. `at` is the place that prints it. */
export function slotElement(name: string, at: string): string {
  return `<slot name="${escapeHtml(name)}"${placeAttribute(at)}></slot>`;
}
