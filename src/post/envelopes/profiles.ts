/** The envelopes that Noticepress knows. A new one is an entry here. */
import type { EnvelopeProfile, EnvelopeWindow } from './envelopeProfile.js';

/** A no. 10 with a letter folded in three: 9-1/2 by 4-1/8 inches. */
const NO_10 = {
  width: 9.5,
  height: 4.125,
  play: { across: 1, down: 0.458 },
  panel: 3.667,
  folds: [3.667, 7.333],
  mostSheets: 6,
} as const;

/** The common window: 4-1/2 by 1-1/8 inches, 7/8 from the left, 1/2 from below. */
const ADDRESS: EnvelopeWindow = { shows: 'address', left: 0.875, bottom: 0.5, width: 4.5, height: 1.125 };

export const ENVELOPES = {
  single_window: { ...NO_10, name: 'single_window', title: 'no. 10, one window', windows: [ADDRESS] },
  double_window: {
    ...NO_10,
    name: 'double_window',
    title: 'no. 10, two windows',
    windows: [
      { shows: 'return_address', left: 0.625, bottom: 2.375, width: 3.25, height: 0.875 },
      { shows: 'address', left: 0.625, bottom: 1, width: 4, height: 1 },
    ],
  },
  booklet_6x9: {
    name: 'booklet_6x9',
    title: '6 by 9 inches, one window',
    width: 9,
    height: 6,
    play: { across: 0.5, down: 0.5 },
    panel: 5.5,
    folds: [5.5],
    mostSheets: 12,
    windows: [{ shows: 'address', left: 0.875, bottom: 2.25, width: 4.5, height: 1.125 }],
  },
  flat_9x12: {
    name: 'flat_9x12',
    title: '9 by 12 inches, one window, nothing folded',
    width: 9,
    height: 12,
    play: { across: 0.5, down: 0.75 },
    panel: 11,
    folds: [],
    mostSheets: 60,
    windows: [{ shows: 'address', left: 0.875, bottom: 8, width: 4.5, height: 1.5 }],
  },
  full_face: { ...NO_10, name: 'full_face', title: 'no. 10 without a window, addressed itself', windows: [] },
} as const satisfies Readonly<Record<string, EnvelopeProfile>>;

export type EnvelopeName = keyof typeof ENVELOPES;

export const ENVELOPE_NAMES = Object.keys(ENVELOPES) as readonly EnvelopeName[];

/** The no. 10 with one window, which the letters are made for. */
export const USUAL_ENVELOPE: EnvelopeName = 'single_window';
