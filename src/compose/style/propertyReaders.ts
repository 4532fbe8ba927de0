/** The value of a property comes in as tokens; what one property alone may say is read from them. */
import type { CssNode } from 'css-tree';
import {
  color,
  constant,
  either,
  keyword,
  length,
  number,
  positiveLength,
  type Reader,
  single,
} from './readValue.js';
import type { ContentPart, Style } from './style.js';

/** `thin`, `medium`, `thick` or a length. */
export const strokeWidth: Reader<number> = (tokens) => {
  const token = single(tokens);
  const named = { thin: 0.75, medium: 2.25, thick: 3.75 };
  if (token?.type !== 'Identifier') return positiveLength(tokens);
  const found = Object.entries(named).find(([name]) => name === token.name);
  return found === undefined ? undefined : constant(found[1]);
};

export const background: Reader<string | undefined> = (tokens) =>
  keyword('transparent')(tokens) ? constant(undefined) : color(tokens);

export const fontSize: Reader<number> = (tokens) => {
  const token = single(tokens);
  if (token?.type === 'Identifier' && token.name === 'smaller') return ({ em }) => em / 1.2;
  if (token?.type === 'Identifier' && token.name === 'larger') return ({ em }) => em * 1.2;
  if (token?.type !== 'Percentage') return positiveLength(tokens);
  const share = Number(token.value) / 100;
  return ({ em }) => em * share;
};

export const fontWeight: Reader<number> = (tokens) => {
  const word = keyword('normal', 'bold')(tokens);
  if (word !== undefined) return (circumstance) => (word(circumstance) === 'bold' ? 700 : 400);
  const token = single(tokens);
  return token?.type === 'Number' && /^[1-9]00$/.test(token.value)
    ? constant(Number(token.value))
    : undefined;
};

/** The first family named is the one that prints; those after it are for a browser that lacks it. */
export const fontFamily: Reader<string> = (tokens) => {
  const first = tokens.findIndex((token) => token.type === 'Operator');
  const names = first < 0 ? tokens : tokens.slice(0, first);
  const token = single(names);
  if (token?.type === 'String') return constant(token.value);
  const words = names.map((name) => (name.type === 'Identifier' ? name.name : undefined));
  return words.includes(undefined) || words.length === 0 ? undefined : constant(words.join(' '));
};

export const lineHeight: Reader<Style['lineHeight']> = (tokens) => {
  const factor = number(tokens);
  if (factor !== undefined) return (circumstance) => ({ factor: factor(circumstance) });
  const token = single(tokens);
  if (token?.type !== 'Percentage') return either(keyword('normal'), positiveLength)(tokens);
  const share = Number(token.value) / 100;
  return ({ em }) => em * share;
};

export const letterSpacing: Reader<number> = (tokens) =>
  keyword('normal')(tokens) ? constant(0) : length(tokens);

export const position: Reader<Style['position']> = (tokens) => {
  const token = single(tokens);
  if (token?.type !== 'Function') return keyword('static', 'absolute')(tokens);
  const name = single(token.children.toArray());
  return token.name === 'running' && name?.type === 'Identifier'
    ? constant({ running: name.name })
    : undefined;
};

export const pageName: Reader<string> = (tokens) => {
  const token = single(tokens);
  if (token?.type !== 'Identifier') return undefined;
  return token.name === 'auto' ? ({ parent }) => parent.page : constant(token.name);
};

export const content: Reader<Style['content']> = (tokens) => {
  const word = keyword('normal', 'none')(tokens);
  if (word !== undefined) return word;
  const parts = tokens.map(contentPart);
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length && known.length > 0 ? constant(known) : undefined;
};

function contentPart(token: CssNode): ContentPart | undefined {
  if (token.type === 'String') return { kind: 'string', text: token.value };
  if (token.type !== 'Function') return undefined;
  const argument = single(token.children.toArray());
  if (argument?.type !== 'Identifier') return undefined;
  const { name } = argument;
  if (token.name === 'attr') return { kind: 'attribute', name };
  if (token.name === 'element') return { kind: 'element', name };
  if (token.name === 'counter' && (name === 'page' || name === 'pages'))
    return { kind: 'counter', counter: name };
  return undefined;
}
