/** Measuring: text and look in, width in points out. */
import type { FontBook } from '../../shapes/fontBook.js';
import type { Points } from '../../shapes/units.js';
import type { TextStyle } from './textStyle.js';

export type Measure = (text: string, look: TextStyle) => Points;

/**
 * Advance of a text, letter spacing after each character included. Nothing is remembered: the words of records
 * are mostly met once, and looking a word up costs as much as adding up its glyphs.
 */
export function createMeasure(fonts: FontBook): Measure {
  return (text, look) => {
    const advance = fonts.width(look.face, text);
    const spacing = look.letterSpacing === 0 ? 0 : look.letterSpacing * characterCount(text);
    return (advance * look.size) / 1000 + spacing;
  };
}

function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
