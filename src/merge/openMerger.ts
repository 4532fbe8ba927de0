/** Merges the documents of a campaign into markup, once for each variant. */
import { Fault } from '../base/problems.js';
import type { Exhibits } from '../campaign/exhibits/exhibitsOf.js';
import type { Brand } from '../campaign/schema/brandSchema.js';
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import type { PerVin } from '../campaign/schema/sections/enclosures.js';
import type { AgencyMarks } from '../campaign/schema/workspaceSchema.js';
import type { StatuteMaker } from '../campaign/statutory/statuteOf.js';
import type { EnvelopeLengths } from '../post/envelopes/envelopeLengths.js';
import { audiencesOf, documentKind } from '../shapes/documents/documentKinds.js';
import type { DocumentKind } from '../shapes/documents/documents.js';
import type { Markup } from '../shapes/layout/markup.js';
import type { PictureSource } from '../shapes/layout/picture.js';
import type { Facets } from '../shapes/recordModel.js';
import type { TextConditions, TextSite } from '../shapes/textConditions.js';
import type { Language } from '../shapes/units.js';
import { documentLanguage } from './documentLanguage.js';
import { isLawNotice, noticeRoot } from './noticeRoot.js';
import { readableStatute } from './readableStatute.js';
import { type ReportMerger, reportMerger } from './reportMerger.js';
import { RecordReader } from './slots/recordReader.js';
import type { Session } from './slots/session.js';
import { NO_CONDITIONS, TextReader } from './slots/textReader.js';
import { openTemplatePrinter } from './template/templatePrinter.js';
import type { TemplateSource } from './template/templateSource.js';
import type { Words } from './template/words.js';
import { readable } from './text/readable.js';

export interface MergerInput {
  readonly templates: TemplateSource;
  readonly campaign: Campaign;
  /** The campaigns linked in its file. */
  readonly linked: readonly Campaign[];
  /** The brand for a document, with the overrides of the campaign and of the document. */
  readonly brandFor: (document: string, speaker?: Campaign) => Brand;
  /** All keys that campaign and brand files may have, so that a typo in a condition is a fault. */
  readonly names?: ReadonlySet<string>;
  /** What the templates and texts show; none by default. */
  readonly pictures?: PictureSource;
  /** Of the envelope that letters are made for; those of the common no. 10 by default. */
  readonly lengths?: EnvelopeLengths | undefined;
  /** Values computed from a campaign for templates, such as the phase of each month of its chart. */
  readonly exhibitsOf: (campaign: Campaign, brand: Brand) => Exhibits;
  /** The prescribed texts of a paper; undefined for what is no safety recall. */
  readonly statuteOf: StatuteMaker;
  /** The conditions of the texts of all these campaigns; left out for campaigns that have none. */
  readonly conditions?: TextConditions | undefined;
  /** What the agencies supply for the envelope of a safety recall. */
  readonly agencyMarks?: AgencyMarks;
  /** What the newest revision did to the dealer documents; asked for by the template that tells it. */
  readonly revised?: () => Revised;
}

/** What the papers of a revision show of its changes. */
export interface Revised {
  /** Whether a red box is drawn in any of them. */
  readonly marked: boolean;
  readonly removed: readonly RemovedBlock[];
}

/** A block of the previous revision that was removed. */
export interface RemovedBlock {
  /** Title of its document. */
  readonly document: string;
  /** Question or heading above it; empty before the first one and in the closing. */
  readonly heading: string;
  readonly text: string;
}

export interface Merged {
  readonly markup: Markup;
  /** The facets read, in reading order; their values identify the document's variant. */
  readonly reads: readonly string[];
  /** The texts that depend on conditions, with what became of each. */
  readonly texts?: readonly TextSite[];
}

export interface Merger extends ReportMerger {
  /** Whether the campaign, or one linked to it, has the section that the document prints. */
  has(document: string): boolean;
  /**
   * The markup of one variant. Throws DOCUMENT_UNKNOWN, DOCUMENT_ABSENT, and, for templates and texts,
   * TEMPLATE_INVALID, PATH_UNKNOWN, FACET_UNKNOWN, SLOT_TESTED, SLOT_MISPLACED with file and line, and
   * TRANSLATION_MISSING for a text of a Spanish document that is in English only; RECALL_FACT for a fact that a
   * prescribed text needs. `audience` is one of those of the document; USAGE for any other.
   */
  merge(document: string, facets: Facets, audience?: string): Merged;
}

export function openMerger(input: MergerInput): Merger {
  const printer = openTemplatePrinter(input.templates, input.names, input.pictures, input.lengths);
  const speakers = [input.campaign, ...input.linked];
  const rootsOf = openRoots(input, speakers);
  const { conditions = NO_CONDITIONS, campaign } = input;

  /** A label or card, from the workspace's own template; it may read the data of its VIN. */
  function printCard({ id, name, template: folder }: PerVin, facets: Facets): Merged {
    const record = new RecordReader(facets, id);
    const language =
      twinLanguage(campaign, { reader: 'owner' }, record) ??
      documentLanguage(campaign.languages, record, true);
    const brand = input.brandFor(id);
    const marks = pageMarks(campaign, id);
    const words = printer.words[language];
    const texts = new TextReader(conditions, record, language);
    const made = rootsOf({ speaker: campaign, brand, audience: 'owner', words, statute: undefined, marks });
    const title = `${noticeRoot(campaign).code} ${name[language] ?? name.en}`;
    const session = { language, record, texts, ...made };
    const markup = printer.print({ document: id, title, folder }, session, brand);
    return { markup, reads: record.reads, texts: texts.sites };
  }

  return {
    has: (document) => hasDocument(document, speakers),
    merge(document, facets, wanted) {
      const card = cardOf(document, campaign);
      if (card !== undefined) return printCard(card, facets);
      const { kind, speaker } = speakerOrFault(document, speakers);
      const record = new RecordReader(facets);
      // an owner who gets a Spanish letter gets its enclosures in Spanish, too
      const language =
        twinLanguage(input.campaign, kind, record) ??
        documentLanguage(input.campaign.languages, record, kind.reader !== 'dealer' || kind.isForm === true);
      const brand = input.brandFor(document, speaker);
      const audience = audienceOf(kind, wanted);
      const words = printer.words[language];
      const isForRecord = kind.reader === 'owner' || kind.isForm === true;
      const texts = new TextReader(conditions, isForRecord ? record : undefined, language);
      const request = { campaign: speaker, brand, document: kind.id };
      const statute = readableStatute(input.statuteOf, request, record, texts);
      const marks = pageMarks(speaker, document);
      const { campaigns, roots } = rootsOf({ speaker, brand, audience, words, statute, marks });
      const session = {
        language,
        record: kind.record === 'none' ? undefined : record,
        texts,
        campaigns,
        roots,
      };
      const { code } = kind.reader === 'owner' ? noticeRoot(speaker) : speaker;
      const title = `${code} ${(kind.titleFor?.[audience] ?? kind.title)[language]}`;
      const markup = printer.print({ document, title, folder: kind.id }, session, brand);
      return { markup, reads: record.reads, texts: texts.sites };
    },
    ...reportMerger(printer, input.brandFor),
  };
}

/** The label or card of that id. */
function cardOf(id: string, { enclosures }: Campaign): PerVin | undefined {
  for (const entry of enclosures)
    if (typeof entry !== 'string' && entry.id === id && entry.is !== 'printed') return entry;
  return undefined;
}

/** What a document is made from in addition to its record. */
interface Ingredients {
  readonly speaker: Campaign;
  readonly brand: Brand;
  readonly audience: string;
  readonly words: Words;
  /** The prescribed texts, readable. */
  readonly statute: unknown;
  /** What its pages are marked with, readable. */
  readonly marks: unknown;
}

/** What templates and texts of a document can read, each campaign made readable once. */
function openRoots(
  { campaign: { brand: brandName }, exhibitsOf, revised, agencyMarks = {} }: MergerInput,
  speakers: readonly Campaign[],
): (from: Ingredients) => Pick<Session, 'campaigns' | 'roots'> {
  const campaigns: Readonly<Record<string, unknown>> = Object.fromEntries(
    speakers.map((campaign) => [campaign.code, readableOf(campaign, campaign)]),
  );
  const home = { file: `${brandName}.yaml`, field: '', code: undefined };
  const agencies = readable(agencyMarks, {
    file: 'noticepress.yaml',
    field: 'agency_marks',
    code: undefined,
  });
  return ({ speaker, brand, audience, words, statute, marks }) => ({
    campaigns,
    roots: {
      campaign: campaigns[speaker.code],
      notice: readableOf(speaker, noticeRoot(speaker)),
      linked: without(campaigns, speaker.code),
      brand: readable(brand, home),
      words,
      exhibits: readableOf(speaker, exhibitsOf(speaker, brand)),
      audience,
      statute,
      agency_marks: agencies,
      page_marks: marks,
      get removed() {
        return revised?.().removed ?? [];
      },
      get marked() {
        return revised?.().marked ?? false;
      },
    },
  });
}

/** A notice to Puerto Rico is a letter in each language, whatever languages the campaign is mailed in elsewhere. */
function twinLanguage(
  campaign: Campaign,
  { reader }: Pick<DocumentKind<'campaign'>, 'reader'>,
  record: RecordReader,
): Language | undefined {
  if (reader !== 'owner' || !isLawNotice(campaign)) return undefined;
  const twin = record.facet('bilingual');
  if (twin === null) return undefined;
  return twin === 'spanish' ? 'es' : 'en';
}

function hasDocument(document: string, campaigns: readonly Campaign[]): boolean {
  const kind = documentKind('campaign', document);
  return kind !== undefined && speakerOf(kind, campaigns) !== undefined;
}

function speakerOrFault(
  document: string,
  campaigns: readonly Campaign[],
): { readonly kind: DocumentKind<'campaign'>; readonly speaker: Campaign } {
  const kind = documentKind('campaign', document);
  if (kind === undefined) throw new Fault('DOCUMENT_UNKNOWN', `there is no document "${document}"`);
  const speaker = speakerOf(kind, campaigns);
  if (speaker !== undefined) return { kind, speaker };
  const code = campaigns[0]?.code ?? '';
  throw new Fault('DOCUMENT_ABSENT', `${code} has no ${document}`, {
    place: { file: `${code}.yaml`, field: kind.section },
  });
}

/** What the pages of a document are marked with: the end of the campaign, then its own marks. */
function pageMarks(campaign: Campaign, document: string): unknown {
  const { closed, marks } = campaign;
  const own = marks.filter(
    ({ documents }) => documents === undefined || documents.some((id) => id === document),
  );
  return readableOf(campaign, [...(closed === undefined ? [] : [{ closed }]), ...own]);
}

function readableOf({ code }: Campaign, value: unknown): unknown {
  return readable(value, { file: `${code}.yaml`, field: '', code });
}

/** The campaign that the document belongs to: this one, or the first linked one that has the section. */
function speakerOf(kind: DocumentKind<'campaign'>, campaigns: readonly Campaign[]): Campaign | undefined {
  return campaigns.find((campaign) => campaign[kind.section] !== undefined);
}

/** The requested audience, or the first one, or the reader. */
function audienceOf(kind: DocumentKind<'campaign'>, wanted: string | undefined): string {
  const audiences = audiencesOf(kind);
  if (wanted === undefined) return audiences[0] ?? kind.reader;
  if (audiences.includes(wanted)) return wanted;
  const known =
    audiences.length === 0 ? 'it has one audience only' : `it is made for ${audiences.join(' or ')}`;
  throw new Fault('USAGE', `${kind.id} is not made for "${wanted}"; ${known}`);
}

function without(
  campaigns: Readonly<Record<string, unknown>>,
  code: string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(campaigns).filter(([other]) => other !== code));
}
