/** Sets the children of a block in rows and columns. */
import type { AbsoluteBox, BlockBox, Box, RunningBox } from '../boxes/box.js';
import { blockGeometry, type Span } from '../geometry/blockGeometry.js';
import { strokesOf } from '../geometry/strokes.js';
import { addGridRow, leastHeight } from '../grid/gridRow.js';
import { gridSpans, spanOver } from '../grid/gridSpans.js';
import { placeItems } from '../grid/placeItems.js';
import type { FlowBuilder } from '../strips/flowBuilder.js';
import type { Flow } from '../strips/strip.js';

/** A child that takes room. */
export type ItemBox = Exclude<Box, AbsoluteBox | RunningBox>;

export function isInFlow(box: Box): box is ItemBox {
  return box.kind !== 'absolute' && box.kind !== 'running';
}

/** @param lay lays out one child in the room of its columns */
export function flowGrid(
  { style, place, children }: BlockBox,
  room: Span,
  builder: FlowBuilder,
  lay: (item: ItemBox, cell: Span) => Flow,
): void {
  const { page, gridTemplateColumns, rowGap, alignItems } = style;
  const spans = gridSpans(style, room);
  const names = gridTemplateColumns === 'none' ? {} : gridTemplateColumns.names;
  placeItems(children.filter(isInFlow), spans.length, names, placedOf).forEach((row, index) => {
    if (index > 0) builder.margin(rowGap);
    const laid = row.map(({ box, column, span }) => {
      const cell = spanOver(spans, column, span);
      return { box, cell, flow: lay(box, cell) };
    });
    const height = Math.max(...laid.map(({ flow }) => leastHeight(flow)));
    const items = laid.map(({ box, cell, flow }) => {
      const taller = alignItems === 'normal' ? stretchedBox(box, cell, height) : undefined;
      return { flow: taller === undefined ? flow : lay(taller, cell), place: box.place };
    });
    addGridRow(items, alignItems, { page, place }, builder);
    // a heading alone in its row belongs to the row below
    if (row.every(({ box }) => placedOf(box).style?.breakAfter === 'avoid')) builder.rule('avoid');
  });
}

/** The item as tall as its row, where a background or a border shows how tall it is. */
function stretchedBox(item: ItemBox, cell: Span, height: number): BlockBox | undefined {
  if (item.kind !== 'block' || item.style.height !== 'auto') return undefined;
  const { style } = item;
  const isSeen = style.backgroundColor !== undefined || Object.values(strokesOf(style)).some(Boolean);
  if (!isSeen) return undefined;
  const { above, below, marginTop, marginBottom } = blockGeometry(style, cell);
  const outside = marginTop + marginBottom + (style.boxSizing === 'border-box' ? 0 : above + below);
  const minHeight = Math.max(style.minHeight, height - outside);
  return { ...item, style: { ...style, minHeight } };
}

/** Text of the grid itself, and a picture in it, has the style of the grid and no place of its own. */
function placedOf(box: ItemBox) {
  const isElement = box.kind === 'block' || box.kind === 'table';
  return { style: isElement ? box.style : undefined, place: box.place };
}
