/** Reads markup into a checked tree of elements, each with its place in the template. */
import type { Element } from 'domhandler';
import { isComment, isTag, isText } from 'domhandler';
import { Fault, type Place } from '../../base/problems.js';
import type { Markup } from '../../shapes/markup.js';
import { COMMON_ATTRIBUTES, ELEMENTS } from './elements.js';
import { parseHtml } from './parseHtml.js';
import { SVG_ELEMENTS } from './svgElements.js';

/** The html element of the document: it holds a body, which holds the markup. */
export function readHtml(markup: Markup): Element {
  const html = `<html lang="${markup.language}"><body>${markup.html}</body></html>`;
  const document = parseHtml(html, markup.document);
  const root = document.children.find(isTag);
  if (root === undefined) throw new Fault('ELEMENT_UNKNOWN', 'the markup is empty');
  checkElement(root, { file: markup.document }, HTML, 1);
  return root;
}

/** Place of an element: its `data-at`, or that of its parent. */
export function placeOfElement(element: Element, parent: Place): Place {
  const at = element.attribs['data-at'];
  if (at === undefined) return parent;
  const found = /^(.*):(\d+)$/.exec(at);
  return found === null ? { file: at } : { file: found[1] ?? at, line: Number(found[2]) };
}

/** The elements that are known at a place, and the attributes that each of them has there. */
interface Vocabulary {
  readonly elements: Readonly<Record<string, readonly string[]>>;
  readonly common: readonly string[];
}

const HTML: Vocabulary = { elements: ELEMENTS, common: COMMON_ATTRIBUTES };
/** Style sheets do not reach into a drawing. */
const DRAWING: Vocabulary = { elements: SVG_ELEMENTS, common: [] };

/** Levels of elements that layout follows without running out of stack. */
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
      throw new Fault('ELEMENT_UNKNOWN', `<${element.name}> holds something other than elements and text`, {
        place,
      });
    }
  }
}

function where(elements: Vocabulary['elements']): string {
  return elements === SVG_ELEMENTS ? ' in a drawing' : '';
}

function checkAttribute(name: string, known: readonly string[], element: Element, place: Place): void {
  if (element.attribs[name]?.includes('<slot')) {
    throw new Fault('SLOT_MISPLACED', `the attribute "${name}" of <${element.name}> holds a slot`, {
      place,
    });
  }
  if (known.includes(name) || name.startsWith('data-')) return;
  throw new Fault('ELEMENT_UNKNOWN', `the attribute "${name}" of <${element.name}> is unknown`, { place });
}
