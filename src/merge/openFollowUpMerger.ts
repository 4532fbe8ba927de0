/** Merges the documents of a follow-up into markup. */

import { Fault } from '../base/problems.js';
import { suggestion } from '../base/text/nearest.js';
import type { Brand } from '../campaign/schema/brandSchema.js';
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import type { Audience, FollowUp } from '../campaign/schema/followUpSchema.js';
import type { StatuteMaker } from '../campaign/statutory/statuteOf.js';
import type { EnvelopeLengths } from '../post/envelopes/envelopeLengths.js';
import { documentKind, documentKinds, idsOf } from '../shapes/documents/documentKinds.js';
import type { DocumentKind } from '../shapes/documents/documents.js';
import type { Markup } from '../shapes/layout/markup.js';
import type { PictureSource } from '../shapes/layout/picture.js';
import type { TextConditions } from '../shapes/textConditions.js';
import { campaignLine } from './campaignLine.js';
import { documentLanguage } from './documentLanguage.js';
import type { Merger } from './openMerger.js';
import { readableFollowUp } from './readableStatute.js';
import { reportMerger } from './reportMerger.js';
import { RecordReader } from './slots/recordReader.js';
import type { Session } from './slots/session.js';
import { NO_CONDITIONS, TextReader } from './slots/textReader.js';
import { openTemplatePrinter } from './template/templatePrinter.js';
import type { TemplateSource } from './template/templateSource.js';
import { readable } from './text/readable.js';
import { typesetText } from './type/typesetMarkup.js';

export interface FollowUpMergerInput {
  readonly templates: TemplateSource;
  readonly followUp: FollowUp;
  /** Its campaigns, in the order of its file. */
  readonly campaigns: readonly Campaign[];
  /** The brand with the follow-up's overrides. */
  readonly brand: Brand;
  /** The prescribed texts of an open recall. */
  readonly statuteOf: StatuteMaker;
  /** The conditions of its texts and those of its campaigns; left out where there are none. */
  readonly conditions?: TextConditions | undefined;
  readonly names?: ReadonlySet<string> | undefined;
  /** What the templates and texts show; none by default. */
  readonly pictures?: PictureSource;
  /** Of the envelope that letters are made for; those of the common no. 10 by default. */
  readonly lengths?: EnvelopeLengths | undefined;
}

/** Templates read `follow_up`, `campaigns` (a list), `audience`, `brand`, `words` and `record`. */
export function openFollowUpMerger(input: FollowUpMergerInput): Merger {
  const { followUp, brand } = input;
  const printer = openTemplatePrinter(input.templates, input.names, input.pictures, input.lengths);
  const files = readableFiles(input);
  return {
    has: (document) => documentKind('follow_up', document) !== undefined,
    merge(document, facets, wanted) {
      const kind = kindOrFault(document, followUp);
      const record = new RecordReader(facets);
      const language = documentLanguage(followUp.languages, record, kind.reader !== 'dealer');
      const audience =
        kind.audiences === 'declared' ? files.audience(audienceOf(followUp, wanted)) : undefined;
      const isForOwner = kind.reader === 'owner';
      const texts = new TextReader(
        input.conditions ?? NO_CONDITIONS,
        isForOwner ? record : undefined,
        language,
      );
      const session: Session = {
        language,
        texts,
        record: kind.record === 'none' ? undefined : record,
        campaigns: files.campaigns,
        roots: {
          ...files.roots,
          audience,
          words: printer.words[language],
          statute: openRecalls(input, kind, record, texts),
        },
      };
      const title = `${followUp.name} ${kind.title[language]}`;
      const markup = printer.print({ document, title, folder: kind.id }, session, brand);
      return { markup: withLines(markup, session), reads: record.reads, texts: texts.sites };
    },
    ...reportMerger(printer, () => brand),
  };
}

/** What the law asks for where a recall is open on the vehicle; undefined where none is. */
function openRecalls(
  { campaigns, brand, followUp, statuteOf }: FollowUpMergerInput,
  { reader }: DocumentKind<'follow_up'>,
  record: RecordReader,
  texts: TextReader,
): unknown {
  const codes = reader === 'owner' && campaigns.some(isRecall) ? openCodes(record) : undefined;
  if (codes === undefined) return undefined;
  const recalls = campaigns.filter(({ code }) => codes.includes(code));
  return readableFollowUp(recalls, (campaign) =>
    statuteOf({
      campaign,
      brand,
      document: 'follow-up-letter',
      followUp: followUp.mailing_month,
      open: followUp.open_points.flatMap(({ paths }) => paths),
      holds: (when) => texts.holds(when, campaign.code) !== false,
    }),
  );
}

function isRecall({ kind }: Campaign): boolean {
  return kind === 'safety_recall';
}

/** The files of a follow-up as templates read them. */
interface ReadableFiles {
  /** By code. */
  readonly campaigns: Readonly<Record<string, unknown>>;
  /** What each document can read from them. */
  readonly roots: Readonly<Record<string, unknown>>;
  audience(audience: Audience | undefined): unknown;
}

function readableFiles({ followUp, campaigns, brand }: FollowUpMergerInput): ReadableFiles {
  const home = { file: `follow-ups/${followUp.name}.yaml`, field: '', code: undefined };
  const trees = campaigns.map((campaign): [string, unknown] => {
    const { code } = campaign;
    return [code, readable(campaign, { file: `${code}.yaml`, field: '', code })];
  });
  return {
    campaigns: Object.fromEntries(trees),
    roots: {
      follow_up: readable(followUp, home),
      campaigns: trees.map(([, tree]) => tree),
      brand: readable(brand, { file: `${followUp.brand}.yaml`, field: '', code: undefined }),
    },
    audience: (audience) => audience && readable(audience, { ...home, field: 'audiences' }),
  };
}

/** A document that lists the open campaigns of a vehicle includes the line for each; its variant may know which they are. */
function withLines(markup: Markup, session: Session): Markup {
  if (!markup.slots.includes('open_campaigns')) return markup;
  const known = session.record?.reads.includes('open') ? openCodes(session.record) : undefined;
  const lines = Object.entries(session.campaigns)
    .filter(([code]) => known?.includes(code) ?? true)
    .map(([code, tree]) => [code, typesetText(campaignLine(tree, session), session.language)]);
  return { ...markup, campaignLines: Object.fromEntries(lines) };
}

function openCodes(record: RecordReader): readonly string[] | undefined {
  const open = record.facet('open');
  return open === null ? undefined : String(open).split(' ');
}

function kindOrFault(document: string, { name }: FollowUp): DocumentKind<'follow_up'> {
  const kind = documentKind('follow_up', document);
  if (kind !== undefined) return kind;
  throw new Fault('DOCUMENT_ABSENT', `the follow-up ${name} has no ${document}`, {
    hint: `a follow-up has ${idsOf(documentKinds('follow_up'))}`,
  });
}

/** The requested audience, or the first. */
function audienceOf({ name, audiences }: FollowUp, wanted: string | undefined): Audience | undefined {
  const found = wanted === undefined ? audiences[0] : audiences.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  const ids = audiences.map(({ id }) => id);
  const known = suggestion(wanted ?? '', ids);
  throw new Fault('AUDIENCE_UNKNOWN', `the follow-up ${name} has no audience "${wanted}"; ${known}`);
}
