import { describe, expect, it } from 'vitest';
import { watermarkPlace } from '../../../src/print/draw/watermarkPlace.js';

const PAGES = [
  { name: 'a letter', width: 612, height: 792 },
  { name: 'a landscape page', width: 792, height: 612 },
  { name: 'a #10 envelope', width: 684, height: 297 },
];
const WORD = { width: 3500, capHeight: 660 };

describe('the place of a watermark', () => {
  it.each(PAGES)('is the middle of $name, with no corner of the word off the page', (page) => {
    const { size, matrix } = watermarkPlace(page, WORD.width, WORD.capHeight);
    const [a, b, c, d, e, f] = matrix;
    const [along, up] = [(size * WORD.width) / 1000, (size * WORD.capHeight) / 1000];
    const corners = [
      [0, 0],
      [along, 0],
      [0, up],
      [along, up],
    ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
    for (const [x, y] of corners) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(page.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(page.height);
    }
    const middle = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / 4;
    expect(middle(0)).toBeCloseTo(page.width / 2, 6);
    expect(middle(1)).toBeCloseTo(page.height / 2, 6);
  });
});
