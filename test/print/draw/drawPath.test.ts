import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { Pen } from '../../../src/print/draw/drawItems.js';
import { PairCodes } from '../../../src/print/draw/pairCodes.js';
import { ByteWriter } from '../../../src/print/file/byteWriter.js';
import type { PathItem } from '../../../src/shapes/layout/composition.js';

function draw(...paths: readonly Partial<PathItem>[]): string {
  const out = new ByteWriter();
  const book = openFontBook();
  const fonts = {
    font: () => ({
      name: 'F1',
      face: book.open(book.faces[0] ?? ''),
      pairCodes: new PairCodes(),
      code: () => 0,
    }),
  };
  const pen = new Pen(out, fonts);
  const plain = {
    kind: 'path',
    x: 10,
    y: 20,
    steps: [],
    fill: undefined,
    stroke: undefined,
    node: -1,
  } as const;
  pen.draw(
    paths.map((path) => ({ ...plain, ...path })),
    0,
    100,
  );
  pen.end();
  return Buffer.from(out.view()).toString('latin1');
}

const stroke = { width: 2, color: '#ff0000', dash: [3, 1] };

describe('a path', () => {
  it('is drawn from its origin, upright, step by step', () => {
    const steps: PathItem['steps'] = [['M', 0, 0], ['L', 5, 1.25], ['C', 1, 2, 3, 4, 5, 6], ['Z']];
    expect(draw({ steps, fill: '#0000ff' })).toBe(
      '0 0 1 rg\n10 80 m\n15 78.75 l\n11 78 13 76 15 74 c\nh\nf\n',
    );
  });

  it('is stroked, or both filled and stroked, with its own line', () => {
    expect(draw({ steps: [['M', 0, 0]], stroke })).toBe('1 0 0 RG\n2 w\n[3 1]0 d\n10 80 m\nS\n');
    expect(draw({ steps: [['M', 0, 0]], stroke, fill: '#000000' })).toMatch(/m\nB\n$/);
  });

  it('says ink again only where it changes', () => {
    const steps: PathItem['steps'] = [['M', 0, 0]];
    const twice = draw({ steps, stroke }, { steps, stroke });
    expect(twice.match(/RG|w\n| d\n/g)).toHaveLength(3);
  });

  it('without fill and stroke is not there', () => {
    expect(draw({ steps: [['M', 0, 0]] })).toBe('');
  });
});
