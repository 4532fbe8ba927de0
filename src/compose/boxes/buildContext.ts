/** Holds what building boxes needs: the cascade, the fonts, and the structure as it grows. */
import type { Element } from 'domhandler';
import type { Place } from '../../base/problems.js';
import type { StructureNode } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Picture } from '../../shapes/layout/picture.js';
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

/** Adds a node and returns its index. Everything inside an artifact is an artifact. */
export function addNode(context: BuildContext, element: string, parent: number, attributes = {}): number {
  if (parent === ARTIFACT) return ARTIFACT;
  context.structure.push({ element, parent, attributes });
  return context.structure.length - 1;
}

/** The attributes of an element that the structure keeps. */
export function structureAttributes(element: Element): Record<string, string> {
  return Object.fromEntries(
    Object.entries(element.attribs).filter(([name]) => STRUCTURE_ATTRIBUTES.includes(name)),
  );
}
