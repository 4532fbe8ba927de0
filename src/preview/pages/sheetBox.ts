/** One page on the screen: its drawing, and over it the marks and the paragraphs that can be pressed. */
import { sha256Of } from '../../base/text/sha256Of.js';
import { type Html, html, trusted } from '../../web/html.js';
import type { Block } from '../studio/drawn/blocksOn.js';
import type { Sheet } from '../studio/drawn/drawView.js';
import { markLayer } from './markLayer.js';

export interface SheetBox {
  readonly id: string;
  /** For screen readers; the words before the first comma name what the pages belong to. */
  readonly label: string;
  readonly language: string;
  /** Marks of the pages that the browser has: they come empty. */
  readonly known: ReadonlySet<string>;
  /** What is on a block; undefined for one that cannot be pressed. */
  readonly hot: (block: Block) => HotBlock | undefined;
}

export interface HotBlock {
  readonly address: string;
  readonly isChosen?: boolean;
  /** How grave what was found there is, or `changed`. */
  readonly found?: string | undefined;
  /** Shown by pointing at it. */
  readonly told?: string | undefined;
}

export function sheetBox(sheet: Sheet, { id, label, language, known, hot }: SheetBox): Html {
  const { svg, width, height, blocks, marks } = sheet;
  const hots = blocks.map((block) => hotBlock(block, language, hot(block)));
  const drawn = html`${trusted(svg)}
<svg class="hots" viewBox="0 0 ${width} ${height}" aria-label="Where its words are written" role="group">${markLayer(marks)}${hots}</svg>`;
  const mark = sha256Of(drawn.text).slice(0, 16);
  return html`<div class="sheet" id="${id}" data-mark="${mark}" role="group" aria-label="${label}">${known.has(mark) ? '' : drawn}</div>`;
}

const LONGEST = 60;

function hotBlock(block: Block, language: string, hot: HotBlock | undefined): Html | '' {
  if (hot === undefined) return '';
  const { id, words, x, y, width, height } = block;
  const { address, isChosen = false, found, told } = hot;
  const label = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return html`<a href="${address}" data-block="${id}" tabindex="-1"${isChosen ? html` aria-current="true"` : ''}${found === undefined ? '' : html` data-found="${found}"`} aria-label="${label}" lang="${language}">${told === undefined ? '' : html`<title>${told}</title>`}<rect x="${x - 3}" y="${y - 1}" width="${width + 6}" height="${height + 2}" rx="2"/></a>`;
}
