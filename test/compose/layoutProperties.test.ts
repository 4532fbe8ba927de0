import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/compose/lines/breakLines.js';
import { tokenize } from '../../src/compose/lines/tokenize.js';
import { createMeasure } from '../../src/compose/text/measure.js';
import type { Item, Page, TextItem } from '../../src/shapes/layout/composition.js';
import { filled, itemsOf, lay } from './drawInLetters.js';
import { letterFont } from './letterFont.js';

const CSS = `@page { margin: 20pt 10pt }
  ul, ol { padding-left: 15pt } li { margin: 2pt 0 }
  td, th { border: 0.5pt solid #000; padding: 1pt; vertical-align: top; text-align: left }
  .kept { break-inside: avoid; padding: 3pt; border: 1pt solid #000; margin: 5pt 0 }
  .loose { margin: 7pt 0; line-height: 1.3 }
  h2 { margin: 12pt 0 4pt; font-size: 12pt }
  p { line-height: 1.4 } b { font-size: 11pt }`;

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', '/'), minLength: 1, maxLength: 14 });
const text = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));
const short = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

const paragraph = fc.oneof(
  text.map((inner) => `<p>${inner}</p>`),
  fc.tuple(text, text).map(([a, b]) => `<p class="loose">${a} <b>${b}</b> ${a}</p>`),
  fc.tuple(short, short).map(([a, b]) => `<p>${a}<sup>1</sup><br>${b}</p>`),
);
const list = fc
  .tuple(fc.constantFrom('ul', 'ol'), fc.array(short, { minLength: 1, maxLength: 5 }))
  .map(([tag, items]) => `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`);
const table = fc.array(fc.tuple(short, short), { minLength: 1, maxLength: 8 }).map((rows) => {
  const body = rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('');
  return `<table>${body}</table>`;
});
const block = fc.oneof(
  paragraph,
  list,
  table,
  short.map((inner) => `<h2>${inner}</h2>`),
  fc.tuple(short, short).map(([a, b]) => `<div class="kept"><p>${a}</p><p>${b}</p></div>`),
);
const page = fc.array(block, { minLength: 1, maxLength: 12 }).map((blocks) => blocks.join(''));

const isText = (item: Item): item is TextItem => item.kind === 'text';
const widthOf = (item: TextItem) => Array.from(item.text).length * item.size * 0.5;

/** Letters without white space, and without what compose adds: markers and tags. */
function letters(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
}

function overlaps(a: TextItem, b: TextItem): boolean {
  const across = a.x < b.x + widthOf(b) - 0.01 && b.x < a.x + widthOf(a) - 0.01;
  const top = (item: TextItem) => item.baseline - item.size * 0.8;
  const bottom = (item: TextItem) => item.baseline + item.size * 0.2;
  return across && top(a) < bottom(b) - 0.01 && top(b) < bottom(a) - 0.01;
}

function expectInside(items: readonly TextItem[], { width, height }: Page): void {
  for (const item of items) {
    const trimmed = widthOf({ ...item, text: item.text.trimEnd() });
    expect(item.x).toBeGreaterThanOrEqual(-0.01);
    expect(item.x + trimmed).toBeLessThanOrEqual(width - 10 + 0.01);
    expect(item.baseline).toBeGreaterThan(20);
    expect(item.baseline).toBeLessThanOrEqual(height - 20 + 0.01);
  }
}

function expectApart(items: readonly TextItem[]): void {
  items.forEach((item, index) => {
    for (const other of items.slice(index + 1)) expect(overlaps(item, other) && [item, other]).toBe(false);
  });
}

describe('whatever is laid out', () => {
  it('stands in order, each word once, inside its page, and nothing on top of anything else', () => {
    fc.assert(
      fc.property(page, (html) => {
        const layout = lay(html, CSS, '30x24');
        const pages = layout.compose(filled(layout)).pages;
        const texts = pages.map((each) => each.items.filter(isText));
        const structure = layout.compose(filled(layout)).structure;
        const printed = texts.flat().filter((item) => structure[item.node]?.element !== '::marker');
        expect(printed.map((item) => item.text.replace(/\s+/g, '')).join('')).toBe(letters(html));
        pages.forEach((each, index) => {
          expectInside(texts[index] ?? [], each);
          expectApart(texts[index] ?? []);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('holds for any value of a slot, or the value does not fit', () => {
    fc.assert(
      fc.property(
        page,
        fc.string({ maxLength: 60 }),
        fc.array(word, { maxLength: 6 }),
        (html, name, address) => {
          const slotted = `<p>Dear <slot name="name"></slot>!</p>${html}<table><tr><td>to</td><td><slot name="address"></slot></td></tr></table>`;
          const layout = lay(slotted, CSS, '30x24');
          const filling = layout.fill({ name, address });
          if ('code' in filling) return;
          const pages = layout.compose(filling).pages;
          for (const each of pages) {
            const texts = itemsOf(each, filling).filter(isText);
            expectInside(texts, each);
            expectApart(texts);
          }
          const blocks = filling.blocks.map((filledBlock) =>
            filledBlock.items.filter(isText).map((item) => item.text),
          );
          expect(blocks[0]?.join('').replace(/\s+/g, '')).toBe(`Dear${name}!`.replace(/\s+/g, ''));
          expect(blocks[1]?.join('').replace(/\s+/g, '')).toBe(`to${address.join('')}`);
          expect(
            pages.flatMap((each) => each.placements.map(({ block: index }) => index)).toSorted(),
          ).toEqual([0, 1]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same again', () => {
    fc.assert(
      fc.property(page, (html) => {
        const compose = () => {
          const layout = lay(html, CSS, '30x24');
          return layout.compose(filled(layout));
        };
        expect(compose()).toEqual(compose());
      }),
      { numRuns: 10 },
    );
  });

  it('has the head of its table on each page of the table', () => {
    fc.assert(
      fc.property(fc.array(short, { minLength: 1, maxLength: 30 }), (cells) => {
        const rows = cells.map((cell) => `<tr><td>${cell}</td></tr>`).join('');
        const layout = lay(
          `<p>x</p><table><thead><tr><th>HEAD</th></tr></thead>${rows}</table>`,
          CSS,
          '20x16',
        );
        for (const each of layout.compose(filled(layout)).pages) {
          expect(each.items.filter((item) => isText(item) && item.text === 'HEAD')).toHaveLength(1);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('lines', () => {
  const measure = createMeasure(letterFont);
  const look = {
    face: 'Letter/400',
    size: 10,
    color: '#000000',
    letterSpacing: 0,
    shift: 0,
    above: 8,
    below: 2,
    underline: undefined,
    href: undefined,
    node: 0,
  };

  it('are never wider than there is room, and lose nothing but spaces', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 120 }), (words, width) => {
        const lines = breakLines(tokenize(words, look, measure, true), () => width, measure);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.001);
        const printed = lines.flatMap((line) => line.tokens.map((token) => token.text)).join('');
        expect(printed.replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      }),
    );
  });

  it('are as full as they can be', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-c]{1,6}$/), { minLength: 1 }), (words) => {
        const lines = breakLines(tokenize(words.join(' '), look, measure, true), () => 60, measure);
        lines.slice(1).forEach((line, index) => {
          const first = line.tokens[0]?.width ?? 0;
          expect((lines[index]?.width ?? 0) + 5 + first).toBeGreaterThan(60);
        });
      }),
    );
  });
});
