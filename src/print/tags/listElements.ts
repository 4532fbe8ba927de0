/** Tags lists: their items, with label and body. */
import type { DrawnBranch } from './leaf.js';
import { element, isType, type Kid, type TagElement, textOf, wrapRuns } from './tagElement.js';

export function list(branch: DrawnBranch, kids: readonly Kid[]): TagElement {
  const items = branch.element === 'dl' ? definitions(kids) : wrapRuns(kids, notItem, bareItem);
  return { kind: 'element', type: 'L', kids: items, attributes: { ListNumbering: numbering(branch, items) } };
}

function notItem(kid: Kid): boolean {
  return !isType(kid, 'LI');
}

function bareItem(kids: readonly Kid[]): TagElement {
  return element('LI', [element('LBody', kids)]);
}

export function listItem(kids: readonly Kid[]): Kid[] {
  const label = kids.filter((kid) => isType(kid, 'Lbl'));
  const body = kids.filter((kid) => !isType(kid, 'Lbl'));
  return body.length === 0 ? label : [...label, element('LBody', body)];
}

/** A term begins an item; everything up to the next term is its body. */
function definitions(kids: readonly Kid[]): Kid[] {
  const items: Kid[][] = [];
  for (const kid of kids) {
    const open = items.at(-1);
    if (open === undefined || (isType(kid, 'Lbl') && open.some((each) => !isType(each, 'Lbl'))))
      items.push([kid]);
    else open.push(kid);
  }
  return items.map((item) => element('LI', item));
}

const BULLETS: Readonly<Record<string, string>> = { '•': 'Disc', '◦': 'Circle', '▪': 'Square' };

/** ISO 32000-1 table 347, derived from the first label. */
function numbering(branch: DrawnBranch, items: readonly Kid[]): string {
  const label = labelOf(items[0]).trim();
  const bullet = BULLETS[label];
  if (bullet !== undefined) return bullet;
  if (branch.element !== 'ol') return label === '' || branch.element === 'dl' ? 'None' : 'Disc';
  if (/^i\b/.test(label)) return 'LowerRoman';
  if (/^I\b/.test(label)) return 'UpperRoman';
  if (/^[a-z]\b/.test(label)) return 'LowerAlpha';
  return /^[A-Z]\b/.test(label) ? 'UpperAlpha' : 'Decimal';
}

function labelOf(item: Kid | undefined): string {
  if (item?.kind !== 'element') return '';
  const label = item.kids.find((kid) => isType(kid, 'Lbl'));
  return label === undefined ? '' : textOf(label);
}
