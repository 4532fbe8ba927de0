/** Reads the style sheets of an SVG file: classes, ids and elements, as illustrators save them. */
import type { Element } from 'domhandler';
import { Fault } from '../../base/problems.js';
import { placeOfElement } from '../html/readHtml.js';
import type { SvgFile } from './parseSvg.js';
import type { Properties } from './svgInk.js';

interface Rule {
  readonly selector: string;
  /** A class outweighs an element, an id a class. */
  readonly weight: number;
  readonly properties: Properties;
}

const RULE = /\s*([^{}]+)\{([^{}]*)\}\s*/gy;
const SELECTOR = /^(?:[a-z]+|[.#][\w-]+|\*)$/i;

/** The properties of an element: its attributes, what its style sheets say, and its own style, in ascending order. */
export function propertiesIn({ styles }: SvgFile): (element: Element) => Properties {
  const rules = styles
    .flatMap(({ text, element }) => rulesIn(text, element))
    .sort((a, b) => a.weight - b.weight);
  return (element) => ({
    ...element.attribs,
    ...Object.fromEntries(
      rules.filter((rule) => applies(rule, element)).flatMap(({ properties }) => Object.entries(properties)),
    ),
    ...declarations(element.attribs.style ?? ''),
  });
}

function rulesIn(text: string, element: Element): Rule[] {
  const plain = text.replaceAll(/\/\*[\s\S]*?\*\/|<!--|-->/g, '');
  const rules: Rule[] = [];
  let read = 0;
  for (const { 0: whole, 1: selectors = '', 2: body = '', index } of plain.matchAll(RULE)) {
    for (const selector of selectors.split(',').map((each) => each.trim())) {
      if (!SELECTOR.test(selector)) throw refused(`the selector "${selector}"`, element);
      rules.push({ selector, weight: '.#'.indexOf(selector.charAt(0)) + 1, properties: declarations(body) });
    }
    read = index + whole.length;
  }
  const rest = plain.slice(read).trim();
  if (rest !== '') throw refused(`"${rest.slice(0, 40)}"`, element);
  return rules;
}

function applies({ selector }: Rule, { name, attribs }: Element): boolean {
  if (selector === '*') return true;
  if (selector.startsWith('#')) return attribs.id === selector.slice(1);
  if (selector.startsWith('.')) return (attribs.class ?? '').split(/\s+/).includes(selector.slice(1));
  return name === selector.toLowerCase();
}

function declarations(text: string): Properties {
  const pairs = text.split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':');
    if (colon < 0) return [];
    const value = declaration.slice(colon + 1).replace(/!important\s*$/, '');
    return [[declaration.slice(0, colon).trim().toLowerCase(), value.trim()]];
  });
  return Object.fromEntries(pairs);
}

function refused(what: string, element: Element): Fault {
  return new Fault('PICTURE_INVALID', `${what} in the style sheet of the drawing is not supported`, {
    place: placeOfElement(element, { file: '' }),
    hint: 'save the drawing with presentation attributes instead of a style sheet',
  });
}
