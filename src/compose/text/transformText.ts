/** Applies `text-transform` to text. */
import type { Style } from '../style/style.js';

export function transformText(text: string, transform: Style['textTransform']): string {
  if (transform === 'uppercase') return text.toUpperCase();
  if (transform === 'lowercase') return text.toLowerCase();
  return transform === 'capitalize'
    ? text.replace(/(?<![\p{L}\p{N}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    : text;
}
