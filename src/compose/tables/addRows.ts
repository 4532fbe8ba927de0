/** Adds the rows of a table to a flow, one strip for each group; the head is repeated on each page. */
import { Fault } from '../../base/problems.js';
import type { Row } from '../boxes/box.js';
import type { Content } from '../content/content.js';
import { outlineOf } from '../strips/decorate.js';
import type { FlowBuilder, StripOptions } from '../strips/flowBuilder.js';
import type { Strip } from '../strips/strip.js';
import type { Style } from '../style/style.js';
import { type LaidRows, rowContent } from './rowContent.js';
import { topEdge } from './rowEdges.js';
import type { TableFrame } from './tableFrame.js';

export function addRows(groups: readonly LaidRows[], frame: TableFrame, builder: FlowBuilder): void {
  const head: Strip[] = [];
  const { rows, headRows } = frame.grid;
  for (const group of groups) {
    const row = rows[group.from];
    if (row === undefined) continue;
    const inHead = group.from < headRows;
    builder.anchor(...group.cells.flatMap(({ anchored }) => anchored));
    if (group.from > 0) builder.rule(inHead || group.from === headRows ? 'avoid' : 'auto');
    builder.rule(row.style.breakBefore);
    const content = row.repeats ? repeating(rowContent(group, frame), row) : rowContent(group, frame);
    const options = { page: frame.style.page, place: row.place, topEdge: topEdge(group.from, frame) };
    builder.add(content, inHead ? options : { ...options, head });
    for (const { style } of stripOutlined(rows, group))
      builder.outline(rowOutline(style, builder.next - 1, frame));
    if (inHead) head.push(headStrip(content, options));
    builder.rule(row.style.breakAfter);
  }
}

/** @throws Fault SLOT_MISPLACED for a row that prints nothing of the record */
function repeating(content: Content, { place }: Row): Content {
  if (content.kind === 'slots') return { kind: 'slots', content: { ...content.content, repeats: true } };
  throw new Fault('SLOT_MISPLACED', 'a row with data-repeat needs a slot that is a list', { place });
}

/** Rows joined by a cell draw their own outlines, unless these belong to a group, which stands around the strip. */
function stripOutlined(rows: readonly Row[], { from, to }: LaidRows): readonly Row[] {
  const here = rows.slice(from, to);
  return here.length === 1 ? here : here.filter(({ style }) => style.outlineGroup !== 'none');
}

/** The outline of one row. */
function rowOutline(style: Readonly<Style>, strip: number, { lines }: TableFrame) {
  const x = lines[0] ?? 0;
  return outlineOf(style, { from: strip, to: strip, x, width: (lines.at(-1) ?? x) - x });
}

function headStrip(content: Content, { page, place, topEdge = [] }: StripOptions): Strip {
  return { page, place, topEdge, gap: 0, before: 'avoid', content, head: [], beside: [], anchored: [] };
}
