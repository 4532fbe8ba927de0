/** Figures stand below each other where a style asks for it, whatever the font has by itself. */
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/compose/layOut.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { readTables, withCharacterMap, writeTables } from '../../src/print/forms/withCharacterMap.js';
import { printHtml } from '../../src/print/html/printHtml.js';
import type { FontBook } from '../../src/shapes/layout/fontBook.js';

const SERIF = 'node_modules/@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf';
const CHARACTERS = Array.from({ length: 0x5f }, (_, index) => String.fromCodePoint(index + 0x20));

/** The serif with its old-style figures of differing widths as the ones that it has by itself. */
function withFigures(...features: readonly string[]): Uint8Array {
  const bytes = readFileSync(SERIF);
  const font = create(bytes);
  if (!('layout' in font)) throw new Error('a font of one face');
  const glyphs = CHARACTERS.map((character): [number, number] => {
    const of = /\d/.test(character) ? [...features] : [];
    return [character.codePointAt(0) ?? 0, font.layout(character, of).glyphs[0]?.id ?? 0];
  });
  const others = readTables(bytes).filter(({ tag }) => tag !== 'cmap');
  return withCharacterMap(writeTables(others), new Map(glyphs));
}

const OWN = { family: 'Fjord', weight: 400, italic: false } as const;
const book = openFontBook([{ ...OWN, bytes: withFigures('onum', 'pnum') }]);
const plain = book.face('Fjord', 400, false) ?? '';
const FIGURES = [...'0123456789'];

function widths(id: string, fonts: FontBook = book): ReadonlySet<number> {
  const pairs = FIGURES.flatMap((left) => FIGURES.map((right) => left + right));
  return new Set(pairs.map((pair) => Math.round(fonts.width(id, pair))));
}

describe('figures', () => {
  it('of our families are as wide as each other by themselves, so that no face is in a paper twice', () => {
    for (const family of openFontBook().families)
      for (const weight of [400, 600, 700]) {
        const id = book.face(family, weight, false, ['tnum', 'lnum']) ?? '';
        expect(id).toBe(`${family}/${weight}`);
        expect(widths(id).size, id).toBe(1);
      }
  });

  it('of a font of the workspace are as wide as each other where that is asked for', () => {
    const tabular = book.face('Fjord', 400, false, ['tnum']) ?? '';
    expect(widths(plain).size).toBeGreaterThan(1);
    expect(widths(tabular).size).toBe(1);
    expect(book.width(tabular, 'Lens')).toBe(book.width(plain, 'Lens'));
  });

  it('are as tall as capitals where that is asked for, with or without equal widths', () => {
    const heights = (features: readonly ('tnum' | 'lnum')[]) => {
      const face = book.open(book.face('Fjord', 400, false, features) ?? '');
      const font = create(Buffer.from(face.file()));
      if (!('layout' in font)) throw new Error('a font of one face');
      return new Set(
        FIGURES.map((figure) => font.getGlyph(face.glyph(figure.charCodeAt(0))).bbox.minY > -50),
      );
    };
    expect(heights(['tnum']).size).toBe(2);
    expect(heights(['lnum'])).toEqual(new Set([true]));
    expect(heights(['tnum', 'lnum'])).toEqual(new Set([true]));
  });

  it('keep the widths of a font that has no others', () => {
    const tables = readTables(Buffer.from(withFigures('pnum'))).filter(({ tag }) => tag !== 'GSUB');
    const fonts = openFontBook([{ ...OWN, bytes: writeTables(tables) }]);
    const id = fonts.face('Fjord', 400, false);
    expect(fonts.face('Fjord', 400, false, ['tnum'])).toBe(id);
  });

  it('end at one edge in the column of a paper, in print and in a browser', () => {
    const table = ['1,111', '4,800'].map((count) => `<tr><td>${count}</td></tr>`).join('');
    const css = 'table { font-family: Fjord; font-size: 20pt; font-variant-numeric: tabular-nums }';
    const html = `<table>${table}</table><p style="font-family: Fjord">1,111</p>`;
    const sheets = [{ file: 'figures.css', text: css }];
    const what = { document: 'figures', title: 'Figures', language: 'en', slots: [] } as const;
    const layout = layOut({ ...what, html, stylesheets: sheets }, book);
    const filling = layout.fill({});
    if ('code' in filling) throw new Error(filling.code);
    const composition = layout.compose(filling);
    const texts = composition.pages[0]?.items.flatMap((item) => (item.kind === 'text' ? [item] : [])) ?? [];
    expect(texts.map(({ text }) => text)).toEqual(['1,111', '4,800', '1,111']);
    const [one = 0, other = 1] = texts.map(({ face, text }) => book.width(face, text));
    expect(one).toBeCloseTo(other, 6);
    const printed = printHtml([{ composition, filling }], book, { title: 'Figures', language: 'en' });
    expect(printed.match(/@font-face/g)).toHaveLength(2);
  });
});
