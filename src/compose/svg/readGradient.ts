/** Reads linear gradients (SVG 1.1, 13.2). */
import { type Element, isTag } from 'domhandler';
import type { PathStep } from '../../shapes/layout/outline.js';
import type { GradientStop, LinearGradient } from '../../shapes/layout/picture.js';
import type { Color } from '../../shapes/units.js';
import { IDENTITY, type Matrix, multiply, parseTransform } from './matrix.js';
import { outlineBox } from './outlineBox.js';
import type { SvgFile } from './parseSvg.js';
import { colorOf, opacityOf, type Properties } from './svgInk.js';
import { invalid } from './svgVocabulary.js';

export interface GradientContext {
  readonly file: SvgFile;
  readonly propertiesOf: (element: Element) => Properties;
}

/**
 * The paint for an outline: a gradient, or one color where the gradient has only one. `matrix` is where the outline is
 * drawn. @throws Fault PICTURE_INVALID
 */
export function readGradient(
  id: string,
  shape: Element,
  { steps, matrix }: { readonly steps: readonly PathStep[]; readonly matrix: Matrix },
  context: GradientContext,
): LinearGradient | Color | undefined {
  const element = context.file.byId.get(id);
  if (element === undefined) throw invalid(shape, `it is painted with #${id}, which the drawing lacks`);
  if (element.name !== 'lineargradient')
    throw invalid(
      element,
      `<${element.name}> is not supported as a paint`,
      'use one color, or a linear gradient',
    );
  const chain = inherited(element, context.file);
  const stops = stopsOf(chain, context);
  const [first, ...others] = stops;
  if (first === undefined || others.every(({ color }) => color === first.color)) return first?.color;
  return { kind: 'linear', ...axisOf(chain, steps, matrix), stops };
}

/** The gradient and those that it refers to, nearest first. */
function inherited(element: Element, { byId }: SvgFile): readonly Element[] {
  const chain = [element];
  for (
    let next = referred(element, byId);
    next !== undefined && !chain.includes(next);
    next = referred(next, byId)
  )
    chain.push(next);
  return chain;
}

function referred({ attribs }: Element, byId: SvgFile['byId']): Element | undefined {
  return byId.get((attribs.href ?? attribs['xlink:href'] ?? '').replace(/^#/, ''));
}

function stopsOf(chain: readonly Element[], { propertiesOf }: GradientContext): readonly GradientStop[] {
  const holder = chain.find(({ children }) =>
    children.some((child) => isTag(child) && child.name === 'stop'),
  );
  let last = 0;
  return (holder?.children.filter(isTag) ?? []).map((stop): GradientStop => {
    const properties = propertiesOf(stop);
    const color = colorOf(properties['stop-color'] ?? '#000000');
    if (color === undefined) throw invalid(stop, `"${properties['stop-color']}" is not a color`);
    if ((opacityOf(properties['stop-opacity'] ?? '1') ?? 1) < 1)
      throw invalid(stop, 'a gradient that is partly transparent is not supported', 'use opaque colors');
    last = Math.max(last, opacityOf(properties.offset ?? '0') ?? 0);
    return { offset: last, color };
  });
}

function axisOf(chain: readonly Element[], steps: readonly PathStep[], matrix: Matrix) {
  const said = (name: string) => chain.find(({ attribs }) => attribs[name] !== undefined)?.attribs[name];
  const [element] = chain;
  const spread = said('spreadmethod') ?? 'pad';
  const own = said('gradienttransform');
  const turned = own === undefined ? IDENTITY : parseTransform(own);
  if (element !== undefined && (spread !== 'pad' || turned === undefined))
    throw invalid(
      element,
      'the gradient repeats, or has an invalid transform',
      'use a plain linear gradient',
    );
  const inBox = said('gradientunits') !== 'userSpaceOnUse';
  const end = (name: string, usual: number) => coordinate(said(name), usual);
  return {
    matrix: multiply(multiply(matrix, inBox ? boxMatrix(steps) : IDENTITY), turned ?? IDENTITY),
    from: [end('x1', 0), end('y1', 0)] as const,
    to: [end('x2', 1), end('y2', 0)] as const,
  };
}

function coordinate(written: string | undefined, usual: number): number {
  if (written === undefined) return usual;
  const number = written.endsWith('%')
    ? Number(written.slice(0, -1)) / 100
    : Number(written.replace(/px$/, ''));
  return Number.isFinite(number) ? number : usual;
}

function boxMatrix(steps: readonly PathStep[]): Matrix {
  const { left, top, right, bottom } = outlineBox(steps);
  return [right - left, 0, 0, bottom - top, left, top];
}
