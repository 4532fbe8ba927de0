/** Measures the width of text in points. */
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Points } from '../../shapes/units.js';
import type { TextStyle } from './textStyle.js';

export type Measure = (text: string, textStyle: TextStyle) => Points;

/**
 * The advance of a text, including letter spacing after each character. Nothing is cached: most words of records
 * occur once, and a lookup costs as much as adding up the glyphs.
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
