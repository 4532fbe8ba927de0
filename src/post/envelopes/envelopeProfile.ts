/** What an envelope shows of the page in it, however the page slides: boxes from the measures of envelope, windows and folds. */
import type { Points } from '../../shapes/units.js';

/** What a window is for. */
export type WindowPurpose = 'address' | 'return_address';

/** In inches, from the lower left corner of the envelope's face. */
export interface EnvelopeWindow {
  readonly shows: WindowPurpose;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** In inches. */
export interface EnvelopeProfile {
  readonly name: string;
  /** For people. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** How far the folded page slides: the envelope less the page, walls and seams counted as room. */
  readonly play: { readonly across: number; readonly down: number };
  /** Height of the upper panel of the page, which faces the windows. */
  readonly panel: number;
  /** Where the page is folded, from its top. */
  readonly folds: readonly number[];
  /** The most sheets that inserting machines put into one. */
  readonly mostSheets: number;
  /** None: the address is on the envelope itself, or on a label. */
  readonly windows: readonly EnvelopeWindow[];
}

/** In points from the top left corner of the page. */
export interface Box {
  readonly left: Points;
  readonly top: Points;
  readonly right: Points;
  readonly bottom: Points;
}

const INCH: Points = 72;

/** What the window shows wherever the page lies: all that must be read stands in it. */
export function alwaysVisible({ panel, play }: EnvelopeProfile, window: EnvelopeWindow): Box {
  const { left, bottom, width, height } = window;
  return box(left, panel - bottom - height + play.down, left + width - play.across, panel - bottom);
}

/** What the window shows somewhere: nothing that may not be read stands in it. It ends with the panel. */
export function everVisible({ panel, play }: EnvelopeProfile, window: EnvelopeWindow): Box {
  const { left, bottom, width, height } = window;
  const lower = Math.min(panel, panel - bottom + play.down);
  return box(left - play.across, panel - bottom - height, left + width, lower);
}

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left: left * INCH,
  top: top * INCH,
  right: right * INCH,
  bottom: bottom * INCH,
});

export const windowFor = (profile: EnvelopeProfile, shows: WindowPurpose): EnvelopeWindow | undefined =>
  profile.windows.find((window) => window.shows === shows);

export const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - EPSILON &&
  inner.right <= outer.right + EPSILON &&
  inner.top >= outer.top - EPSILON &&
  inner.bottom <= outer.bottom + EPSILON;

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right - EPSILON &&
  b.left < a.right - EPSILON &&
  a.top < b.bottom - EPSILON &&
  b.top < a.bottom - EPSILON;

/** Positions are printed to a hundredth of a point. */
const EPSILON: Points = 0.011;

/** Whether a page is the envelope, not what is in it. */
export const isPageOf = (
  { width, height }: EnvelopeProfile,
  pageWidth: Points,
  pageHeight: Points,
): boolean => Math.abs(pageWidth - width * INCH) < 1 && Math.abs(pageHeight - height * INCH) < 1;
