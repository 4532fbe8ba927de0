/** Draws outlines around rows joined by a cell. */
import type { Item } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import { decorate, outlineOf } from '../strips/decorate.js';
import { mergeOutlines } from '../strips/mergeOutlines.js';
import type { RowGroup, TableFrame } from './tableFrame.js';

/** A row that no cell joins to others is outlined as a strip, together with what is next to the table; so is one of a group of outlines. */
export function rowOutlines(group: RowGroup, frame: TableFrame, topOf: (row: number) => Points): Item[] {
  if (group.to === group.from + 1) return [];
  const x = frame.lines[0] ?? 0;
  const width = (frame.lines.at(-1) ?? x) - x;
  const outlines = frame.grid.rows.flatMap((row, index) => {
    const isHere = index >= group.from && index < group.to && row.style.outlineGroup === 'none';
    return (isHere && outlineOf(row.style, { from: index, to: index, x, width })) || [];
  });
  return mergeOutlines(outlines, (to, from) => from <= to + 1).flatMap((box) =>
    decorate(box, topOf(box.from), topOf(box.to + 1), true, true),
  );
}
