/** What an SVG file may contain: what we draw, what says nothing about how it looks, and nothing else. */
import type { Element } from 'domhandler';
import { Fault } from '../../base/problems.js';
import { placeOfElement } from '../html/readHtml.js';

const SHAPES: readonly string[] = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'];
const STRUCTURE: readonly string[] = [
  'svg',
  'g',
  'defs',
  'use',
  'style',
  'lineargradient',
  'stop',
  'clippath',
];
/** Says something about the drawing, and draws nothing. */
const SILENT: readonly string[] = ['title', 'desc', 'metadata'];

/** What to do instead, by element. */
const HINTS: Readonly<Record<string, string>> = {
  text: 'convert its text to outlines',
  image: 'save the picture as PNG or JPEG instead',
  radialgradient: 'use one color, or a linear gradient',
  filter: 'remove the effect, or save the drawing as PNG',
  mask: 'apply the mask, or save the drawing as PNG',
  switch: 'save it without editing data of the program',
};

export function isShape({ name }: Element): boolean {
  return SHAPES.includes(name);
}

/** An element that draws nothing by itself. Programs keep notes of their own under names with a prefix. */
export function isSilent({ name }: Element): boolean {
  return SILENT.includes(name) || name.includes(':');
}

/** @throws Fault PICTURE_INVALID for an element that is not drawn, and for scripts and links out of the file */
export function checkElement(element: Element): void {
  const { name, attribs } = element;
  if (![...SHAPES, ...STRUCTURE].includes(name))
    throw invalid(element, `<${name}> is not supported in a drawing`, HINTS[name]);
  for (const [key, value] of Object.entries(attribs)) {
    if (key.startsWith('on')) throw invalid(element, `the drawing contains a script (${key})`, REMOVE);
    const isLink = key === 'href' || key === 'xlink:href' || key === 'src';
    if (isLink && !value.startsWith('#'))
      throw invalid(element, `the drawing refers to another file: ${value.slice(0, 60)}`, EMBED);
  }
}

const REMOVE = 'remove it: a drawing in a document does nothing';
const EMBED = 'put everything that it shows into the drawing itself';

/** What would change how a shape looks, with the values that change nothing. */
const EFFECTS: Readonly<Record<string, readonly string[]>> = {
  filter: ['none'],
  mask: ['none'],
  'marker-start': ['none'],
  'marker-mid': ['none'],
  'marker-end': ['none'],
  'mix-blend-mode': ['normal'],
  'vector-effect': ['none'],
};

/** @throws Fault PICTURE_INVALID for an effect that is not drawn */
export function checkProperties(properties: Readonly<Record<string, string>>, element: Element): void {
  for (const [name, plain] of Object.entries(EFFECTS)) {
    const value = properties[name];
    if (value !== undefined && !plain.includes(value))
      throw invalid(
        element,
        `${name} is not supported in a drawing`,
        'remove the effect, or save the drawing as PNG',
      );
  }
  const outside = Object.entries(properties).find(([, value]) => /url\(\s*["']?(?!["'#\s])/.test(value));
  if (outside !== undefined)
    throw invalid(element, `the drawing refers to another file in ${outside[0]}`, EMBED);
}

export function invalid(element: Element, what: string, hint?: string): Fault {
  return new Fault('PICTURE_INVALID', what, { place: placeOfElement(element, { file: '' }), hint });
}
