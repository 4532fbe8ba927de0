/** Measuring: text and look in, width in points out. Words are remembered, but only so many. */
import type { FontBook } from '../../shapes/fontBook.js';
import type { Points } from '../../shapes/units.js';
import type { Look } from '../boxes/box.js';

export type Measure = (text: string, look: Look) => Points;

/** Values of records are mostly met once: when this many words are remembered, all are forgotten. */
const REMEMBERED_WORDS = 4096;

/** What is longer is no word. */
const WORD_LENGTH = 64;

/** Advance of a text, letter spacing after each character included. */
export function createMeasure(fonts: FontBook): Measure {
  const faces = new Map<string, Map<string, number>>();
  const wordsOf = (face: string) => {
    const known = faces.get(face);
    if (known !== undefined && known.size < REMEMBERED_WORDS) return known;
    const words = new Map<string, number>();
    faces.set(face, words);
    return words;
  };
  const advanceOf = (text: string, face: string) => {
    if (text.length > WORD_LENGTH) return fonts.width(face, text);
    const words = wordsOf(face);
    const known = words.get(text);
    if (known !== undefined) return known;
    const advance = fonts.width(face, text);
    words.set(text, advance);
    return advance;
  };
  return (text, look) => {
    const advance = advanceOf(text, look.face);
    const spacing = look.letterSpacing === 0 ? 0 : look.letterSpacing * characterCount(text);
    return (advance * look.size) / 1000 + spacing;
  };
}

function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
