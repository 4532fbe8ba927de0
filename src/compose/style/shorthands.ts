/** Shorthand properties: one declaration read as several longhands. */
import type { CssNode } from 'css-tree';
import { type Property, type Setting, SIDES } from './property.js';
import { copyProperty, INITIAL_STYLE } from './style.js';

type Lookup = (name: string) => Property | undefined;

/** All shorthands, given the longhands they stand for. */
export function shorthands(lookup: Lookup): readonly Property[] {
  const sides = (pattern: string) => SIDES.map(({ css }) => required(lookup, pattern.replace('*', css)));
  const stroke = (side: string) =>
    ['width', 'style', 'color'].map((part) => required(lookup, `border-${side}-${part}`));
  return [
    fourSided('margin', 'one to four of length, %, auto', sides('margin-*')),
    fourSided('padding', 'one to four of length, %', sides('padding-*')),
    fourSided('border-width', 'one to four widths', sides('border-*-width')),
    fourSided('border-style', 'one to four styles', sides('border-*-style')),
    fourSided('border-color', 'one to four colors', sides('border-*-color')),
    ...SIDES.map(({ css }) => unordered(`border-${css}`, 'width, style, color in any order', [stroke(css)])),
    unordered(
      'border',
      'width, style, color in any order',
      SIDES.map(({ css }) => stroke(css)),
    ),
    unordered('outline', 'width, style, color in any order', [
      ['width', 'style', 'color'].map((part) => required(lookup, `outline-${part}`)),
    ]),
    unordered('background', 'color, transparent', [[required(lookup, 'background-color')]]),
    unordered('list-style', 'a list-style-type', [[required(lookup, 'list-style-type')]]),
  ];
}

function required(lookup: Lookup, name: string): Property {
  const found = lookup(name);
  if (found === undefined) throw new Error(`the table of properties lacks ${name}`);
  return found;
}

/** Top, right, bottom, left; what is not given repeats the side across. */
function fourSided(name: string, values: string, sides: readonly Property[]): Property {
  return {
    name,
    values,
    keys: sides.flatMap((side) => side.keys),
    read(tokens) {
      if (tokens.length < 1 || tokens.length > 4) return undefined;
      const settings = sides.map((side, index) =>
        side.read([tokenOfSide(tokens, index)].filter((t) => t !== undefined)),
      );
      return together(settings);
    },
  };
}

function tokenOfSide(tokens: readonly CssNode[], side: number): CssNode | undefined {
  const across = tokens[side] ?? tokens[side - 2];
  return across ?? tokens[0];
}

/** Each token goes to the first longhand that takes it; what is not given is set to its initial value. */
function unordered(name: string, values: string, groups: readonly (readonly Property[])[]): Property {
  return {
    name,
    values,
    keys: groups.flat().flatMap((property) => property.keys),
    read: (tokens) => together(groups.map((group) => readGroup(group, tokens))),
  };
}

function readGroup(group: readonly Property[], tokens: readonly CssNode[]): Setting[] | undefined {
  const taken = new Map<Property, readonly Setting[]>();
  if (tokens.length === 0) return undefined;
  for (const token of tokens) {
    const property = group.find(
      (candidate) => !taken.has(candidate) && candidate.read([token]) !== undefined,
    );
    const settings = property?.read([token]);
    if (property === undefined || settings === undefined) return undefined;
    taken.set(property, settings);
  }
  return group.flatMap((property) => [...(taken.get(property) ?? initialSettings(property))]);
}

function initialSettings(property: Property): readonly Setting[] {
  return property.keys.map((key) => ({ key, apply: (style) => copyProperty(style, INITIAL_STYLE, key) }));
}

function together(settings: readonly (readonly Setting[] | undefined)[]): readonly Setting[] | undefined {
  const known = settings.filter((setting) => setting !== undefined);
  return known.length === settings.length ? known.flat() : undefined;
}
