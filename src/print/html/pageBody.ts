/** Writes the text of one page, positioned, inside the elements it belongs to. */

import { escapeHtml } from '../../base/text/escapeHtml.js';
import type { FieldItem, PictureItem, StructureNode, TextItem } from '../../shapes/layout/composition.js';
import type { FaceId } from '../../shapes/layout/fontBook.js';
import type { Run } from '../content/readingRuns.js';
import { elementTags } from './elementTags.js';
import type { WebFace } from './fontFaces.js';
import { length } from './length.js';

export interface BodyContext {
  readonly structure: readonly StructureNode[];
  /** The targets of links, by their node. */
  readonly links: ReadonlyMap<number, string>;
  readonly faces: ReadonlyMap<FaceId, WebFace>;
  /** Values of form fields, which override those of the markup. */
  readonly values: Readonly<Record<string, string>>;
}

export function pageBody(runs: readonly Run[], context: BodyContext): string {
  const writer = new Writer(context);
  for (const run of runs) {
    if (run.kind === 'area') {
      if (run.item.kind === 'field') writer.write(run.item.node, fieldInput(run.item, run.x, run.y, context));
      continue;
    }
    for (const item of run.items) {
      if (item.kind === 'text') writer.write(run.node, textSpan(item, run.x, run.y, run.node, context));
      else if (item.kind === 'picture') writer.write(run.node, pictureImage(item, run.x, run.y));
    }
  }
  return writer.end();
}

/** Opens and closes elements as the text moves from one to the next. */
class Writer {
  readonly #context: BodyContext;
  #open: number[] = [];
  #html = '';

  constructor(context: BodyContext) {
    this.#context = context;
  }

  write(node: number | string, html: string): void {
    this.#moveTo(typeof node === 'number' ? pathTo(node, this.#context.structure) : []);
    this.#html += html;
  }

  end(): string {
    this.#moveTo([]);
    return this.#html;
  }

  #moveTo(path: readonly number[]): void {
    const shared = path.findIndex((node, index) => node !== this.#open[index]);
    const kept = shared < 0 ? path.length : shared;
    for (const node of this.#open.slice(kept).reverse()) this.#html += this.#tags(node).close;
    for (const node of path.slice(kept)) this.#html += this.#tags(node).open;
    this.#open = [...path];
  }

  #tags(node: number) {
    const found = this.#context.structure[node] ?? { element: 'div', parent: -1, attributes: {} };
    return elementTags(found, this.#context.links.get(node));
  }
}

/** The nodes from below the root down to this one. */
function pathTo(node: number, structure: readonly StructureNode[]): number[] {
  const parent = structure[node]?.parent ?? -1;
  return parent < 0 ? [] : [...pathTo(parent, structure), node];
}

function textSpan(
  item: TextItem,
  x: number,
  y: number,
  node: number | string,
  { faces }: BodyContext,
): string {
  const font = faces.get(item.face);
  const style = [
    `left:${length(x + item.x)}pt`,
    `top:${length(y + item.baseline - item.size)}pt`,
    `font-size:${length(item.size)}pt`,
    `color:${item.color}`,
    ...(item.letterSpacing === 0 ? [] : [`letter-spacing:${length(item.letterSpacing)}pt`]),
    ...(item.wordSpacing === 0 ? [] : [`word-spacing:${length(item.wordSpacing)}pt`]),
  ];
  const hidden = typeof node === 'number' ? '' : ' aria-hidden="true"';
  return `<span class="t ${font?.name ?? ''}" style="${style.join(';')}"${hidden}>${escapeHtml(item.text)}</span>`;
}

function pictureImage({ picture, alternative, ...item }: PictureItem, x: number, y: number): string {
  const { mediaType, bytes } = picture.file;
  const style = [
    'position:absolute',
    `left:${length(x + item.x)}pt`,
    `top:${length(y + item.y)}pt`,
    `width:${length(item.width)}pt`,
    `height:${length(item.height)}pt`,
  ];
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return `<img alt="${escapeHtml(alternative)}" style="${style.join(';')}" src="data:${mediaType};base64,${data}">`;
}

function fieldInput(item: FieldItem, x: number, y: number, { faces, values }: BodyContext): string {
  const value = values[item.name] ?? item.value;
  const tick = item.type === 'checkbox';
  const cell = item.width / (item.maxLength ?? 1);
  const style = [
    `left:${length(x + item.x)}pt`,
    `top:${length(y + item.y)}pt`,
    `width:${length(item.width)}pt`,
    `height:${length(item.height)}pt`,
    `font-size:${length(item.size)}pt`,
    `color:${item.color}`,
    ...(item.type === 'comb' ? [`--cell:${length(cell)}pt`] : []),
  ];
  const names = `name="${escapeHtml(item.name)}" aria-label="${escapeHtml(item.tooltip)}" title="${escapeHtml(item.tooltip)}"`;
  const most = item.maxLength === undefined ? '' : ` maxlength="${item.maxLength}"`;
  const given = tick ? (value === '' ? '' : ' checked') : ` value="${escapeHtml(value)}"`;
  const required = item.required ? ' required' : '';
  const comb = item.type === 'comb' ? ' comb' : '';
  return `<input type="${tick ? 'checkbox' : 'text'}" class="i${comb} ${faces.get(item.face)?.name ?? ''}" ${names}${most}${given}${required} style="${style.join(';')}">`;
}
