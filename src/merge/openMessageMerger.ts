/** Merges the messages of a campaign into MJML. */

import type { Brand } from '../campaign/schema/brandSchema.js';
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import type { StatuteMaker } from '../campaign/statutory/statuteOf.js';
import type { PictureSource } from '../shapes/layout/picture.js';
import type { MessageKind, MessageMarkup } from '../shapes/mail/message.js';
import type { Facets } from '../shapes/recordModel.js';
import type { TextConditions } from '../shapes/textConditions.js';
import { documentLanguage } from './documentLanguage.js';
import { messagePictures, withMailableLogo } from './messagePictures.js';
import { noticeRoot } from './noticeRoot.js';
import { readableStatute } from './readableStatute.js';
import { RecordReader } from './slots/recordReader.js';
import type { Session } from './slots/session.js';
import { NO_CONDITIONS, TextReader } from './slots/textReader.js';
import { type CompiledTemplate, openTemplateCompiler } from './template/compileTemplates.js';
import { NO_PICTURES, picturesIn } from './template/picturesIn.js';
import type { TemplateSource } from './template/templateSource.js';
import { readWords } from './template/words.js';
import type { TextHome } from './text/campaignText.js';
import { nestInDocument } from './text/nestHeadings.js';
import { readable } from './text/readable.js';
import { typesetMarkup } from './type/typesetMarkup.js';

export interface MessageMergerInput {
  readonly templates: TemplateSource;
  readonly campaign: Campaign;
  /** The campaigns linked in its file. */
  readonly linked: readonly Campaign[];
  /** The brand with the campaign's overrides. */
  readonly brand: Brand;
  /** The prescribed texts of a message; undefined for what is no safety recall. */
  readonly statuteOf: StatuteMaker;
  /** The conditions of the texts of all these campaigns; left out for campaigns that have none. */
  readonly conditions?: TextConditions | undefined;
  /** All keys that campaign and brand files may have; with them a slip in a condition is a fault. */
  readonly names?: ReadonlySet<string> | undefined;
  /** What the templates and texts show; none by default. */
  readonly pictures?: PictureSource;
}

export interface MergedMessage {
  readonly markup: MessageMarkup;
  /** The facets read, in reading order; their values identify the message's variant. */
  readonly reads: readonly string[];
}

export interface MessageMerger {
  /**
   * MJML of one variant, made from `templates/email/<kind>.mjml.hbs`. Throws TEMPLATE_INVALID, PATH_UNKNOWN,
   * FACET_UNKNOWN, SLOT_TESTED, SLOT_MISPLACED with file and line, RECALL_FACT, and for pictures PICTURE_UNREADABLE,
   * PICTURE_INVALID or PICTURE_TOO_LARGE.
   */
  merge(kind: MessageKind, facets: Facets): MergedMessage;
}

/** Templates read `campaign`, `linked`, `brand`, `words` and `record`, like those of letters. */
export function openMessageMerger(input: MessageMergerInput): MessageMerger {
  const words = readWords(input.templates);
  const compiler = openTemplateCompiler(input.templates, input.names);
  const compiled = new Map<MessageKind, CompiledTemplate>();
  const all = [input.campaign, ...input.linked];
  const campaigns = Object.fromEntries(all.map((campaign) => [campaign.code, readableCampaign(campaign)]));
  const { [input.campaign.code]: campaign, ...linked } = campaigns;
  const notice = readable(noticeRoot(input.campaign), homeOf(input.campaign));
  const { pictures = NO_PICTURES } = input;
  const brand = readable(withMailableLogo(input.brand, pictures), {
    file: `${input.campaign.brand}.yaml`,
    field: '',
    code: undefined,
  });

  function templateOf(kind: MessageKind): CompiledTemplate {
    const template = compiled.get(kind) ?? compiler.compile(`email/${kind}.mjml.hbs`);
    compiled.set(kind, template);
    return template;
  }

  return {
    merge(kind, facets) {
      const record = new RecordReader(facets);
      const language = documentLanguage(input.campaign.languages, record, kind !== 'disclosure-copy');
      const texts = new TextReader(input.conditions ?? NO_CONDITIONS, record, language);
      const statute = isNotice(kind)
        ? readableStatute(input.statuteOf, { ...input, document: kind }, record, texts)
        : undefined;
      const roots = { campaign, notice, linked, brand, words: words[language], statute };
      const session: Session = { language, record, texts, campaigns, roots, isOnScreen: true };
      const mjml = typesetMarkup(nestInDocument(templateOf(kind).print(session)), language);
      const shown = picturesIn(mjml, messagePictures(pictures));
      return { markup: { kind, language, mjml, pictures: shown }, reads: record.reads };
    },
  };
}

/** The message that accompanies a letter to owners; others are no notices under the law. */
function isNotice(kind: MessageKind): kind is 'owner-notice' {
  return kind === 'owner-notice';
}

function readableCampaign(campaign: Campaign): unknown {
  return readable(campaign, homeOf(campaign));
}

function homeOf({ code }: Campaign): TextHome {
  return { file: `${code}.yaml`, field: '', code };
}
