/** Tags tables: row groups, and the attributes of cells. */
import { spanOf } from '../../base/tableGrid.js';
import type { DrawnBranch } from './leaf.js';
import { element, isType, type Kid, wrapRuns } from './tagElement.js';

/** Rows beside row groups get a group of their own. */
export function tableParts(kids: readonly Kid[]): Kid[] {
  if (!kids.some((kid) => isType(kid, 'THead', 'TBody', 'TFoot'))) return [...kids];
  return wrapRuns(
    kids,
    (kid) => isType(kid, 'TR'),
    (rows) => element('TBody', rows),
  );
}

const SCOPES: Readonly<Record<string, string>> = {
  row: 'Row',
  rowgroup: 'Row',
  col: 'Column',
  colgroup: 'Column',
};

/** Without a scope, a header cell heads its column if it is in the table head, and its row if it is below. */
export function cellAttributes(
  type: string,
  { attributes }: DrawnBranch,
  section: string,
): Record<string, string | number> {
  const result: Record<string, string | number> = {};
  if (type === 'TH')
    result.Scope = SCOPES[attributes.scope ?? ''] ?? (section === 'tbody' ? 'Row' : 'Column');
  const [columns, rows] = [spanOf(attributes.colspan), spanOf(attributes.rowspan)];
  if (columns > 1) result.ColSpan = columns;
  if (rows > 1) result.RowSpan = rows;
  return result;
}
