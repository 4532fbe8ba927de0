import { expect, it } from 'vitest';
import { ENVELOPES } from '../../src/post/envelopes/profiles.js';
import { pieceMeasures } from '../../src/post/postage/pieceMeasures.js';
import { postageTier } from '../../src/post/postage/postageTiers.js';

const PAPER = { gramsPerSquareMeter: 75, millimeters: 0.1, envelopeGrams: 6 };
const NO_10 = ENVELOPES.single_window;

it('weighs the envelope, its sheets and what is enclosed, and counts folded sheets as often as they are folded', () => {
  const enclosed = [{ count: 2, grams: 3.5, sheets: 1 }];
  // a letter-size sheet of 20 lb bond weighs 4.52 g
  expect(pieceMeasures({ sheets: 3, enclosed }, PAPER, NO_10)).toEqual({ grams: 26.6, millimeters: 1.3 });
  expect(pieceMeasures({ sheets: 3, enclosed }, PAPER, ENVELOPES.flat_9x12).millimeters).toBe(0.7);
});

it.each([
  [{ grams: 28.3, millimeters: 1 }, NO_10, 'letter 1 oz'],
  [{ grams: 28.4, millimeters: 1 }, NO_10, 'letter 2 oz'],
  [{ grams: 99.2, millimeters: 1 }, NO_10, 'letter 3.5 oz'],
  [{ grams: 99.3, millimeters: 1 }, NO_10, 'flat 4 oz'],
  [{ grams: 20, millimeters: 6.4 }, NO_10, 'flat 1 oz'],
  [{ grams: 20, millimeters: 1 }, ENVELOPES.flat_9x12, 'flat 1 oz'],
  [{ grams: 20, millimeters: 1 }, ENVELOPES.booklet_6x9, 'letter 1 oz'],
  [{ grams: 369, millimeters: 5 }, NO_10, 'parcel'],
  [{ grams: 20, millimeters: 20 }, NO_10, 'parcel'],
])('takes %o in %o as %s', (measures, face, tier) => {
  expect(postageTier(measures, face)).toBe(tier);
});
