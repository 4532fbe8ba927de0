import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../src/fonts/openFontBook.js';

const book = openFontBook();
/** Without those whose small letters are small capitals. */
const FACES = book.faces.filter((id) => !id.endsWith('+smcp'));
const regular = book.face('Source Sans 3', 400, false) ?? '';

describe('choosing a face', () => {
  it('takes the exact face where there is one', () => {
    expect(book.face('Source Sans 3', 700, true)).toBe('Source Sans 3/700i');
    expect(book.face('Source Sans 3', 300, false)).toBe('Source Sans 3/300');
  });

  it('takes the nearest weight in the order of CSS', () => {
    expect(book.face('Source Sans 3', 500, false)).toBe('Source Sans 3/400');
    expect(book.face('Source Sans 3', 650, false)).toBe('Source Sans 3/700');
    expect(book.face('Source Sans 3', 900, false)).toBe('Source Sans 3/700');
    expect(book.face('Source Sans 3', 350, false)).toBe('Source Sans 3/300');
    expect(book.face('Source Sans 3', 100, false)).toBe('Source Sans 3/300');
  });

  it('has a face with small capitals for each, which measures and draws them as the characters they are', () => {
    const small = book.face('Source Serif 4', 600, false, ['smcp']) ?? '';
    expect(small).toBe('Source Serif 4/600+smcp');
    const [caps, plain] = [book.open(small), book.open('Source Serif 4/600')];
    expect([...'aéñ'].map((letter) => caps.glyph(letter.codePointAt(0) ?? 0) !== 0)).toEqual([
      true,
      true,
      true,
    ]);
    expect(caps.glyph(0x61)).not.toBe(plain.glyph(0x61));
    expect(caps.glyph(0x41)).toBe(plain.glyph(0x41));
    expect(caps.width('vehicle')).toBeGreaterThan(plain.width('vehicle'));
    expect(caps.width('vehicle')).toBeLessThan(plain.width('VEHICLE'));
  });

  it('knows no family that is not registered', () => {
    expect(book.face('Helvetica', 400, false)).toBeUndefined();
    expect(() => book.open('Helvetica/400')).toThrow('Helvetica/400');
  });
});

describe('shaping', () => {
  it('kerns pairs and makes no ligatures', () => {
    const run = book.shape(regular, 'AV');
    expect(run.advances[0]).toBeLessThan(book.width(regular, 'A'));
    expect(book.shape(regular, 'office ffi').glyphs).toHaveLength(10);
  });

  it('gives one glyph for each character, and decomposed text the glyphs of its composed form', () => {
    expect(book.shape(regular, 'e\u0301').glyphs).toEqual(book.shape(regular, 'é').glyphs);
  });

  it('measures what it shapes', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'AVToWya.,-1 éłθЖ') });
    fc.assert(
      fc.property(texts, (text) => {
        expect(book.shape(regular, text).width).toBeCloseTo(book.width(regular, text), 6);
      }),
    );
  });

  it('sets every line as fontkit does without ligatures', () => {
    const features = { kern: true, liga: false, clig: false, calt: false, dlig: false };
    for (const id of FACES) {
      const font = create(Buffer.from(book.open(id).file())) as Font;
      for (const text of [
        'AVATAR To Wyoming, P.O. Box 17',
        'Your vehicle’s “Toyota” (22)',
        'AV AW Ta To Tr Va Vo Yo LT LY P. F, r. y.',
        '“A” ‘A’ L’Avalon d’Yvel T–V A—V 1–7',
        '¿Verdad? ¡Ya! Año, Tú, Yáñez, Vía, Día, Fórmula',
        'Łódź Việt Ñandú',
        'Αθήνα',
        'Город',
      ]) {
        const run = font.layout(text, features);
        expect(book.shape(id, text).glyphs).toEqual(run.glyphs.map((glyph) => glyph.id));
        expect(book.width(id, text)).toBeCloseTo(run.advanceWidth, 6);
      }
    }
  });
});

describe('kerning', () => {
  it('is what fontkit lays out, for pairs of any letters in every face', () => {
    const letters = fc.constantFrom(...'ATVWYLPFaeovwy.,’“”-– 147/ŁÁĂẾĐñßΑΤΥΓρυТУГАРф'.split(''));
    for (const id of FACES) {
      const face = book.open(id);
      const font = create(Buffer.from(face.file())) as Font;
      fc.assert(
        fc.property(letters, letters, (left, right) => {
          const run = font.layout(left + right, {
            kern: true,
            liga: false,
            clig: false,
            calt: false,
            dlig: false,
          });
          const [first, second] = run.glyphs.map((glyph) => glyph.id);
          const expected = (run.positions[0]?.xAdvance ?? 0) - face.advance(first ?? 0);
          expect(face.kerning(first ?? 0, second ?? 0)).toBe(expected);
        }),
        { numRuns: 150 },
      );
    }
  });
});

describe('missing', () => {
  it.each([
    'María Muñoz, ¿qué tal?',
    'Zażółć gęślą jaźń',
    'Nguyễn Thị Hồng Ngọc, Đặng Văn Lâm',
    'Ελένη Παπαδοπούλου',
    'Екатерина Иванова',
    'O’Brien – “Straße” № 5',
    'Zoe\u0308 in decomposed form',
  ])('finds nothing in %s', (text) => {
    expect(book.missing(text)).toBeUndefined();
  });

  it.each([
    ['Arabic', 'a محمد', 'م'],
    ['Hebrew', 'דוד', 'ד'],
    ['Devanagari', 'नमस्ते', 'न'],
    ['Chinese', '王伟', '王'],
    ['Japanese', 'さくら', 'さ'],
    ['an emoji', 'Ann 😀', '😀'],
    ['a mark that nothing composes with', 'x\u0323y', '\u0323'],
    ['a control character', 'a\u0007b', '\u0007'],
    ['a line break', 'a\nb', '\n'],
    ['text damaged before', 'Mu\uFFFDoz', '\uFFFD'],
    ['half of a surrogate pair', 'a\uD83D', '\uD83D'],
    ['an invisible joiner', 'a\u200Db', '\u200D'],
  ])('names the first character of %s', (_, text, character) => {
    expect(book.missing(text)).toBe(character);
  });

  it('lets through only what every face draws, with a glyph of its own', () => {
    const faces = FACES.map((id) => book.open(id));
    for (let codePoint = 0; codePoint <= 0x1ffff; codePoint++) {
      const character = String.fromCodePoint(codePoint).normalize('NFC');
      const glyphs = faces.map((face) => face.glyph(character.codePointAt(0) ?? 0));
      if (book.missing(character) === undefined) expect(glyphs.every((glyph) => glyph > 0)).toBe(true);
    }
  });
});

describe('a subset', () => {
  it('holds the outlines asked for', () => {
    const face = book.open(regular);
    const glyphs = book.shape(regular, 'Ávila').glyphs;
    const subset = face.subset(glyphs);
    const font = create(Buffer.from(subset.file)) as Font;
    for (const glyph of glyphs) {
      expect(font.getGlyph(subset.glyphs.get(glyph) ?? -1).advanceWidth).toBe(face.advance(glyph));
    }
    expect(subset.file.length).toBeLessThan(face.file().length / 10);
  });

  it('is the same for the same set in any order, whatever was asked for in between', () => {
    const face = book.open(regular);
    const glyphs = book.shape(regular, 'Ávila').glyphs;
    const subset = face.subset(glyphs);
    expect(face.subset(glyphs.toReversed())).toEqual(subset);
    const more = face.subset([...glyphs, face.glyph(0x42)]);
    expect([...more.glyphs.keys()]).toEqual([...more.glyphs.keys()].sort((a, b) => a - b));
    expect(more.glyphs.size).toBe(subset.glyphs.size + 1);
    const other = [...glyphs.slice(1), face.glyph(0x42)];
    expect(face.subset(other).glyphs.has(glyphs[0] ?? 0)).toBe(false);
    expect(face.subset(glyphs)).toEqual(subset);
  });
});
