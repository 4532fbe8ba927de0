import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { printDocument } from '../../../src/print/pdf/printDocument.js';
import { everything, field, Structure } from '../structuredParts.js';
import { checkStructure } from './checkStructure.js';
import { dictionaries, lookUp, nameOf, streamText } from './readStructure.js';
import { RULES, type Rule } from './rules.js';

const fonts = openFontBook();

const name = (text: string) => PDFName.of(text);

function all(doc: PDFDocument): PDFDict[] {
  return doc.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
}

/** Structure elements of a type. */
function elements(doc: PDFDocument, type: string): PDFDict[] {
  return all(doc).filter((each) => nameOf(each, 'S') === type && each.has(name('P')));
}

function annotation(doc: PDFDocument): PDFDict | undefined {
  return dictionaries(doc.getPage(0).node.Annots())[0];
}

/** Writes the first page's content anew. */
function rewrite(doc: PDFDocument, change: (content: string) => string): void {
  const page = doc.getPage(0).node;
  const content = change(streamText(page.lookup(name('Contents')), 'latin1'));
  page.set(name('Contents'), doc.context.register(doc.context.stream(content)));
}

/** Writes the metadata anew. */
function restate(doc: PDFDocument, change: (xml: string) => string): void {
  const xml = change(streamText(doc.catalog.lookup(name('Metadata')), 'utf8'));
  doc.catalog.set(
    name('Metadata'),
    doc.context.register(PDFRawStream.of(doc.context.obj({}), Buffer.from(xml))),
  );
}

function addStream(doc: PDFDocument, entries: Parameters<PDFDocument['context']['stream']>[1]): void {
  doc.context.register(doc.context.stream('0', entries));
}

type Harm = (doc: PDFDocument) => void;

/** What breaks each rule. */
const HARMS: readonly (readonly [Rule, string, Harm])[] = [
  ['tagged', 'no mark information', (doc) => doc.catalog.delete(name('MarkInfo'))],
  ['language', 'no language', (doc) => doc.catalog.delete(name('Lang'))],
  ['title', 'another title', (doc) => restate(doc, (xml) => xml.replace('Notice', 'Another'))],
  ['title', 'viewers not asked', (doc) => doc.catalog.delete(name('ViewerPreferences'))],
  ['marked', 'a rule outside of marks', (doc) => rewrite(doc, (content) => `${content}0 0 m 9 9 l S\n`)],
  [
    'marked',
    'an artifact in content',
    (doc) => rewrite(doc, (content) => content.replace('BDC', 'BDC /Artifact BMC EMC')),
  ],
  [
    'reached',
    'content of no element',
    (doc) => rewrite(doc, (content) => `${content}/P <</MCID 99>> BDC EMC\n`),
  ],
  [
    'reached',
    'content not drawn',
    (doc) => rewrite(doc, (content) => content.replace('/MCID 0>>', '/MCID 98>>')),
  ],
  [
    'order',
    'elements turned round',
    (doc) => {
      const kids = elements(doc, 'Document').map((each) => lookUp(each, 'K', PDFArray))[0];
      const [first, second] = [kids?.get(0), kids?.get(1)];
      if (first && second) kids?.set(0, second);
      if (first) kids?.set(1, first);
    },
  ],
  [
    'parents',
    "pages with each other's parents",
    (doc) => {
      const [first, second] = doc.getPages();
      first?.node.set(name('StructParents'), PDFNumber.of(1));
      second?.node.set(name('StructParents'), PDFNumber.of(0));
    },
  ],
  ['types', 'an unknown type', (doc) => elements(doc, 'H1')[0]?.set(name('S'), name('Heading'))],
  ['types', 'a cell in a list', (doc) => elements(doc, 'LI')[0]?.set(name('S'), name('TD'))],
  ['headings', 'a level left out', (doc) => elements(doc, 'H2')[0]?.set(name('S'), name('H3'))],
  ['tables', 'no scope', (doc) => elements(doc, 'TH')[0]?.delete(name('A'))],
  [
    'tables',
    'no head',
    (doc) => {
      for (const each of elements(doc, 'TH')) each.set(name('S'), name('TD'));
    },
  ],
  [
    'tables',
    'a missing cell',
    (doc) => {
      lookUp(elements(doc, 'TR')[1] ?? doc.catalog, 'K', PDFArray)?.remove(2);
    },
  ],
  ['lists', 'no numbering', (doc) => elements(doc, 'L')[0]?.delete(name('A'))],
  ['figures', 'no alternative', (doc) => elements(doc, 'Figure')[0]?.delete(name('Alt'))],
  ['figures', 'no box', (doc) => elements(doc, 'Figure')[0]?.delete(name('A'))],
  ['links', 'no contents', (doc) => annotation(doc)?.delete(name('Contents'))],
  ['links', 'a link called a paragraph', (doc) => elements(doc, 'Link')[0]?.set(name('S'), name('P'))],
  ['tabs', 'no order', (doc) => doc.getPage(0).node.delete(name('Tabs'))],
  [
    'fonts',
    'not embedded',
    (doc) => {
      for (const each of all(doc)) each.delete(name('FontFile2'));
    },
  ],
  [
    'fonts',
    'no characters',
    (doc) => {
      for (const each of all(doc)) each.delete(name('ToUnicode'));
    },
  ],
  [
    'claims',
    'nothing claimed',
    (doc) => restate(doc, (xml) => xml.replace('pdfuaid:part>1', 'pdfuaid:part>2')),
  ],
  ['claims', 'level A', (doc) => restate(doc, (xml) => xml.replace('conformance>B', 'conformance>A'))],
  ['claims', 'no output intent', (doc) => doc.catalog.delete(name('OutputIntents'))],
  ['claims', 'a picture that is smoothed', (doc) => addStream(doc, { Subtype: 'Image', Interpolate: true })],
  ['claims', 'a picture with another', (doc) => addStream(doc, { Subtype: 'Image', Alternates: [] })],
  ['claims', 'a profile of other colors', (doc) => addStream(doc, { N: 4 })],
  [
    'claims',
    'a blend mode',
    (doc) => {
      doc
        .getPage(0)
        .node.Resources()
        ?.set(name('ExtGState'), doc.context.obj({ G: { BM: 'Multiply' } }));
    },
  ],
];

const FORM_HARMS: readonly (readonly [Rule, string, Harm])[] = [
  ['fields', 'no tooltip', (doc) => annotation(doc)?.delete(name('TU'))],
  ['fields', 'no name', (doc) => annotation(doc)?.delete(name('T'))],
  ['fields', 'no appearance', (doc) => annotation(doc)?.delete(name('AP'))],
  [
    'fields',
    'left to the viewer',
    (doc) => {
      lookUp(doc.catalog, 'AcroForm', PDFDict)?.set(name('NeedAppearances'), doc.context.obj(true));
    },
  ],
  ['parents', 'a field that leads nowhere', (doc) => annotation(doc)?.delete(name('StructParent'))],
];

async function harmed(bytes: Uint8Array, harm: Harm): Promise<Rule[]> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  harm(doc);
  const found = await checkStructure(await doc.save({ updateFieldAppearances: false }));
  return [...new Set(found.map((finding) => finding.rule))];
}

describe('the structural checker', () => {
  it.each(HARMS)('finds by the rule "%s": %s', async (rule, _, harm) => {
    const bytes = await printDocument([everything()], fonts, { title: 'Notice', language: 'en' });
    expect(await harmed(bytes, () => {})).toEqual([]);
    expect(await harmed(bytes, harm)).toContain(rule);
  });

  it.each(FORM_HARMS)('finds in a form by the rule "%s": %s', async (rule, _, harm) => {
    const s = new Structure();
    const form = s.part([field(s.add('input', s.add('p')))]);
    const bytes = await printDocument([form], fonts, { title: 'Form', language: 'en' });
    expect(await harmed(bytes, () => {})).toEqual([]);
    expect(await harmed(bytes, harm)).toContain(rule);
  });

  it('has a fault to show for every rule', () => {
    const shown = new Set([...HARMS, ...FORM_HARMS].map(([rule]) => rule));
    expect([...shown].sort()).toEqual(Object.keys(RULES).sort());
  });
});
