import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/base/problems.js';
import { layOut } from '../../src/compose/layOut.js';
import { readPicture } from '../../src/pictures/readPicture.js';
import type { Item, PictureItem } from '../../src/shapes/layout/composition.js';
import { pngOf } from '../pictures/pngOf.js';
import { filled, markup } from './drawInLetters.js';
import { letterFont } from './letterFont.js';

/** Twice as wide as tall. */
const WIDE = readPicture('figures/wide.png', pngOf({ width: 400, height: 200, type: 0, pixel: () => [9] }));

function laid(html: string, css = '') {
  const layout = layOut(
    { ...markup(html, css, '40x40'), pictures: { 'figures/wide.png': WIDE } },
    letterFont,
  );
  return layout.compose(filled(layout));
}

function picturesIn(html: string, css = ''): readonly PictureItem[] {
  const items: readonly Item[] = laid(html, css).pages.flatMap((page) => page.items);
  return items.flatMap((item) => (item.kind === 'picture' ? [item] : []));
}

function faultOf(html: string, css = ''): Fault {
  try {
    laid(html, css);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const IMG = '<img src="figures/wide.png" alt="A handle" data-at="letter.hbs:3">';

describe('an img', () => {
  it('is as wide as its block, in its proportions', () => {
    expect(picturesIn(IMG)).toMatchObject([{ x: 0, y: 0, width: 200, height: 100, alternative: 'A handle' }]);
    expect(picturesIn(IMG, 'img { width: 60pt; margin-left: 20pt }')).toMatchObject([
      { x: 20, width: 60, height: 30 },
    ]);
  });

  it('with a height is as large as height and width allow, at the left', () => {
    expect(picturesIn(IMG, 'img { height: 20pt }')).toMatchObject([{ x: 0, width: 40, height: 20 }]);
    expect(picturesIn(IMG, 'img { height: 20pt; width: 30pt }')).toMatchObject([{ width: 30, height: 15 }]);
  });

  it('takes its room from what follows', () => {
    const [text] = laid(`${IMG}<p>Below</p>`).pages[0]?.items.filter(({ kind }) => kind === 'text') ?? [];
    expect(text?.kind === 'text' && text.baseline).toBeGreaterThan(100);
  });

  it('is a node of the structure with its alternative text', () => {
    const { structure } = laid(IMG);
    const [picture] = picturesIn(IMG);
    expect(structure[picture?.node ?? -1]).toMatchObject({ element: 'img', attributes: { alt: 'A handle' } });
  });

  it('must say what it shows, unless it is ornament', () => {
    expect(faultOf('<img src="figures/wide.png" alt=" " data-at="letter.hbs:3">')).toMatchObject({
      code: 'PICTURE_UNDESCRIBED',
      place: { file: 'letter.hbs', line: 3 },
    });
    const ornament = '<img src="figures/wide.png" aria-hidden="true">';
    expect(picturesIn(ornament)).toMatchObject([{ node: -1, alternative: '' }]);
  });

  it('has at least 100 dots per inch as printed', () => {
    expect(picturesIn(IMG, '@page { size: 288pt 400pt }')).toMatchObject([{ width: 288 }]);
    const fault = faultOf(IMG, '@page { size: 300pt 400pt }');
    expect(fault).toMatchObject({ code: 'PICTURE_COARSE', place: { file: 'letter.hbs', line: 3 } });
    expect(fault.message).toBe(
      'the picture figures/wide.png is too coarse: 400 pixels printed 4.17 in wide are 96 dots per inch, and 100 are the least',
    );
  });

  it('is a block, never part of a line', () => {
    expect(
      faultOf('<p>See <img src="figures/wide.png" alt="A handle" style="display: inline"></p>').code,
    ).toBe('ELEMENT_UNKNOWN');
  });
});
