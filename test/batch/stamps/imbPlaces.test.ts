import { expect, it } from 'vitest';
import { ImbPlaces } from '../../../src/batch/press/stamps/imbPlaces.js';
import { imbInWindow, imbOnPanel } from '../../../src/post/envelopes/imbPlace.js';
import { ENVELOPES } from '../../../src/post/envelopes/profiles.js';
import type { Outline } from '../../../src/shapes/layout/composition.js';
import { page, text } from '../../print/sampleParts.js';

const profile = ENVELOPES.single_window;
const letter = page([], []);
/** Its capitals end a point below what the barcode needs. */
const outline: Outline = { items: [text(0, 22, 'FIRST', { size: 10 })], lines: [0] };

const placeFor = (places: ImbPlaces, name: string) =>
  places.on(letter, {
    placement: { block: 0, after: 0, x: 0, y: 0 },
    block: { height: 40, items: outline.items, outline, texts: [name] },
  });

it('is above the address, unless marks on its capitals would reach into what stays clear around the bars', () => {
  const places = new ImbPlaces(profile);
  const [window, panel] = [imbInWindow(profile), imbOnPanel(profile, letter.width)];
  expect(window).not.toEqual(panel);
  for (const name of ['ANA WU', 'O’NEIL', 'BJØRN']) expect(placeFor(places, name)).toEqual(window);
  for (const name of ['JOSÉ DÍAZ', 'NGỌC ÁNH ĐỖ', 'E\u0301A']) expect(placeFor(places, name)).toEqual(panel);
  expect(placeFor(places, 'BOB ROE')).toEqual(window);
});
