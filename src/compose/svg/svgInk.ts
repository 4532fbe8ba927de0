/** Reads how a shape is painted from its attributes and those of the groups around it. */
import type { Element } from 'domhandler';
import { Fault, type Place } from '../../base/problems.js';
import type { Color } from '../../shapes/units.js';
import { parseColor } from '../style/color.js';

/** Lengths are in units of the drawing. */
export interface Ink {
  /** Undefined for none. */
  readonly fill: Color | undefined;
  readonly stroke: Color | undefined;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The defaults without any attribute (SVG 1.1, 11 and 10). */
export const PLAIN: Ink = {
  fill: '#000000',
  stroke: undefined,
  strokeWidth: 1,
  dash: [],
  fontSize: 12,
  fontWeight: 400,
  anchor: 'start',
};

/** Reads one value; undefined if it is not valid. */
const READERS: Readonly<Record<string, (value: string) => Partial<Ink> | undefined>> = {
  fill: (value) => paint(value, (fill) => ({ fill })),
  stroke: (value) => paint(value, (stroke) => ({ stroke })),
  'stroke-width': (value) => measure(value, (strokeWidth) => ({ strokeWidth })),
  'stroke-dasharray': (value) => {
    const dash =
      value === 'none'
        ? []
        : value
            .trim()
            .split(/[\s,]+/)
            .map(Number);
    return dash.every((length) => length >= 0) ? { dash } : undefined;
  },
  'font-size': (value) => measure(value, (fontSize) => ({ fontSize })),
  'font-weight': (value) => {
    const fontWeight = { normal: 400, bold: 700 }[value] ?? Number(value);
    return fontWeight >= 100 && fontWeight <= 900 ? { fontWeight } : undefined;
  },
  'text-anchor': (value) => {
    const anchor = (['start', 'middle', 'end'] as const).find((each) => each === value);
    return anchor && { anchor };
  },
};

/** @throws Fault ELEMENT_UNKNOWN for an unknown value */
export function inkOf(element: Element, around: Ink, place: Place): Ink {
  let ink = around;
  for (const [name, value] of Object.entries(element.attribs)) {
    const read = READERS[name];
    const own = read?.(value);
    if (read && own === undefined) {
      throw new Fault('ELEMENT_UNKNOWN', `"${value}" is not a value of ${name} in a drawing`, { place });
    }
    ink = { ...ink, ...own };
  }
  return ink;
}

/** As parts of a style. */
export function typeOf({ fontSize, fontWeight }: Ink): {
  readonly fontSize: number;
  readonly fontWeight: number;
} {
  return { fontSize, fontWeight };
}

function paint(value: string, part: (color: Color | undefined) => Partial<Ink>): Partial<Ink> | undefined {
  if (value === 'none') return part(undefined);
  const color = parseColor(value);
  return color === undefined ? undefined : part(color);
}

function measure(value: string, part: (size: number) => Partial<Ink>): Partial<Ink> | undefined {
  const size = Number(value);
  return value.trim() !== '' && size >= 0 ? part(size) : undefined;
}
