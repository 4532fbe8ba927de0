/** Adds room above and below content. */

import type { Points } from '../../shapes/units.js';
import { moveItems } from '../geometry/moveItem.js';
import type { Content, Drawn } from './content.js';

export function padContent(content: Content, above: Points, below: Points): Content {
  if (above === 0 && below === 0) return content;
  const padded = ({ height, items }: Drawn): Drawn => ({
    height: above + height + below,
    items: moveItems(items, 0, above),
  });
  if (content.kind === 'static') return { kind: 'static', ...padded(content) };
  if (content.kind === 'numbered') {
    const draw: typeof content.draw = (numbers) => moveItems(content.draw(numbers), 0, above);
    return { kind: 'numbered', height: above + content.height + below, draw };
  }
  const { slots, fixedHeight, backdrop, fill, trace } = content.content;
  return {
    kind: 'slots',
    content: {
      slots,
      fixedHeight: fixedHeight === undefined ? undefined : above + fixedHeight + below,
      backdrop: moveItems(backdrop, 0, above),
      fill(values, scale) {
        const drawn = fill(values, scale);
        return 'code' in drawn ? drawn : padded(drawn);
      },
      trace,
    },
  };
}
