/**
 * Names the Markdown that we do not print. What a reader of the file would take for markup is never printed as it is
 * typed, and never dropped.
 */
import type { StateInline, Token } from 'markdown-it';

export const AS_IT_IS = 'take it out, or write \\ before its first character to print it as it is';

/** Tokens of the parser that no document prints. */
const TOKENS: Readonly<Record<string, string>> = {
  html_block: 'raw HTML',
  html_inline: 'raw HTML',
  fence: 'a block of code',
  code_inline: 'code',
  s_open: 'struck out text',
};

/** Markup that the parser leaves in the text, because it belongs to other kinds of Markdown or is not finished. */
const LEFT_IN_TEXT: readonly (readonly [RegExp, string])[] = [
  [/\[\^[^\]\s]*\]/, 'a footnote mark'],
  [/`+[^`\n]*/, 'a mark of code (`)'],
  [/~~+\S*/, 'a mark of struck out text (~~)'],
  [/==\S[^=\n]*==/, 'marked text (==)'],
  [/(?<=[\p{L}\d)])~[\p{L}\d+-]{1,8}~/u, 'text set low (~)'],
  [/(?<=[\p{L}\d)])\^[\p{L}\d+-]{1,8}\^/u, 'text set high (^)'],
  [/\]\([^)\n]*\)?/, 'a link that is not written as [text](https://example.com)'],
  [/\]\[[^\]\n]*\]/, 'a link whose address is elsewhere'],
  [/\[\[[^\]\n]*\]\]/, 'a link to a page of a wiki'],
];

/** The same, where it begins a line. */
const LEFT_IN_LINE: readonly (readonly [RegExp, string])[] = [
  [/^\*?\[[^\]\n]+\]:\s/, 'an address that stands apart from its link'],
  [/^:::+.*/, 'a box (:::)'],
  [/^!!!\s.*/, 'a box (!!!)'],
  [/^\|.*\|\s*$/, 'a row of a table without the line | --- | below its head'],
  [/^#{1,6}(?![\s#\d])\S*/, 'a heading without a space after its #'],
];

/** What the token is, with the characters that show it; undefined for what is printed. */
export function unprinted(token: Token): string | undefined {
  const kind = TOKENS[token.type];
  return kind === undefined ? undefined : `${kind} is not printed: ${begun(token.content || token.markup)}`;
}

/** The same for what the parser left as text, which escaped characters are no part of. */
export function unprintedText(state: StateInline): string | undefined {
  const written = state.tokens.map(charactersOf).join('');
  for (const [pattern, kind] of LEFT_IN_TEXT) {
    const [found] = pattern.exec(written) ?? [];
    if (found !== undefined) return `${kind} is not printed: ${begun(found)}`;
  }
  const lines = written.split('\n');
  for (const [pattern, kind] of LEFT_IN_LINE) {
    const line = lines.find((each) => pattern.test(each));
    if (line !== undefined) return `${kind} is not printed: ${begun(line)}`;
  }
  return undefined;
}

function charactersOf({ type, content }: Token): string {
  if (type === 'text') return content;
  return type.endsWith('break') ? '\n' : type.startsWith('link_') ? '' : OTHER;
}

/** Stands for an escaped character, a path or a picture. */
const OTHER = '\u{FFFC}';

/** A box to tick at the start of a list entry. */
export function isTask(content: string): boolean {
  return /^\[[ xX]?\](?:\s|$)/.test(content);
}

/**
 * Emphasis that is opened and never closed, or closed and never opened. A lone `*` right after a word is a footnote
 * mark, and longer runs after a digit or hyphen stand for the characters of a number (04002-*****).
 */
export function openEmphasis(state: StateInline): string | undefined {
  const lists = [state.delimiters, ...state.tokens_meta.map((meta) => meta?.delimiters ?? [])];
  for (const delimiters of lists) {
    const ends = new Set(delimiters.map(({ end }) => end));
    for (const [index, { marker, length = 1, token, end, open, close }] of delimiters.entries()) {
      if (end >= 0 || ends.has(index) || length > LONGEST_EMPHASIS || !(open || close)) continue;
      const mark = String.fromCharCode(marker);
      if (mark !== '*' && mark !== '_') continue;
      const before = wordsBefore(state.tokens, token);
      if (isAfterWord(before, mark, length)) continue;
      const rest = state.tokens.slice(token).map(({ content }) => content);
      return `emphasis is not closed: ${begun(before.slice(-BEFORE) + rest.join(''))}`;
    }
  }
  return undefined;
}

const LONGEST_EMPHASIS = 3;
const BEFORE = 12;

/** The characters before a run of marks, with none of its own. */
function wordsBefore(tokens: readonly Token[], index: number): string {
  const words = tokens.slice(0, index).map(({ type, content }) => (type === 'path' ? 'x' : content));
  return words.join('').replace(/[*_]+$/, '');
}

function isAfterWord(before: string, mark: string, length: number): boolean {
  if (mark === '_') return /[\p{L}\d_]$/u.test(before) && length === 1;
  if (/[\d-]$/.test(before)) return true;
  return length === 1 && /[\p{L}\p{M}.,;:!?)\]%"”’®™]$/u.test(before);
}

const SHOWN = 40;

function begun(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()} ...` : line;
}
