/** A campaign, its brand and templates in; a merger out that turns a document and its facets into markup. */
import { Fault } from '../base/problems.js';
import type { Brand } from '../campaign/brandSchema.js';
import type { Exhibits } from '../campaign/exhibits.js';
import type { Campaign } from '../campaign/schema.js';
import type { Facets } from '../shapes/fields.js';
import type { Markup } from '../shapes/markup.js';
import type { Language } from '../shapes/units.js';
import type { BatchSummary } from './batchSummary.js';
import { readable } from './campaignText.js';
import { type CompiledTemplate, openTemplateCompiler, type TemplateCompiler } from './compileTemplates.js';
import { type DocumentKind, documentKind } from './documents.js';
import { RecordReader, type Session } from './session.js';
import { fillVariables, styleSheetsOf } from './styleSheets.js';
import type { TemplateSource } from './templateSource.js';
import { readWords, type Words } from './words.js';

export interface MergerInput {
  readonly templates: TemplateSource;
  readonly campaign: Campaign;
  /** The campaigns that it names as linked. */
  readonly linked: readonly Campaign[];
  /** The brand as that document says it, campaign and document overrides applied. */
  readonly brandFor: (document: string) => Brand;
  /** All keys that campaign and brand files may have; with them a slip in a condition is a fault. */
  readonly names?: ReadonlySet<string>;
  /** What is worked out of a campaign for templates to show, such as the phase of each month of its chart. */
  readonly exhibitsOf: (campaign: Campaign) => Exhibits;
  /** What the newest revision took out of the papers for dealers; asked for by the template that tells it. */
  readonly removed?: () => readonly RemovedBlock[];
}

/** Something that stood in the revision before and is gone. */
export interface RemovedBlock {
  /** Title of its document. */
  readonly document: string;
  /** Question or heading that it stood under; empty above the first. */
  readonly section: string;
  readonly text: string;
}

export interface Merged {
  readonly markup: Markup;
  /** Facets that were read, in reading order: the document's variant is their values. */
  readonly reads: readonly string[];
}

export interface Merger {
  /** Whether the campaign, or one linked to it, has the section that the document prints. */
  has(document: string): boolean;
  /**
   * Markup of one variant. Throws DOCUMENT_UNKNOWN, DOCUMENT_ABSENT, and for templates and texts
   * TEMPLATE_INVALID, PATH_UNKNOWN, FACET_UNKNOWN, SLOT_TESTED, SLOT_MISPLACED with file and line. `audience`
   * is one of those of the document; USAGE for any other.
   */
  merge(document: string, facets: Facets, audience?: string): Merged;
  /** The page for people beside a batch. */
  mergeSummary(summary: BatchSummary): Markup;
}

interface Compiled {
  readonly template: CompiledTemplate;
  readonly stylesheets: Markup['stylesheets'];
}

export function openMerger(input: MergerInput): Merger {
  const words = readWords(input.templates);
  const all = [input.campaign, ...input.linked];
  const campaigns = Object.fromEntries(
    all.map((campaign) => [campaign.code, readableOf(campaign, campaign)]),
  );
  const exhibits = Object.fromEntries(
    all.map((campaign) => [campaign.code, readableOf(campaign, input.exhibitsOf(campaign))]),
  );
  const compiled = compiledOnce(input.templates, openTemplateCompiler(input.templates, input.names));
  // a summary holds what a batch has counted, so the names of campaign files say nothing about it
  const compiledSummary = compiledOnce(input.templates, openTemplateCompiler(input.templates, undefined));

  function sessionFor(
    speaker: Campaign,
    language: Language,
    record: Session['record'],
    brand: Brand,
    audience: string,
  ): Session {
    const home = { file: `${input.campaign.brand}.yaml`, field: '', code: undefined };
    const roots = {
      campaign: campaigns[speaker.code],
      linked: without(campaigns, speaker.code),
      brand: readable(brand, home),
      words: words[language],
      exhibits: exhibits[speaker.code],
      audience,
      get removed() {
        return input.removed?.() ?? [];
      },
    };
    return { language, record, campaigns, roots };
  }

  function merge(document: string, facets: Facets, wanted?: string): Merged {
    const { kind, speaker } = speakerOrFault(document, all);
    const audience = audienceOf(document, kind, wanted);
    const record = new RecordReader(facets);
    const language = languageOf(kind, speaker, record);
    const brand = input.brandFor(document);
    const session = sessionFor(speaker, language, kind.perRecord ? record : undefined, brand, audience);
    const title = `${speaker.code} ${kind.title[language]}`;
    const markup = markupOf(document, title, compiled(kind.folder), session, brand, words[language]);
    return { markup, reads: record.reads };
  }

  function mergeSummary(summary: BatchSummary): Markup {
    const roots = { summary, words: words.en };
    const session: Session = { language: 'en', record: undefined, campaigns, roots };
    const brand = input.brandFor(SUMMARY);
    return markupOf(SUMMARY, summary.title, compiledSummary(SUMMARY), session, brand, words.en);
  }

  return { has: (document) => hasDocument(document, all), merge, mergeSummary };
}

const SUMMARY = 'batch-summary';

function hasDocument(document: string, campaigns: readonly Campaign[]): boolean {
  const kind = documentKind(document);
  return kind !== undefined && speakerOf(kind, campaigns) !== undefined;
}

function speakerOrFault(
  document: string,
  campaigns: readonly Campaign[],
): { readonly kind: DocumentKind; readonly speaker: Campaign } {
  const kind = documentKind(document);
  if (kind === undefined) throw new Fault('DOCUMENT_UNKNOWN', `there is no document "${document}"`);
  const speaker = speakerOf(kind, campaigns);
  if (speaker !== undefined) return { kind, speaker };
  const code = campaigns[0]?.code ?? '';
  throw new Fault('DOCUMENT_ABSENT', `${code} has no ${document}`, {
    place: { file: `${code}.yaml`, field: kind.section },
  });
}

function readableOf({ code }: Campaign, value: unknown): unknown {
  return readable(value, { file: `${code}.yaml`, field: '', code });
}

/** The campaign whose document it is: this one, or the first linked one that has the section. */
function speakerOf(kind: DocumentKind, campaigns: readonly Campaign[]): Campaign | undefined {
  return campaigns.find((campaign) => campaign[kind.section] !== undefined);
}

/** The audience asked for, else the first one, else the reader. */
function audienceOf(document: string, kind: DocumentKind, wanted: string | undefined): string {
  const audiences: readonly string[] = kind.audiences ?? [];
  if (wanted === undefined) return audiences[0] ?? kind.reader;
  if (audiences.includes(wanted)) return wanted;
  const known =
    audiences.length === 0 ? 'it has one audience only' : `it is made for ${audiences.join(' or ')}`;
  throw new Fault('USAGE', `${document} is not made for "${wanted}"; ${known}`);
}

/**
 * A campaign in one language never asks for the record's, so that it makes no variants of it. Dealers are
 * written to in its first language.
 */
function languageOf(kind: DocumentKind, campaign: Campaign, record: RecordReader): Language {
  const [first = 'en', ...others] = campaign.languages;
  if (others.length === 0 || kind.reader === 'dealer') return first;
  const wanted = record.facet('language');
  return campaign.languages.find((language) => language === wanted) ?? first;
}

function without(
  campaigns: Readonly<Record<string, unknown>>,
  code: string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(campaigns).filter(([other]) => other !== code));
}

/** Templates by folder, each compiled when it is first asked for. */
function compiledOnce(source: TemplateSource, compiler: TemplateCompiler): (folder: string) => Compiled {
  const known = new Map<string, Compiled>();
  return (folder) => {
    const compiled = known.get(folder) ?? compile(source, compiler, folder);
    known.set(folder, compiled);
    return compiled;
  };
}

function compile(source: TemplateSource, compiler: TemplateCompiler, folder: string): Compiled {
  const template = compiler.compile(`${folder}/${folder}.hbs`);
  return { template, stylesheets: styleSheetsOf(source, folder, template.partials) };
}

function markupOf(
  document: string,
  title: string,
  compiled: Compiled,
  session: Session,
  brand: Brand,
  words: Words,
): Markup {
  const html = compiled.template.print(session);
  const values = variables(brand, words);
  return {
    document,
    title,
    language: session.language,
    html,
    stylesheets: compiled.stylesheets.map((sheet) => fillVariables(sheet, values)),
    slots: slotsIn(html),
  };
}

function variables(brand: Brand, words: Words): Readonly<Record<string, string>> {
  const entries = Object.entries(words).map(([key, word]) => [`word-${key}`, JSON.stringify(word)]);
  return { 'brand-color': brand.color, ...Object.fromEntries(entries) };
}

function slotsIn(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/<slot name="([^"]*)"/g)].map(([, name = '']) => name))];
}
