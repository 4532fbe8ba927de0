/** Bytes of a PDF come in; what its structure lacks goes out. It checks what stands in RULES, and nothing else. */
import { PDFBool, PDFDict } from '@cantoo/pdf-lib';
import { checkAnnotations } from './checkAnnotations.js';
import { checkClaims } from './checkClaims.js';
import { checkContent } from './checkContent.js';
import { checkElements } from './checkElements.js';
import { checkFonts } from './checkFonts.js';
import { lookUp, readStructure, type StructureFile, textOf } from './readStructure.js';

/**
 * All that is checked. What only a person can judge is not: whether a heading is one, an alternative text says
 * what its figure shows, the reading order makes sense. Nor are colours, contrast, spoken language of a text,
 * the inside of font programs, and most of what PDF/A asks.
 */
export const RULES = {
  tagged: 'the file has a structure and says that it is tagged',
  language: 'the file names its language',
  title: 'metadata and information name the same title, and viewers are asked to show it',
  marked: 'whatever a page paints stands in content of an element or in an artifact, and none in another',
  reached:
    'each sequence of content belongs to exactly one element, and each element to content that is there',
  order: 'on each page the elements are read in the order in which they are drawn',
  parents: 'the parent tree leads from each content and each annotation to the element that holds it',
  types: 'elements have standard types, and stand where ISO 32000-1 14.8.4 lets them',
  headings: 'the first heading is H1, and no level is left out on the way down',
  tables: 'each table has head cells, each with a scope, and as many columns in each row',
  lists: 'lists hold items, items a label or a body, and lists with labels say how they are numbered',
  figures: 'each figure has an alternative text and a box',
  links: 'each link stands in a Link element and says in words where it leads',
  fields:
    'each field has a name, a tooltip and an appearance, stands in a Form element, and needs no viewer to draw it',
  tabs: 'pages with annotations take the order of tabs from the structure',
  fonts: 'each font is embedded, and its codes lead to characters',
  claims: 'the standards claimed in the metadata agree with the file, as far as named in checkClaims',
} as const;

export type Rule = keyof typeof RULES;

export interface Finding {
  readonly rule: Rule;
  readonly what: string;
}

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
