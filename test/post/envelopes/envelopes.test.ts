import { describe, expect, it } from 'vitest';
import {
  alwaysVisible,
  type Box,
  type EnvelopeProfile,
  everVisible,
  isInside,
  overlaps,
  windowFor,
} from '../../../src/post/envelopes/envelopeProfile.js';
import { IMB_HEIGHT, imbInWindow, imbOnPanel } from '../../../src/post/envelopes/imbPlace.js';
import { ENVELOPES } from '../../../src/post/envelopes/profiles.js';

const inches = ({ left, top, right, bottom }: Box): readonly number[] =>
  [left, right, top, bottom].map((points) => Number((points / 72).toFixed(3)));

const boxes = (profile: EnvelopeProfile) => {
  const window = windowFor(profile, 'address');
  if (window === undefined) throw new Error(`${profile.name} has no window`);
  return { window, always: alwaysVisible(profile, window), ever: everVisible(profile, window) };
};

const windowed: readonly EnvelopeProfile[] = Object.values(ENVELOPES).filter(
  ({ windows }) => windows.length > 0,
);

it('shows of the common no. 10 what its measures say', () => {
  const { always, ever } = boxes(ENVELOPES.single_window);
  expect(inches(always)).toEqual([0.875, 4.375, 2.5, 3.167]);
  expect(inches(ever)).toEqual([-0.125, 5.375, 2.042, 3.625]);
  const double = boxes(ENVELOPES.double_window);
  expect(inches(double.always)).toEqual([0.625, 3.625, 2.125, 2.667]);
  expect(inches(double.ever)).toEqual([-0.375, 4.625, 1.667, 3.125]);
});

describe.each(windowed)('$title', (profile) => {
  it('shows the same of the page wherever it lies, and nothing beyond', () => {
    const { window, always, ever } = boxes(profile);
    const { play, panel } = profile;
    for (const across of [0, 0.3, 1].map((share) => share * play.across))
      for (const down of [0, 0.5, 1].map((share) => share * play.down)) {
        // the page lies so far from the left edge, and so far above the lowest it can
        const seen = {
          left: (window.left - across) * 72,
          right: (window.left + window.width - across) * 72,
          top: (panel - window.bottom - window.height + down) * 72,
          bottom: Math.min(panel, panel - window.bottom + down) * 72,
        };
        expect(isInside(always, seen)).toBe(true);
        expect(isInside(seen, ever)).toBe(true);
      }
  });

  it('has room for the barcode: in the window with the space that stays clear, or beside all that it shows', () => {
    const { always, ever } = boxes(profile);
    const bars = imbInWindow(profile);
    expect(bars).toBeDefined();
    if (bars === undefined) return;
    expect(isInside({ ...bars, left: bars.left - 9, right: bars.right + 9, top: bars.top - 2 }, always)).toBe(
      true,
    );
    expect(always.bottom - bars.bottom).toBeGreaterThan(3 * 8);
    expect(bars.bottom - bars.top).toBeCloseTo(IMB_HEIGHT);
    const beside = imbOnPanel(profile, 612);
    expect(beside && overlaps(beside, ever)).toBe(false);
  });
});
