/** Turns MJML into the same message as plain text, its slots still open. */
import { Parser } from 'htmlparser2';

/** Elements that begin a line of their own, and how many empty lines surround them. */
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
  'mj-image': 1,
  figure: 1,
  figcaption: 0,
  'mj-button': 1,
  'mj-divider': 1,
};

/** What holds no text to read. */
const SILENT: ReadonlySet<string> = new Set(['mj-head', 'mj-style', 'mj-raw', 'style']);
const LINKS: ReadonlySet<string> = new Set(['a', 'mj-button']);
const IMAGES: ReadonlySet<string> = new Set(['img', 'mj-image']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

/** The markup between the tags of the first such element; undefined when there is none. */
export function elementContent(mjml: string, name: string): string | undefined {
  let depth = 0;
  let from = 0;
  let content: string | undefined;
  const parser: Parser = new Parser(
    {
      onopentagname(opened) {
        if (opened === name) depth += 1;
      },
      onopentag(opened) {
        if (opened === name && depth === 1) from = parser.endIndex + 1;
      },
      onclosetag(closed) {
        if (closed !== name) return;
        depth -= 1;
        if (depth === 0) content ??= mjml.slice(from, Math.max(from, parser.startIndex));
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(mjml);
  return content;
}

/**
 * Paragraphs with an empty line between them, list entries with a dash, cells of a row on one line, a link followed by
 * its address, a picture by what it shows in brackets. Slots stay `<slot name="..."></slot>`.
 */
export function textOfMjml(mjml: string): string {
  const writer = new TextWriter();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      ontext: (text) => writer.words(text),
      onclosetag: (name) => writer.close(name),
    },
    { recognizeSelfClosing: true },
  );
  parser.end(mjml);
  return writer.end();
}

class TextWriter {
  #text = '';
  /** Empty lines owed before the next word; -1 for none, not even a new line. */
  #gap = -1;
  #link: { readonly href: string; readonly from: number } | undefined;
  #cells = 0;
  /** Silent elements that are open. */
  #silent = 0;

  words(text: string): void {
    if (this.#silent > 0) return;
    const folded = text.replaceAll(/\s+/g, ' ');
    if (folded === ' ') {
      if (this.#gap < 0 && !/\s$/.test(this.#text)) this.#text += ' ';
      return;
    }
    this.#begin();
    this.#text += /\s$/.test(this.#text) ? folded.trimStart() : folded;
  }

  open(name: string, { href, name: slot = '', alt = '' }: Readonly<Record<string, string>>): void {
    if (SILENT.has(name)) this.#silent += 1;
    if (this.#silent > 0) return;
    if (name === 'slot') this.#slot(slot);
    if (name === 'br') this.#owe(0);
    if (name === 'tr') this.#cells = 0;
    if (CELLS.has(name)) this.#cell();
    this.#owe(GAPS[name]);
    if (name === 'li') this.#mark();
    if (IMAGES.has(name) && alt.trim() !== '') this.words(`[${alt.trim()}]`);
    if (LINKS.has(name) && href !== undefined) this.#openLink(href);
  }

  close(name: string): void {
    if (SILENT.has(name)) this.#silent -= 1;
    if (this.#silent > 0) return;
    if (LINKS.has(name)) this.#closeLink();
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

  #slot(name: string): void {
    this.#begin();
    this.#text += `<slot name="${name}"></slot>`;
  }

  #mark(): void {
    this.#begin();
    this.#text += '- ';
  }

  #cell(): void {
    if (this.#cells > 0) this.#text = `${this.#text.trimEnd()}: `;
    this.#cells += 1;
  }

  #openLink(href: string): void {
    this.#begin();
    this.#link = { href, from: this.#text.length };
  }

  /** A link whose words are its address already gives it; a telephone number needs no second one. */
  #closeLink(): void {
    if (this.#link === undefined) return;
    const { href, from } = this.#link;
    this.#link = undefined;
    if (href.startsWith('tel:')) return;
    const shown = this.#text.slice(from).trim();
    const isShown = href.replace(/^(https?:\/\/|mailto:)/, '').startsWith(shown.replace(/^https?:\/\//, ''));
    if (!isShown || shown === '') this.#text = `${this.#text.trimEnd()}: ${href}`;
    else if (/^https?:/.test(href)) this.#text = this.#text.slice(0, from) + href;
  }
}
