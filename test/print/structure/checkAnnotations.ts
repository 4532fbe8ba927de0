/** Finds links and fields that a reader of the structure would miss. */
import { PDFBool, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { parentEntry } from './checkContent.js';
import {
  type Element,
  lookUp,
  nameOf,
  numberOf,
  type ObjectReference,
  type PageParts,
  type StructureFile,
  textOf,
} from './readStructure.js';
import type { Finding } from './rules.js';

export function checkAnnotations(file: StructureFile): Finding[] {
  const form = lookUp(file.catalog, 'AcroForm', PDFDict);
  const needs = form && lookUp(form, 'NeedAppearances', PDFBool) === PDFBool.True;
  return [
    ...(needs ? [{ rule: 'fields', what: 'a viewer must draw the fields' } as const] : []),
    ...file.pages.flatMap((page) => checkPage(page, file)),
  ];
}

function checkPage(page: PageParts, file: StructureFile): Finding[] {
  const findings = page.annotations.flatMap((annotation) => checkAnnotation(annotation, page, file));
  const tabs = nameOf(page.dictionary, 'Tabs');
  if (page.annotations.length > 0 && tabs !== 'S')
    findings.push({ rule: 'tabs', what: `page ${page.number}` });
  return findings;
}

function checkAnnotation(annotation: PDFDict, page: PageParts, file: StructureFile): Finding[] {
  const kind = nameOf(annotation, 'Subtype');
  const rule = kind === 'Widget' ? 'fields' : 'links';
  const where = `page ${page.number}: ${kind} ${textOf(fieldOf(annotation), 'T') || textOf(annotation, 'Contents')}`;
  const findings: Finding[] = [];
  const holder = file.elements.find((element) => holds(element, annotation, page));
  if (holder?.type !== (kind === 'Widget' ? 'Form' : 'Link')) {
    findings.push({ rule, what: `${where} stands in ${holder?.type ?? 'no element'}` });
  }
  if (!holder || parentEntry(file, numberOf(annotation, 'StructParent')) !== holder.reference) {
    findings.push({ rule: 'parents', what: `${where} leads elsewhere` });
  }
  if (kind === 'Widget') findings.push(...checkWidget(annotation, where));
  else if (textOf(annotation, 'Contents').trim() === '')
    findings.push({ rule, what: `${where} says nothing` });
  return findings;
}

function holds(element: Element, annotation: PDFDict, page: PageParts): boolean {
  return element.kids.some((kid) => {
    if (kid.type !== 'object') return false;
    const reference = kid as ObjectReference;
    return reference.annotation === annotation && reference.page === page.reference;
  });
}

function checkWidget(widget: PDFDict, where: string): Finding[] {
  const field = fieldOf(widget);
  const findings: Finding[] = [];
  if (textOf(field, 'T') === '') findings.push({ rule: 'fields', what: `${where} has no name` });
  if (textOf(field, 'TU').trim() === '') findings.push({ rule: 'fields', what: `${where} has no tooltip` });
  const appearance = lookUp(widget, 'AP', PDFDict);
  if (!appearance?.has(PDFName.of('N')))
    findings.push({ rule: 'fields', what: `${where} has no appearance` });
  return findings;
}

/** The widget itself, or the field that it is one of several widgets of. */
function fieldOf(widget: PDFDict): PDFDict {
  return lookUp(widget, 'Parent', PDFDict) ?? widget;
}
