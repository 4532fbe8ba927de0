/**
 * Renders a campaign text as HTML: parses its Markdown, then fills in each `{{path}}` in its text nodes. Texts can
 * only contain paths; they are never compiled as templates.
 */
import type { Token } from 'markdown-it';
import { formatString } from '../../base/facts/formatFact.js';
import { escapeHtml, unescapeHtml } from '../../base/text/escapeHtml.js';
import { PLACE_ATTRIBUTE } from '../../shapes/layout/elementPlace.js';
import { STATUTE_ATTRIBUTE } from '../../shapes/layout/statuteMark.js';
import type { Session } from '../slots/session.js';
import { withLinks } from './addresses.js';
import { CampaignText } from './campaignText.js';
import { undescribed } from './figureElement.js';
import { type Filling, fillPath, formOf, placeOf, type TextForm, textRefused, valueAt } from './fillPath.js';
import { ALONE, IN_LINK, markdownParser } from './markdownParser.js';
import { nestInText, OWN, TEXT_HEADING } from './nestHeadings.js';
import { AS_IT_IS, isTask, unprinted } from './unprinted.js';

const markdown = markdownParser(fillPlain);

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
  if (CampaignText.isFact(text))
    return fillPaths(source, { ...filling, form: form === 'plain' ? form : 'linked' });
  return form === 'plain' || form === 'linked' ? fillPlain(source, filling) : fillMarkdown(source, filling);
}

/** The text with its paths filled in and without markup, for titles and messages. Throws as `renderText` does. */
export function plainText(text: CampaignText, session: Session): string {
  const html = renderText(text, session, 'plain');
  return unescapeHtml(html);
}

function fillMarkdown(source: string, filling: Filling): string {
  const env = { filling };
  const isBlock = filling.form === 'block';
  const tokens = markdown.parse(source, env);
  if (!isBlock && !tokens.every(isOfParagraph)) throw textRefused(filling.text, NOT_ONE_LINE, IN_ONE_LINE);
  if (isBlock) freeFigures(tokens);
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'inline' && tokens[index - 2]?.type === 'list_item_open' && isTask(token.content))
      throw textRefused(
        filling.text,
        `a box to tick is not printed: ${token.content.slice(0, 40)}`,
        AS_IT_IS,
      );
    admit(token, filling.text);
  }
  if (isBlock) freeLonePaths(tokens, filling);
  if (isBlock) rankHeadings(tokens);
  if (isBlock) return nestInText(markdown.renderer.render(tokens, markdown.options, env)).trim();
  const lines = tokens.filter(({ type }) => type === 'inline');
  return lines.map((line) => markdown.renderer.render([line], markdown.options, env).trim()).join('\n');
}

const NOT_ONE_LINE = 'the text has a list, a heading or a table, and is printed in a line';
const IN_ONE_LINE =
  'write a sentence, with \\ before a mark that is meant as it is; a path that brings a list stands alone in its paragraph';

function isOfParagraph({ type }: Token): boolean {
  return type === 'inline' || type.startsWith('paragraph_');
}

/** Without markup: what a title, a name or a field of a form says. */
function fillPlain(source: string, filling: Filling): string {
  const formatted = formatString(source, filling.session.language);
  const [{ children = [] } = {}] = markdown.parseInline(formatted, { filling });
  return (children ?? [])
    .map((token) => {
      refuse(token, filling.text);
      if (token.type === 'path') return fillPath(token.content, filling);
      if (token.type === 'text') return plainPart(token.content, filling);
      if (token.type === 'softbreak') return '\n';
      throw textRefused(
        filling.text,
        WITHOUT_MARKUP,
        'take the Markdown out, or write \\ before its first mark',
      );
    })
    .join('');
}

const WITHOUT_MARKUP = 'the text has Markdown, and is printed without any';

/** A fact prints as it is written, but for its paths. */
function fillPaths(source: string, filling: Filling): string {
  const parts = formatString(source, filling.session.language).split(/\{\{(.*?)\}\}/s);
  return parts
    .map((part, index) => (index % 2 === 1 ? fillPath(part.trim(), filling) : plainPart(part, filling)))
    .join('');
}

function plainPart(part: string, { form, text }: Filling): string {
  if (part.includes('{{')) throw textRefused(text, UNCLOSED);
  return form === 'plain' ? escapeHtml(part) : withLinks(part, placeOf(text));
}

const UNCLOSED = 'a path is opened with {{ and never closed';

/** Rejects what a text must not contain, and gives each element its place and each numbered item its number. */
function admit(token: Token, text: CampaignText): void {
  if (token.type === 'image') refuseFigure(token, text);
  else refuse(token, text);
  if (token.nesting >= 0 && token.tag !== '') token.attrSet(PLACE_ATTRIBUTE, placeOf(text));
  const statute = CampaignText.statute(text);
  if (statute !== undefined && token.nesting > 0 && token.block) token.attrSet(STATUTE_ATTRIBUTE, statute);
  if (token.type === 'list_item_open' && token.info !== '') token.attrSet('data-number', numberOf(token));
  alignByClass(token);
  let isInLink = false;
  for (const child of token.children ?? []) {
    if (child.type === 'link_open') refuseLink(child, text);
    isInLink = child.type === 'link_open' || (isInLink && child.type !== 'link_close');
    if (isInLink && child.meta === null) child.meta = IN_LINK;
    admit(child, text);
  }
}

/** Only what a reader of the paper can reach from anywhere. */
function refuseLink(link: Token, text: CampaignText): void {
  const address = String(link.attrGet('href') ?? '');
  if (/^(?:https?:\/\/|mailto:|tel:)./i.test(address) || address.includes('%7B%7B')) return;
  throw textRefused(
    text,
    `a link leads to "${address.slice(0, 60)}"`,
    'give a whole address that begins with https://, mailto: or tel:',
  );
}

function refuse(token: Token, text: CampaignText): void {
  const what = unprinted(token);
  if (what !== undefined) throw textRefused(text, what, AS_IT_IS);
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

/** However many marks an author writes, the highest headings of a text are of the first level, and none is left out. */
function rankHeadings(tokens: readonly Token[]): void {
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  const tags = [...new Set(headings.map(({ tag }) => tag))].sort();
  for (const token of headings) {
    token.tag = `h${tags.indexOf(token.tag) + 1}`;
    if (token.nesting > 0) token.attrSet(TEXT_HEADING, OWN);
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
