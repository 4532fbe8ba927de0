/** A font for tests: each character is half an em wide, so that layout can be checked by hand. */
import type { FontBook } from '../../src/shapes/layout/fontBook.js';

/** At 10 pt a character is 5 pt wide; with line-height 1 a line is 10 pt high, its baseline 8 pt below its top.
 * What is not in ASCII reaches 2 pt above it. */
export const letterFont: FontBook = {
  faces: [],
  own: [],
  open: (face) => {
    throw new Error(`nothing is drawn with ${face}`);
  },
  families: ['Letter', 'Other'],
  face: (family, weight, italic, features = []) =>
    ['Letter', 'Other'].includes(family)
      ? `${family}/${weight >= 600 ? 700 : 400}${italic ? 'i' : ''}${features.map((each) => `+${each}`).join('')}`
      : undefined,
  metrics: () => ({
    ascent: 800,
    descent: -200,
    capHeight: 700,
    xHeight: 500,
    underlinePosition: -100,
    underlineThickness: 50,
  }),
  width: (_, text) => Array.from(text).length * 500,
  reach: (_, text) => ({ above: /[^ -~]/.test(text) ? 1000 : 700, below: 200 }),
  shape(_, text) {
    const characters = Array.from(text);
    return {
      glyphs: characters.map((character) => character.codePointAt(0) ?? 0),
      advances: characters.map(() => 500),
      width: characters.length * 500,
    };
  },
  missing: (text) => Array.from(text).find((character) => /[\u3000-\u9fff]/.test(character)),
};
