import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/base/problems.js';
import { drawnOf } from '../../src/compose/svg/readSvgFile.js';
import { readPicture } from '../../src/pictures/readPicture.js';
import type { Drawn, DrawnShape } from '../../src/shapes/layout/picture.js';

/** The drawing is 1,000 units wide and high, so that its own are those of print. */
function svg(inside: string, more = ''): string {
  return `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000"${more}>\n${inside}\n</svg>\n`;
}

function drawn(text: string): Drawn {
  const picture = readPicture('figures/a.svg', Buffer.from(text));
  if (picture.kind !== 'vector') throw new Error('no outlines');
  return drawnOf(picture);
}

const shapesOf = (inside: string, more = '') => drawn(svg(inside, more)).shapes;

function only(inside: string, more = ''): DrawnShape {
  const [shape, ...others] = shapesOf(inside, more);
  if (shape === undefined || others.length > 0) throw new Error(`${others.length + 1} shapes`);
  return shape;
}

/** The steps with whole numbers, which is exact enough to read. */
function path(inside: string, more = ''): string {
  return only(inside, more)
    .steps.map(([name, ...numbers]) => [name, ...numbers.map((value) => Math.round(value) + 0)].join(' '))
    .join(' ');
}

function faultOf(text: string): Fault {
  try {
    drawn(text);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const refused = (inside: string) => faultOf(svg(inside));

describe('an SVG file', () => {
  it('has a thousand units on its longer side, from its own corner on', () => {
    const { width, height, shapes } = drawn(
      '<svg viewBox="-10 20 200 50"><rect x="-10" y="20" width="100" height="50"/></svg>',
    );
    expect([width, height]).toEqual([1000, 250]);
    expect(shapes[0]?.steps).toEqual([['M', 0, 0], ['L', 500, 0], ['L', 500, 250], ['L', 0, 250], ['Z']]);
  });

  it('has its size from width and height without a viewBox', () => {
    expect(drawn('<svg width="20px" height="10px"><path d="M0 0L20 10"/></svg>')).toMatchObject({
      width: 1000,
      height: 500,
    });
    expect(faultOf('<svg><path d="M0 0L20 10"/></svg>').message).toBe('the drawing has no size');
  });

  it('has relative, smooth and quadratic curves', () => {
    expect(path('<path d="m10 10 l5,0 h5 v5 z"/>')).toBe('M 10 10 L 15 10 L 20 10 L 20 15 Z');
    expect(path('<path d="M0 0C0 30 30 60 60 60S120 90 120 120"/>')).toBe(
      'M 0 0 C 0 30 30 60 60 60 C 90 60 120 90 120 120',
    );
    expect(path('<path d="M0 0Q30 0 30 30T60 60"/>')).toBe('M 0 0 C 20 0 30 10 30 30 C 30 50 40 60 60 60');
  });

  it('has arcs, also with flags written without spaces', () => {
    expect(path('<path d="M0 100A100 100 0 0 1 100 0"/>')).toBe('M 0 100 C 0 45 45 0 100 0');
    expect(path('<path d="M0 100a100 100 0 01100-100"/>')).toBe('M 0 100 C 0 45 45 0 100 0');
  });

  it('has every basic shape', () => {
    expect(path('<polygon points="0,0 10,0-5-5"/>')).toBe('M 0 0 L 10 0 L -5 -5 Z');
    expect(path('<polyline points="0 0 10 0"/>')).toBe('M 0 0 L 10 0');
    expect(path('<ellipse cx="50" cy="50" rx="20" ry="10"/>')).toMatch(/^M 70 50 C 70 56 61 60 50 60/);
    expect(path('<rect width="100" height="50" rx="10"/>')).toMatch(
      /^M 10 0 L 90 0 C 96 0 100 4 100 10 L 100 40/,
    );
  });

  it('is transformed, the inner transform first', () => {
    const square = '<rect width="10" height="10"/>';
    expect(path(`<g transform="translate(100,50) scale(2)">${square}</g>`)).toMatch(
      /^M 100 50 L 120 50 L 120 70/,
    );
    expect(path(`<g transform="rotate(90)">${square}</g>`)).toMatch(/^M 0 0 L 0 10 L -10 10/);
    expect(
      path(`<g transform="matrix(1 0 0 1 5 5)"><g transform="rotate(180 5 5)">${square}</g></g>`),
    ).toMatch(/^M 15 15 L 5 15/);
    expect(path(`<g transform="skewX(45)">${square}</g>`)).toMatch(/^M 0 0 L 10 0 L 20 10/);
    expect(refused(`<g transform="turn(3)">${square}</g>`).message).toBe('"turn(3)" is not a transform');
  });

  it('is painted by attributes, styles and style sheets, the more special one outweighing', () => {
    const sheet =
      '<style>.a, .b { fill: #123 } #c { fill: rgb(1, 2, 3) } path { fill: red; fill-rule: evenodd }</style>';
    const fill = (attributes: string) => only(`${sheet}<path ${attributes} d="M0 0L9 9"/>`).fill;
    expect(fill('fill="#abcdef"')).toBe('#ff0000');
    expect(fill('class="x b"')).toBe('#112233');
    expect(fill('class="b" id="c"')).toBe('#010203');
    expect(fill('class="b" style="fill:none"')).toBeUndefined();
    expect(only(`${sheet}<path d="M0 0L9 9"/>`).evenOdd).toBe(true);
    expect(only('<path d="M0 0L9 9"/>', ' fill="none" stroke="#fff"')).toMatchObject({ fill: undefined });
  });

  it('has strokes with dashes, ends and corners, as wide as they are transformed', () => {
    const stroke =
      'stroke="#c8102e" stroke-width="2" stroke-dasharray="3,1" stroke-dashoffset="2" stroke-linecap="round" stroke-linejoin="bevel" stroke-miterlimit="7"';
    expect(only(`<g transform="scale(3)" ${stroke}><path fill="none" d="M0 0L9 9"/></g>`).stroke).toEqual({
      width: 6,
      color: '#c8102e',
      dash: [9, 3],
      dashOffset: 6,
      cap: 'round',
      join: 'bevel',
      miterLimit: 7,
    });
    expect(refused(`<g transform="scale(3 1)" ${stroke}><path d="M0 0L9 9"/></g>`).message).toBe(
      'a stroke is stretched in one direction',
    );
  });

  it('has opacity of fills, strokes, shapes and groups of one', () => {
    const shape = '<path d="M0 0L9 9" fill-opacity=".5" stroke-opacity="50%" opacity="0.5"/>';
    expect(only(shape)).toMatchObject({ fillOpacity: 0.25, strokeOpacity: 0.25 });
    expect(only(`<g opacity=".1">${shape}</g>`).fillOpacity).toBeCloseTo(0.025);
    expect(refused(`<g opacity=".1">${shape}${shape}</g>`)).toMatchObject({
      code: 'PICTURE_INVALID',
      place: { file: 'figures/a.svg', line: 3 },
    });
  });

  it('has linear gradients, in the box of the shape or in its units', () => {
    const stops = '<stop offset="0" stop-color="#000"/><stop offset="40%" style="stop-color:#fff"/>';
    const box = '<rect x="100" y="200" width="50" height="10" fill="url(#g)"/>';
    expect(only(`<linearGradient id="g">${stops}</linearGradient>${box}`).fill).toEqual({
      kind: 'linear',
      matrix: [50, 0, 0, 10, 100, 200],
      from: [0, 0],
      to: [1, 0],
      stops: [
        { offset: 0, color: '#000000' },
        { offset: 0.4, color: '#ffffff' },
      ],
    });
    const inherited = `<linearGradient id="h">${stops}</linearGradient><linearGradient id="g" xlink:href="#h" gradientUnits="userSpaceOnUse" x1="3" x2="9" gradientTransform="translate(7 0)"/>`;
    expect(only(`${inherited}${box}`).fill).toMatchObject({
      matrix: [1, 0, 0, 1, 7, 0],
      from: [3, 0],
      to: [9, 0],
    });
    expect(only(`<linearGradient id="g"><stop stop-color="#f00"/></linearGradient>${box}`).fill).toBe(
      '#ff0000',
    );
    expect(refused(box).message).toBe('it is painted with #g, which the drawing lacks');
  });

  it('uses what it defines, wherever it is moved to, and never itself', () => {
    const star = '<defs><g id="s"><rect width="10" height="10"/></g></defs>';
    expect(path(`${star}<use href="#s" x="5" y="6"/>`)).toMatch(/^M 5 6 L 15 6/);
    expect(path(`${star}<use xlink:href="#s" transform="scale(2)"/>`)).toMatch(/^M 0 0 L 20 0/);
    expect(refused('<g id="s"><use href="#s"/></g>').message).toContain('refer to themselves');
    const doubled = Array.from(
      { length: 20 },
      (_, i) => `<g id="g${i + 1}"><use href="#g${i}"/><use href="#g${i}"/></g>`,
    );
    expect(
      refused(`<defs><rect id="g0" width="1" height="1"/>${doubled.join('')}</defs><use href="#g20"/>`).code,
    ).toBe('PICTURE_TOO_LARGE');
  });

  it('passes over notes of programs, and what is hidden', () => {
    const notes =
      '<title>Logo</title><metadata><rdf:RDF/></metadata><sodipodi:namedview id="n"/><rect width="9" height="9" display="none"/>';
    expect(
      shapesOf(
        `${notes}<g inkscape:label="1" clip-path="url(#all)"><path d="M0 0L9 9"/></g><clipPath id="all"><rect width="1000" height="1000"/></clipPath>`,
      ),
    ).toHaveLength(1);
  });

  it.each([
    ['<script>alert(1)</script>', '<script> is not supported in a drawing'],
    ['<rect onclick="go()" width="9" height="9"/>', 'the drawing contains a script (onclick)'],
    ['<image href="a.png"/>', '<image> is not supported in a drawing'],
    ['<use href="other.svg#a"/>', 'the drawing refers to another file: other.svg#a'],
    [
      '<rect fill="url(https://example.com/a#b)" width="9" height="9"/>',
      'the drawing refers to another file in fill',
    ],
    ['<a href="https://example.com"><rect width="9" height="9"/></a>', '<a> is not supported in a drawing'],
    ['<text x="3">Norvane</text>', '<text> is not supported in a drawing'],
    ['<foreignObject/>', '<foreignobject> is not supported in a drawing'],
    ['<rect filter="url(#f)" width="9" height="9"/>', 'filter is not supported in a drawing'],
    ['<style>@import url(a.css);</style>', 'in the style sheet of the drawing is not supported'],
    ['<path d="M0 0X9"/>', '<path> has no valid outline'],
    ['<rect fill="url(#r)" width="9" height="9"/><radialGradient id="r"/>', 'not supported'],
  ])('refuses %s at its line', (inside, what) => {
    const fault = refused(`\n${inside}`);
    expect(fault).toMatchObject({ code: 'PICTURE_INVALID', place: { file: 'figures/a.svg', line: 4 } });
    expect(fault.message).toContain(what);
  });

  it('is refused when it is cut off, or not UTF-8', () => {
    expect(faultOf(svg('<path d="M0 0L9 9"/>').slice(0, -8)).message).toBe('the drawing ends too early');
    const latin = Buffer.from(svg('<title>é</title>'), 'latin1');
    const picture = readPicture('a.svg', latin);
    expect(() => picture.kind === 'vector' && drawnOf(picture)).toThrow('the drawing is not UTF-8 text');
  });
});
