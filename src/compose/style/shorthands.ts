/** Defines the shorthand properties, whose declarations are read as several longhands. */
import type { CssNode } from 'css-tree';
import { type Declarable, initialSettings, type Setting } from './declarable.js';
import { longhands } from './longhands.js';
import { SIDES } from './property.js';

const sides = (pattern: string) => longhands(...SIDES.map(({ css }) => pattern.replace('*', css)));
const stroke = (line: string) => longhands(`${line}-width`, `${line}-style`, `${line}-color`);

const STROKE_VALUES = 'width, style, color in any order';

export const SHORTHANDS: readonly Declarable[] = [
  fourSided('margin', 'one to four of length, %, auto', sides('margin-*')),
  fourSided('padding', 'one to four of length, %', sides('padding-*')),
  fourSided('border-width', 'one to four widths', sides('border-*-width')),
  fourSided('border-style', 'one to four styles', sides('border-*-style')),
  fourSided('border-color', 'one to four colors', sides('border-*-color')),
  ...SIDES.map(({ css }) => unordered(`border-${css}`, STROKE_VALUES, [stroke(`border-${css}`)])),
  unordered(
    'border',
    STROKE_VALUES,
    SIDES.map(({ css }) => stroke(`border-${css}`)),
  ),
  unordered('outline', STROKE_VALUES, [stroke('outline')]),
  unordered('background', 'color, transparent', [longhands('background-color')]),
  unordered('list-style', 'a list-style-type', [longhands('list-style-type')]),
];

/** Top, right, bottom, left; a missing side repeats the opposite one. */
function fourSided(name: string, values: string, parts: readonly Declarable[]): Declarable {
  return {
    name,
    values,
    keys: parts.flatMap((side) => side.keys),
    read(tokens) {
      if (tokens.length < 1 || tokens.length > 4) return undefined;
      return together(
        parts.map((side, index) =>
          side.read([tokenOfSide(tokens, index)].filter((token) => token !== undefined)),
        ),
      );
    },
  };
}

function tokenOfSide(tokens: readonly CssNode[], side: number): CssNode | undefined {
  const across = tokens[side] ?? tokens[side - 2];
  return across ?? tokens[0];
}

/** Each token goes to the first longhand that accepts it; the other longhands get their initial values. */
function unordered(name: string, values: string, groups: readonly (readonly Declarable[])[]): Declarable {
  return {
    name,
    values,
    keys: groups.flat().flatMap((part) => part.keys),
    read: (tokens) => together(groups.map((group) => readGroup(group, tokens))),
  };
}

function readGroup(group: readonly Declarable[], tokens: readonly CssNode[]): Setting[] | undefined {
  const taken = new Map<Declarable, readonly Setting[]>();
  if (tokens.length === 0) return undefined;
  for (const token of tokens) {
    const part = group.find((candidate) => !taken.has(candidate) && candidate.read([token]) !== undefined);
    const settings = part?.read([token]);
    if (part === undefined || settings === undefined) return undefined;
    taken.set(part, settings);
  }
  return group.flatMap((part) => [...(taken.get(part) ?? initialSettings(part.keys))]);
}

function together(settings: readonly (readonly Setting[] | undefined)[]): readonly Setting[] | undefined {
  const known = settings.filter((setting) => setting !== undefined);
  return known.length === settings.length ? known.flat() : undefined;
}
