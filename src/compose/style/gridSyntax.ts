/** Reads the values of grids: their columns, and where an item stands in them. */
import type { CssNode } from 'css-tree';
import { type Computed, constant, count, positiveExtent, type Syntax } from './syntax.js';
import type { GridColumns, GridPlace, GridTrack } from './values.js';

/** `[name]` between widths, each a length, a percentage or a share of what they leave. */
export const gridColumns: Syntax<GridColumns> = {
  values: 'widths (length, %, fr) and [names] of the lines between them, repeat(number, widths)',
  read(tokens) {
    const tracks: Computed<GridTrack>[] = [];
    const names: Record<string, number> = {};
    for (const token of tokens.flatMap(repeated)) {
      if (token.type === 'Brackets') {
        for (const name of token.children.toArray()) {
          if (name.type !== 'Identifier') return undefined;
          names[name.name] ??= tracks.length + 1;
        }
        continue;
      }
      const track = gridTrack.read([token]);
      if (track === undefined) return undefined;
      tracks.push(track);
    }
    if (tracks.length === 0) return undefined;
    return (circumstance) => ({ tracks: tracks.map((track) => track(circumstance)), names });
  },
};

const gridTrack: Syntax<GridTrack> = {
  values: 'length, %, fr',
  read(tokens) {
    const [token] = tokens;
    if (token?.type === 'Dimension' && token.unit === 'fr' && Number(token.value) > 0)
      return constant({ fr: Number(token.value) });
    return positiveExtent.read(tokens);
  },
};

/** The tokens of `repeat(2, 1fr)` as often as it says. */
function repeated(token: CssNode): readonly CssNode[] {
  if (token.type !== 'Function' || token.name !== 'repeat') return [token];
  const [number, comma, ...rest] = token.children.toArray().filter(({ type }) => type !== 'WhiteSpace');
  const times = number?.type === 'Number' ? Number(number.value) : 0;
  if (comma?.type !== 'Operator' || !Number.isInteger(times) || times < 1 || times > 50) return [token];
  return Array.from({ length: times }, () => rest).flat();
}

/** `2`, `text`, `text / end`, `2 / span 2`. */
export const gridPlace: Syntax<GridPlace> = {
  values: 'line, line / line; a line is its number, its name, or span and a number',
  read(tokens) {
    const slash = tokens.findIndex((token) => token.type === 'Operator' && token.value === '/');
    const start = lineOf(slash < 0 ? tokens : tokens.slice(0, slash));
    const end = slash < 0 ? {} : lineOf(tokens.slice(slash + 1));
    if (start === undefined || end === undefined) return undefined;
    return constant({ start: start.line, end: end.line, span: start.span ?? end.span ?? 1 });
  },
};

interface Line {
  readonly line?: number | string;
  readonly span?: number;
}

function lineOf(tokens: readonly CssNode[]): Line | undefined {
  const [token, number, ...others] = tokens;
  if (token === undefined || others.length > 0) return undefined;
  if (token.type === 'Identifier' && token.name === 'span') {
    const span = number && count.read([number]);
    return span && { span: span(NOWHERE) };
  }
  if (number !== undefined) return undefined;
  if (token.type === 'Identifier') return token.name === 'auto' ? {} : { line: token.name };
  const line = count.read([token]);
  return line && { line: line(NOWHERE) };
}

/** A number depends on nothing. */
const NOWHERE = { parent: { page: '' }, em: 0, rem: 0 };
