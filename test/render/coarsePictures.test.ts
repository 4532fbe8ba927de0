import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/compose/layOut.js';
import { readPicture } from '../../src/pictures/readPicture.js';
import { coarseNote, coarsePictures } from '../../src/render/coarsePictures.js';
import { filled, markup } from '../compose/drawInLetters.js';
import { letterFont } from '../compose/letterFont.js';
import { pngOf } from '../pictures/pngOf.js';

const pictureOf = (name: string, width: number) =>
  readPicture(name, pngOf({ width, height: 10, type: 0, pixel: () => [9] }));
const pictures = {
  'sharp.png': pictureOf('sharp.png', 556),
  'soft.png': pictureOf('soft.png', 554),
  'softer.png': pictureOf('softer.png', 300),
};

/** On a page whose text is 200 pt, which is 2.78 in, wide. */
function coarse(html: string, css = '') {
  const layout = layOut({ ...markup(html, css, '40x40'), pictures }, letterFont);
  const filling = filled(layout);
  return coarsePictures([{ composition: layout.compose(filling), filling }]);
}

const img = (name: string, kind = '') => `<img class="${kind}" src="${name}" alt="A handle">`;

describe('a picture with few pixels', () => {
  it('is reported below 200 dots per inch as printed, and not from there on', () => {
    expect(coarse(img('sharp.png') + img('soft.png'))).toEqual([{ file: 'soft.png', dpi: 199 }]);
  });

  it('is reported once, as large as it is printed', () => {
    const twice = img('softer.png', 'small') + img('softer.png') + img('soft.png');
    expect(coarse(twice, '.small { width: 120pt }')).toEqual([
      { file: 'softer.png', dpi: 108 },
      { file: 'soft.png', dpi: 199 },
    ]);
  });

  it('is fine where it is printed small', () => {
    expect(coarse(img('softer.png', 'small'), '.small { width: 100pt }')).toEqual([]);
  });
});

it('is described in one sentence', () => {
  expect(coarseNote({ file: 'figures/handle.png', dpi: 140 })).toBe(
    'The picture figures/handle.png is printed with 140 dots per inch and looks soft; give it more pixels: 300 dots per inch look good.',
  );
});
