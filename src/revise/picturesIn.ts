/** Knows pictures of a document by their files, so that one is told from another of the same name. */
import { type Document, type Element, isTag } from 'domhandler';
import type { Markup } from '../shapes/layout/markup.js';

const HASH = 'data-picture';

/** Notes on each picture of the tree the hash of its file. */
export function notePictures(tree: Document, pictures: Markup['pictures'] = {}): void {
  for (const image of imagesIn(tree)) {
    const { src = '' } = image.attribs;
    image.attribs[HASH] = pictures[src]?.file.sha256 ?? src;
  }
}

/** In reading order. */
export function picturesIn(element: Element): readonly string[] {
  return imagesIn(element).map(({ attribs }) => attribs[HASH] ?? attribs.src ?? '');
}

function imagesIn(parent: Document | Element): readonly Element[] {
  return parent.children.filter(isTag).flatMap((child) => (child.name === 'img' ? [child] : imagesIn(child)));
}
