/** Sets the text of markup as a typesetter would: curly quotes, dashes, and spaces at which no line ends. */
import type { Language } from '../../shapes/units.js';
import { bindLastWords, bindSpaces } from './bindSpaces.js';
import { curlQuotes } from './curlQuotes.js';
import { drawDashes } from './drawDashes.js';
import { applyEdits, type Edit, VALUE } from './edit.js';

const PART = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)([^>]*)>|[^<]+/g;

/** Elements inside a line; all others begin a text of their own. */
const INLINE: ReadonlySet<string> = new Set([
  ...['a', 'b', 'strong', 'i', 'em', 'cite', 'u', 'small', 'sup', 'sub', 'span'],
]);
/** Addresses are printed as the post office wants them, and filters of mail look for subjects as they are typed; the others hold no text. */
const VERBATIM: ReadonlySet<string> = new Set([
  'address',
  'mj-title',
  'svg',
  'style',
  'mj-style',
  'mj-attributes',
  'mj-raw',
]);
/** Where the last two words may be bound. */
const PROSE: ReadonlySet<string> = new Set(['p', 'li', 'mj-text', 'blockquote']);

/** What is written out to be typed: web and email addresses. */
const TYPED = /(?:https?:\/\/|www\.)\S+|\S+@\S+|[\w-]+\.(?:com|org|net|gov|edu|mil)\b\S*/g;

const ENTITY = /&(?:quot|apos|#39|#x27|#160|nbsp);/gi;
const CHARACTERS: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
  '&#160;': '\u00a0',
  '&nbsp;': '\u00a0',
};

/** Each text node, and what stands between them, in order. */
interface Piece {
  text: string;
  /** Where it begins in the text of its block; undefined for a tag. */
  readonly from: number | undefined;
}

/**
 * Attributes, addresses, codes, links and the values of records stay as they are. The markup is what merge prints:
 * every `<` of a text is escaped.
 */
export function typesetMarkup(markup: string, language: Language): string {
  const setter = new Setter(language);
  for (const [part, end, name, attributes] of markup.matchAll(PART)) {
    if (name === undefined) setter.text(part);
    else if (name === 'slot') setter.value(part, end !== '');
    else if (end === '') setter.begin(part, name.toLowerCase(), attributes ?? '');
    else setter.end(part, name.toLowerCase());
  }
  return setter.finish();
}

/** A text outside of any markup, as a record holds it. */
export function typesetText(text: string, language: Language): string {
  return applyEdits(text, sorted([...curlQuotes(text), ...bindSpaces(text, language)]));
}

class Setter {
  #done = '';
  #pieces: Piece[] = [];
  #block = '';
  /** Parts of the block that stay as they are, from and to. */
  #kept: (readonly [number, number])[] = [];
  #language: Language;
  /** The elements that are open around a change of language. */
  readonly #languages: { readonly name: string; readonly language: Language; depth: number }[] = [];
  #verbatim: { readonly name: string; depth: number } | undefined;
  #isProse = false;

  constructor(language: Language) {
    this.#language = language;
  }

  text(part: string): void {
    if (this.#verbatim !== undefined || part.startsWith('<')) {
      this.#tag(part);
      return;
    }
    const text = part.replace(ENTITY, (entity) => CHARACTERS[entity.toLowerCase()] ?? entity);
    this.#pieces.push({ text, from: this.#block.length });
    this.#block += text;
  }

  value(part: string, ends: boolean): void {
    this.#tag(part);
    if (!ends) this.#block += VALUE;
  }

  begin(part: string, name: string, attributes: string): void {
    if (name === 'br') this.#block += '\n';
    else if (!INLINE.has(name)) this.#flush(name);
    this.#tag(part);
    if (attributes.endsWith('/')) return;
    if (this.#verbatim?.name === name) this.#verbatim.depth++;
    else if (this.#verbatim === undefined && VERBATIM.has(name)) this.#verbatim = { name, depth: 1 };
    this.#speak(
      name,
      / lang="(en|es)/.exec(attributes)?.[1] === 'es' ? 'es' : 'en',
      / lang="/.test(attributes),
    );
  }

  end(part: string, name: string): void {
    if (!INLINE.has(name)) this.#flush('');
    this.#tag(part);
    if (this.#verbatim?.name === name && --this.#verbatim.depth === 0) this.#verbatim = undefined;
    const spoken = this.#languages.at(-1);
    if (spoken?.name !== name || --spoken.depth > 0) return;
    this.#flush('');
    this.#language = spoken.language;
    this.#languages.pop();
  }

  finish(): string {
    this.#flush('');
    return this.#done;
  }

  /** A text in another language is set by its own rules, inside of a line as well. */
  #speak(name: string, language: Language, changes: boolean): void {
    const spoken = this.#languages.at(-1);
    if (changes && language !== this.#language) {
      this.#flush(this.#isProse ? 'p' : '');
      this.#languages.push({ name, language: this.#language, depth: 1 });
      this.#language = language;
    } else if (spoken?.name === name) spoken.depth++;
  }

  #tag(text: string): void {
    this.#pieces.push({ text, from: undefined });
  }

  #flush(next: string): void {
    const { length } = this.#block;
    if (length > 0) this.#set();
    for (const { text } of this.#pieces) this.#done += text;
    this.#pieces = [];
    this.#block = '';
    this.#kept = [];
    this.#isProse = PROSE.has(next);
  }

  #set(): void {
    const block = this.#block;
    if (!/["' .-]/.test(block)) return;
    for (const { 0: typed, index } of block.matchAll(TYPED)) this.#kept.push([index, index + typed.length]);
    const language = this.#language;
    const found = [...curlQuotes(block), ...drawDashes(block, language), ...bindSpaces(block, language)];
    if (this.#isProse) found.push(...bindLastWords(block));
    const edits = sorted(found.filter(({ at }) => !this.#kept.some(([from, to]) => at >= from && at < to)));
    for (const piece of this.#pieces) {
      const { from } = piece;
      if (from === undefined) continue;
      const to = from + piece.text.length;
      const own = edits.filter(({ at, length }) => at >= from && at + length <= to);
      piece.text = escapedQuotes(
        applyEdits(
          piece.text,
          own.map((edit) => ({ ...edit, at: edit.at - from })),
        ),
      );
    }
  }
}

/** Straight quotes that are left are escaped again, as merge escapes them. */
function escapedQuotes(text: string): string {
  return text.replaceAll('"', '&quot;');
}

function sorted(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.at - b.at || b.length - a.length);
}
