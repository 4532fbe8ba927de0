/** Where an Intelligent Mail barcode stands on the first page of a piece. */
import type { Points } from '../../shapes/units.js';
import { IMB_COLUMNS } from '../imb/imbPicture.js';
import { alwaysVisible, type Box, type EnvelopeProfile, everVisible, windowFor } from './envelopeProfile.js';

/** Bars and gaps of 0.02125 inches: 23.5 bars an inch (USPS-B-3200: 20 to 24), short enough for a window of 4 inches. */
const COLUMN: Points = 1.53;
export const IMB_WIDTH: Points = COLUMN * IMB_COLUMNS;
/** 0.145 inches, in thirds. */
export const IMB_HEIGHT: Points = 10.44;

/** Nothing stands closer to it, and no edge of a window comes closer: 1/8 inch beside it, 0.028 above and below. */
const BESIDE: Points = 9;
const ABOVE: Points = 2.02;

/** What it takes of the height of the address box, with what stays clear above and below it. */
export const IMB_STRIP: Points = IMB_HEIGHT + 2 * ABOVE;

/** Lower right: 3-1/2 to 4-1/4 inches from the right edge of the envelope to the leftmost bar, and above its lower edge. */
const FROM_RIGHT: Points = 279;
const FROM_BELOW: Points = 18;
/** What printers reach of a page. */
const MARGIN: Points = 18;

const barsAt = (left: Points, top: Points): Box => ({
  left,
  top,
  right: left + IMB_WIDTH,
  bottom: top + IMB_HEIGHT,
});

/** At the top of the address window; undefined for an envelope without one, or with one that is too narrow. */
export function imbInWindow(profile: EnvelopeProfile): Box | undefined {
  const window = windowFor(profile, 'address');
  if (window === undefined) return undefined;
  const { left, top, right } = alwaysVisible(profile, window);
  const bars = barsAt(left + BESIDE, top + ABOVE);
  return bars.right + BESIDE <= right ? bars : undefined;
}

/**
 * Lower right on the panel that faces the window, and clear of all that the window may show: for an envelope with an
 * opening there, or a clear face. In any other, the post reads the address.
 *
 * @param width of the page
 */
export function imbOnPanel(profile: EnvelopeProfile, width: Points): Box | undefined {
  const window = windowFor(profile, 'address');
  const clear = window === undefined ? 0 : everVisible(profile, window).right + ABOVE;
  const centered = width - FROM_RIGHT + (profile.play.across * 72) / 2;
  const bars = barsAt(Math.max(clear, centered), profile.panel * 72 - FROM_BELOW - IMB_HEIGHT);
  return bars.right <= width - MARGIN ? bars : undefined;
}

/** On a page that is the envelope. */
export const imbOnEnvelope = (width: Points, height: Points): Box =>
  barsAt(width - FROM_RIGHT, height - FROM_BELOW - IMB_HEIGHT);
