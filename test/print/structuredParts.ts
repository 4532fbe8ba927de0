/** A composition with a structure, made by hand: elements, and items that point at them. */
import type {
  Composition,
  FieldItem,
  FilledComposition,
  Item,
  PathItem,
  StructureNode,
} from '../../src/shapes/layout/composition.js';
import { filling, page, REGULAR, text } from './sampleParts.js';

type Attributes = StructureNode['attributes'];

/** Elements in reading order; `add` gives the index that items point at. */
export class Structure {
  readonly nodes: StructureNode[] = [{ element: 'body', parent: -1, attributes: {} }];

  add(element: string, parent = 0, attributes: Attributes = {}): number {
    return this.nodes.push({ element, parent, attributes }) - 1;
  }

  part(...pages: readonly (readonly Item[])[]): FilledComposition {
    return { composition: this.composition(...pages), filling: filling() };
  }

  composition(...pages: readonly (readonly Item[])[]): Composition {
    return {
      title: 'Notice',
      language: 'en',
      pages: pages.map((items) => page(items)),
      structure: this.nodes,
    };
  }
}

export function field(node: number, more: Partial<FieldItem> = {}): FieldItem {
  return {
    kind: 'field',
    x: 72,
    y: 100,
    width: 200,
    height: 20,
    name: 'buyer',
    tooltip: 'Name of the buyer',
    type: 'text',
    value: '',
    maxLength: undefined,
    required: false,
    face: REGULAR,
    size: 12,
    color: '#000000',
    node,
    ...more,
  };
}

/** A drawing in a figure, with what is written below it. */
export function captioned(label: Record<string, string>): FilledComposition {
  const s = new Structure();
  const figure = s.add('figure', 0, label);
  const drawing = s.add('svg', figure, { 'aria-label': 'A key' });
  const caption = s.add('figcaption', figure);
  const square: PathItem = {
    kind: 'path',
    x: 72,
    y: 80,
    steps: [['M', 0, 0], ['L', 9, 0], ['L', 9, 9], ['Z']],
    fill: '#000000',
    stroke: undefined,
    node: drawing,
  };
  return s.part([square, text(72, 110, 'Smart Key', { node: caption })]);
}

/** A page with one of everything: headings, text over two pages, a link, a list, a table, a figure and artifacts. */
export function everything(): FilledComposition {
  const s = new Structure();
  const heading = s.add('h2');
  const paragraph = s.add('p');
  const link = s.add('a', paragraph);
  const sub = s.add('h4');
  const list = s.add('ul');
  const items = ['one', 'two'].map((word) => {
    const item = s.add('li', list);
    return { word, marker: s.add('::marker', item), item };
  });
  const table = s.add('table');
  const head = s.add('tr', s.add('thead', table));
  const heads = [s.add('th', head, { scope: 'col' }), s.add('th', head, { colspan: '2' })];
  const row = s.add('tr', s.add('tbody', table));
  const cells = [s.add('th', row), s.add('td', row), s.add('td', row)];
  const figure = s.add('figure', 0, { 'aria-label': 'A key' });
  const spanish = s.add('p', 0, { lang: 'es' });
  const loose = s.add('div');
  const first: Item[] = [
    text(72, 30, 'Notice 20LC02'),
    { kind: 'rect', x: 72, y: 60, width: 100, height: 20, fill: '#ffcc00', node: -1 },
    text(72, 80, 'Your vehicle', { node: heading }),
    text(72, 100, 'Please read', { node: paragraph }),
    text(72, 112, 'about it at ', { node: paragraph }),
    text(130, 112, 'example.com', { node: link }),
    { kind: 'link', x: 130, y: 104, width: 60, height: 10, href: 'https://example.com/a&b', node: link },
    text(200, 112, ' before it', { node: paragraph }),
  ];
  const second: Item[] = [
    text(72, 30, 'Notice 20LC02'),
    text(72, 80, 'is too late.', { node: paragraph }),
    text(72, 90, 'In short', { node: sub }),
    ...items.flatMap(({ word, marker, item }, i) => [
      text(72, 110 + i * 12, '•', { node: marker }),
      text(82, 110 + i * 12, word, { node: item }),
    ]),
    text(72, 150, 'Model', { node: heads[0] ?? 0 }),
    text(150, 150, 'Volume', { node: heads[1] ?? 0 }),
    text(72, 170, 'NX', { node: cells[0] ?? 0 }),
    text(150, 170, '1,234', { node: cells[1] ?? 0 }),
    {
      kind: 'path',
      x: 72,
      y: 200,
      steps: [['M', 0, 0], ['L', 40, 0], ['C', 60, 0, 60, 20, 40, 20], ['Z']],
      fill: '#c00000',
      stroke: { width: 2, color: '#000000', dash: [] },
      node: figure,
    },
    text(72, 260, 'Aviso', { node: spanish }),
    text(72, 280, 'Thank you.', { node: loose }),
    text(72, 760, 'Page 2 of 2'),
  ];
  return s.part(first, second);
}
