/** Reads the pages of a PDF, with text and links, as a reader sees them; quotes and dashes as they are typed. */
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { typedText } from '../../src/base/text/typedText.js';

export interface ReadText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, from the top of the page. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
  readonly links: readonly { readonly url: string; readonly rect: readonly number[] }[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | undefined;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const doc = await task.promise;
  const { info } = await doc.getMetadata();
  const pages: ReadPage[] = [];
  for (let n = 1; n <= doc.numPages; n++) pages.push(await readPage(await doc.getPage(n)));
  await task.destroy();
  const known = info as Record<string, unknown>;
  return { pages, info: known, language: known.Language as string | undefined };
}

/**
 * The texts of pages as `textOf` gives them, a third of the work of `readPdf`.
 *
 * @param pages their numbers, from 1; all where left out
 */
export async function readPageTexts(
  bytes: Uint8Array,
  pages?: readonly number[],
): Promise<readonly string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const doc = await task.promise;
  const texts: string[] = [];
  for (const number of pages ?? Array.from({ length: doc.numPages }, (_, index) => index + 1)) {
    const page = await doc.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const runs = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []));
    texts.push(runs.map(typedText).join('\n'));
  }
  await task.destroy();
  return texts;
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const annotations = (await page.getAnnotations()) as { url?: string; rect: number[] }[];
  return {
    width: right - left,
    height: top - bottom,
    texts: await readTexts(page, top),
    links: annotations.map(({ url = '', rect }) => ({ url, rect })),
  };
}

async function readTexts(page: PDFPageProxy, top: number): Promise<ReadText[]> {
  // the operator list loads the fonts, whose names the text content gives only as keys
  await page.getOperatorList();
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const font = (page.commonObjs.get(item.fontName) as { name: string }).name;
    return [{ text: typedText(item.str), x, y: top - y, width: item.width, size: Math.hypot(a, b), font }];
  });
}

/** All text of a page, its runs joined by line breaks. */
export function textOf(page: ReadPage | undefined): string {
  return (page?.texts ?? []).map((run) => run.text).join('\n');
}
