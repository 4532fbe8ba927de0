/** Sets up the parser of texts: Markdown with paths, of which everything that no document prints is refused. */
import MarkdownIt, { type StateInline, type Token } from 'markdown-it';
import { escapeHtml } from '../../base/text/escapeHtml.js';
import { typedAddress, withLinks } from './addresses.js';
import { figureElement } from './figureElement.js';
import { breakElement, type Filling, fillPath, placeOf, textRefused } from './fillPath.js';
import { AS_IT_IS, openEmphasis, unprintedText } from './unprinted.js';

/** Marks a path that is a paragraph of its own. */
export const ALONE = { alone: true };
/** Marks what stands inside a link. */
export const IN_LINK = { inLink: true };

/**
 * What is not printed is parsed so that it can be refused, and every address of a link is taken so that it can be
 * checked. Letters contain no code, so indented lines remain text. `fillPlain` fills the caption of a figure.
 */
export function markdownParser(fillPlain: (source: string, filling: Filling) => string) {
  const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });
  parser.disable(['code', 'reference']);
  parser.validateLink = () => true;
  parser.inline.ruler.before('escape', 'path', readPath);
  parser.inline.ruler2.before('fragments_join', 'unprinted', (state) => {
    const what = openEmphasis(state) ?? unprintedText(state);
    if (what === undefined) return false;
    throw textRefused((state.env as { readonly filling: Filling }).filling.text, what, AS_IT_IS);
  });
  const { rules } = parser.renderer;
  rules.text = (tokens, index, _options, env) => {
    const { content, meta } = tokenAt(tokens, index);
    return meta === IN_LINK ? escapeHtml(content) : withLinks(content, placeOf(fillingOf(env).text));
  };
  rules.path = (tokens, index, _options, env) => {
    const { content, meta } = tokenAt(tokens, index);
    const filling = fillingOf(env);
    return fillPath(content, meta === IN_LINK ? { ...filling, form: 'plain' } : filling, meta === ALONE);
  };
  rules.image = (tokens, index, _options, env) => {
    const token = tokenAt(tokens, index);
    const filling = fillingOf(env);
    const caption = String(token.attrGet('title') ?? '');
    const figure = { source: String(token.attrGet('src') ?? ''), alternative: token.content };
    return figureElement({ ...figure, caption: fillPlain(caption, filling) }, filling.text);
  };
  rules.hardbreak = (_tokens, _index, _options, env) => breakElement(fillingOf(env).text);
  rules.link_close = (tokens, index, _options, env) => {
    const { session } = fillingOf(env);
    return session.isOnScreen === true ? '</a>' : `</a>${addressAfter(tokens, index)}`;
  };
  return parser;
}

/** A path is a single token, so its underscores are not Markdown. */
function readPath(state: StateInline, silent: boolean): boolean {
  const end = state.src.startsWith('{{', state.pos) ? state.src.indexOf('}}', state.pos) : -1;
  if (end < 0) return false;
  if (!silent) state.push('path', '', 0).content = state.src.slice(state.pos + 2, end).trim();
  state.pos = end + 2;
  return true;
}

/** The address of the link that ends here, in parentheses, where its words do not give it. */
function addressAfter(tokens: readonly Token[], end: number): string {
  const start = tokens.slice(0, end).findLastIndex(({ type }) => type === 'link_open');
  const address = typedAddress(decoded(String(tokens[start]?.attrGet('href') ?? '')));
  const words = tokens.slice(start + 1, end).map(({ content }) => content);
  return typedAddress(words.join('').trim()) === address ? '' : ` (${escapeHtml(address)})`;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function fillingOf(env: unknown): Filling {
  return (env as { readonly filling: Filling }).filling;
}

function tokenAt(tokens: readonly Token[], index: number): Token {
  const token = tokens[index];
  if (token === undefined) throw new RangeError(`no token ${index}`);
  return token;
}
