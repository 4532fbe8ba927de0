/** A follow-up, its campaigns and templates in; a merger out that turns its documents into markup. */
import { Fault } from '../base/problems.js';
import type { Brand } from '../campaign/brandSchema.js';
import type { Audience, FollowUp } from '../campaign/followUpSchema.js';
import type { Campaign } from '../campaign/schema.js';
import type { Facets } from '../shapes/fields.js';
import { type FollowUpDocument, followUpDocument } from '../shapes/followUpDocuments.js';
import type { Markup } from '../shapes/markup.js';
import type { Language } from '../shapes/units.js';
import { campaignLine } from './campaignLine.js';
import { readable } from './campaignText.js';
import type { Merged, Merger } from './openMerger.js';
import { RecordReader, type Session } from './session.js';
import { openTemplatePrinter } from './templatePrinter.js';
import type { TemplateSource } from './templateSource.js';

export interface FollowUpMergerInput {
  readonly templates: TemplateSource;
  readonly followUp: FollowUp;
  /** The campaigns that it names, in its order. */
  readonly campaigns: readonly Campaign[];
  /** The brand as the follow-up says it. */
  readonly brand: Brand;
  readonly names?: ReadonlySet<string> | undefined;
}

/** Templates read `follow_up`, `campaigns` (a list), `audience`, `brand`, `words` and `record`. */
export function openFollowUpMerger({ followUp, brand, ...input }: FollowUpMergerInput): Merger {
  const printer = openTemplatePrinter(input.templates, input.names);
  const home = { file: `follow-ups/${followUp.name}.yaml`, field: '', code: undefined };
  const campaigns = input.campaigns.map((campaign) => ({
    code: campaign.code,
    tree: readable(campaign, { file: `${campaign.code}.yaml`, field: '', code: campaign.code }),
  }));
  const shared = {
    follow_up: readable(followUp, home),
    campaigns: campaigns.map(({ tree }) => tree),
    brand: readable(brand, { file: `${followUp.brand}.yaml`, field: '', code: undefined }),
  };
  const byCode = Object.fromEntries(campaigns.map(({ code, tree }) => [code, tree]));

  function sessionOf(language: Language, record: Session['record'], audience: Audience | undefined): Session {
    const heard = audience === undefined ? undefined : readable(audience, { ...home, field: 'audiences' });
    const roots = { ...shared, audience: heard, words: printer.words[language] };
    return { language, record, campaigns: byCode, roots };
  }

  function merge(document: string, facets: Facets, wanted?: string): Merged {
    const kind = kindOrFault(document, followUp);
    const record = new RecordReader(facets);
    const language = languageOf(kind, followUp, record);
    const audience = kind.reader === 'owner' ? undefined : audienceOf(followUp, wanted);
    const session = sessionOf(language, kind.perRecord ? record : undefined, audience);
    const title = `${followUp.name} ${kind.title[language]}`;
    const markup = printer.print({ document, title, folder: kind.folder }, session, brand);
    const listed = markup.slots.includes('open_campaigns');
    return {
      markup: listed ? { ...markup, campaignLines: linesIn(session) } : markup,
      reads: record.reads,
    };
  }

  function linesIn(session: Session): Readonly<Record<string, string>> {
    return Object.fromEntries(campaigns.map(({ code, tree }) => [code, campaignLine(tree, session)]));
  }

  function mergeReport(folder: string, title: string, summary: unknown): Markup {
    return printer.printReport({ document: folder, title, folder }, summary, brand);
  }

  return {
    has: (document) => followUpDocument(document) !== undefined,
    merge,
    mergeSummary: (summary) => mergeReport('batch-summary', summary.title, summary),
    mergeCounts: (counts) => mergeReport('open-vehicles', counts.title, counts),
  };
}

function kindOrFault(document: string, { name }: FollowUp): FollowUpDocument {
  const kind = followUpDocument(document);
  if (kind !== undefined) return kind;
  throw new Fault('DOCUMENT_ABSENT', `the follow-up ${name} has no ${document}`, {
    hint: 'a follow-up has a follow-up-letter and a follow-up-dealer-letter',
  });
}

/** The audience asked for, else the first. */
function audienceOf({ name, audiences }: FollowUp, wanted: string | undefined): Audience | undefined {
  const found = wanted === undefined ? audiences[0] : audiences.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  const known = audiences.map(({ id }) => id).join(', ');
  throw new Fault('AUDIENCE_UNKNOWN', `the follow-up ${name} has no audience "${wanted}"; it has ${known}`);
}

function languageOf(kind: FollowUpDocument, { languages }: FollowUp, record: RecordReader): Language {
  const [first = 'en', ...others] = languages;
  if (others.length === 0 || kind.reader === 'dealer') return first;
  const wanted = record.facet('language');
  return languages.find((language) => language === wanted) ?? first;
}
