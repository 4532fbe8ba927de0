/** Readers of CSS values: tokens of css-tree in, a function that computes the value for one element out. */
import type { CssNode } from 'css-tree';
import type { Color, Points } from '../../shapes/units.js';
import type { Extent, Percent, Size, Style } from './style.js';

/** What a value may depend on when it is computed for one element. */
export interface Circumstance {
  readonly parent: Readonly<Style>;
  /** Font size that `em` means: the element's own, or its parent's for `font-size`. */
  readonly em: Points;
  /** Font size of the root element. */
  readonly rem: Points;
}

/** A value that waits for the element it is computed for. */
export type Computed<T> = (circumstance: Circumstance) => T;

/** Undefined when the tokens are not a value of this kind. */
export type Reader<T> = (tokens: readonly CssNode[]) => Computed<T> | undefined;

/** Points in one absolute unit (CSS Values 4, 6.2). */
export const ABSOLUTE_UNITS: Readonly<Record<string, Points>> = {
  pt: 1,
  in: 72,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  px: 0.75,
};

export const RELATIVE_UNITS = ['em', 'rem'] as const;

const COLOR_NAMES: Readonly<Record<string, Color>> = {
  black: '#000000',
  white: '#ffffff',
  gray: '#808080',
  silver: '#c0c0c0',
  red: '#ff0000',
  maroon: '#800000',
  green: '#008000',
  blue: '#0000ff',
  navy: '#000080',
  yellow: '#ffff00',
};

export const COLOR_WORDS = Object.keys(COLOR_NAMES);

/** One token only, or undefined. */
export function single(tokens: readonly CssNode[]): CssNode | undefined {
  return tokens.length === 1 ? tokens[0] : undefined;
}

/** Always the same value. */
export function constant<T>(value: T): Computed<T> {
  return () => value;
}

/** One of some words; for instance `keyword('auto', 'avoid')`. */
export function keyword<const Word extends string>(...words: readonly Word[]): Reader<Word> {
  return (tokens) => {
    const token = single(tokens);
    if (token?.type !== 'Identifier') return undefined;
    const word = words.find((candidate) => candidate === token.name.toLowerCase());
    return word === undefined ? undefined : constant(word);
  };
}

/** The first reader that knows the tokens. */
export function either<A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> {
  return (tokens) => first(tokens) ?? second(tokens);
}

/** A length in any unit but percent. */
export const length: Reader<Points> = (tokens) => {
  const token = single(tokens);
  if (token?.type === 'Number' && Number(token.value) === 0) return constant(0);
  if (token?.type !== 'Dimension') return undefined;
  const amount = Number(token.value);
  const unit = token.unit.toLowerCase();
  const absolute = ABSOLUTE_UNITS[unit];
  if (absolute !== undefined) return constant(amount * absolute);
  if (unit === 'em') return ({ em }) => amount * em;
  if (unit === 'rem') return ({ rem }) => amount * rem;
  return undefined;
};

/** A length that is not negative. */
export const positiveLength: Reader<Points> = (tokens) => (isNegative(tokens) ? undefined : length(tokens));

const percentage: Reader<Percent> = (tokens) => {
  const token = single(tokens);
  return token?.type === 'Percentage' ? constant({ percent: Number(token.value) }) : undefined;
};

export const extent: Reader<Extent> = either(length, percentage);

export const positiveExtent: Reader<Extent> = (tokens) => (isNegative(tokens) ? undefined : extent(tokens));

export const size: Reader<Size> = either(extent, keyword('auto'));

export const positiveSize: Reader<Size> = either(positiveExtent, keyword('auto'));

/** A number without unit. */
export const number: Reader<number> = (tokens) => {
  const token = single(tokens);
  return token?.type === 'Number' ? constant(Number(token.value)) : undefined;
};

/** A whole number from 1. */
export const count: Reader<number> = (tokens) => {
  const token = single(tokens);
  return token?.type === 'Number' && /^[1-9]\d*$/.test(token.value)
    ? constant(Number(token.value))
    : undefined;
};

/** `#rgb`, `#rrggbb` or one of a few names. */
export const color: Reader<Color> = (tokens) => {
  const token = single(tokens);
  const text = token?.type === 'Identifier' ? token.name : token?.type === 'Hash' ? `#${token.value}` : '';
  const value = parseColor(text);
  return value === undefined ? undefined : constant(value);
};

/** The same of a text; undefined when it is no colour. */
export function parseColor(text: string): Color | undefined {
  const word = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(word)) return word;
  return /^#[0-9a-f]{3}$/.test(word) ? word.replace(/[0-9a-f]/g, '$&$&') : COLOR_NAMES[word];
}

function isNegative(tokens: readonly CssNode[]): boolean {
  const token = single(tokens);
  return (token?.type === 'Dimension' || token?.type === 'Percentage') && Number(token.value) < 0;
}
