/** Fits content into a box of fixed height. */

import { Fault, type Place } from '../../base/problems.js';
import type { Misfit } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { SlotValues } from '../../shapes/recordModel.js';
import type { Points } from '../../shapes/units.js';
import { moveItems } from '../geometry/moveItem.js';
import type { Style } from '../style/style.js';
import { fillWhole } from './combine.js';
import type { Content, Drawn, PageNumbers, SlotContent } from './content.js';
import { traceInk, withInk } from './inkHeight.js';
import { misfit } from './misfit.js';

/** Text is made smaller in steps of this size. */
const STEP: Points = 0.25;
const TOLERANCE: Points = 0.01;

/** How far the text may shrink: from the font size of the box down to a smallest size. */
export interface Fit {
  readonly size: Points;
  readonly minSize: Points;
  /** Where content that is shorter than its box is placed. */
  readonly side: 'top' | 'middle' | 'bottom';
  /** How far below the top of its box filled text begins, where it fits there. */
  readonly below?: Points;
  /** Measures ink, where accents above the first line and tails below the last one must be in the box as well. */
  readonly fonts?: FontBook | undefined;
}

/** From the font size of a box down to its `--fit-min-size`, below its `--fit-below`. */
export function fitOf({ fontSize, fitMinSize, fitBelow }: Readonly<Style>): Omit<Fit, 'side' | 'fonts'> {
  return { size: fontSize, minSize: fitMinSize === 'none' ? fontSize : fitMinSize, below: fitBelow };
}

/**
 * Static text that is taller is a fault. Filled text is made smaller as far as `fit` allows; otherwise it is a
 * misfit.
 */
export function fixHeight(content: Content, height: Points, fit: Fit, place: Place): Content {
  if (content.kind === 'slots') return { kind: 'slots', content: fixSlots(content.content, height, fit) };
  if (content.height > height + TOLERANCE) {
    const over = (content.height - height).toFixed(1);
    throw new Fault(
      'TEXT_OVERFLOWS',
      `the text is ${over} pt taller than its box of ${height.toFixed(1)} pt`,
      { place },
    );
  }
  const { side } = fit;
  if (content.kind === 'static') return { kind: 'static', ...alignDrawn(content, height, side) };
  const draw = (numbers: PageNumbers) =>
    alignDrawn({ height: content.height, items: content.draw(numbers) }, height, side).items;
  return { kind: 'numbered', height, draw };
}

/** The same drawing in a box of another height. */
function alignDrawn(drawn: Drawn, height: Points, side: Fit['side']): Drawn {
  const share = { top: 0, middle: 0.5, bottom: 1 }[side];
  return { height, items: moveItems(drawn.items, 0, (height - drawn.height) * share) };
}

function fixSlots(content: SlotContent, height: Points, fit: Fit): SlotContent {
  const { below = 0 } = fit;
  const shared = fit.side === 'top' && below === 0;
  const fonts = content.backdrop.length === 0 ? fit.fonts : undefined;
  const once = (values: SlotValues, scale: number) =>
    shared ? content.fill(values, scale) : fillWhole(content, values, scale);
  const fitted = (values: SlotValues, room: Points): Drawn | undefined => {
    for (let size = fit.size; ; size = Math.max(fit.minSize, size - STEP)) {
      const drawn = once(values, size / fit.size);
      const inked = 'code' in drawn ? undefined : withInk(drawn, fonts);
      if (inked !== undefined && inked.height <= room + TOLERANCE) return alignDrawn(inked, room, fit.side);
      if (size <= fit.minSize) return undefined;
    }
  };
  const fill = (values: SlotValues): Drawn | Misfit => {
    const lower = below === 0 ? undefined : fitted(values, height - below);
    if (lower !== undefined) return { height, items: moveItems(lower.items, 0, below) };
    return fitted(values, height) ?? misfit(content.slots, values);
  };
  const { slots } = content;
  const trace = fonts === undefined ? content.trace : traceInk(content.trace, fonts);
  return { slots, fixedHeight: height, backdrop: shared ? content.backdrop : [], fill, trace };
}
