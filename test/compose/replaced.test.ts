import { describe, expect, it } from 'vitest';
import type { FieldItem, Item, PathItem } from '../../src/shapes/layout/composition.js';
import { filled, lay } from './drawInLetters.js';

const PLAIN = 'input, td { border: none; padding: 0 }';

function itemsOf(html: string, css = PLAIN, size = '40x20'): readonly Item[] {
  const layout = lay(html, css, size);
  return layout.compose(filled(layout)).pages.flatMap((page) => page.items);
}

function fieldsOf(html: string, css = PLAIN): readonly FieldItem[] {
  return itemsOf(html, css).flatMap((item) => (item.kind === 'field' ? [item] : []));
}

function pathsOf(html: string, css = PLAIN): readonly PathItem[] {
  return itemsOf(html, css).flatMap((item) => (item.kind === 'path' ? [item] : []));
}

describe('an input', () => {
  it('is a field in the content of its box, with what it asks for', () => {
    const html =
      '<p>Name</p><input name="buyer" title="Name of the buyer" value="Ann" maxlength="30" required>';
    const [field] = fieldsOf(
      html,
      `${PLAIN} p { margin: 0 } input { width: 100pt; height: 20pt; padding: 2pt 5pt }`,
    );
    expect(field).toMatchObject({ name: 'buyer', tooltip: 'Name of the buyer', type: 'text', value: 'Ann' });
    expect(field).toMatchObject({ maxLength: 30, required: true, width: 100, height: 20, size: 10 });
    const [text] = itemsOf(html, `${PLAIN} p { margin: 0 }`);
    expect(field?.x).toBe((text?.kind === 'text' ? text.x : 0) + 5);
  });

  it('is a line high and as wide as it can be without a size', () => {
    const [field] = fieldsOf('<input name="a" title="A">');
    expect(field).toMatchObject({ width: 200, height: 10, type: 'text', value: '', required: false });
    expect(field?.maxLength).toBeUndefined();
  });

  it('stands beside text in a cell, and makes a node of the structure', () => {
    const layout = lay(
      '<table><tr><td>VIN</td><td><input name="vin" title="VIN"></td></tr></table>',
      PLAIN,
      '40x20',
    );
    const { pages, structure } = layout.compose(filled(layout));
    const field = pages[0]?.items.find((item) => item.kind === 'field');
    expect(structure[field?.node ?? -1]).toMatchObject({ element: 'input' });
    expect(structure[structure[field?.node ?? -1]?.parent ?? -1]).toMatchObject({ element: 'td' });
  });

  it('has dividers between the cells of a comb', () => {
    const css = 'input { border: 1pt solid #000; width: 80pt; height: 12pt }';
    const items = itemsOf('<input name="code" title="Code" data-comb maxlength="4">', css);
    const field = items.find((item) => item.kind === 'field');
    expect(field).toMatchObject({ type: 'comb', maxLength: 4, width: 80 });
    const inner = items.flatMap((item) =>
      item.kind === 'line' &&
      item.x1 === item.x2 &&
      item.x1 > (field?.x ?? 0) &&
      item.x1 < (field?.x ?? 0) + 79
        ? [item.x1 - (field?.x ?? 0)]
        : [],
    );
    expect(inner).toEqual([20, 40, 60]);
  });

  it('is a ticked box when it is checked', () => {
    expect(fieldsOf('<input type="checkbox" name="a" title="A" checked>')).toMatchObject([
      { type: 'checkbox', value: 'Yes' },
    ]);
  });

  it.each([
    ['<input name="a">', 'needs a title'],
    ['<input title="A">', 'needs a name'],
    ['<input name="a.b" title="A">', 'needs a name'],
    [
      '<input name="a" title="A" type="radio">',
      'must have one of the types text, date, checkbox, signature, not "radio"',
    ],
    ['<input name="a" title="A" maxlength="many">', 'maxlength "many"'],
    ['<input name="a" title="A" data-comb>', 'needs type text and a maxlength'],
    ['<input name="a" title="A" style="display: inline">', 'cannot be part of a line'],
    ['<b><input name="a" title="A"></b>', 'cannot be part of a line'],
  ])('is refused: %s', (html, why) => {
    expect(() => itemsOf(html)).toThrow(why);
  });
});

describe('a drawing', () => {
  const svg = (inside: string) => `<svg viewBox="0 0 100 50" aria-label="A key">${inside}</svg>`;

  it('fills the width of its block and keeps its proportions', () => {
    const [path] = pathsOf(
      `${svg('<rect x="10" y="5" width="20" height="10" fill="#c00" stroke="navy" stroke-width="2"/>')}`,
    );
    expect(path).toMatchObject({ fill: '#cc0000', stroke: { width: 4, color: '#000080', dash: [] } });
    expect(path?.steps).toEqual([['M', 20, 10], ['L', 60, 10], ['L', 60, 30], ['L', 20, 30], ['Z']]);
  });

  it('stands in the middle of a box of another shape', () => {
    const css = `${PLAIN} svg { height: 50pt }`;
    const [wide] = pathsOf(svg('<rect width="100" height="50"/>'), css);
    const [all] = pathsOf(svg('<rect width="100" height="50"/>'));
    expect((wide?.x ?? 0) - (all?.x ?? 0)).toBe(50);
    expect(wide?.steps[1]).toEqual(['L', 100, 0]);
  });

  it('takes ink from the groups around a shape', () => {
    const [path] = pathsOf(
      svg('<g stroke="red" fill="none"><g stroke-dasharray="2 1"><line x2="9"/></g></g>'),
    );
    expect(path).toMatchObject({ fill: undefined, stroke: { color: '#ff0000', width: 2, dash: [4, 2] } });
  });

  it('follows a path through all its commands', () => {
    const [path] = pathsOf(svg('<path d="M1 1h2v2l-1,1 1 1Q4 6 6 6c1 0 1-1 2-1zm5 5L.5-1"/>'));
    expect(path?.steps.map(([operator]) => operator).join('')).toBe('MLLLLCCZML');
    expect(path?.steps.slice(0, 5)).toEqual([
      ['M', 2, 2],
      ['L', 6, 2],
      ['L', 6, 6],
      ['L', 4, 8],
      ['L', 6, 10],
    ]);
    expect(path?.steps.slice(6, 9)).toEqual([['C', 14, 12, 14, 10, 16, 10], ['Z'], ['M', 12, 12]]);
    expect(path?.steps[9]).toEqual(['L', 1, -2]);
  });

  it('sets text from its start, its middle or its end', () => {
    const anchors = ['start', 'middle', 'end'].map(
      (anchor) => `<text x="50" y="20" font-size="10" text-anchor="${anchor}">ab</text>`,
    );
    const texts = itemsOf(svg(anchors.join(''))).flatMap((item) => (item.kind === 'text' ? [item] : []));
    const [start, middle, end] = texts.map((item) => item.x);
    expect(texts[0]).toMatchObject({ text: 'ab', size: 20 });
    expect([(start ?? 0) - (middle ?? 0), (start ?? 0) - (end ?? 0)]).toEqual([10, 20]);
  });

  it('is one node with its label, or none when it is ornament', () => {
    const layout = lay(svg('<circle r="5"/>'), PLAIN, '40x20');
    const { pages, structure } = layout.compose(filled(layout));
    const node = pages[0]?.items.find((item) => item.kind === 'path')?.node ?? -1;
    expect(structure[node]).toMatchObject({ element: 'svg', attributes: { 'aria-label': 'A key' } });
    const ornament = '<svg viewBox="0 0 9 9" aria-hidden="true"><circle r="5"/></svg>';
    expect(pathsOf(ornament)).toMatchObject([{ node: -1 }]);
  });

  it.each([
    ['<svg aria-label="x"></svg>', 'needs a viewBox'],
    ['<svg viewBox="0 0 1 1"></svg>', 'needs an aria-label'],
    [svg('<marker/>'), 'the element <marker> is unknown in a drawing'],
    [svg('<rect style="fill: red"/>'), 'the attribute "style" of <rect> is unknown'],
    [svg('<rect fill="tomato"/>'), '"tomato" is not a value of fill'],
    [svg('<path d="M0 0 B1 1"/>'), '<path> has no valid outline'],
    [svg('<path d="M0 0 L1"/>'), '<path> has no valid outline'],
    [svg('<text><g>a</g></text>'), '<text> contains an element'],
    [svg('loose'), 'text is not allowed in <svg>'],
    [svg('<slot name="vin"></slot>'), 'the element <slot> is unknown in a drawing'],
  ])('is refused: %s', (html, why) => {
    expect(() => itemsOf(html)).toThrow(why);
  });
});
