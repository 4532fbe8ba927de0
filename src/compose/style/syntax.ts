/** Reads CSS values: each syntax turns css-tree tokens into a function that computes the value for one element. */
import type { CssNode } from 'css-tree';
import type { Color, Points } from '../../shapes/units.js';
import { parseColor } from './color.js';
import type { Extent, Percent, Size } from './values.js';

/** What a value may depend on when it is computed for one element. */
export interface Circumstance {
  readonly parent: { readonly page: string };
  /** The font size that `em` refers to: the element's own, or its parent's for `font-size`. */
  readonly em: Points;
  /** Font size of the root element. */
  readonly rem: Points;
}

/** A value that is yet to be computed for an element. */
export type Computed<T> = (circumstance: Circumstance) => T;

export interface Syntax<T> {
  /** The values in words, for the documentation and for messages. */
  readonly values: string;
  /** Undefined if the tokens are not a value of this kind. */
  read(tokens: readonly CssNode[]): Computed<T> | undefined;
}

/** Points in one absolute unit (CSS Values 4, 6.2). */
export const ABSOLUTE_UNITS: Readonly<Record<string, Points>> = {
  pt: 1,
  in: 72,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  px: 0.75,
};

export const RELATIVE_UNITS = ['em', 'rem'] as const;

/** A syntax for values of a single token. */
export function ofToken<T>(values: string, read: (token: CssNode) => Computed<T> | undefined): Syntax<T> {
  return {
    values,
    read(tokens) {
      const [token, ...others] = tokens;
      return token === undefined || others.length > 0 ? undefined : read(token);
    },
  };
}

/** The same value for every element. */
export function constant<T>(value: T): Computed<T> {
  return () => value;
}

/** One of several keywords, such as `keyword('auto', 'avoid')`. */
export function keyword<const Word extends string>(...words: readonly Word[]): Syntax<Word> {
  return ofToken(words.join(', '), (token) => {
    const name = token.type === 'Identifier' ? token.name.toLowerCase() : undefined;
    const word = words.find((candidate) => candidate === name);
    return word === undefined ? undefined : constant(word);
  });
}

/** A keyword that represents a value. */
export function named<T>(word: string, value: T): Syntax<T> {
  const syntax = keyword(word);
  return {
    values: word,
    read: (tokens) => (syntax.read(tokens) === undefined ? undefined : constant(value)),
  };
}

/** The first syntax that accepts the tokens. */
export function either<A, B>(first: Syntax<A>, second: Syntax<B>): Syntax<A | B> {
  return {
    values: `${first.values}, ${second.values}`,
    read: (tokens) => first.read(tokens) ?? second.read(tokens),
  };
}

/** A length in any unit except percent. */
export const length: Syntax<Points> = ofToken('length', (token) => {
  if (token.type === 'Number' && Number(token.value) === 0) return constant(0);
  if (token.type !== 'Dimension') return undefined;
  const amount = Number(token.value);
  const unit = token.unit.toLowerCase();
  const absolute = ABSOLUTE_UNITS[unit];
  if (absolute !== undefined) return constant(amount * absolute);
  if (unit === 'em') return ({ em }) => amount * em;
  if (unit === 'rem') return ({ rem }) => amount * rem;
  return undefined;
});

const percentage: Syntax<Percent> = ofToken('%', (token) =>
  token.type === 'Percentage' ? constant({ percent: Number(token.value) }) : undefined,
);

/** A percentage of at most 100, as a share of one. */
export const share: Syntax<number> = ofToken('% of at most 100', (token) => {
  const value = token.type === 'Percentage' ? Number(token.value) / 100 : -1;
  return value >= 0 && value <= 1 ? constant(value) : undefined;
});

export const extent: Syntax<Extent> = either(length, percentage);

export const size: Syntax<Size> = either(extent, keyword('auto'));

export const positiveLength: Syntax<Points> = notNegative(length);

export const positiveExtent: Syntax<Extent> = notNegative(extent);

export const positiveSize: Syntax<Size> = either(positiveExtent, keyword('auto'));

/** A number without a unit. */
export const number: Syntax<number> = ofToken('number', (token) =>
  token.type === 'Number' ? constant(Number(token.value)) : undefined,
);

/** A whole number of at least 1. */
export const count: Syntax<number> = ofToken('whole number', (token) =>
  token.type === 'Number' && /^[1-9]\d*$/.test(token.value) ? constant(Number(token.value)) : undefined,
);

/** `#rgb`, `#rrggbb` or a few names. */
export const color: Syntax<Color> = ofToken('color', (token) => {
  const text = token.type === 'Identifier' ? token.name : token.type === 'Hash' ? `#${token.value}` : '';
  const value = parseColor(text);
  return value === undefined ? undefined : constant(value);
});

function notNegative<T>({ values, read }: Syntax<T>): Syntax<T> {
  return ofToken(values, (token) => {
    const measured = token.type === 'Dimension' || token.type === 'Percentage';
    return measured && Number(token.value) < 0 ? undefined : read([token]);
  });
}
