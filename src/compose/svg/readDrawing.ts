/** Reads an svg element into a drawing that scales to any area. */

import { type Element, isTag, isText } from 'domhandler';
import { Fault, type Place } from '../../base/problems.js';
import type { Item } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { OutlineStroke, PathStep } from '../../shapes/layout/outline.js';
import type { Area } from '../geometry/blockGeometry.js';
import { round } from '../geometry/round.js';
import { placeOfElement } from '../html/readHtml.js';
import type { Style } from '../style/style.js';
import { checkGlyphs } from '../text/checkGlyphs.js';
import { textStyleOf } from '../text/textStyle.js';
import { evenScale, IDENTITY, type Matrix, multiply, parseTransform, transformed } from './matrix.js';
import { readPath } from './readPath.js';
import { shapeSteps } from './shapeSteps.js';
import { type Ink, inkOf, PLAIN, strokeOf, typeOf } from './svgInk.js';

/** The svg element with its style and its structure node. */
export interface DrawingSource {
  readonly element: Element;
  readonly style: Readonly<Style>;
  readonly place: Place;
  readonly node: number;
}

export interface Drawing {
  /** In its own units. */
  readonly width: number;
  readonly height: number;
  /** As large as the area allows, centered. Items are relative to the top of the area. */
  draw(area: Area): readonly Item[];
}

/** Where the units of a drawing are placed: `x` at `left + x * scale`. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

type Mark = (frame: Frame) => Item;

/**
 * @throws Fault ELEMENT_UNKNOWN for a drawing without viewBox or aria-label, and for anything outside the supported
 * subset
 */
export function readDrawing(source: DrawingSource, fonts: FontBook): Drawing {
  const { element, place } = source;
  const [x = 0, y = 0, width = 0, height = 0] = (element.attribs.viewbox ?? '').split(/[\s,]+/).map(Number);
  if (!(width > 0 && height > 0))
    throw new Fault('ELEMENT_UNKNOWN', '<svg> needs a viewBox of four numbers', { place });
  if ((element.attribs['aria-label'] ?? '').trim() === '' && element.attribs['aria-hidden'] !== 'true') {
    throw new Fault('ELEMENT_UNKNOWN', '<svg> needs an aria-label that says what it shows', { place });
  }
  const marks = new DrawingReader(source, fonts).marks(element, PLAIN, IDENTITY);
  return {
    width,
    height,
    draw(area) {
      const scale = Math.min(area.width / width, area.height / height);
      const left = area.x + (area.width - width * scale) / 2 - x * scale;
      const top = (area.height - height * scale) / 2 - y * scale;
      return marks.map((mark) => mark({ left, top, scale }));
    },
  };
}

class DrawingReader {
  readonly #source: DrawingSource;
  readonly #fonts: FontBook;

  constructor(source: DrawingSource, fonts: FontBook) {
    this.#source = source;
    this.#fonts = fonts;
  }

  marks(parent: Element, ink: Ink, matrix: Matrix): Mark[] {
    return parent.children.flatMap((child): Mark[] => {
      if (isText(child) && child.data.trim() !== '')
        throw this.#fault(parent, `text is not allowed in <${parent.name}>`);
      if (!isTag(child)) return [];
      const own = inkOf(child.attribs, ink, this.#placeOf(child));
      const moved = multiply(matrix, this.#transformOf(child));
      if (child.name === 'g') return this.marks(child, own, moved);
      return [child.name === 'text' ? this.#text(child, own, matrix) : this.#shape(child, own, moved)];
    });
  }

  #transformOf(element: Element): Matrix {
    const { transform = '' } = element.attribs;
    const matrix = parseTransform(transform);
    if (matrix === undefined) throw this.#fault(element, `"${transform}" is not a transform`);
    return matrix;
  }

  #shape(element: Element, ink: Ink, matrix: Matrix): Mark {
    const outline = element.name === 'path' ? readPath(element.attribs.d ?? '') : shapeSteps(element);
    if (outline === undefined || outline.length === 0) {
      throw this.#fault(element, `<${element.name}> has no valid outline`);
    }
    const steps = matrix === IDENTITY ? outline : outline.map((step) => transformed(step, matrix));
    const { fill, evenOdd } = ink;
    const stroke = this.#stroke(element, ink, matrix);
    if (typeof fill === 'object') throw this.#fault(element, 'a gradient is only for picture files');
    const { node } = this.#source;
    return ({ left, top, scale }) => ({
      kind: 'path',
      x: round(left),
      y: round(top),
      steps: steps.map((each) => scaled(each, scale)),
      fill: element.name === 'line' ? undefined : fill,
      ...(evenOdd ? { evenOdd } : {}),
      stroke: stroke && rounded(stroke, scale),
      node,
    });
  }

  #stroke(element: Element, ink: Ink, matrix: Matrix): OutlineStroke | undefined {
    if (ink.stroke === undefined) return undefined;
    const scale = evenScale(matrix);
    if (typeof ink.stroke === 'object' || scale === undefined)
      throw this.#fault(element, 'a stroke has a gradient, or is stretched in one direction');
    return strokeOf(ink, ink.stroke, scale);
  }

  #text(element: Element, ink: Ink, matrix: Matrix): Mark {
    const text = element.children
      .map((child) => (isText(child) ? child.data : ''))
      .join('')
      .replaceAll(/\s+/g, ' ')
      .trim();
    if (element.children.some(isTag)) throw this.#fault(element, '<text> contains an element');
    if (matrix !== IDENTITY || element.attribs.transform !== undefined)
      throw this.#fault(element, '<text> is transformed');
    const { node } = this.#source;
    const place = this.#placeOf(element);
    checkGlyphs(text, this.#source.style.fontFamily, this.#fonts, place);
    const style = { ...this.#source.style, ...typeOf(ink) };
    const { face } = textStyleOf(style, { node, href: undefined, shift: 0 }, this.#fonts, place);
    const anchor = { start: 0, middle: 0.5, end: 1 }[ink.anchor];
    const [x, y] = [Number(element.attribs.x ?? 0), Number(element.attribs.y ?? 0)];
    const width = (this.#fonts.width(face, text) * ink.fontSize) / 1000;
    return ({ left, top, scale }) => ({
      kind: 'text',
      x: round(left + (x - width * anchor) * scale),
      baseline: round(top + y * scale),
      text,
      face,
      size: round(ink.fontSize * scale),
      color: typeof ink.fill === 'string' ? ink.fill : '#000000',
      letterSpacing: 0,
      wordSpacing: 0,
      static: false,
      ends: true,
      node,
    });
  }

  #placeOf(element: Element): Place {
    return placeOfElement(element, this.#source.place);
  }

  #fault(element: Element, what: string): Fault {
    return new Fault('ELEMENT_UNKNOWN', `in a drawing ${what}`, { place: this.#placeOf(element) });
  }
}

function rounded({ width, dash, dashOffset, ...stroke }: OutlineStroke, scale: number): OutlineStroke {
  return {
    ...stroke,
    width: round(width * scale),
    dash: dash.map((length) => round(length * scale)),
    ...(dashOffset === undefined ? {} : { dashOffset: round(dashOffset * scale) }),
  };
}

function scaled(step: PathStep, scale: number): PathStep {
  const [operator, ...numbers] = step;
  return [operator, ...numbers.map((value) => round(value * scale))] as unknown as PathStep;
}
