/** Flows of their own: a box and the room there is in, a flow that nothing around it reaches into out. */
import type { BlockBox, TableBox } from '../boxes/box.js';
import type { Span } from '../geometry/blockGeometry.js';
import { FlowBuilder } from '../strips/flowBuilder.js';
import type { FlowContext } from './flowContext.js';
import type { Flow } from '../strips/strip.js';

/** What the box holds: as in a cell or a box of given height, margins stay inside. */
export function flowChildren(box: BlockBox, room: Span, context: FlowContext): Flow {
  const builder = new FlowBuilder();
  for (const child of box.children) context.flowBox(child, room, builder, context);
  return builder.finish(box.place, box.style.page);
}

/** The box itself, with its border, padding and margins. */
export function flowAlone(box: BlockBox | TableBox, room: Span, context: FlowContext): Flow {
  const builder = new FlowBuilder();
  context.flowBox(box, room, builder, context);
  return builder.finish(box.place, box.style.page);
}
