/** Reads how a shape is painted from its properties and those of the groups around it. */
import { Fault, type Place } from '../../base/problems.js';
import type { OutlineStroke } from '../../shapes/layout/outline.js';
import type { Color } from '../../shapes/units.js';
import { parseColor } from '../style/color.js';

/** The id of a gradient. */
export interface PaintServer {
  readonly id: string;
}

/** Lengths are in units of the drawing. */
export interface Ink {
  /** Undefined for none. */
  readonly fill: Color | PaintServer | undefined;
  readonly evenOdd: boolean;
  readonly fillOpacity: number;
  readonly stroke: Color | PaintServer | undefined;
  readonly strokeWidth: number;
  readonly strokeOpacity: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
  readonly cap: NonNullable<OutlineStroke['cap']>;
  readonly join: NonNullable<OutlineStroke['join']>;
  readonly miterLimit: number;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The defaults without any attribute (SVG 1.1, 11 and 10). */
export const PLAIN: Ink = {
  fill: '#000000',
  evenOdd: false,
  fillOpacity: 1,
  stroke: undefined,
  strokeWidth: 1,
  strokeOpacity: 1,
  dash: [],
  dashOffset: 0,
  cap: 'butt',
  join: 'miter',
  miterLimit: 4,
  fontSize: 12,
  fontWeight: 400,
  anchor: 'start',
};

/** Reads one value; undefined if it is not valid. */
const READERS: Readonly<Record<string, (value: string) => Partial<Ink> | undefined>> = {
  fill: (value) => paint(value, (fill) => ({ fill })),
  'fill-rule': (value) => oneOf(['nonzero', 'evenodd'], value, (rule) => ({ evenOdd: rule === 'evenodd' })),
  'fill-opacity': (value) => share(value, (fillOpacity) => ({ fillOpacity })),
  stroke: (value) => paint(value, (stroke) => ({ stroke })),
  'stroke-width': (value) => measure(value, (strokeWidth) => ({ strokeWidth })),
  'stroke-opacity': (value) => share(value, (strokeOpacity) => ({ strokeOpacity })),
  'stroke-dasharray': (value) => {
    const dash =
      value === 'none'
        ? []
        : value
            .trim()
            .split(/[\s,]+/)
            .map((length) => Number(length.replace(/px$/, '')));
    return dash.every((length) => length >= 0) ? { dash } : undefined;
  },
  'stroke-dashoffset': (value) => {
    const dashOffset = Number(value.replace(/px$/, ''));
    return Number.isFinite(dashOffset) ? { dashOffset } : undefined;
  },
  'stroke-linecap': (value) => oneOf(['butt', 'round', 'square'], value, (cap) => ({ cap })),
  'stroke-linejoin': (value) => oneOf(['miter', 'round', 'bevel'], value, (join) => ({ join })),
  'stroke-miterlimit': (value) => measure(value, (miterLimit) => ({ miterLimit })),
  'font-size': (value) => measure(value, (fontSize) => ({ fontSize })),
  'font-weight': (value) => {
    const fontWeight = { normal: 400, bold: 700 }[value] ?? Number(value);
    return fontWeight >= 100 && fontWeight <= 900 ? { fontWeight } : undefined;
  },
  'text-anchor': (value) => oneOf(['start', 'middle', 'end'], value, (anchor) => ({ anchor })),
};

/** By name: attributes of an element, and what style sheets say of it. */
export type Properties = Readonly<Record<string, string>>;

/** @throws Fault ELEMENT_UNKNOWN for an unknown value */
export function inkOf(properties: Properties, around: Ink, place: Place): Ink {
  let ink = around;
  for (const [name, value] of Object.entries(properties)) {
    const read = READERS[name];
    if (read === undefined || value === 'inherit') continue;
    const own = read(value.trim());
    if (own === undefined) {
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

/** The stroke, its lengths multiplied; undefined for none. */
export function strokeOf(ink: Ink, color: Color, scale: number): OutlineStroke {
  const { strokeWidth, dash, dashOffset, cap, join, miterLimit } = ink;
  return {
    width: strokeWidth * scale,
    color,
    dash: dash.map((length) => length * scale),
    ...(dashOffset === 0 ? {} : { dashOffset: dashOffset * scale }),
    ...(cap === PLAIN.cap ? {} : { cap }),
    ...(join === PLAIN.join ? {} : { join }),
    ...(miterLimit === PLAIN.miterLimit ? {} : { miterLimit }),
  };
}

const SERVER = /^url\(\s*["']?#([^"')]+)["']?\s*\)/;

function paint(value: string, part: (paint: Ink['fill']) => Partial<Ink>): Partial<Ink> | undefined {
  if (value === 'none' || value === 'transparent') return part(undefined);
  const id = SERVER.exec(value)?.[1];
  if (id !== undefined) return part({ id });
  const color = colorOf(value);
  return color === undefined ? undefined : part(color);
}

const RGB = /^rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)$/;

export function colorOf(value: string): Color | undefined {
  if (value.toLowerCase() === 'currentcolor') return '#000000';
  const parts = RGB.exec(value)?.slice(1).map(Number);
  if (parts?.every((part) => part <= 255))
    return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  return parseColor(value.toLowerCase());
}

function oneOf<Value extends string>(
  values: readonly Value[],
  value: string,
  part: (known: Value) => Partial<Ink>,
): Partial<Ink> | undefined {
  const known = values.find((each) => each === value);
  return known === undefined ? undefined : part(known);
}

function measure(value: string, part: (size: number) => Partial<Ink>): Partial<Ink> | undefined {
  const size = Number(value.replace(/px$/, ''));
  return value.trim() !== '' && size >= 0 ? part(size) : undefined;
}

function share(value: string, part: (share: number) => Partial<Ink>): Partial<Ink> | undefined {
  const opacity = opacityOf(value);
  return opacity === undefined ? undefined : part(opacity);
}

/** 0 to 1; also a percentage. */
export function opacityOf(value: string): number | undefined {
  const number = value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value);
  return value.trim() === '' || !Number.isFinite(number) ? undefined : Math.min(1, Math.max(0, number));
}
