/** Defines the structure elements of a PDF and the operations on lists of them. */

import { IN_LINE } from '../content/structureTypes.js';
import type { ContentLeaf, Leaf } from './leaf.js';

/** A structure element to be written. */
export interface TagElement {
  readonly kind: 'element';
  readonly type: string;
  readonly kids: readonly Kid[];
  readonly language?: string | undefined;
  readonly alternative?: string | undefined;
  readonly title?: string | undefined;
  /** Scope, spans or numbering; the type determines the owner. */
  readonly attributes?: Readonly<Record<string, string | number>> | undefined;
}

export type Kid = TagElement | Leaf;

export function element(type: string, kids: readonly Kid[]): TagElement {
  return { kind: 'element', type, kids };
}

export function isType(kid: Kid, ...types: readonly string[]): kid is TagElement {
  return kid.kind === 'element' && types.includes(kid.type);
}

/** Wraps neighbors for which `belongs` holds. */
export function wrapRuns(
  kids: readonly Kid[],
  belongs: (kid: Kid) => boolean,
  wrap: (run: Kid[]) => Kid,
): Kid[] {
  const result: Kid[] = [];
  let run: Kid[] = [];
  const close = () => {
    if (run.length > 0) result.push(wrap(run));
    run = [];
  };
  for (const kid of kids) {
    if (belongs(kid)) run.push(kid);
    else {
      close();
      result.push(kid);
    }
  }
  close();
  return result;
}

function inLine(kid: Kid): boolean {
  return kid.kind !== 'element' || IN_LINE.includes(kid.type);
}

/** Wraps text beside blocks in paragraphs. */
export function inParagraphs(kids: readonly Kid[]): Kid[] {
  return wrapRuns(kids, inLine, (run) => element('P', run));
}

export function textOf(kid: Kid): string {
  return leavesOf(kid)
    .map((leaf) => leaf.text)
    .join('');
}

/** All content of an element, in reading order. */
export function leavesOf(kid: Kid): ContentLeaf[] {
  if (kid.kind === 'element') return kid.kids.flatMap(leavesOf);
  return kid.kind === 'content' ? [kid] : [];
}
