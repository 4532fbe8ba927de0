/** Prints parts as plain text in reading order, at most 78 characters wide. */
import type { DocumentOptions, DocumentPart } from '../content/documentOptions.js';
import { blockTexts } from './blockText.js';
import { readingTree } from './readingTree.js';

const WIDTH = 78;

/**
 * Headings underlined, lists with their markers, tables as columns (or row by row where they are too wide), links
 * with their addresses. Running heads and feet are left out. Lines end with a line feed.
 */
export function printText(
  parts: readonly DocumentPart[],
  options: Pick<DocumentOptions, 'watermark' | 'values'>,
): string {
  const rule = '='.repeat(WIDTH);
  return parts
    .map((part) => partText(part, { ...options, watermark: part.watermark ?? options.watermark }))
    .join(`\n${rule}\n\n`);
}

function partText(
  part: DocumentPart,
  { watermark, values = {} }: Pick<DocumentOptions, 'watermark' | 'values'>,
): string {
  const blocks = blockTexts(readingTree(part, values), WIDTH);
  const marked = watermark === undefined ? blocks : [`*** ${watermark} ***`, ...blocks];
  return `${marked.join('\n\n')}\n`;
}
