/** Draws everything on a page that is not text as one SVG picture behind the text. */
import type { Item, PathItem } from '../../shapes/layout/composition.js';
import type { OutlineStroke } from '../../shapes/layout/outline.js';
import type { Run } from '../content/readingRuns.js';
import { length } from './length.js';

/** SVG elements in the order of drawing. */
export function drawing(runs: readonly Run[]): string {
  return runs
    .flatMap((run) => (run.kind === 'drawn' ? run.items.map((item) => shape(item, run.x, run.y)) : []))
    .join('');
}

function shape(item: Item, x: number, y: number): string {
  switch (item.kind) {
    case 'rect':
      return `<rect x="${length(x + item.x)}" y="${length(y + item.y)}" width="${length(item.width)}" height="${length(item.height)}" fill="${item.fill}"/>`;
    case 'line':
      return `<path d="M${length(x + item.x1)} ${length(y + item.y1)}L${length(x + item.x2)} ${length(y + item.y2)}"${strokeOf(item)}/>`;
    case 'path':
      return path(item, x + item.x, y + item.y);
    default:
      return '';
  }
}

function path({ steps, fill, evenOdd, stroke }: PathItem, x: number, y: number): string {
  const data = steps.map(([name, ...numbers]) => {
    const placed = numbers.map((value, index) => length(value + (index % 2 === 0 ? x : y)));
    return `${name}${placed.join(' ')}`;
  });
  return `<path d="${data.join('')}" fill="${fill ?? 'none'}"${evenOdd === true ? ' fill-rule="evenodd"' : ''}${stroke === undefined ? '' : strokeOf(stroke)}/>`;
}

function strokeOf({ color, width, dash, dashOffset, cap, join, miterLimit }: OutlineStroke): string {
  const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(length).join(' ')}"`;
  const said = { dashoffset: dashOffset, linecap: cap, linejoin: join, miterlimit: miterLimit };
  const more = Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [` stroke-${name}="${value}"`],
  );
  return ` stroke="${color}" stroke-width="${length(width)}"${dashes}${more.join('')}`;
}
