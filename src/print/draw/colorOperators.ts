/** Sets colors in a content stream. */
import type { Color } from '../../shapes/units.js';

/** `0 G` for a gray, `1 0 0 RG` for a color. */
export function strokeOperator(color: Color): string {
  return fillOperator(color).toUpperCase();
}

/** `0 g` for a gray, `1 0 0 rg` for a color. */
export function fillOperator(color: Color): string {
  const [r, g, b] = components(color);
  return r === g && g === b ? `${r} g` : `${r} ${g} ${b} rg`;
}

/** Components from 0 to 1, to three decimals. */
export function components(color: Color): [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [part(value >> 16), part((value >> 8) & 0xff), part(value & 0xff)];
}

function part(value: number): number {
  return Math.round((value / 255) * 1000) / 1000;
}
