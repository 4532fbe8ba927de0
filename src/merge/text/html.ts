/** Text on its way into markup: what is escaped, and what is markup already. */

/** Markup made by merge itself; printed as it is, and only where elements are allowed. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for element content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** The element that holds a slot open. `at` is the place that prints it. */
export function slotElement(name: string, at: string): string {
  return `<slot name="${escapeHtml(name)}" data-at="${escapeHtml(at)}"></slot>`;
}
