/** What a style sheet needs to know of the envelope: lengths by the names of its variables. */
import { alwaysVisible, type EnvelopeProfile, windowFor } from './envelopeProfile.js';
import { IMB_STRIP } from './imbPlace.js';
import { ENVELOPES, USUAL_ENVELOPE } from './profiles.js';

export type EnvelopeLengths = Readonly<Record<string, string>>;

const MARK = '0.16in';
const NOTHING = '0in';

/**
 * `window-left`, `window-top`, `window-width`, `window-height`: where the address stands. `imb-strip`: what its box leaves free at
 * the top for an Intelligent Mail barcode. `fold-upper`, `fold-lower`: where the page is folded; `fold-mark`: width of the marks there.
 */
export function envelopeLengths(profile: EnvelopeProfile, hasImb: boolean): EnvelopeLengths {
  const window = windowFor(profile, 'address');
  // an envelope without a window is addressed itself; its letter keeps the address where it usually is
  if (window === undefined) return envelopeLengths(ENVELOPES[USUAL_ENVELOPE], false);
  const { left, top, right, bottom } = alwaysVisible(profile, window);
  const [upper = 0, lower = upper] = profile.folds;
  return {
    'window-left': inches(left),
    'window-top': inches(top),
    'window-width': inches(right - left),
    'window-height': inches(bottom - top),
    'imb-strip': hasImb ? inches(IMB_STRIP) : NOTHING,
    'fold-upper': `${upper}in`,
    'fold-lower': `${lower}in`,
    'fold-mark': profile.folds.length === 0 ? NOTHING : MARK,
  };
}

const inches = (points: number): string => `${Number((points / 72).toFixed(4))}in`;
