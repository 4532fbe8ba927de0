/**
 * Renders a campaign text as HTML: parses its Markdown, then fills in each `{{path}}` in its text nodes. Texts can
 * only contain paths; they are never compiled as templates.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import { formatString } from '../../base/facts/formatFact.js';
import { escapeHtml, unescapeHtml } from '../../base/text/escapeHtml.js';
import { PLACE_ATTRIBUTE } from '../../shapes/layout/elementPlace.js';
import type { Session } from '../slots/session.js';
import { CampaignText } from './campaignText.js';
import { figureElement, undescribed } from './figureElement.js';
import {
  breakElement,
  type Filling,
  fillPath,
  formOf,
  placeOf,
  type TextForm,
  textRefused,
  valueAt,
} from './fillPath.js';

/** Marks a path that is a paragraph of its own. */
const ALONE = { alone: true };

const markdown = markdownWithPaths();

/** HTML is parsed so that it can be rejected. Letters contain no code, so indented lines remain text. */
function markdownWithPaths() {
  const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });
  parser.disable(['strikethrough', 'code', 'fence', 'backticks']);
  // a path is a single token, so its underscores are not Markdown
  parser.inline.ruler.before('escape', 'path', (state, silent) => {
    const end = state.src.startsWith('{{', state.pos) ? state.src.indexOf('}}', state.pos) : -1;
    if (end < 0) return false;
    if (!silent) state.push('path', '', 0).content = state.src.slice(state.pos + 2, end).trim();
    state.pos = end + 2;
    return true;
  });
  parser.renderer.rules.path = (tokens, index, _options, env) => {
    const { filling } = env as { readonly filling: Filling };
    const token = tokens[index];
    return fillPath(token?.content ?? '', filling, token?.meta === ALONE);
  };
  parser.renderer.rules.image = (tokens, index, _options, env) => {
    const { filling } = env as { readonly filling: Filling };
    const token = tokens[index];
    const caption = String(token?.attrGet('title') ?? '');
    const figure = { source: String(token?.attrGet('src') ?? ''), alternative: token?.content ?? '' };
    return figureElement({ ...figure, caption: fillPlain(caption, filling) }, filling.text);
  };
  parser.renderer.rules.hardbreak = (_tokens, _index, _options, env) =>
    breakElement((env as { readonly filling: Filling }).filling.text);
  return parser;
}

/**
 * The HTML of the text. Throws TEMPLATE_INVALID or PATH_UNKNOWN with the file and the path of the text.
 * `trail` holds the texts that led here, so that a text cannot print itself.
 */
export function renderText(
  text: CampaignText,
  session: Session,
  form: TextForm,
  trail: readonly CampaignText[] = [],
): string {
  if (trail.some((each) => CampaignText.isSame(each, text)))
    throw textRefused(text, 'the text includes itself through the texts that it refers to');
  const filling: Filling = {
    session,
    text,
    form,
    render: (named, as) => renderText(named, session, as, [...trail, text]),
  };
  const source = CampaignText.source(text, session.language);
  return form === 'plain' ? fillPlain(source, filling) : fillMarkdown(source, filling);
}

/** The text with its paths filled in and without markup, for titles and messages. Throws as `renderText` does. */
export function plainText(text: CampaignText, session: Session): string {
  const html = renderText(text, session, 'plain');
  return unescapeHtml(html);
}

function fillMarkdown(source: string, filling: Filling): string {
  const env = { filling };
  const isBlock = filling.form === 'block';
  const tokens = isBlock ? markdown.parse(source, env) : markdown.parseInline(source, env);
  if (isBlock) freeFigures(tokens);
  for (const token of tokens) admit(token, filling.text);
  if (isBlock) freeLonePaths(tokens, filling);
  return markdown.renderer.render(tokens, markdown.options, env).trim();
}

function fillPlain(source: string, filling: Filling): string {
  const parts = formatString(source, filling.session.language).split(/\{\{(.*?)\}\}/s);
  return parts
    .map((part, index) => (index % 2 === 1 ? fillPath(part.trim(), filling) : plainPart(part, filling)))
    .join('');
}

function plainPart(part: string, filling: Filling): string {
  if (part.includes('{{')) throw textRefused(filling.text, UNCLOSED);
  return escapeHtml(part);
}

const UNCLOSED = 'a path is opened with {{ and never closed';

/** Rejects what a text must not contain, and gives each element its place and each numbered item its number. */
function admit(token: Token, text: CampaignText): void {
  if (token.type === 'image') refuseFigure(token, text);
  else refuse(token, text);
  if (token.nesting >= 0 && token.tag !== '') token.attrSet(PLACE_ATTRIBUTE, placeOf(text));
  if (token.type === 'list_item_open' && token.info !== '') token.attrSet('data-number', numberOf(token));
  alignByClass(token);
  for (const child of token.children ?? []) admit(child, text);
}

function refuse(token: Token, text: CampaignText): void {
  if (token.type === 'html_block' || token.type === 'html_inline') {
    throw textRefused(text, `raw HTML is not allowed in a text: ${token.content.trim()}`);
  }
  if (token.type === 'text' && token.content.includes('{{')) throw textRefused(text, UNCLOSED);
  const attributes = (token.attrs ?? []).map(([, value]) => String(value));
  if (attributes.some((value) => value.includes('{{') || value.includes('%7B%7B'))) {
    throw textRefused(text, 'the address of a link contains a path; paths are only filled in text');
  }
}

/** Paths are filled in captions only. */
function refuseFigure({ meta, content, attrs }: Token, text: CampaignText): void {
  if (meta !== FIGURE)
    throw textRefused(text, 'a figure is part of a line of text', 'give it a paragraph of its own');
  const source = String(attrs?.find(([name]) => name === 'src')?.[1] ?? '');
  if (content.trim() === '') throw undescribed(source, text);
  if (/\{\{|%7B%7B/.test(`${content} ${source}`))
    throw textRefused(text, 'the file or the description of a figure contains a path');
}

/** `1.` in the file prints 1., and `1)` prints (1). */
function numberOf(item: Token): string {
  return item.markup === ')' ? `(${item.info})` : `${item.info}.`;
}

/** Markdown aligns table cells with an inline style; our style sheets use a class. */
function alignByClass(token: Token): void {
  const style = token.attrGet('style');
  if (style === null) return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  token.attrSet('class', String(style).replace('text-align:', 'align-'));
}

/** Marks an image that is a paragraph of its own. */
const FIGURE = { figure: true };

function freeFigures(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const [only, ...others] = token.children ?? [];
    if (token.type !== 'inline' || only?.type !== 'image' || others.length > 0) continue;
    only.meta = FIGURE;
    hideParagraph(tokens, index);
  }
}

/** What stands in a paragraph becomes a block of its own. */
function hideParagraph(tokens: readonly Token[], index: number): void {
  for (const beside of [tokens[index - 1], tokens[index + 1]]) {
    if (beside?.type.startsWith('paragraph_')) beside.hidden = true;
  }
}

/** Fills a path that is a whole paragraph: a text becomes paragraphs, and a list becomes lines. */
function freeLonePaths(tokens: readonly Token[], filling: Filling): void {
  for (const [index, token] of tokens.entries()) {
    const [only, ...others] = token.children ?? [];
    if (token.type !== 'inline' || only?.type !== 'path' || others.length > 0) continue;
    only.meta = ALONE;
    if (!bringsParagraphs(valueAt(only.content, filling), filling)) continue;
    hideParagraph(tokens, index);
  }
}

function bringsParagraphs(value: unknown, filling: Filling): boolean {
  return value instanceof CampaignText && formOf(value, filling, 'block') === 'block';
}
