/** Parses an SVG file into elements that know their lines; names are in lower case, as in markup. */
import { DomHandler, type Element, isTag, isText } from 'domhandler';
import { Parser } from 'htmlparser2';
import { Fault } from '../../base/problems.js';
import { PLACE_ATTRIBUTE } from '../../shapes/layout/elementPlace.js';
import type { PictureFile } from '../../shapes/layout/picture.js';

export interface SvgFile {
  readonly root: Element;
  readonly byId: ReadonlyMap<string, Element>;
  /** The text of its style elements. */
  readonly styles: readonly { readonly text: string; readonly element: Element }[];
}

const END = /<\/(?:\w+:)?svg\s*>\s*(?:<!--[\s\S]*?-->\s*)*$|<(?:\w+:)?svg[^>]*\/>\s*$/;

/** @throws Fault PICTURE_INVALID for a file that is cut off or not UTF-8 */
export function parseSvg(file: PictureFile): SvgFile {
  const text = textOf(file);
  const handler = new DomHandler(undefined, { withStartIndices: true });
  const parser = new Parser(handler, {
    xmlMode: true,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  parser.end(text);
  const root = handler.root.children.filter(isTag).find(({ name }) => bare(name) === 'svg');
  if (root === undefined || !END.test(text.trimEnd()))
    throw new Fault('PICTURE_INVALID', 'the drawing ends too early', { place: { file: file.name } });
  const lines = lineStarts(text);
  const found: SvgFile & { byId: Map<string, Element>; styles: { text: string; element: Element }[] } = {
    root,
    byId: new Map(),
    styles: [],
  };
  const visit = (element: Element): void => {
    element.name = bare(element.name);
    element.attribs[PLACE_ATTRIBUTE] = `${file.name}:${lineAt(lines, element.startIndex ?? 0)}`;
    const { id } = element.attribs;
    if (id !== undefined && !found.byId.has(id)) found.byId.set(id, element);
    if (element.name === 'style') found.styles.push({ text: wordsIn(element), element });
    for (const child of element.children) if (isTag(child)) visit(child);
  };
  visit(root);
  return found;
}

/** Without the prefix that some programs write before every name. */
function bare(name: string): string {
  return name.replace(/^svg:/, '');
}

/** Also of character data, in which some programs wrap their style sheets. */
function wordsIn(element: Element): string {
  return element.children
    .map((child) => (isText(child) ? child.data : 'children' in child ? wordsIn(child as Element) : ''))
    .join('');
}

function textOf({ name, bytes }: PictureFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Fault('PICTURE_INVALID', 'the drawing is not UTF-8 text', {
      place: { file: name },
      hint: 'save the SVG file as UTF-8',
      cause,
    });
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The number of the last line that starts at or before the index. */
function lineAt(starts: readonly number[], index: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle;
  }
  return low + 1;
}
