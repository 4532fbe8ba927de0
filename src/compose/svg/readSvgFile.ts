/** Reads an SVG file, as illustrators save it, into outlines. */
import { type Element, isTag } from 'domhandler';
import { Fault } from '../../base/problems.js';
import type { PathStep } from '../../shapes/layout/outline.js';
import type { Drawn, DrawnShape, PictureFile, Vector } from '../../shapes/layout/picture.js';
import { placeOfElement } from '../html/readHtml.js';
import { evenScale, type Matrix, multiply, parseTransform, transformed, translation } from './matrix.js';
import { outlineBox } from './outlineBox.js';
import { parseSvg, type SvgFile } from './parseSvg.js';
import { readGradient } from './readGradient.js';
import { readPath } from './readPath.js';
import { lengthOf, shapeSteps } from './shapeSteps.js';
import { type Ink, inkOf, opacityOf, PLAIN, type Properties, strokeOf } from './svgInk.js';
import { propertiesIn } from './svgStyles.js';
import { checkElement, checkProperties, invalid, isShape, isSilent } from './svgVocabulary.js';

/** The longer side of a drawing in its own units: fine enough for print at any size. */
const UNITS = 1000;
/** More than any logo has; `use` could multiply shapes without end. */
const MOST_SHAPES = 10_000;
const DEEPEST = 50;

const known = new WeakMap<Vector, Drawn>();

/** @throws Fault PICTURE_INVALID or PICTURE_TOO_LARGE, with the line of the file */
export function drawnOf(vector: Vector): Drawn {
  const drawn = known.get(vector) ?? new SvgReader(vector.file).read();
  known.set(vector, drawn);
  return drawn;
}

/** What the elements around a shape say. */
interface Around {
  readonly ink: Ink;
  readonly matrix: Matrix;
  readonly depth: number;
}

class SvgReader {
  readonly #name: PictureFile;
  readonly #file: SvgFile;
  readonly #propertiesOf: (element: Element) => Properties;
  readonly #shapes: DrawnShape[] = [];

  constructor(file: PictureFile) {
    this.#name = file;
    this.#file = parseSvg(file);
    this.#propertiesOf = propertiesIn(this.#file);
  }

  read(): Drawn {
    const { root } = this.#file;
    const { x, y, width, height } = viewBox(root);
    const scale = UNITS / Math.max(width, height);
    checkElement(root);
    const ink = this.#ink(root, PLAIN);
    this.#children(root, { ink, matrix: [scale, 0, 0, scale, -x * scale, -y * scale], depth: 0 });
    return {
      kind: 'drawn',
      file: this.#name,
      width: width * scale,
      height: height * scale,
      shapes: this.#shapes,
    };
  }

  #ink(element: Element, around: Ink): Ink {
    return inkOf(this.#propertiesOf(element), around, placeOfElement(element, { file: this.#name.name }));
  }

  #children(parent: Element, around: Around): void {
    for (const child of parent.children) if (isTag(child)) this.#element(child, around);
  }

  #element(element: Element, around: Around): void {
    if (isSilent(element)) return;
    checkElement(element);
    if (DEFINITIONS.includes(element.name)) return;
    const properties = this.#propertiesOf(element);
    checkProperties(properties, element);
    if (properties.display === 'none') return;
    if (around.depth > DEEPEST)
      throw invalid(element, 'its groups are nested too deeply, or refer to themselves');
    this.#checkClip(properties, element);
    const inner: Around = {
      ink: this.#ink(element, around.ink),
      matrix: multiply(around.matrix, transformOf(element, properties)),
      depth: around.depth + 1,
    };
    const before = this.#shapes.length;
    if (element.name === 'g') this.#children(element, inner);
    else if (element.name === 'use') this.#use(element, inner);
    else if (isShape(element) && properties.visibility !== 'hidden') this.#shape(element, inner);
    else if (element.name === 'svg') throw invalid(element, 'a drawing inside of a drawing is not supported');
    this.#fade(before, opacityOf(properties.opacity ?? '1') ?? 1, element);
  }

  #use(element: Element, around: Around): void {
    const { attribs } = element;
    const id = (attribs.href ?? attribs['xlink:href'] ?? '').replace(/^#/, '');
    const target = this.#file.byId.get(id);
    if (target === undefined) throw invalid(element, `it uses #${id}, which the drawing lacks`);
    const moved = translation(lengthOf(attribs.x), lengthOf(attribs.y));
    this.#element(target, { ...around, matrix: multiply(around.matrix, moved) });
  }

  #shape(element: Element, { ink, matrix }: Around): void {
    const steps = element.name === 'path' ? readPath(element.attribs.d ?? '') : shapeSteps(element);
    if (steps === undefined) throw invalid(element, `<${element.name}> has no valid outline`);
    if (steps.length === 0) return;
    if (this.#shapes.length === MOST_SHAPES)
      throw new Fault('PICTURE_TOO_LARGE', `the drawing has more than ${MOST_SHAPES} shapes`, {
        place: { file: this.#name.name },
        hint: 'simplify the drawing, or save it as PNG at 300 dots per inch',
      });
    this.#shapes.push({
      steps: steps.map((step) => transformed(step, matrix)),
      evenOdd: ink.evenOdd,
      fill: element.name === 'line' ? undefined : this.#fill(element, ink, { steps, matrix }),
      fillOpacity: ink.fillOpacity,
      stroke: stroke(element, ink, matrix),
      strokeOpacity: ink.strokeOpacity,
    });
  }

  #fill(
    element: Element,
    { fill }: Ink,
    drawn: { readonly steps: readonly PathStep[]; readonly matrix: Matrix },
  ): DrawnShape['fill'] {
    if (fill === undefined || typeof fill === 'string') return fill;
    return readGradient(fill.id, element, drawn, { file: this.#file, propertiesOf: this.#propertiesOf });
  }

  /** The opacity of a group holds for it as a whole; for a single shape that is the same. */
  #fade(before: number, opacity: number, element: Element): void {
    if (opacity === 1) return;
    const faded = this.#shapes.splice(before);
    if (faded.length > 1)
      throw invalid(
        element,
        'a transparent group of several shapes is not supported',
        'give each shape its opacity',
      );
    for (const shape of faded)
      this.#shapes.push({
        ...shape,
        fillOpacity: shape.fillOpacity * opacity,
        strokeOpacity: shape.strokeOpacity * opacity,
      });
  }

  /** Some programs clip every drawing to its own area, which changes nothing. */
  #checkClip(properties: Properties, element: Element): void {
    const clip = properties['clip-path'] ?? 'none';
    if (clip === 'none') return;
    const id = /#([^"')]+)/.exec(clip)?.[1] ?? '';
    const shapes = this.#file.byId.get(id)?.children.filter(isTag) ?? [];
    const [only, ...others] = shapes;
    const box = only?.name === 'rect' && others.length === 0 ? outlineBox(shapeSteps(only) ?? []) : undefined;
    const { x, y, width, height } = viewBox(this.#file.root);
    const isWhole =
      box !== undefined &&
      box.left <= x &&
      box.top <= y &&
      box.right >= x + width &&
      box.bottom >= y + height;
    if (!isWhole)
      throw invalid(element, 'a clipped part is not supported in a drawing', 'cut the shapes along the clip');
  }
}

/** What is drawn only where something refers to it. */
const DEFINITIONS: readonly string[] = ['defs', 'clippath', 'lineargradient', 'stop', 'style'];

function transformOf(element: Element, { transform }: Properties): Matrix {
  const matrix = parseTransform(transform ?? '');
  if (matrix === undefined) throw invalid(element, `"${transform}" is not a transform`);
  return matrix;
}

function stroke(element: Element, ink: Ink, matrix: Matrix): DrawnShape['stroke'] {
  if (ink.stroke === undefined || ink.strokeWidth === 0) return undefined;
  if (typeof ink.stroke !== 'string')
    throw invalid(element, 'a stroke with a gradient is not supported', 'convert the stroke to an outline');
  const scale = evenScale(matrix);
  if (scale === undefined)
    throw invalid(element, 'a stroke is stretched in one direction', 'convert the stroke to an outline');
  return strokeOf(ink, ink.stroke, scale);
}

function viewBox(root: Element) {
  const { viewbox, width, height } = root.attribs;
  const numbers =
    viewbox === undefined
      ? [0, 0, Number.parseFloat(width ?? ''), Number.parseFloat(height ?? '')]
      : viewbox
          .trim()
          .split(/[\s,]+/)
          .map(Number);
  const [x = 0, y = 0, across = 0, down = 0] = numbers;
  if (numbers.length === 4 && numbers.every(Number.isFinite) && across > 0 && down > 0)
    return { x, y, width: across, height: down };
  throw invalid(root, 'the drawing has no size', 'save it with a viewBox, or with width and height');
}
