/** Reads the blocks of merged markup, in reading order. */
import type { AnyNode, Document, Element } from 'domhandler';
import { typedText } from '../../base/text/typedText.js';
import { INLINE_ELEMENTS } from '../../html/elementNames.js';
import { readPlace, writtenPlace } from '../../shapes/layout/elementPlace.js';
import { STATUTE_ATTRIBUTE } from '../../shapes/layout/statuteMark.js';
import type { Block, Origin } from '../rule/paper.js';

const HEADING = /^h[1-6]$/;
const INLINE: ReadonlySet<string> = new Set([...INLINE_ELEMENTS, 'a', 'br', 'slot', 'input', 'img', 'svg']);

/** Parts of a message that hold no text to read. */
const SILENT: ReadonlySet<string> = new Set(['mj-style', 'mj-raw', 'mj-attributes', 'style']);

export function readBlocks(tree: Document): readonly Block[] {
  const blocks: Block[] = [];
  let heading = '';
  const visit = (element: Element, statute: string | undefined): void => {
    const own = element.attribs[STATUTE_ATTRIBUTE] ?? statute;
    let run: AnyNode[] = [];
    const flush = (): void => {
      const block = blockOf(element, run, own, heading);
      run = [];
      if (block.text === '') return;
      blocks.push(block);
      if (HEADING.test(element.name)) heading = block.text;
    };
    for (const child of element.children) {
      if (isElement(child) && SILENT.has(child.name)) continue;
      if (isElement(child) && !INLINE.has(child.name)) {
        flush();
        visit(child, own);
      } else run.push(child);
    }
    flush();
  };
  for (const child of tree.children) if (isElement(child)) visit(child, undefined);
  return blocks;
}

function blockOf(
  element: Element,
  run: readonly AnyNode[],
  statute: string | undefined,
  heading: string,
): Block {
  const inside = run.flatMap(elementsIn);
  return {
    text: typedText(run.map(textOf).join('')).replaceAll(/\s+/g, ' ').trim(),
    element: element.name,
    classes: (element.attribs.class ?? '').split(/\s+/).filter((name) => name !== ''),
    statute,
    heading,
    origins: originsOf([element, ...inside]),
    links: [element, ...inside]
      .filter(({ name }) => name === 'a' || name === 'mj-button')
      .map((link) => ({
        words: typedText(link.children.map(textOf).join('')).trim(),
        href: link.attribs.href ?? '',
      })),
  };
}

/** Fields of files first: what a template prints of a file tells no more than its own line. */
function originsOf(elements: readonly Element[]): readonly Origin[] {
  const written = new Set(elements.flatMap(({ attribs }) => writtenPlace(attribs) ?? []));
  return [...written].map(originOf).sort((a, b) => Number('line' in a) - Number('line' in b));
}

function originOf(written: string): Origin {
  const [, file = '', field] = /^(\S+\.yaml) (\S+)$/.exec(written) ?? [];
  if (field !== undefined) return { file, field };
  const { file: template, line = 1 } = readPlace(written);
  return { file: template, line };
}

function elementsIn(node: AnyNode): Element[] {
  return isElement(node) ? [node, ...node.children.flatMap(elementsIn)] : [];
}

function textOf(node: AnyNode): string {
  if (node.type === 'text') return node.data;
  if (!isElement(node)) return '';
  if (node.name === 'br') return ' ';
  if (node.name === 'slot') return `‹${node.attribs.name ?? ''}›`;
  return node.children.map(textOf).join('');
}

function isElement(node: AnyNode): node is Element {
  return node.type === 'tag';
}
