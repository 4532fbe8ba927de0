/** Reads a PDF as a screen reader says it: line by line, in the order of its structure. */
import { PDFDict } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  type Content,
  type Element,
  isElement,
  lookUp,
  type ObjectReference,
  readStructure,
  textOf,
} from './readStructure.js';

/** One line for each element with text or an annotation of its own: `H1 What is this?`; deeper ones set in. */
export async function readAloud(bytes: Uint8Array): Promise<readonly string[]> {
  const texts = await markedTexts(bytes);
  const file = await readStructure(bytes);
  const numbers = new Map(file.pages.map((page) => [page.reference, page.number]));
  const key = ({ page, mcid }: Content) => `${page ? numbers.get(page) : 0}:${mcid}`;
  const say = (element: Element, depth: number): string[] => {
    const text = ownText(element, (content) => texts.get(key(content)) ?? '');
    const alternative = textOf(element.dictionary, 'Alt') || tooltipOf(element);
    const line = [element.type, alternative && `[${alternative}]`, text]
      .filter((part) => part !== '')
      .join(' ');
    return [
      `${'  '.repeat(depth)}${line}`,
      ...element.kids.filter(isElement).flatMap((kid) => say(kid, depth + 1)),
    ];
  };
  return file.top.flatMap((element) => say(element, 0));
}

/** What a field asks for. */
function tooltipOf(element: Element): string {
  if (element.type !== 'Form') return '';
  const kid = element.kids.find((each) => each.type === 'object') as ObjectReference | undefined;
  const own = textOf(kid?.annotation, 'TU');
  return own || textOf(kid?.annotation && lookUp(kid.annotation, 'Parent', PDFDict), 'TU');
}

/** The text of an element with `…` where another element stands in it. */
function ownText(element: Element, textOfContent: (content: Content) => string): string {
  const parts = element.kids.map((kid) => {
    if (kid.type === 'content') return textOfContent(kid as Content);
    return kid.type === 'object' ? '' : '…';
  });
  const text = parts.join('');
  return text.replaceAll('…', '').trim() === '' ? '' : text.replaceAll(/\s+/g, ' ').trim();
}

/** By page and identifier. */
async function markedTexts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const doc = await task.promise;
  const texts = new Map<string, string>();
  for (let number = 1; number <= doc.numPages; number++) {
    const page = await doc.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const open: string[] = [];
    for (const item of items) {
      if ('str' in item) {
        const at = open.at(-1);
        if (at !== undefined) texts.set(at, (texts.get(at) ?? '') + lineOf(item));
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(`${number}:${/_mc(\d+)$/.exec(item.id ?? '')?.[1] ?? 'none'}`);
    }
  }
  await task.destroy();
  return texts;
}

/** The reader drops the space at the end of a line. */
function lineOf({ str, hasEOL }: { readonly str: string; readonly hasEOL: boolean }): string {
  return hasEOL && !/[-–—/]$/u.test(str) ? `${str} ` : str;
}
