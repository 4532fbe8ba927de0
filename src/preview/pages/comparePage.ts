/** Shows two sides of a document, page beside page, with what differs. */
import { Fault, formatFault } from '../../base/problems.js';
import { describeChange } from '../../revise/describeChange.js';
import { sectionOf } from '../../revise/sectionOf.js';
import { type Html, html } from '../../web/html.js';
import type { ShownChange } from '../studio/compare/compareParts.js';
import { type OtherSide, SIDES, type SideKind, writtenSide } from '../studio/compare/otherSide.js';
import { NO_SHEET, type Sheet } from '../studio/drawn/drawView.js';
import { addressOf, type View } from '../studio/view.js';
import { sheetBox } from './sheetBox.js';
import { stage } from './sheetPane.js';

export const COMPARE_PATH = '/compare';

export interface Compared {
  readonly other: OtherSide;
  readonly before: readonly Sheet[];
  readonly after: readonly Sheet[];
  /** Undefined between languages, whose words all differ. */
  readonly changes: readonly ShownChange[] | undefined;
}

const KINDS: Readonly<Record<SideKind, string>> = {
  revision: 'Revisions',
  language: 'Languages',
  brand: 'Brands',
  variant: 'Variants',
};

export function compareTools(view: View, sides: readonly OtherSide[], chosen: OtherSide | undefined): Html {
  const groups = SIDES.map((kind) => {
    const own = sides.filter((side) => side.kind === kind);
    const options = own.map((side) => {
      const value = writtenSide(side);
      const isChosen = chosen !== undefined && value === writtenSide(chosen);
      return html`<option value="${value}"${isChosen ? html` selected` : ''}>${side.label}</option>`;
    });
    return own.length === 0 ? '' : html`<optgroup label="${KINDS[kind]}">${options}</optgroup>`;
  });
  const kept = Object.entries(view).map(([name, value]) =>
    value === undefined ? '' : html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<div class="toolbar" role="group" aria-label="What to compare"><form method="get" action="${COMPARE_PATH}" class="record">${kept}<label for="with">Compare with</label><select id="with" name="with">${groups}</select> <button type="submit" class="small">Show</button></form><span class="gap"></span><a class="button small" href="${addressOf(view)}">Back to the pages</a></div>`;
}

/** The other side is on the left: it is what was. */
export function comparePane(
  view: View,
  title: string,
  tools: Html,
  compared: Compared | Fault | undefined,
  known: ReadonlySet<string>,
): Html {
  if (compared === undefined || compared instanceof Fault) {
    const told = compared === undefined ? 'There is nothing to compare with.' : formatFault(compared);
    return stage(tools, title, html`<p class="card" role="alert">${told}</p>`, html``);
  }
  const { other, before, after, changes = [] } = compared;
  const told = new Map<string, string>();
  for (const { change, before: old, after: now } of changes)
    for (const id of [old, now]) if (id !== undefined) told.set(id, describeChange(change).join('; '));
  const side = (sheets: readonly Sheet[], index: number, name: string, part: string): Html =>
    sheetBox(sheets[index] ?? NO_SHEET, {
      ...{ id: `${part}-${index + 1}`, language: view.language, known },
      label: `${name}, Page ${index + 1}`,
      hot: ({ id }) =>
        told.has(id) ? { address: addressOf(view), found: 'changed', told: told.get(id) } : undefined,
    });
  const pairs = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => [
    side(before, index, other.label, 'was'),
    side(after, index, 'Now', 'page'),
  ]);
  const heads = html`<h2 class="sidename">${other.label}</h2><h2 class="sidename">Now</h2>`;
  return stage(tools, `${title}, beside ${other.label}`, html`${heads}${pairs}`, html``, 'pair');
}

export function changesPane(compared: Compared | Fault | undefined): Html {
  const changes = compared === undefined || compared instanceof Fault ? [] : compared.changes;
  const list =
    changes === undefined
      ? html`<p class="soft">Between languages nothing is compared: all words differ.</p>`
      : changes.length === 0
        ? html`<p>Both sides read the same.</p>`
        : html`<ul class="findlist">${changes.map(changeItem)}</ul>`;
  return html`<aside class="pane finds" id="finds" tabindex="-1" aria-label="Changes"><h2>What differs${changes === undefined || changes.length === 0 ? '' : ` (${changes.length})`}</h2>${list}</aside>`;
}

function changeItem({ change, before, after }: ShownChange): Html {
  const block = after ?? before;
  const words = describeChange(change).map((line) => html`<p>${line}</p>`);
  const shown =
    block === undefined
      ? ''
      : html`<button type="button" class="small" data-show-block="${block}">Show on the page</button>`;
  return html`<li class="info"><p class="soft">${sectionOf(change)}</p>${words}${shown}</li>`;
}
