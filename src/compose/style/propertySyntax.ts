/** Reads values that only one property has. */
import type { CssNode } from 'css-tree';
import type { FontFeature } from '../../shapes/layout/fontBook.js';
import type { Points } from '../../shapes/units.js';
import {
  constant,
  count,
  either,
  keyword,
  length,
  named,
  number,
  ofToken,
  positiveLength,
  type Syntax,
} from './syntax.js';
import type { ContentPart, Factor, PageAim, Running } from './values.js';

/** `thin`, `medium`, `thick` or a length, as in browsers. */
export const strokeWidth: Syntax<Points> = [
  named('thin', 0.75),
  named('medium', 2.25),
  named('thick', 3.75),
].reduce(either, positiveLength);

/** A percentage of the font size: the element's own, or its parent's for `font-size`. */
const percentOfFont: Syntax<Points> = ofToken('%', (token) => {
  if (token.type !== 'Percentage') return undefined;
  const share = Number(token.value) / 100;
  return ({ em }) => em * share;
});

const relativeSize: Syntax<Points> = ofToken('smaller, larger', (token) => {
  const name = token.type === 'Identifier' ? token.name : undefined;
  if (name === 'smaller') return ({ em }) => em / 1.2;
  return name === 'larger' ? ({ em }) => em * 1.2 : undefined;
});

export const fontSize: Syntax<Points> = either(either(positiveLength, percentOfFont), relativeSize);

export const fontWeight: Syntax<number> = either(
  either(named('normal', 400), named('bold', 700)),
  ofToken('100-900', (token) =>
    token.type === 'Number' && /^[1-9]00$/.test(token.value) ? constant(Number(token.value)) : undefined,
  ),
);

/** The first family is the one that prints; the others are fallbacks for browsers that lack it. */
export const fontFamily: Syntax<string> = {
  values: 'family names; the first must be one of the fonts',
  read(tokens) {
    const comma = tokens.findIndex((token) => token.type === 'Operator');
    const names = comma < 0 ? tokens : tokens.slice(0, comma);
    const [token, ...others] = names;
    if (token?.type === 'String' && others.length === 0) return constant(token.value);
    const words = names.map((name) => (name.type === 'Identifier' ? name.name : undefined));
    return words.includes(undefined) || words.length === 0 ? undefined : constant(words.join(' '));
  },
};

const FIGURES: Readonly<Record<string, FontFeature>> = { 'tabular-nums': 'tnum', 'lining-nums': 'lnum' };

/** In the order in which faces name them. */
export const figures: Syntax<readonly FontFeature[]> = {
  values: `normal, ${Object.keys(FIGURES).join(', ')}`,
  read(tokens) {
    const words = tokens.map((token) => (token.type === 'Identifier' ? token.name : ''));
    if (words.join() === 'normal') return constant([]);
    const isKnown = words.length > 0 && words.every((word) => Object.hasOwn(FIGURES, word));
    if (!isKnown || new Set(words).size < words.length) return undefined;
    return constant(Object.entries(FIGURES).flatMap(([word, name]) => (words.includes(word) ? [name] : [])));
  },
};

const factor: Syntax<Factor> = {
  values: number.values,
  read(tokens) {
    const value = number.read(tokens);
    return value === undefined ? undefined : (circumstance) => ({ factor: value(circumstance) });
  },
};

/** The only length without a unit is zero, and zero is also a factor, so factors are tried first. */
export const lineHeight: Syntax<Factor | Points | 'normal'> = either(
  either(factor, positiveLength),
  either(percentOfFont, keyword('normal')),
);

/** The least line height of text that gives way; a percentage would be of a size that is not settled yet. */
export const fitLineHeight: Syntax<Factor | Points> = either(factor, positiveLength);

/** A number of pages, or of sheets with two pages each. */
export const fitAim: Syntax<PageAim | 'none'> = either(keyword('none'), {
  values: 'a number of pages or sheets (2 pages, 1 sheet)',
  read(tokens) {
    const [number, unit, ...others] = tokens;
    if (number === undefined || unit?.type !== 'Identifier' || others.length > 0) return undefined;
    const most = count.read([number]);
    const sides = /^(?:(pages?)|sheets?)$/.exec(unit.name);
    if (most === undefined || sides === null) return undefined;
    return (circumstance) => ({ most: most(circumstance), sides: sides[1] === undefined ? 2 : 1 });
  },
});

export const letterSpacing: Syntax<Points> = either(length, named('normal', 0));

const running: Syntax<Running> = ofToken('running(name)', (token) => {
  const name = token.type === 'Function' && token.name === 'running' ? argumentOf(token) : undefined;
  return name === undefined ? undefined : constant({ running: name });
});

export const position: Syntax<'static' | 'absolute' | Running> = either(
  keyword('static', 'absolute'),
  running,
);

/** The name of a page rule; `auto` is that of the parent. */
export const pageName: Syntax<string> = ofToken('auto, name of an @page rule', (token) => {
  if (token.type !== 'Identifier') return undefined;
  return token.name === 'auto' ? ({ parent }) => parent.page : constant(token.name);
});

/** A name that outlines share. */
export const groupName: Syntax<string> = ofToken('none, name', (token) =>
  token.type === 'Identifier' ? constant(token.name) : undefined,
);

const contentParts: Syntax<readonly ContentPart[]> = {
  values: 'strings, attr(), counter(page), counter(pages), element(name)',
  read(tokens) {
    const known = tokens.map(contentPart).filter((part) => part !== undefined);
    return known.length === tokens.length && known.length > 0 ? constant(known) : undefined;
  },
};

export const content: Syntax<readonly ContentPart[] | 'normal' | 'none'> = either(
  contentParts,
  keyword('normal', 'none'),
);

function contentPart(token: CssNode): ContentPart | undefined {
  if (token.type === 'String') return { kind: 'string', text: token.value };
  const name = token.type === 'Function' ? argumentOf(token) : undefined;
  if (token.type !== 'Function' || name === undefined) return undefined;
  if (token.name === 'attr') return { kind: 'attribute', name };
  if (token.name === 'element') return { kind: 'element', name };
  if (token.name === 'counter' && (name === 'page' || name === 'pages'))
    return { kind: 'counter', counter: name };
  return undefined;
}

/** The only argument of a function, where it is a name. */
function argumentOf(token: CssNode & { type: 'FunctionNode' | 'Function' }): string | undefined {
  const [argument, ...others] = token.children.toArray();
  return argument?.type === 'Identifier' && others.length === 0 ? argument.name : undefined;
}
