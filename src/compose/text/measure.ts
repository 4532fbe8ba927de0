/** Measures the width of text in points. */
import type { FontBook } from '../../shapes/fontBook.js';
import type { Points } from '../../shapes/units.js';
import type { TextStyle } from './textStyle.js';

export type Measure = (text: string, textStyle: TextStyle) => Points;

/**
 * Advance of a text, letter spacing after each character included. Nothing is remembered: the words of records
 * are mostly met once, and a look-up costs as much as adding up its glyphs.
 */
export function createMeasure(fonts: FontBook): Measure {
  return (text, textStyle) => {
    const advance = fonts.width(textStyle.face, text);
    const spacing = textStyle.letterSpacing === 0 ? 0 : textStyle.letterSpacing * characterCount(text);
    return (advance * textStyle.size) / 1000 + spacing;
  };
}

function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
