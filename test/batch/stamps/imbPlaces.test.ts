import { expect, it } from 'vitest';
import { ImbPlaces } from '../../../src/batch/press/stamps/imbPlaces.js';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { imbInWindow, imbOnPanel } from '../../../src/post/envelopes/imbPlace.js';
import { ENVELOPES } from '../../../src/post/envelopes/profiles.js';
import type { Outline } from '../../../src/shapes/layout/composition.js';
import { page, text } from '../../print/sampleParts.js';

const profile = ENVELOPES.single_window;
const letter = page([], []);

/** Its capitals end a point below what the barcode needs. Marks on them make an outline of their own. */
const placesFor = (...names: readonly string[]) => {
  const places = new ImbPlaces(profile, openFontBook());
  return names.map((name) => {
    const outline: Outline = { items: [text(0, 22, name, { size: 10 })], lines: [0] };
    const block = { height: 40, items: outline.items, outline, texts: [name] };
    return places.on(letter, { placement: { block: 0, after: 0, x: 0, y: 0 }, block });
  });
};

it('is above the address, unless marks on its capitals would reach into what stays clear around the bars', () => {
  const [window, panel] = [imbInWindow(profile), imbOnPanel(profile, letter.width)];
  expect(window).not.toEqual(panel);
  const plain = ['ANA WU', 'O’NEIL', 'BJØRN', 'BOB ROE'];
  expect(placesFor(...plain)).toEqual(plain.map(() => window));
  const marked = ['JOSÉ DÍAZ', 'NGỌC ÁNH ĐỖ', 'E\u0301A'];
  expect(placesFor(...marked)).toEqual(marked.map(() => panel));
});
