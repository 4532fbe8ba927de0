/** A workspace whose papers are set in fonts of its own. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { create } from 'fontkit';
import { readTables, withCharacterMap, writeTables } from '../../src/print/forms/withCharacterMap.js';

/** With PostScript outlines, and with TrueType outlines. */
const OTF = 'node_modules/bwip-js/fonts/Inconsolata.otf';
const TTF = 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf';

/** What the font lacks and our papers have, drawn with what it has. */
const NEAREST = new Map(
  [...'–—‘’“”…•·'].map((character, index) => [character, [...`--''"".**`][index] ?? '-']),
);

/** The font with a character map of Latin-1 and those characters. */
function withDashes(otf: Buffer): Uint8Array {
  const font = create(otf);
  if (!('layout' in font)) throw new Error('a font of one face');
  const latin = Array.from({ length: 0x60 * 2 + 0x20 }, (_, index) => String.fromCodePoint(index + 0x20));
  const characters = [...latin.map((each): [string, string] => [each, each]), ...NEAREST];
  const glyphs = characters.flatMap(([character, drawn]): [number, number][] => {
    const point = drawn.codePointAt(0) ?? 0;
    if (!font.hasGlyphForCodePoint(point)) return [];
    return [[character.codePointAt(0) ?? 0, font.glyphForCodePoint(point).id]];
  });
  const others = readTables(otf).filter(({ tag }) => tag !== 'cmap');
  return withCharacterMap(writeTables(others), new Map(glyphs));
}

/** Sets the papers of the first brand in them: its text in `Typed`, its titles in `Plain`. */
export function addFonts(folder: string): void {
  mkdirSync(join(folder, 'fonts'));
  writeFileSync(join(folder, 'fonts/text.otf'), withDashes(readFileSync(OTF)));
  cpSync(TTF, join(folder, 'fonts/titles.ttf'));
  change(folder, 'noticepress.yaml', (text) => `${text}${FONTS}`);
  setIn(folder, 'Typed', 'Plain');
}

export function setIn(folder: string, text: string, titles: string): void {
  change(folder, 'brands/lexus.yaml', (brand) =>
    brand
      .replace(/^fonts: .*\n/m, '')
      .replace(/^color: .*$/m, `$&\nfonts: { text: ${text}, titles: ${titles} }`),
  );
}

/** What noticepress.yaml says of them. */
export const FONTS = `
fonts:
  - family: Typed
    faces:
      - { file: fonts/text.otf }
  - family: Plain
    faces:
      - { file: fonts/titles.ttf }
`;

export function change(folder: string, file: string, edit: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

/** Names of embedded subsets, in clear or in an object stream. */
export function fontsIn(pdf: Uint8Array): ReadonlySet<string | undefined> {
  const text = Buffer.from(pdf).toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) =>
    inflated(body),
  );
  const names = [text, ...streams].join('').match(/\/BaseFont *\/[A-Z]{6}\+[\w-]+/g) ?? [];
  return new Set(names.map((name) => name.split('+')[1]));
}

function inflated(body: string): string {
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}
