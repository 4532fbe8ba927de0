/** Reads markup into a checked tree of elements, each with its place in the template. */
import { cloneNode, Element, isComment, isTag, isText } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { Fault, type Place } from '../../base/problems.js';
import { parseHtml } from '../../html/parseHtml.js';
import { readPlace, writtenPlace } from '../../shapes/layout/elementPlace.js';
import type { Markup } from '../../shapes/layout/markup.js';
import { COMMON_ATTRIBUTES, ELEMENTS } from './elements.js';
import { SVG_ELEMENTS } from './svgElements.js';

/** The html element of the document, with a body that contains the markup. */
export function readHtml(markup: Markup): Element {
  const body = new Element('body', {});
  const root = new Element('html', { lang: markup.language });
  DomUtils.appendChild(root, body);
  // a copy: a node has one parent, and the same markup may be laid out again
  const { children } = markup.tree ? cloneNode(markup.tree, true) : parseHtml(markup.html, markup.document);
  for (const child of [...children]) DomUtils.appendChild(body, child);
  checkElement(root, { file: markup.document }, HTML, 1);
  return root;
}

/** Place of an element: its `data-at`, or that of its parent. */
export function placeOfElement(element: Element, parent: Place): Place {
  const written = writtenPlace(element.attribs);
  return written === undefined ? parent : readPlace(written);
}

/** The elements that are supported in a place, and the supported attributes of each. */
interface Vocabulary {
  readonly elements: Readonly<Record<string, readonly string[]>>;
  readonly common: readonly string[];
}

const HTML: Vocabulary = { elements: ELEMENTS, common: COMMON_ATTRIBUTES };
/** Style sheets do not apply inside a drawing. */
const DRAWING: Vocabulary = { elements: SVG_ELEMENTS, common: [] };

/** The deepest nesting that layout can follow without a stack overflow. */
const DEEPEST = 200;

function checkElement(
  element: Element,
  parent: Place,
  { elements, common }: Vocabulary,
  depth: number,
): void {
  const place = placeOfElement(element, parent);
  if (depth > DEEPEST)
    throw new Fault('NESTED_TOO_DEEP', `elements are nested more than ${DEEPEST} levels deep`, { place });
  const attributes = Object.hasOwn(elements, element.name) ? elements[element.name] : undefined;
  if (attributes === undefined)
    throw new Fault('ELEMENT_UNKNOWN', `the element <${element.name}> is unknown${where(elements)}`, {
      place,
    });
  const known = [...common, ...attributes];
  for (const name of Object.keys(element.attribs)) checkAttribute(name, known, element, place);
  const inside = elements === SVG_ELEMENTS || element.name === 'svg' ? DRAWING : HTML;
  for (const child of element.children) {
    if (isTag(child)) checkElement(child, place, inside, depth + 1);
    else if (!isText(child) && !isComment(child)) {
      throw new Fault(
        'ELEMENT_UNKNOWN',
        `<${element.name}> contains something other than elements and text`,
        {
          place,
        },
      );
    }
  }
}

function where(elements: Vocabulary['elements']): string {
  return elements === SVG_ELEMENTS ? ' in a drawing' : '';
}

function checkAttribute(name: string, known: readonly string[], element: Element, place: Place): void {
  if (element.attribs[name]?.includes('<slot')) {
    throw new Fault('SLOT_MISPLACED', `the attribute "${name}" of <${element.name}> contains a slot`, {
      place,
    });
  }
  if (known.includes(name) || name.startsWith('data-')) return;
  throw new Fault('ELEMENT_UNKNOWN', `the attribute "${name}" of <${element.name}> is unknown`, { place });
}
