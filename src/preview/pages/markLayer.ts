/** Draws what can be laid over a page; the browser shows the kind that is chosen. */
import { type Html, html } from '../../web/html.js';
import type { Mark } from '../studio/drawn/marksOn.js';

export function markLayer(marks: readonly Mark[]): Html {
  return html`<g class="marks" aria-hidden="true">${marks.map(markOf)}</g>`;
}

function markOf({ kind, x, y, width, height, label }: Mark): Html {
  const shape =
    height === 0
      ? html`<path class="on-${kind}" d="M${round(x)} ${round(y)}h${round(width)}"/>`
      : html`<rect class="on-${kind}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
  return label === ''
    ? shape
    : html`${shape}<text class="on-${kind}" x="${round(x)}" y="${round(y - 1)}">${label}</text>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
