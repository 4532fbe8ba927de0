/** Tells whether a structure has what PDF/UA-1 (ISO 14289-1) asks of one, so that only such a file claims it. */
import { isType, type TagElement } from './tagElement.js';

/**
 * Headings begin with H1 and leave out no level (7.4.2), rows have the same number of columns and a table has head cells
 * (7.5), figures have an alternative text (7.3). All else holds by the way in which files are written.
 */
export function isUniversal(root: TagElement): boolean {
  const elements = elementsIn(root);
  return (
    hasOrderedHeadings(elements) &&
    elements.filter(({ type }) => type === 'Table').every(isWholeTable) &&
    elements.every(({ type, alternative = '' }) => type !== 'Figure' || alternative.trim() !== '')
  );
}

function elementsIn(element: TagElement): readonly TagElement[] {
  return [element, ...element.kids.flatMap((kid) => (kid.kind === 'element' ? elementsIn(kid) : []))];
}

function hasOrderedHeadings(elements: readonly TagElement[]): boolean {
  const levels = elements.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
  return levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1);
}

function isWholeTable(table: TagElement): boolean {
  const rows = elementsIn(table)
    .filter(({ type }) => type === 'TR')
    .map(({ kids }) => kids.filter((kid): kid is TagElement => isType(kid, 'TH', 'TD')));
  const hasHead = rows.some((cells) => cells.some(({ type }) => type === 'TH'));
  return hasHead && new Set(columnCounts(rows)).size <= 1;
}

/** How many columns each row fills, with the cells that reach into it from above. */
function columnCounts(rows: readonly (readonly TagElement[])[]): readonly number[] {
  const counts = rows.map(() => 0);
  for (const [index, cells] of rows.entries())
    for (const cell of cells)
      for (let row = index; row < Math.min(index + span(cell, 'RowSpan'), counts.length); row++)
        counts[row] = (counts[row] ?? 0) + span(cell, 'ColSpan');
  return counts;
}

function span({ attributes }: TagElement, name: 'RowSpan' | 'ColSpan'): number {
  return Number(attributes?.[name] ?? 1);
}
