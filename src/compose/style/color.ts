/** Reads colors: `#rgb`, `#rrggbb` or a few names. */
import type { Color } from '../../shapes/units.js';

const COLOR_NAMES: Readonly<Record<string, Color>> = {
  black: '#000000',
  white: '#ffffff',
  gray: '#808080',
  silver: '#c0c0c0',
  red: '#ff0000',
  maroon: '#800000',
  green: '#008000',
  blue: '#0000ff',
  navy: '#000080',
  yellow: '#ffff00',
};

export const COLOR_WORDS = Object.keys(COLOR_NAMES);

/** Undefined for a text that is not a color. */
export function parseColor(text: string): Color | undefined {
  const word = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(word)) return word;
  return /^#[0-9a-f]{3}$/.test(word) ? word.replace(/[0-9a-f]/g, '$&$&') : COLOR_NAMES[word];
}
