/** Writes drawings as form XObjects (ISO 32000-1 8.10). */
import type { OutlineStroke, PathStep } from '../../shapes/layout/outline.js';
import type { Drawn, DrawnShape, GradientStop, LinearGradient } from '../../shapes/layout/picture.js';
import type { Color } from '../../shapes/units.js';
import type { Entries, EntryValue } from '../file/pdfValues.js';
import { components, fillOperator, strokeOperator } from './colorOperators.js';
import type { StreamSink } from './streamSink.js';

type Dictionary<Reference> = Record<string, EntryValue<Reference>>;

/** Its units are those of the drawing, with y upward. */
export function embedDrawing<Reference extends object>(
  { width, height, shapes }: Drawn,
  sink: StreamSink<Reference>,
): Reference {
  const states: Dictionary<Reference> = {};
  const shadings: Dictionary<Reference> = {};
  const content = shapes.map((shape) => {
    const shading = typeof shape.fill === 'object' ? `S${Object.keys(shadings).length}` : '';
    if (typeof shape.fill === 'object') shadings[shading] = axial(shape.fill);
    return shapeOperators(shape, stateFor(shape, states), shading);
  });
  const resources: Dictionary<Reference> = {};
  if (Object.keys(states).length > 0) resources.ExtGState = states;
  if (Object.keys(shadings).length > 0) resources.Shading = shadings;
  const entries: Entries<Reference> = {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, exact(width), exact(height)],
    Resources: resources,
  };
  const upright = `1 0 0 -1 0 ${exact(height)} cm\n`;
  return sink.stream(entries, Buffer.from(upright + content.join('')), false);
}

/** The name of the graphics state that makes a shape transparent; empty for an opaque one. */
function stateFor<Reference>(
  { fillOpacity, strokeOpacity }: DrawnShape,
  states: Dictionary<Reference>,
): string {
  const [ca, CA] = [exact(fillOpacity), exact(strokeOpacity)];
  if (ca === 1 && CA === 1) return '';
  const name = `G${Math.round(ca * 1000)}x${Math.round(CA * 1000)}`;
  states[name] = { Type: 'ExtGState', ca, CA };
  return name;
}

function shapeOperators(
  { steps, evenOdd, fill, stroke }: DrawnShape,
  state: string,
  shading: string,
): string {
  if (fill === undefined && stroke === undefined) return '';
  const path = steps.map(stepOperator).join('');
  const operators = ['q'];
  if (state !== '') operators.push(`/${state} gs`);
  if (stroke !== undefined) operators.push(strokeOperators(stroke));
  if (typeof fill === 'string') operators.push(fillOperator(fill));
  if (typeof fill === 'object') {
    const matrix = fill.matrix.map(exact).join(' ');
    operators.push(`q\n${path}${evenOdd ? 'W*' : 'W'} n ${matrix} cm/${shading} sh Q`);
  }
  const isFilled = typeof fill === 'string';
  if (isFilled || stroke !== undefined)
    operators.push(`${path}${paintOperator(isFilled, stroke !== undefined, evenOdd)}`);
  operators.push('Q\n');
  return operators.join('\n');
}

function paintOperator(fills: boolean, strokes: boolean, evenOdd: boolean): string {
  if (!fills) return 'S';
  return `${strokes ? 'B' : 'f'}${evenOdd ? '*' : ''}`;
}

const STEPS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

function stepOperator([operator, ...numbers]: PathStep): string {
  return `${[...numbers.map(exact), STEPS[operator]].join(' ')}\n`;
}

export const CAPS = { butt: 0, round: 1, square: 2 } as const;
export const JOINS = { miter: 0, round: 1, bevel: 2 } as const;
/** The default of SVG; that of PDF is 10. */
const MITER_LIMIT = 4;

function strokeOperators(stroke: OutlineStroke): string {
  const {
    width,
    color,
    dash,
    dashOffset = 0,
    cap = 'butt',
    join = 'miter',
    miterLimit = MITER_LIMIT,
  } = stroke;
  const operators = [
    strokeOperator(color),
    `${exact(width)} w ${CAPS[cap]} J ${JOINS[join]} j ${exact(miterLimit)} M`,
  ];
  if (dash.length > 0) operators.push(`[${dash.map(exact).join(' ')}]${exact(dashOffset)} d`);
  return operators.join(' ');
}

/** An axial shading that goes on beyond its ends (ISO 32000-1 8.7.4.5.3). */
function axial<Reference>({ from, to, stops }: LinearGradient): EntryValue<Reference> {
  return {
    ShadingType: 2,
    ColorSpace: 'DeviceRGB',
    Coords: [...from, ...to].map(exact),
    Function: stitched(stops),
    Extend: [true, true],
  };
}

/** From one stop to the next; before the first and after the last the color stays. */
function stitched<Reference>(stops: readonly GradientStop[]): EntryValue<Reference> {
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a gradient needs a stop');
  const all = [
    ...(first.offset > 0 ? [{ ...first, offset: 0 }] : []),
    ...stops,
    ...(last.offset < 1 ? [{ ...last, offset: 1 }] : []),
  ];
  const pairs = all.slice(1).map((stop, index) => [all[index] ?? stop, stop] as const);
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: pairs.map(([a, b]) => between(a.color, b.color)),
    Bounds: rising(all.slice(1, -1)),
    Encode: pairs.flatMap(() => [0, 1]),
  };
}

/** Two stops in one place are a sharp edge, but bounds must differ. */
function rising(stops: readonly GradientStop[]): readonly number[] {
  let least = 0;
  return stops.map(({ offset }) => {
    least = exact(Math.min(Math.max(offset, least + EDGE), 1 - EDGE));
    return least;
  });
}

const EDGE = 0.0005;

function between<Reference>(from: Color, to: Color): EntryValue<Reference> {
  return { FunctionType: 2, Domain: [0, 1], C0: components(from), C1: components(to), N: 1 };
}

/** To a ten-thousandth of a unit, of which the longer side of a drawing has a thousand. */
function exact(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}
