/** MJML comes in; the same message as plain text goes out, its slots still open. */

/** Elements that begin a line of their own, and how many empty lines stand around them. */
const GAPS: Readonly<Record<string, number>> = {
  p: 1,
  ul: 1,
  ol: 1,
  h1: 1,
  h2: 1,
  h3: 1,
  tr: 0,
  li: 0,
  'mj-section': 1,
  'mj-text': 1,
  'mj-table': 1,
  'mj-button': 1,
  'mj-divider': 1,
};

/** What holds no text that is read. */
const SILENT = /<(mj-head|mj-style|mj-raw|style)\b[^>]*>[\s\S]*?<\/\1>/g;
const TOKENS = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>|([^<]+)/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** What stands between the tags of the first such element; undefined when there is none. */
export function elementContent(mjml: string, name: string): string | undefined {
  return new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`).exec(mjml)?.[1];
}

/**
 * Paragraphs with an empty line between them, list entries with a dash, cells of a row on one line, a link
 * with its address behind it. Slots stay `<slot name="..."></slot>`.
 */
export function textOfMjml(mjml: string): string {
  const writer = new TextWriter();
  for (const [, closing = '', name = '', attributes = '', text = ''] of mjml
    .replaceAll(SILENT, '')
    .matchAll(TOKENS)) {
    if (text !== '') writer.words(text);
    else if (closing === '') writer.open(name.toLowerCase(), attributes);
    else writer.close(name.toLowerCase());
  }
  return writer.end();
}

class TextWriter {
  #text = '';
  /** Empty lines owed before the next word; -1 for none, not even a new line. */
  #gap = -1;
  #link: { readonly href: string; readonly from: number } | undefined;
  #cells = 0;

  words(text: string): void {
    const folded = decode(text).replaceAll(/\s+/g, ' ');
    if (folded === ' ') {
      if (this.#gap < 0 && !/\s$/.test(this.#text)) this.#text += ' ';
      return;
    }
    this.#begin();
    this.#text += /\s$/.test(this.#text) ? folded.trimStart() : folded;
  }

  open(name: string, attributes: string): void {
    if (name === 'slot') this.#slot(attributes);
    if (name === 'br') this.#owe(0);
    if (name === 'tr') this.#cells = 0;
    if (name === 'td' || name === 'th') this.#cell();
    this.#owe(GAPS[name]);
    if (name === 'li') this.#mark();
    if (name === 'a' || name === 'mj-button') this.#openLink(attributes);
  }

  close(name: string): void {
    if (name === 'a' || name === 'mj-button') this.#closeLink();
    this.#owe(GAPS[name]);
  }

  end(): string {
    return `${this.#text.replaceAll(/[ \t]+\n/g, '\n').trim()}\n`;
  }

  #owe(gap: number | undefined): void {
    if (gap !== undefined) this.#gap = Math.max(this.#gap, gap);
  }

  #begin(): void {
    if (this.#gap >= 0 && this.#text !== '') this.#text = this.#text.trimEnd() + '\n'.repeat(this.#gap + 1);
    this.#gap = -1;
  }

  #slot(attributes: string): void {
    this.#begin();
    this.#text += `<slot${attributes}></slot>`;
  }

  #mark(): void {
    this.#begin();
    this.#text += '- ';
  }

  #cell(): void {
    if (this.#cells > 0) this.#text = `${this.#text.trimEnd()}: `;
    this.#cells += 1;
  }

  #openLink(attributes: string): void {
    const href = /\bhref="([^"]*)"/.exec(attributes)?.[1];
    if (href === undefined) return;
    this.#begin();
    this.#link = { href: decode(href), from: this.#text.length };
  }

  /** A link whose words are its address already says it once. */
  #closeLink(): void {
    if (this.#link === undefined) return;
    const said = this.#text.slice(this.#link.from).trim();
    const isSaid = this.#link.href
      .replace(/^(https?:\/\/|mailto:)/, '')
      .startsWith(said.replace(/^https?:\/\//, ''));
    if (!isSaid || said === '') this.#text = `${this.#text.trimEnd()}: ${this.#link.href}`;
    else if (/^https?:/.test(this.#link.href))
      this.#text = this.#text.slice(0, this.#link.from) + this.#link.href;
    this.#link = undefined;
  }
}

function decode(text: string): string {
  return text.replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
