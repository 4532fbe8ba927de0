/** Builds HTML from templates that escape everything that is put into them. */
import { escapeHtml } from '../base/text/escapeHtml.js';

/** HTML that is safe as it stands. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** False, null and undefined print nothing. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

/** A tagged template. Values belong into text and into quoted attributes, never into names or scripts. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const [first = '', ...rest] = parts;
  return new Html(rest.reduce((text, part, index) => text + printed(values[index]) + part, first));
}

/** For markup that our own code made and escaped. */
export const trusted = (markup: string): Html => new Html(markup);

function printed(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(printed).join('');
  return escapeHtml(String(value));
}
