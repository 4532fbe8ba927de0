/** What a style sheet needs to know of the envelope: lengths by the names of its variables. */
import { alwaysVisible, type EnvelopeProfile, everVisible, windowFor } from './envelopeProfile.js';
import { IMB_STRIP } from './imbPlace.js';
import { ENVELOPES, USUAL_ENVELOPE } from './profiles.js';

export type EnvelopeLengths = Readonly<Record<string, string>>;

const MARK = '0.16in';
const NOTHING = '0in';

/**
 * `window-left`, `window-top`, `window-width`, `window-height`: where the address stands. `imb-strip`: what its box leaves free at
 * the top for an Intelligent Mail barcode. `fold-upper`, `fold-lower`: where the page is folded; `fold-mark`: width of the marks there.
 * `head-left`: where the brand stands; `sender-*`: the sender in it.
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
    ...letterhead(profile),
  };
}

/**
 * The letterhead stands at the top, brand left and sender right; where a window shows the return address, the sender stands in
 * that, small enough for four lines, and the rest clear of what it may show.
 */
function letterhead(profile: EnvelopeProfile): EnvelopeLengths {
  const window = windowFor(profile, 'return_address');
  if (window === undefined)
    return {
      ...{
        'head-left': '0.875in',
        'sender-left': '5.6in',
        'sender-top': '0.587in',
        'sender-width': '2.025in',
      },
      ...{ 'sender-size': '8.5pt', 'sender-leading': '11.5pt' },
    };
  const { left, top, right } = alwaysVisible(profile, window);
  const clear = everVisible(profile, window).right + CLEAR;
  return {
    'head-left': inches(clear),
    'sender-left': inches(left),
    'sender-top': inches(top + 1),
    'sender-width': inches(right - left),
    ...{ 'sender-size': '6.5pt', 'sender-leading': '7pt' },
  };
}

/** Between a window and what may not show in it. */
const CLEAR = 9;
const inches = (points: number): string => `${Number((points / 72).toFixed(4))}in`;
