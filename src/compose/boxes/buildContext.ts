/** Holds what building boxes needs: the cascade, the fonts, and the structure as it grows. */
import type { Element } from 'domhandler';
import type { Place } from '../../base/problems.js';
import { CHANGE_ATTRIBUTE } from '../../shapes/layout/changeMark.js';
import type { StructureNode } from '../../shapes/layout/composition.js';
import { writtenPlace } from '../../shapes/layout/elementPlace.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Picture } from '../../shapes/layout/picture.js';
import { STATUTE_ATTRIBUTE } from '../../shapes/layout/statuteMark.js';
import type { Cascade } from '../css/cascade.js';
import { STRUCTURE_ATTRIBUTES } from '../html/elements.js';
import type { Style } from '../style/style.js';

export interface BuildContext {
  readonly cascade: Cascade;
  readonly fonts: FontBook;
  /** By the `src` of their `img`. */
  readonly pictures: Readonly<Record<string, Picture>>;
  /** Grows in reading order. */
  readonly structure: StructureNode[];
}

/** A styled element whose box is being built. */
export interface Styled {
  readonly element: Element;
  readonly style: Readonly<Style>;
  readonly place: Place;
  /** Its node of the structure, or that of the block around it. */
  readonly node: number;
}

/** The parent of content that belongs to no node: running heads and feet and everything in them. */
export const ARTIFACT = -1;

/** Adds the root node of the structure. */
export function addRoot(context: BuildContext, element: string): number {
  return context.structure.push({ element, parent: -1, attributes: {} }) - 1;
}

/** Adds a node without an element of its own, such as the marker of a list entry, and returns its index. */
export function addNode(context: BuildContext, element: string, parent: number): number {
  return push(context, { element, parent, attributes: {} });
}

const MARKS = [STATUTE_ATTRIBUTE, CHANGE_ATTRIBUTE];

/** Adds the node of an element and returns its index. */
export function addElement(context: BuildContext, element: Element, parent: number): number {
  const attributes = Object.fromEntries(
    Object.entries(element.attribs).filter(([name]) => STRUCTURE_ATTRIBUTES.includes(name)),
  );
  const node = { element: element.name, parent, attributes, at: writtenPlace(element.attribs) };
  const marks = MARKS.flatMap((name) => {
    const value = element.attribs[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return push(context, marks.length === 0 ? node : { ...node, marks: Object.fromEntries(marks) });
}

/** Everything inside an artifact is an artifact. */
function push(context: BuildContext, node: StructureNode): number {
  if (node.parent === ARTIFACT) return ARTIFACT;
  return context.structure.push(node) - 1;
}
