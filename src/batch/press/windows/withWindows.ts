/** Draws on the first page of a proof what the envelope shows of it. */
import {
  alwaysVisible,
  type Box,
  type EnvelopeProfile,
  everVisible,
  isPageOf,
} from '../../../post/envelopes/envelopeProfile.js';
import type { FilledComposition, LineItem } from '../../../shapes/layout/composition.js';
import type { Color } from '../../../shapes/units.js';
import { addressBlock } from '../stamps/addressBlock.js';

/** What always shows, and what shows in some place of the page. */
const ALWAYS: Color = '#1a7f37';
const EVER: Color = '#cf222e';
const DASHED = [3, 2];

/** Solid, what each window shows wherever the page lies; dashed, what it shows somewhere. A page without an address is unchanged. */
export function withWindows(
  letter: FilledComposition,
  profile: EnvelopeProfile,
  address: readonly string[],
): FilledComposition {
  const [first, ...rest] = letter.composition.pages;
  const isShown = first !== undefined && !isPageOf(profile, first.width, first.height);
  if (!isShown || addressBlock(letter, address) === undefined) return letter;
  const marked = { ...first, items: [...first.items, ...windowFrames(profile)] };
  return { ...letter, composition: { ...letter.composition, pages: [marked, ...rest] } };
}

/** The frames of all windows, from the top left corner of the page. */
export function windowFrames(profile: EnvelopeProfile): readonly LineItem[] {
  return profile.windows.flatMap((window) => [
    ...frame(alwaysVisible(profile, window), ALWAYS, []),
    ...frame(everVisible(profile, window), EVER, DASHED),
  ]);
}

/** What lies beyond the left edge of the page is left out. */
function frame(box: Box, color: Color, dash: readonly number[]): readonly LineItem[] {
  const { top, right, bottom } = box;
  const left = Math.max(0, box.left);
  const line = (x1: number, y1: number, x2: number, y2: number): LineItem => ({
    ...{ kind: 'line', x1, y1, x2, y2, color, dash, width: 0.5, node: -1 },
  });
  return [
    line(left, top, right, top),
    line(right, top, right, bottom),
    line(left, bottom, right, bottom),
    ...(box.left < 0 ? [] : [line(left, top, left, bottom)]),
  ];
}
