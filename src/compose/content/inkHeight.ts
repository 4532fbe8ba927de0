/** Counts what stands out of the lines of a text as its height: accents above the first line, tails below the last one. */
import type { TextItem } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import { moveItems } from '../geometry/moveItem.js';
import type { Drawn, Trace } from './content.js';

/** As tall as its lines and its ink together. */
export function withInk(drawn: Drawn, fonts: FontBook | undefined): Drawn {
  if (fonts === undefined) return drawn;
  let [top, bottom] = [0, drawn.height];
  for (const item of drawn.items) {
    if (item.kind !== 'text') continue;
    const { above, below } = inkOf(item, fonts);
    top = Math.min(top, item.baseline - above);
    bottom = Math.max(bottom, item.baseline + below);
  }
  if (top === 0 && bottom === drawn.height) return drawn;
  return { height: bottom - top, items: moveItems(drawn.items, 0, -top) };
}

function inkOf({ face, size, text }: TextItem, fonts: FontBook): { above: number; below: number } {
  const { above, below } = fonts.reach(face, text);
  return { above: (above * size) / 1000, below: (below * size) / 1000 };
}

/** Of the lines of a record, only the first can stand out above, and only the last below. */
export function traceInk(trace: Trace | undefined, fonts: FontBook): Trace | undefined {
  if (trace === undefined) return undefined;
  return (values, lines) => {
    const first = lines.texts.length;
    if (!trace(values, lines)) return false;
    const last = lines.texts.length - 1;
    if (last < first) return true;
    lines.mark(fonts.reach(lines.faceOf(first), lines.texts[first] ?? '').above);
    lines.mark(fonts.reach(lines.faceOf(last), lines.texts[last] ?? '').below);
    return true;
  };
}
