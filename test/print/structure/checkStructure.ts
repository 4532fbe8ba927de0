/** Checks the structure of a PDF against RULES, and against nothing else. */
import { PDFBool, PDFDict } from '@cantoo/pdf-lib';
import { checkAnnotations } from './checkAnnotations.js';
import { checkClaims } from './checkClaims.js';
import { checkContent } from './checkContent.js';
import { checkElements } from './checkElements.js';
import { checkFonts } from './checkFonts.js';
import { lookUp, readStructure, type StructureFile, textOf } from './readStructure.js';
import type { Finding } from './rules.js';

/** Everything found wrong; empty when nothing is. */
export async function checkStructure(bytes: Uint8Array): Promise<readonly Finding[]> {
  const file = await readStructure(bytes);
  return [
    ...checkFile(file),
    ...checkContent(file),
    ...checkElements(file),
    ...checkAnnotations(file),
    ...checkFonts(file),
    ...checkClaims(file),
  ];
}

function checkFile(file: StructureFile): Finding[] {
  const { catalog, metadata, info, top } = file;
  const findings: Finding[] = [];
  const marked = lookUp(catalog, 'MarkInfo', PDFDict);
  if (top.length === 0 || !isTrue(marked, 'Marked')) findings.push({ rule: 'tagged', what: 'no structure' });
  if (textOf(catalog, 'Lang') === '') findings.push({ rule: 'language', what: 'no language' });
  const title = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(metadata)?.[1] ?? '';
  const shown = unescapeXml(title);
  if (shown === '' || shown !== textOf(info, 'Title')) {
    findings.push({
      rule: 'title',
      what: `metadata says "${shown}", information "${textOf(info, 'Title')}"`,
    });
  }
  if (!isTrue(lookUp(catalog, 'ViewerPreferences', PDFDict), 'DisplayDocTitle')) {
    findings.push({ rule: 'title', what: 'viewers show the name of the file' });
  }
  return findings;
}

function isTrue(dictionary: PDFDict | undefined, name: string): boolean {
  return dictionary !== undefined && lookUp(dictionary, name, PDFBool) === PDFBool.True;
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
